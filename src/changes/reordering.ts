import { words, type Word } from "../text/words.ts";

const SEPARATOR = /^(?:和|与|及|或|以及|或者|、|，|,|and|or)$/u;
const CONJUNCTION = /^(?:和|与|及|或|以及|或者|、|and|or)$/u;

/** Where these stand, the order means something. */
const ORDERED =
  /分别|依次|先后|顺序|次序|逐[级项]|\b(?:respectively|order|sequence|priority|former|latter)\b/iu;

/** What is listed must not bind, deny or count by itself. */
const WEIGHTY =
  /^(?:不|未|无|非|not|no|never|without|shall|must|should|may|can|if|unless|应|宜|可|能|须|至|到|to|from|than)/iu;

/** Words of one listed thing; more is no trivial order. */
const LONGEST = 5;

/** True where two texts differ only in the order in which a list names things: 日志和告警, 告警和日志. */
export function isReordered(old: string, after: string): boolean {
  if (ORDERED.test(old) || old.length !== after.length) return false;
  const [before, now] = [tellingWords(old), tellingWords(after)];
  if (before.length !== now.length) return false;
  let head = 0;
  while (head < before.length && before[head]?.text === now[head]?.text) head += 1;
  let tail = before.length;
  while (tail > head && before[tail - 1]?.text === now[tail - 1]?.text) tail -= 1;
  const [oldList, newList] = [listOf(before.slice(head, tail)), listOf(now.slice(head, tail))];
  return oldList !== null && oldList === newList;
}

function tellingWords(text: string): Word[] {
  return words(text).filter((word) => word.kind !== "space");
}

/** The things a list names, sorted, in one text; null for what is no list of short things. */
function listOf(stretch: readonly Word[]): string | null {
  if (!stretch.some((word) => CONJUNCTION.test(word.text))) return null;
  const things: string[][] = [[]];
  for (const { text } of stretch) {
    if (SEPARATOR.test(text)) things.push([]);
    else if (WEIGHTY.test(text)) return null;
    else things.at(-1)?.push(text);
  }
  if (things.some((thing) => thing.length === 0 || thing.length > LONGEST)) return null;
  const separators = stretch.filter((word) => SEPARATOR.test(word.text)).map((word) => word.text);
  return `${things
    .map((thing) => thing.join(" "))
    .toSorted()
    .join("; ")} | ${separators.join(" ")}`;
}
