import { normalWidth } from "../../text/normal.ts";

/** A name and what it names. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** Where a name was found (UTF-16 units of the folded text). */
export interface NameMatch<T> {
  readonly value: T;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Lower case, half width, one form of dash, apostrophe and slash: how names are compared. The length is kept. */
export function foldName(text: string): string {
  return normalWidth(text)
    .toLowerCase()
    .replace(/[—–‐‑－]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/[∕／]/g, "/");
}

/** Names in the form and order in which they are looked for. */
export interface NameList<T> {
  readonly longestFirst: readonly Named<T>[];
}

export function nameList<T>(names: readonly Named<T>[]): NameList<T> {
  const longestFirst = names
    .map((n) => ({ ...n, name: foldName(n.name).trim() }))
    .filter((n) => n.name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  return { longestFirst };
}

/**
 * Every place where one of the names stands in the text, longest names first, none inside another. Latin names stand
 * between word boundaries; a name shared by several values is found once for each.
 */
export function findNames<T>(text: string, { longestFirst }: NameList<T>): readonly NameMatch<T>[] {
  const folded = foldName(text);
  const found: NameMatch<T>[] = [];
  for (const { name, value } of longestFirst) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (!standsAlone(folded, at, end)) continue;
      const covered = found.some((f) => at < f.end && f.start < end && !(f.start === at && f.end === end));
      if (!covered && !found.some((f) => f.value === value && f.start === at))
        found.push({ value, name, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function standsAlone(text: string, start: number, end: number): boolean {
  const inWord = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  if (inWord(text[start - 1], text[start])) return false;
  const plural = text.slice(end, end + 1) === "s" && !/[a-z0-9]/.test(text[end + 1] ?? " ");
  return plural || !inWord(text[end - 1], text[end]);
}

/** The text with the given stretches blanked out, so that later rules do not read them again. The length is kept. */
export function blank(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduce(
    (rest, s) => rest.slice(0, s.start) + " ".repeat(s.end - s.start) + rest.slice(s.end),
    text,
  );
}
