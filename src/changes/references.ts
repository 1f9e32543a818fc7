/** By an old clause's number, the numbers of the new clauses it became. */
export type Renumbering = ReadonlyMap<string, ReadonlySet<string>>;

const NUMERAL = "[一二三四五六七八九十百千零\\d]+";

/**
 * References to clauses of the same document: 第十二条 and dotted numbers anywhere, except after the name of another
 * document or of a version (《…》第三条, TLS 1.3) and before a unit; single numbers and letters only after a word
 * that announces one.
 */
const FORMS = [
  `(?<!》\\s*)第${NUMERAL}[条章节](?:之${NUMERAL})?`,
  "(?<=(?:\\b(?:clauses?|subclauses?|sections?|articles?|chapters?|and|or|to|see|in|of|with)|[（(，、；,;]|^|\\p{Script=Han}) ?)(?:[A-Z]\\.)?\\d+(?:\\.\\d+)+(?! ?(?:%|bits?|版))",
  "(?<=\\b(?:[Cc]lauses?|[Ss]ections?|[Aa]nnex|[Aa]ppendix|[Aa]rticles?|[Cc]hapters?) )(?:[A-Z]|\\d+)(?![\\w.]\\d|\\p{L})",
  "(?<=附录 ?)[A-Z](?![\\w])(?:\\.\\d+)*",
  "(?<=第 ?)\\d+(?= ?章)",
  "\\b[A-Z](?:\\.\\d+)+\\b",
];

/** Where none can begin, none of the forms is tried: most of them look back first, which takes time at every character. */
const REFERENCE = new RegExp(`(?=[第A-Z\\d])(?:${FORMS.join("|")})`, "gu");

/** A private character that stands for a reference in both texts. */
const MASK = "\u{E001}";

/**
 * Both texts with their references masked, where these correspond one by one: each the same in both, or renumbered
 * as this very comparison renumbered its clause. Otherwise both texts as they are.
 */
export function maskReferences(old: string, after: string, renumbering: Renumbering): [string, string] {
  const [oldOnes, newOnes] = [referencesIn(old), referencesIn(after)];
  const correspond =
    oldOnes.length > 0 &&
    oldOnes.length === newOnes.length &&
    oldOnes.every((one, i) => one === newOnes[i] || renumbering.get(one)?.has(newOnes[i] ?? ""));
  return correspond ? [old.replace(REFERENCE, MASK), after.replace(REFERENCE, MASK)] : [old, after];
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[0]);
}
