import type { Standard } from "../../standards/standard.ts";
import { terms } from "../../text/tokens.ts";
import type { LooseName } from "./loose-names.ts";

/** What stands before a word for a text: "the log draft", 网关标准. */
const BEFORE_TEXT = [
  /(?<matter>(?:[a-z][\w-]*\s+){1,3}?)(?:(?:working|review|comment|approval|published|new|latest|newest|current|old|previous)\s+){0,2}(?:drafts?|standards?|guidelines?|specs?)\b/giu,
  /(?<matter>\p{Script=Han}{2,8}?)(?:的|那[个份]|这[个份])?(?:最新|新|旧)?的?(?:标准|草案|指南|规范|工作组草案|征求意见稿|送审稿|报批稿|发布稿)/gu,
];
/** Of which kind a text is tells nothing of its matter. */
const KINDS_OF_TEXT =
  /\b(?:national|industry|international|mandatory|recommended|voluntary|group|committee|working|review|comment)\b|国家|行业|团体|地方|企业|国际|强制性?|推荐性?|工作组|这个|那个|哪个|哪些|什么|新的?/giu;

/**
 * Standards called by a word of their matter and a word for a text.
 * @param likely the standards whose names share the telling words of a text
 */
export function findCalledByMatter(
  text: string,
  likely: (matter: string) => readonly Standard[],
): readonly LooseName[] {
  return BEFORE_TEXT.flatMap((form) => [...text.matchAll(form)]).flatMap(({ index, groups = {} }) => {
    const written = groups["matter"] ?? "";
    const matter = written.replace(KINDS_OF_TEXT, (kind) => " ".repeat(kind.length));
    const [standard, second] = likely(matter);
    if (!standard || second) return [];
    const own = new Set([...Object.values(standard.titles), ...standard.aliases].flatMap(terms));
    const first = firstOf(matter, own);
    return first === null ? [] : [{ standard, start: index + first, end: index + written.trimEnd().length }];
  });
}

/** Where the first word of a name stands; null where none does. */
function firstOf(matter: string, own: ReadonlySet<string>): number | null {
  const pieces = matter.matchAll(/[a-z][\w-]*|\p{Script=Han}(?=\p{Script=Han})/giu);
  for (const { index, 0: piece } of pieces) {
    const word = piece.length === 1 ? matter.slice(index, index + 2) : piece;
    if (terms(word).some((term) => term.length > 1 && own.has(term))) return index;
  }
  return null;
}

const COMPARES =
  /\b(?:compar\w*|differ\w*|versus|vs\.?|both|each|respectively|between)\b|区别|差别|差异|不同|不一样|对比|比较|相比|分别|各自?/iu;
const JOINED = [
  /(?<matter>(?:[a-z][\w-]*\s+){1,3}?)(?:and|vs\.?|versus|with|to)\s+(?:the\s+)?$/iu,
  /(?<matter>\p{Script=Han}{2,8})(?:和|与|跟|同|及)\s*$/u,
];

/** The other of two that are compared, called by its matter alone: 网关 in 网关和签名验签. */
export function findComparedByMatter(
  text: string,
  standards: readonly LooseName[],
  likely: (matter: string) => readonly Standard[],
): readonly LooseName[] {
  if (!COMPARES.test(text)) return [];
  return standards.flatMap((named) => {
    const before = text.slice(0, named.start);
    const match = JOINED.map((form) => form.exec(before)).find((found) => found !== null);
    const matter = match?.groups?.["matter"] ?? "";
    const [standard, second] = likely(matter);
    if (!match || !standard || second || standard === named.standard) return [];
    return [{ standard, start: match.index, end: match.index + matter.trimEnd().length }];
  });
}
