import type { ForceName } from "./force.ts";

/** A verbal form where it stands in a sentence. */
export interface VerbalForm {
  readonly force: ForceName;
  /** As written: `应`, `SHALL NOT`, `is required to`. */
  readonly verb: string;
  /** Offset (UTF-16 units) in the sentence. */
  readonly at: number;
}

/** A pattern of words and the force they give; null for a false friend, which only looks like a verbal form. */
export type Pattern = readonly [force: ForceName | null, pattern: string];

/**
 * The verbal forms of a sentence by a table of patterns. Where several begin at one place the earlier row wins,
 * so that longer forms and false friends stand before what they contain.
 */
export function scanForms(sentence: string, patterns: readonly Pattern[], scanner: RegExp): VerbalForm[] {
  const forms: VerbalForm[] = [];
  // Most sentences hold no form at all, and are done with sooner than by `matchAll`, which copies the expression first.
  scanner.lastIndex = 0;
  for (let match = scanner.exec(sentence); match; match = scanner.exec(sentence)) {
    let row = 0;
    while (row < patterns.length && match[row + 1] === undefined) row += 1;
    const force = patterns[row]?.[0] ?? null;
    if (force !== null) forms.push({ force, verb: match[0], at: match.index });
  }
  return forms;
}

/**
 * One expression over all rows, each in a group of its own; no row may hold a capturing group. `beginning` says where one
 * can begin at all, so that not every row is tried everywhere.
 */
export function scannerOf(patterns: readonly Pattern[], beginning = ""): RegExp {
  return new RegExp(`${beginning}(?:${patterns.map(([, pattern]) => `(${pattern})`).join("|")})`, "gu");
}

/** What is quoted is spoken of, not spoken, unless the quotation is the whole sentence; offsets stay. */
export function blankMentions(sentence: string, mentioned: RegExp): string {
  return sentence.replace(mentioned, (mention) =>
    sentence.length - mention.length < 2 ? mention : "□".repeat(mention.length),
  );
}
