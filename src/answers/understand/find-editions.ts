import type { Stage } from "../../standards/stage.ts";
import { chineseNumber } from "../../text/numerals.ts";
import type { EditionReference } from "../understanding.ts";

interface Form {
  readonly pattern: RegExp;
  readonly reference: (match: RegExpMatchArray) => EditionReference | null;
}

const byStage = (stage: Stage) => (): EditionReference => ({ by: "stage", stage });
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 };

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
  // 草案 alone is any draft; beside a later stage it is the working draft.
  {
    pattern: /(?<=(?:征求意见|送审|报批|发布)稿.*)草案|草案(?=.*(?:征求意见|送审|报批|发布)稿)/g,
    reference: byStage("working-draft"),
  },
  {
    pattern:
      /\bpublished\s+(?:text|version|edition|standard)\b|\bfinal\s+(?:text|version|edition)\b|发布稿|正式(?:稿|版|发布)|已发布/gi,
    reference: byStage("published"),
  },
  {
    pattern:
      /\b(?<word>first|second|third|fourth|fifth)\s+(?:edition|draft|version)\b|第(?<zh>[一二三四五\d])\s*(?:稿|版)/gi,
    reference: (m) => {
      const ordinal =
        ORDINALS[m.groups?.["word"]?.toLowerCase() ?? ""] ?? chineseNumber(m.groups?.["zh"] ?? "");
      return ordinal === null ? null : { by: "ordinal", ordinal };
    },
  },
  {
    pattern:
      /\b(?<word>first|second|third|fourth)\b(?=\s+(?:and|to|with|against|versus)\s+(?:the\s+)?(?:second|third|fourth|fifth|latest|newest|last)\b)/gi,
    reference: (m) => ({ by: "ordinal", ordinal: ORDINALS[m.groups?.["word"]?.toLowerCase() ?? ""] ?? 1 }),
  },
  {
    pattern:
      /\b(?:latest|newest|current|most recent)\b(?:\s+(?:edition|draft|version|text))?|最新(?:一?[版稿]|的)?|现行|当前/gi,
    reference: () => ({ by: "position", position: "newest" }),
  },
  {
    pattern:
      /\b(?:previous|preceding|prior|earlier)\s+(?:edition|draft|version|text|one)\b|\b(?:the\s+)?(?:draft|version|edition|one)\s+before\b|上一?[版稿个]|前一?[版稿]|之前的?(?:版本|稿)/gi,
    reference: () => ({ by: "position", position: "previous" }),
  },
];

export interface EditionMention {
  readonly reference: EditionReference;
  readonly start: number;
  readonly end: number;
}

/** The editions a question names by stage, ordinal, position or name, in order. */
export function findEditionMentions(text: string): readonly EditionMention[] {
  const found: EditionMention[] = [];
  for (const { pattern, reference } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const named = reference(match);
      if (named && !found.some((f) => start < f.end && f.start < end))
        found.push({ reference: named, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
