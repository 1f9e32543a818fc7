const CJK = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—";
const CJK_END = new RegExp(`[${CJK}]$`, "u");
const CJK_START = new RegExp(`^[${CJK}]`, "u");
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** A compound broken at its own hyphen (`general-` / `purpose`), but not the suspended one of `pre- and post-`. */
const BROKEN_COMPOUND = /[\p{L}\p{N}]-$/u;
const SUSPENDED = /^(?:and|or|to|nor|und|oder|et|ou)\b/;
const OPEN_ADDRESS = /<https?:\/\/[^\s<>]*$/;
const WORD_START = /^[\p{L}\p{N}]/u;

export interface JoinOptions {
  /** True for text whose lines were filled by a program that breaks compounds at their hyphens. */
  readonly filled: boolean;
}

/**
 * Joins the lines of a wrapped paragraph: with a space between Latin words, with none where Chinese meets, and with
 * none after a hyphen at which a filled line was broken. The lines are trimmed; empty ones fall away.
 */
export function joinLines(lines: readonly string[], options: JoinOptions): string {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== "");
  return kept.map((line, at) => (at === 0 ? line : seam(kept[at - 1] ?? "", line, options) + line)).join("");
}

/** What stands between two wrapped lines once they are joined: a space or nothing. */
function seam(before: string, next: string, options: JoinOptions): "" | " " {
  const end = before.slice(-3);
  if (HAN_END.test(end) || HAN_START.test(next)) return "";
  if (CJK_END.test(end) && CJK_START.test(next)) return "";
  if (!options.filled) return " ";
  if (BROKEN_COMPOUND.test(end) && WORD_START.test(next) && !SUSPENDED.test(next)) return "";
  return OPEN_ADDRESS.test(before.slice(before.lastIndexOf(" ") + 1)) ? "" : " ";
}

/** How many columns a text takes in a fixed-width font, a Chinese character two. */
export function columns(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x2e80) wide += 1;
  return text.length + wide;
}
