import { joinLines } from "../../prose/join-lines.ts";

/** Joins the lines of a paragraph. */
export type JoinWrapped = (lines: readonly string[]) => string;

const BROKEN = /(\p{L}+)[-\u2010\u2011]$/u;
const OPENING = /^\p{Ll}\p{L}*/u;
const WORD = /\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu;
/** A broken word is no longer than this. */
const LONGEST = 60;

/**
 * A way to join lines that knows the document's own words: a hyphen at a line's end goes where the document writes the
 * word without one (`require-` / `ments`), and stays where it writes it with one, or both halves as words of their own
 * (`self-` / `signed`).
 */
export function wrappedTextOf(lines: readonly string[]): JoinWrapped {
  const words = new Set<string>();
  lines.forEach((line, at) => {
    const isRest = BROKEN.test((lines[at - 1] ?? "").slice(-LONGEST));
    const whole = line.replace(BROKEN, "").replace(isRest ? /^\p{L}+/u : /^$/, "");
    for (const [word] of whole.matchAll(WORD)) words.add(plain(word));
  });
  const keepsHyphen = (first: string, rest: string) =>
    !words.has(plain(first + rest)) &&
    (words.has(plain(`${first}-${rest}`)) || (words.has(plain(first)) && words.has(plain(rest))));
  return (parts) => {
    const joined: string[] = [];
    for (const part of parts) {
      const last = joined.at(-1);
      const broken = BROKEN.exec(last?.slice(-LONGEST) ?? "")?.[1];
      const rest = OPENING.exec(part)?.[0];
      // Addresses and identifiers are broken at their strokes.
      if (last !== undefined && /[\p{L}\d]\/$/u.test(last) && /^[\p{L}\d]/u.test(part))
        joined[joined.length - 1] = last + part;
      else if (last === undefined || broken === undefined || rest === undefined) joined.push(part);
      else joined[joined.length - 1] = (keepsHyphen(broken, rest) ? last : last.slice(0, -1)) + part;
    }
    return joinLines(joined, { filled: true });
  };
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\u2010\u2011]/g, "-");
}
