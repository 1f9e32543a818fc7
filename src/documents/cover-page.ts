import {
  coverFacts,
  coverNumber,
  coverStage,
  englishAfter,
  isTitleLine,
  joinedTitle,
  opensTitle,
  titlesOf,
} from "./cover-facts.ts";
import type { CoverFacts } from "./cover-facts.ts";

/** A line of a cover; only how its size compares with the others' counts. */
export interface CoverLine {
  readonly text: string;
  readonly size: number;
}

export interface CoverPage {
  readonly title: string | null;
  readonly number: string | null;
  /** The stage as printed: `征求意见稿`. */
  readonly edition: string | null;
  readonly facts: CoverFacts;
}

/** Lines of one title differ less than this in size. */
const SAME_SIZE = 0.88;
const MAX_TITLE_LINES = 4;

/** Reads what a cover states. `lines` are those before the first heading; the largest of them are the title. */
export function readCoverPage(lines: readonly CoverLine[]): CoverPage {
  const texts = lines.map((line) => line.text.trim());
  const title = titleOf(lines);
  return {
    title: joinedTitle(title),
    number: coverNumber(texts),
    edition: coverStage(texts),
    facts: { ...coverFacts(texts), titles: titlesOf(title, englishAfter(texts, title)) },
  };
}

/** The largest words that are none of the things a cover prints besides. */
function titleOf(lines: readonly CoverLine[]): readonly string[] {
  const candidates = lines.filter((line) => opensTitle(line.text));
  const largest = candidates.reduce((size, line) => Math.max(size, line.size), 0);
  const first = candidates.find((line) => line.size > largest * 0.9);
  if (!first) return [];
  const isChinese = /\p{Script=Han}/u.test(first.text);
  const own: string[] = [];
  for (const line of lines.slice(lines.indexOf(first))) {
    const isOwn =
      isTitleLine(line.text) &&
      line.size > largest * SAME_SIZE &&
      /\p{Script=Han}/u.test(line.text) === isChinese &&
      own.length < MAX_TITLE_LINES;
    if (!isOwn) break;
    own.push(line.text.trim());
  }
  return own;
}
