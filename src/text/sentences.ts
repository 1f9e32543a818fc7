/** A sentence, list item or line as it stands in its text; `start` is an offset in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|resp|approx|No|Nos|Fig|Figs|Sec|Sect|Ch|Eq|Eqs|Ref|Refs|Rec|Recs|Std|Stds|Amd|Cor|Rev|Ver|Ed|Eds|Vol|Art|App|Tab|Para|pp|al|(?<!\b(?:Annex|Appendix) )[A-Z])\.$/;

/** 。！？ and their closing marks; `.`, `!`, `?` before white space; and every line feed. A row of marks is tried once. */
const END = /[。！？]+[”’」』）)"']*|(?<![.!?])[.!?]+["'”’)\]]*(?=\s|$|\p{Script=Han})|\n/gu;

/** The sentences of a text, trimmed, in order. Semicolons do not end one: what they join is one statement. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") found.push({ text: piece.trim(), start: start + lead });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && continues(text, start, match.index, end)) continue;
    close(end);
  }
  close(text.length);
  return found;
}

/** True for the stop of an abbreviation or of a list label (`1.`), and when a small letter follows. */
function continues(text: string, start: number, at: number, end: number): boolean {
  const before = text.slice(start, at + 1);
  // "Suppl. 3", "Dir. 2016/680": a short word with a capital, and a number of what it stands for.
  if (
    /(?:^|[\s(])(?!(?:March|April|May|June|July)\.$)\p{Lu}\p{Ll}{1,5}\.$/u.test(before) &&
    /^\s\d/.test(text.slice(end, end + 2))
  )
    return true;
  if (ABBREVIATION.test(before) || /^\s*(?:\d{1,2}|[a-z])\.$/.test(before)) return true;
  return /^\s+\p{Ll}/u.test(text.slice(end, end + 8)) && !text.slice(end, end + 8).includes("\n");
}
