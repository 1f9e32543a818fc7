/** Chinese and Japanese characters with their own punctuation; quotation marks and dashes belong to either script. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u;
/** Programs that write no space characters set spaces narrower in full lines than others ever leave between letters. */
const LEAST = { typed: 0.17, untyped: 0.11 } as const;
const FEW = 0.02;

export interface Gap {
  /** Between two pieces of a line, in sizes. */
  readonly gap: number;
  /** True where the file has a space character there. */
  readonly typed: boolean;
  /** The least gap that is a space between Latin words. */
  readonly least: number;
}

/** The least gap that is a space in a document, by how many space characters it has. */
export function leastSpace(spaces: number, characters: number): number {
  return spaces < characters * FEW ? LEAST.untyped : LEAST.typed;
}

/**
 * True where a space stands between two pieces of a line. Chinese is set without spaces, and OCR puts one after every
 * character.
 */
export function hasSpace(before: string, after: string, { gap, typed, least }: Gap): boolean {
  const [end, start] = [before.slice(-1), after.slice(0, 1)];
  const [isCjkEnd, isCjkStart] = [CJK.test(end), CJK.test(start)];
  if (isCjkEnd && isCjkStart) return gap > 0.9;
  if (isCjkEnd || isCjkStart) return typed ? gap > 0.1 : gap > 0.45;
  if (isWithinName(end, start)) return gap > (typed ? 0.6 : 0.35);
  if (!typed && (/[([{]/.test(end) || /[.,;:!?)\]}%]/.test(start))) return gap > 0.6;
  return typed || gap > least;
}

/** Within numbers and names of standards (`5.3.1`, `GB/T`) some prints set letters apart, and no word ends there. */
function isWithinName(end: string, start: string): boolean {
  if (end === "/" || start === "/") return true;
  return (end === "." && /\d/.test(start)) || (start === "." && /\d/.test(end));
}
