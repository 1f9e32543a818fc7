import type { Stage } from "../../standards/stage.ts";
import { chineseNumber } from "../../text/numerals.ts";
import type { EditionReference } from "../understanding.ts";
import { findYears } from "./years-named.ts";

interface Form {
  readonly pattern: RegExp;
  readonly reference: (match: RegExpMatchArray) => EditionReference | null;
}

const byStage = (stage: Stage) => (): EditionReference => ({ by: "stage", stage });
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 };
const ORDINAL = `${Object.keys(ORDINALS).join("|")}|\\d{1,2}(?:st|nd|rd|th)`;

function ordinalOf({ groups = {} }: RegExpMatchArray): EditionReference | null {
  const word = groups["word"]?.toLowerCase() ?? "";
  const ordinal = ORDINALS[word] ?? chineseNumber(groups["zh"] ?? word.replace(/[a-z]+$/, ""));
  return ordinal === null ? null : { by: "ordinal", ordinal };
}

const STAGE_OF: Readonly<Record<string, Stage>> = {
  wd: "working-draft",
  cd: "comment-draft",
  rd: "review-draft",
  ad: "approval-draft",
  pub: "published",
};

const FORMS: readonly Form[] = [
  {
    pattern: /\b(?<name>20\d{2}-\d{2}-(?:wd|cd|rd|ad|pub)\d*)\b/gi,
    reference: (m) => ({ by: "name", name: (m[0] ?? "").toLowerCase() }),
  },
  {
    pattern:
      /\b(?:drafts?|versions?|editions?)\s+for\s+(?:public\s+)?comments?\b|\b(?:public\s+)?comments?\s+drafts?\b|征求意见稿/gi,
    reference: byStage("comment-draft"),
  },
  { pattern: /\bdrafts?\s+for\s+review\b|\breview\s+drafts?\b|送审稿/gi, reference: byStage("review-draft") },
  {
    pattern: /\bdrafts?\s+for\s+approval\b|\bapproval\s+drafts?\b|报批稿/gi,
    reference: byStage("approval-draft"),
  },
  {
    pattern: /\bworking\s+drafts?\b|\bwg\s+drafts?\b|工作组草案|工作组稿/gi,
    reference: byStage("working-draft"),
  },
  // The abbreviations of stages stand for editions where two are set against each other.
  {
    pattern: new RegExp(
      `\\b(?<stage>wd|cd|rd|ad|pub)\\b(?=\\s*(?:and|to|vs\\.?|versus|with|against|→|->|和|与|到)\\s*(?:the\\s)?(?:wd|cd|rd|ad|pub)\\b)|(?<=\\b(?:wd|cd|rd|ad|pub)\\s*(?:and|to|vs\\.?|versus|with|against|→|->|和|与|到)\\s*(?:the\\s)?)\\b(?<other>wd|cd|rd|ad|pub)\\b`,
      "gi",
    ),
    reference: ({ groups = {} }) => {
      const stage = STAGE_OF[(groups["stage"] ?? groups["other"] ?? "").toLowerCase()];
      return stage ? { by: "stage", stage } : null;
    },
  },
  // 草案 alone is any draft; beside a later stage it is the working draft.
  {
    pattern: /(?<=(?:征求意见|送审|报批|发布)稿.*)草案|草案(?=.*(?:征求意见|送审|报批|发布)稿)/g,
    reference: byStage("working-draft"),
  },
  {
    pattern:
      /\bpublished\s+(?:text|version|edition|standard|one)\b|(?<=\b(?:which|what)\s(?:standards?|texts?|ones)\s)are (?:already |now )?published\b|\bfinal\s+(?:text|version|edition|one)\b|发布稿|正式(?:稿|版|发布)|已发布/gi,
    reference: byStage("published"),
  },
  // "version 2", v2: not of TLS or another thing with a name in capitals.
  {
    pattern: /\b(?:versions?|editions?|drafts?|v)\s*(?:no\.?\s*|number\s*)?(?<figure>\d{1,2})(?![.\d\w])/gi,
    reference: (m) =>
      /[A-Z]{2,}\s?$/.test((m.input ?? "").slice(0, m.index).slice(-8))
        ? null
        : { by: "ordinal", ordinal: Number(m.groups?.["figure"]) },
  },
  {
    pattern:
      /(?<=\b(?:versions?|editions?|drafts?|v)\s?\d{1,2}\s(?:and|to|with|against|versus|vs\.?)\s)(?<figure>\d{1,2})(?![.\d\w])/gi,
    reference: (m) => ({ by: "ordinal", ordinal: Number(m.groups?.["figure"]) }),
  },
  {
    pattern: new RegExp(
      `\\b(?<word>${ORDINAL})\\s+(?:public\\s+)?(?:editions?|drafts?|versions?|texts?|one)\\b|第\\s*(?<zh>[一二三四五六七八九十\\d]{1,2})\\s*[个次份]?\\s*(?:草案|版本?|稿)`,
      "gi",
    ),
    reference: ordinalOf,
  },
  {
    pattern: new RegExp(
      `\\b(?<word>${ORDINAL})\\b(?=\\s+(?:and|to|with|against|versus|vs\\.?)\\s+(?:the\\s+)?(?:${ORDINAL}|latest|newest|last)\\b)`,
      "gi",
    ),
    reference: ordinalOf,
  },
  // The standard that it replaced.
  {
    pattern:
      /\b(?:the |its )?(?:standards?|guidelines?|document|edition|one|text) (?:that |which )?it (?:replaces|replaced|supersedes|superseded)\b|\b(?:its |the )predecessor\b|\bthe (?:old|former|replaced|superseded) (?:standard|guidelines?)\b(?! (?:keys?|certificates?|algorithms?|ports?|formats?|values?|procedures?|parameters?|settings?|configurations?|accounts?)\b)|(?:它|其|该标准)?所?(?:代替|替代|取代)的(?:那[个份项])?旧?(?:标准|指南|文件|规范|规则)|旧版?(?:标准|指南)|旧标(?![签识记志注])|老标准|(?:它|其|该标准)的前身/gi,
    reference: () => ({ by: "predecessor" }),
  },
  {
    pattern:
      /\b(?:initial|earliest|original|oldest)\s+(?:edition|draft|version|text)\b|初稿|首稿|最初的?(?:版本?|稿)|最早的?(?:版本?|稿)/gi,
    reference: () => ({ by: "ordinal", ordinal: 1 }),
  },
  // "current assets", 当前资产 and 最新消息 are no editions: it takes the noun, or nothing after it (or a name, blanked).
  {
    pattern:
      /\b(?:latest|newest|current|most recent)\b(?:\s+(?:edition|draft|version|text|one)\b|(?=\s{2}|\s*(?:$|[?.!,;]|(?:and|to|with|against|versus|vs|of|say|says)\b)))|(?:最新|现行|当前|目前)的?(?:一?[版稿]本?|草案|标准|文本)|(?:最新|现行)(?:的(?=\s|$)|(?=\s{2}|[\s？?。]*$))/gi,
    reference: () => ({ by: "position", position: "newest" }),
  },
  {
    pattern:
      /\b(?:previous|preceding|prior|earlier)\s+(?:edition|draft|version|text|one)\b|\b(?:the\s+)?(?:draft|version|edition|one)\s+before\b|上一?(?:[版稿]|个(?!月|星期|周|季|年|世纪|工作|财))|前一?[版稿]|(?:之前|以前|先前)的?(?:版本|草案|那?一?[版稿])/gi,
    reference: () => ({ by: "position", position: "previous" }),
  },
  // "What was it before?": as the edition before had it.
  {
    pattern:
      /(?<=\b(?:what|how (?:many|much|long|often)) (?:was|were|did)\b[^?？]{0,90}\s)(?:before|earlier|previously|formerly|originally)(?=\s*(?:[?.!]|$))|\bused to (?=(?:be|say|require|read|allow)\b)|(?:以前|从前|此前|原先|原来)(?=(?:的规定|的要求)?(?:都|就)?(?:是(?!不是|否)|规定|要求|怎么[写说规])[^？?]{0,12}(?:[几多什怎]|[？?\s]|$))/gi,
    reference: () => ({ by: "position", position: "previous" }),
  },
];

export interface EditionMention {
  readonly reference: EditionReference;
  readonly start: number;
  readonly end: number;
}

/**
 * The editions a question names by stage, ordinal, position, name or year, in order.
 * @param held the years of the editions that may be meant
 */
export function findEditionMentions(
  text: string,
  held: ReadonlySet<string> = NONE,
): readonly EditionMention[] {
  const found: EditionMention[] = [];
  const take = (mention: EditionMention) => {
    if (!found.some((f) => mention.start < f.end && f.start < mention.end)) found.push(mention);
  };
  for (const { pattern, reference } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const named = reference(match);
      if (named) take({ reference: named, start: match.index, end: match.index + match[0].length });
    }
  }
  findYears(text, held).forEach(take);
  return found.sort((a, b) => a.start - b.start);
}

const NONE: ReadonlySet<string> = new Set();
