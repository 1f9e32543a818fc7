import { normalSpace } from "../text/normal.ts";
import { maskReferences, type Renumbering } from "./references.ts";
import { SPELLINGS } from "./spellings.ts";

/** Kinds of difference that touch no duty, and how a text looks without them; typography last: it joins words. */
const RULES: readonly { readonly reason: string; readonly smooth: (text: string) => string }[] = [
  { reason: "self-designation", smooth: smoothSelfDesignation },
  { reason: "spelling", smooth: smoothSpelling },
  { reason: "capitals", smooth: smoothCapitals },
  { reason: "typography", smooth: smoothTypography },
];

/** True where two texts differ in white space at most. */
export function isSame(old: string, after: string): boolean {
  return old === after || normalSpace(old) === normalSpace(after);
}

/**
 * Why two differing texts say the same (`typography`, `self-designation`, `spelling`, `capitals`,
 * `cross-reference`; several joined by commas), or null when something else differs too.
 */
export function editorialReason(old: string, after: string, renumbering: Renumbering): string | null {
  const [oldMasked, newMasked] = maskReferences(old, after, renumbering);
  const smoothAll = (text: string): string => RULES.reduce((done, rule) => rule.smooth(done), text);
  if (smoothAll(oldMasked) !== smoothAll(newMasked)) return null;
  const needed = RULES.filter((left) => {
    const others = RULES.filter((rule) => rule !== left);
    const smooth = (text: string): string =>
      others.reduce((done, rule) => rule.smooth(done), normalSpace(text));
    return smooth(oldMasked) !== smooth(newMasked);
  }).map((rule) => rule.reason);
  const references = smoothAll(old) === smoothAll(after) ? [] : ["cross-reference"];
  return [...needed, ...references].join(", ") || "typography";
}

/** A dash before a number, and not after one, is its sign. */
const SIGN = /(?<![\p{Script=Latin}\p{N}])[-−](?=\d)/gu;
const BETWEEN_LETTERS = /(?<=\p{L})[-‐‑](?=\p{L})/gu;
const IN_THOUSANDS = /(?<=\d)[, ](?=\d{3}(?!\d))/g;
const MEANINGLESS = /(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}\p{Sm}.%‰°/&@#$€¥_\u{E000}-\u{F8FF}]/gu;

/** What is left is letters, digits and the symbols that mean something; numbers do not run together. */
function smoothTypography(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SIGN, "\u{E002}")
    .replace(BETWEEN_LETTERS, "")
    .replace(IN_THOUSANDS, "")
    .replace(/(?<=\d)\s+(?=\d)/g, "_")
    .replace(MEANINGLESS, "");
}

function smoothSelfDesignation(text: string): string {
  return text
    .replace(/本(?:标准|部分|文件|规范|指导性技术文件|技术文件)/g, "本文件")
    .replace(
      /\b(this) (?:(?:international|national|recommended|technical) )?(?:standard|document|part|specification|report)\b/giu,
      "$1 document",
    );
}

function smoothSpelling(text: string): string {
  return SPELLINGS.reduce((done, [pattern, uniform]) => done.replace(pattern, uniform), text);
}

const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|MAY|NOT|REQUIRED|RECOMMENDED|OPTIONAL)\b/g;

/** Upper-case key words carry force (RFC 8174): they stay apart from the same words in small letters. */
function smoothCapitals(text: string): string {
  return text.replace(KEY_WORD, (word) => `\u{E000}${word}`).toLowerCase();
}
