/** Invisible characters that would part `5.1` or hide words: zero-width, direction marks, soft hyphens, stray byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Joiners hold emoji and some scripts together, but part numbers, Latin and Chinese words. */
const JOINER = /(?<=^|[\p{Script=Latin}\p{Script=Han}\p{Nd}\p{P}\p{Z}\s])[\u200c\u200d]/gu;
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029\x0b]/g;

/** Text as readers and programs see it alike: one kind of line end (form feeds stay), nothing invisible, well-formed. */
export function cleanText(text: string): string {
  const lines = text.toWellFormed().replace(LINE_END, "\n").replace(CONTROL, "").replace(INVISIBLE, "");
  return /[\u200c\u200d]/.test(lines) ? lines.replace(JOINER, "") : lines;
}
