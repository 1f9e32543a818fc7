import { MARKS } from "./patterns.ts";

/** Words that step from the editions talked of to the one before or after, without calling it an edition. */
export interface StepMention {
  readonly step: -1 | 1;
  readonly start: number;
  readonly end: number;
}

const STEPS: readonly (readonly [StepMention["step"], RegExp])[] = [
  [
    -1,
    new RegExp(
      String.raw`\b(?:in |from )?(?:the )?(?:(?:(?:draft|version|edition|one|text) )?before(?: (?:that|this|it))?(?: (?:draft|version|edition|one))?|(?:previous|prior|earlier|preceding|last)(?: (?:draft|version|edition|one|text))?|previously|formerly|originally)(?=${MARKS}$)|再?(?:上|前)一?(?:[个版稿份]|版本|草案)|再?(?:之前|以前|往前|原来|原先|从前|此前)(?:的?那?一?[个版稿份]|(?=的?呢?${MARKS}$))`,
      "i",
    ),
  ],
  [
    1,
    new RegExp(
      String.raw`\b(?:in |to )?(?:the )?(?:(?:next|following|later|subsequent)(?: (?:draft|version|edition|one|text))?|(?:(?:draft|version|edition|one|text) )?after(?: (?:that|this|it))?)(?=${MARKS}$)|(?:再?下一?|后一?)(?:[个版稿份]|版本|草案)|(?:之后|以后|后来)(?:的?那?一?[个版稿份]|(?=的?呢?${MARKS}$))`,
      "i",
    ),
  ],
];

export function findStep(text: string): StepMention | null {
  for (const [step, sign] of STEPS) {
    const match = sign.exec(text);
    if (match) return { step, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
