import { referencesIn } from "./announced-references.ts";
import type { Clause } from "./clause.ts";
import { findStandardNumbers } from "./standard-number.ts";

/** What is announced to have happened. `other`: a statement that says none of these. */
export type AnnouncedKind = "added" | "deleted" | "modified" | "moved" | "merged" | "split" | "other";

/** A change that a foreword itself lists: the committee's own word on what differs from the replaced edition. */
export interface AnnouncedChange {
  /** As printed, without the list's label. */
  readonly text: string;
  readonly kind: AnnouncedKind;
  /** Numbers of clauses and annexes that it refers to, without the words around them: in this edition… */
  readonly clauses: readonly string[];
  /** …and in the one that it is compared with. */
  readonly oldClauses: readonly string[];
  /** The number of the edition that this one is compared with, as printed; null where the list does not give it. */
  readonly against: string | null;
  /** The clause it stands in, and where in that clause's text (UTF-16 units). */
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

const LABEL = /^\s*(?:[—–\-•·●○*▪◆]{1,4}|[a-z]{1,2}[)）]|[(（]?\d{1,2}[)）]|\d{1,2}[.、](?!\d)|[①-⑳])\s*/u;

/**
 * The line that opens the list: 与GB/T 1—2010相比，除编辑性修改外，主要技术变化如下：, “The main changes compared with
 * the first edition are as follows:”. Lists of deviations from an adopted international standard (技术性差异) are others.
 */
const OPENS = [
  /(?:相比|比较|对比|相对于).{0,80}(?:变化|修改|变动|改动|修订)/u,
  /主要.{0,12}(?:变化|修改|变动|改动)(?:内容)?(?:如下|包括|有|为)/u,
  /\bchanges?\b.{0,120}\b(?:compared (?:to|with)|from|with respect to|in relation to|over|against|between)\b.{0,120}(?:as follows|are|include|:)/i,
  /\b(?:main|major|principal|significant|technical)\b.{0,40}\b(?:changes?|modifications|revisions)\b.{0,60}(?:as follows|are|include[sd]?|:)/i,
];
const DEVIATES = /(?:差异|deviations?|differences)/i;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The changes that the foreword of an edition announces, in order. Sources of the forms: GB/T 1.1-2020, 8.3, by which a
 * foreword lists the main technical changes with the clauses concerned, and the forewords of ISO and IEC.
 */
export function announcedChanges(forewords: readonly Clause[]): readonly AnnouncedChange[] {
  return forewords.flatMap((clause) => changesIn(clause));
}

function changesIn(clause: Clause): readonly AnnouncedChange[] {
  const changes: AnnouncedChange[] = [];
  let against: string | null = null;
  let open = false;
  for (const line of linesOf(clause.text)) {
    const label = LABEL.exec(line.text)?.[0] ?? "";
    const opening = label.trim() === "" || !open ? openingOf(line.text) : null;
    if (opening !== null) {
      open = true;
      against = comparedWith(opening);
      changes.push(...inlineChanges(line, opening.length).map((part) => changeOf(part, against, clause.id)));
    } else if (open && label.trim() !== "") {
      const text = line.text.slice(label.length);
      changes.push(changeOf({ text, start: line.start + label.length }, against, clause.id));
    } else if (line.text.trim() !== "") open = false;
  }
  return changes;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = { text: line, start };
    start += line.length + 1;
    return own;
  });
}

/** The words up to the colon that opens the list; null for a line that opens none. */
function openingOf(line: string): string | null {
  const colon = line.search(/[:：](?!\d)/);
  const opening = colon < 0 ? line : line.slice(0, colon + 1);
  if (DEVIATES.test(opening) || !OPENS.some((form) => form.test(opening))) return null;
  // Without a colon it must at least end there, or it only speaks of changes.
  return colon >= 0 || /(?:如下|as follows|are|include)\s*[.。]?\s*$/i.test(opening) ? opening : null;
}

/** Of several numbers the last but the document's own is the one that it was compared with. */
function comparedWith(opening: string): string | null {
  const before = opening.slice(0, opening.search(/相比|比较|对比|$/));
  const numbers =
    findStandardNumbers(before).length > 0 ? findStandardNumbers(before) : findStandardNumbers(opening);
  const source = findStandardNumbers(before).length > 0 ? before : opening;
  const number = numbers.findLast(({ year }) => year !== null) ?? numbers.at(-1);
  return number ? source.slice(number.start, number.end).trim() : null;
}

/** Changes that stand in the opening line itself: 主要变化如下：增加了…；删除了…。 */
function inlineChanges({ text, start }: Line, from: number): readonly Line[] {
  const parts: Line[] = [];
  let at = from;
  for (const piece of text.slice(from).split(/(?<=[;；。])/)) {
    const label = LABEL.exec(piece)?.[0] ?? "";
    if (piece.trim() !== "")
      parts.push({ text: piece.slice(label.length), start: start + at + label.length });
    at += piece.length;
  }
  return parts;
}

function changeOf({ text, start }: Line, against: string | null, clause: string): AnnouncedChange {
  const lead = text.length - text.trimStart().length;
  const statement = text.trim().replace(/[;；。.]+$/, "");
  const kind = kindOf(statement);
  return {
    text: statement,
    kind,
    ...referencesIn(statement, kind === "deleted"),
    against,
    clause,
    start: start + lead,
    end: start + lead + statement.length,
  };
}

/** The verbs of forewords; the first one that stands in a statement says what happened. */
const VERBS: readonly (readonly [Exclude<AnnouncedKind, "other">, RegExp])[] = [
  ["merged", /合并|\b(?:merged|combined|consolidated)\b/i],
  ["split", /拆分|分拆|分成|分为|\b(?:split|divided)\b/i],
  [
    "moved",
    /移[动到至入]|调整到|调整至|前移|后移|调整.{0,12}(?:位置|顺序|次序)|\b(?:moved|relocated|transferred|re-?ordered|rearranged)\b/i,
  ],
  [
    "added",
    /增加|新增|增设|增补|增列|补充|加入|引入|添加|\b(?:added|addition of|adding|new|introduced|introduction of|inserted|included)\b/i,
  ],
  [
    "deleted",
    /删除|删去|删减|取消|去掉|去除|移除|不再(?:包含|规定|要求)|\b(?:deleted|deletion of|deleting|removed|removal of|removing|withdrawn|omitted|dropped)\b/i,
  ],
  [
    "modified",
    /修改|更改|修订|修正|改为|变更|更新|调整|完善|细化|明确|规范了|优化|替换|统一|将.{1,60}(?:改|变|替)|\b(?:modified|modification of|changed|changes? (?:to|of|in)|revised|revision of|amended|updated|update of|replaced|replacement of|clarified|clarification of|corrected|improved|extended|expanded|renamed|restructured|aligned|reworded|tightened|relaxed)\b/i,
  ],
];

function kindOf(statement: string): AnnouncedKind {
  // What is quoted is the name of a clause or its wording, and no verb of the foreword.
  const plain = statement.replace(/[“"《「][^”"》」]{0,200}[”"》」]/g, (quoted) => " ".repeat(quoted.length));
  const found = VERBS.map(([kind, form]) => ({ kind, at: plain.search(form) })).filter(({ at }) => at >= 0);
  // 将…修改为…, 将5.2和5.3合并为: the verb that ends the phrase counts, wherever others stand inside of it.
  const [first] = found.sort((a, b) => a.at - b.at);
  return first?.kind ?? "other";
}
