/** A line of a clause's text, with the line that introduces the list it is an item of. */
export interface ListLine {
  /** Without label and surrounding white space. */
  readonly text: string;
  /** Offset (UTF-16 units) of that text. */
  readonly start: number;
  /** Null outside lists, and for items of a list that nothing introduces. */
  readonly introducedBy: ListLine | null;
  /** Notes and examples, which hold no provisions, and rows of tables. */
  readonly informative: boolean;
}

const LABEL =
  /^\s*(?:([a-z]|\d{1,2})\)|（([一二三四五六七八九十]+|\d{1,2})）|\(([a-z]|[ivx]+|\d{1,2})\)|(——|—|–|-|•|·|\*|●|○)(?=\s|\p{Script=Han})|([①-⑳])|(\d{1,2})\.(?=\s)|([a-z])\.(?=\s))\s*/u;
const INFORMATIVE = /^\s*(?:注\s*\d*\s*[：:]|示例\s*\d*\s*[：:]|NOTE\b|Note \d|EXAMPLE\b|Example \d|\|)/u;
const INTRODUCES = /[：:]$/u;

/** The lines of a text, read as paragraphs and lists of any depth. */
export function listLines(text: string): ListLine[] {
  const lines: ListLine[] = [];
  const open: { readonly style: string; readonly introduction: ListLine | null }[] = [];
  let last: ListLine | null = null;
  let start = 0;
  for (const raw of text.split("\n")) {
    const label = LABEL.exec(raw);
    const body = raw.slice(label?.[0].length ?? 0);
    const line: ListLine = {
      text: body.trim(),
      start: start + (label?.[0].length ?? 0) + (body.length - body.trimStart().length),
      introducedBy: label ? introductionOf(open, styleOf(label), last) : null,
      informative: INFORMATIVE.test(raw),
    };
    start += raw.length + 1;
    if (line.text === "") continue;
    if (!label && !line.informative) open.length = 0;
    if (!line.informative) last = line;
    lines.push(line);
  }
  return lines;
}

/** Which label it is apart from its count: `a)` and `b)` are one style, `1)` is another. */
function styleOf(label: RegExpExecArray): string {
  return `${label.slice(1).findIndex((group) => group !== undefined)} ${/\d/.test(label[0]) ? "number" : label[0].trim().length > 1 ? "letter" : label[0].trim()}`;
}

/** An item continues the innermost open list of its style, or opens one beneath the line before it. */
function introductionOf(
  open: { readonly style: string; readonly introduction: ListLine | null }[],
  style: string,
  last: ListLine | null,
): ListLine | null {
  const at = open.findLastIndex((list) => list.style === style);
  const nested = last !== null && INTRODUCES.test(last.text) && open.at(-1)?.style !== style;
  if (at >= 0 && !nested) open.length = at + 1;
  else open.push({ style, introduction: last && INTRODUCES.test(last.text) ? last : null });
  return open.at(-1)?.introduction ?? null;
}
