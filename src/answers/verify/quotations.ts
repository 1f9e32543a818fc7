import { normalText } from "../../text/normal.ts";

/** Pairs of quotation marks; an apostrophe inside a word is none. 《》 names a document, which must stand there too. */
const QUOTATION =
  /“(?<nested>(?:[^“”]|“[^“”]*”)+)”|["„](?<double>[^”"“„]+)[”"]|《(?<title>(?:[^《》〈〉]|〈[^《》〈〉]*〉)+)》|[「『«〈](?<corner>[^」』»〉]+)[」』»〉]|‘(?<single>.+?)’(?!\p{L})|(?<![\p{L}\p{N}])'(?<straight>[^']+)'(?![\p{L}\p{N}])/gu;

/** The words that a text has in quotation marks of any kind. */
export function quotationsIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTATION)].map(({ groups = {} }) => Object.values(groups).find(Boolean) ?? "");
}

/** The text without what it quotes. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, " ");
}

/** The text with what it quotes, as if it had said it itself. */
export function withoutQuotationMarks(text: string): string {
  const bare = text.replace(QUOTATION, (quotation) => ` ${quotation.slice(1, -1)} `);
  return bare === text ? text : withoutQuotationMarks(bare);
}

/** True for a mark that opens and never closes: where its quotation ends nobody can tell. */
export function leavesQuotationOpen(text: string): boolean {
  return /[“”"„「」『』«»《》]/u.test(withoutQuotations(text));
}

/** True when the words stand in the source as whole words: “2 months” is no quotation of “12 months”. */
export function quotedFrom(quotation: string, source: string): boolean {
  // English puts a comma or full stop of its own inside the marks.
  const wanted = normalText(quotation).replace(/[,.;，。；]$/u, "");
  if (wanted === "") return false;
  const held = normalText(source);
  for (let at = held.indexOf(wanted); at >= 0; at = held.indexOf(wanted, at + 1)) {
    const cuts = isCut(held, at) || isCut(held, at + wanted.length);
    if (!cuts) return true;
  }
  return false;
}

/** True when a word or number goes on across the offset. Chinese words are not parted by white space. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  if (/\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after)) return true;
  return /\p{N}$|\p{N}[.,]$/u.test(before) && /^\p{N}|^[.,]\p{N}/u.test(after);
}
