import type { Span } from "../message.ts";

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Script=Han}|\p{Emoji_Presentation}/u;
/** Punctuation that must not begin a line. */
const CLOSING = /^[，。；：、！？）》”’」』,.;:!?)\]]/u;
/** Punctuation that must not end a line. */
const OPENING = /[（《“‘「『([]$/u;
/** The signs of deletions and insertions stay with the character inside. */
const SIGN = { opening: /^(?:\[-|\{\+)$/, closing: /^(?:-\]|\+\})$/ };

/** Columns that a text takes: two for each wide character. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDE.test(character) ? 2 : 1;
  return sum;
}

/** Spans cut into lines of at most `width` columns, between words or between Chinese characters. */
export function wrap(
  spans: readonly Span[],
  width: number,
  first: string,
  rest: string,
): readonly (readonly Span[])[] {
  const lines: Span[][] = [[{ text: first, style: "plain" }]];
  let used = columns(first);
  let wrapped = false;
  const breakLine = (byWidth: boolean) => {
    lines.push([{ text: rest, style: "plain" }]);
    used = columns(rest);
    wrapped = byWidth;
  };
  for (const { text, style } of spans) {
    for (const piece of pieces(text)) {
      if (piece === "\n") {
        breakLine(false);
        continue;
      }
      const size = columns(piece);
      const full = used + columns(piece.trimEnd()) > width && used > columns(rest);
      if (full && mayBreak(lines.at(-1)?.at(-1)?.text ?? "", piece)) breakLine(true);
      // White space at which a line broke is gone; white space that a text begins a line with is meant.
      const shown = wrapped && used === columns(rest) ? piece.trimStart() : piece;
      append(lines.at(-1) ?? [], shown, style);
      used += shown === piece ? size : columns(shown);
    }
  }
  return lines;
}

/** After a space and around wide characters, but not before closing punctuation and not inside a word. */
function mayBreak(before: string, piece: string): boolean {
  if (CLOSING.test(piece)) return false;
  return /\s$/.test(before) || WIDE.test(before.slice(-1)) || WIDE.test(piece.slice(0, 1));
}

function append(line: Span[], text: string, style: Span["style"]): void {
  const last = line.at(-1);
  if (last && last.style === style && line.length > 1)
    line[line.length - 1] = { text: last.text + text, style };
  else if (text !== "") line.push({ text, style });
}

/** Words with the spaces after them, single wide characters, and line feeds. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const chunk of text.split(/(\n)/)) {
    if (chunk === "\n") found.push(chunk);
    else for (const word of chunk.match(/\s+|[^\s]+\s*/gu) ?? []) found.push(...wordPieces(word));
  }
  return found;
}

function wordPieces(word: string): readonly string[] {
  if (!WIDE.test(word)) return [word];
  const found: string[] = [];
  let narrow = "";
  const add = (piece: string): void => {
    const opening = OPENING.test(found.at(-1) ?? "") ? found.pop() : "";
    found.push(`${opening ?? ""}${piece}`);
  };
  const closeNarrow = (): void => {
    if (SIGN.closing.test(narrow.trimEnd()) && found.length > 0) found.push(`${found.pop() ?? ""}${narrow}`);
    else if (narrow !== "") add(narrow);
    narrow = "";
  };
  for (const character of word) {
    if (!WIDE.test(character)) {
      narrow += character;
    } else if (SIGN.opening.test(narrow)) {
      found.push(narrow + character);
      narrow = "";
    } else {
      closeNarrow();
      add(character);
    }
  }
  closeNarrow();
  return found;
}
