import { parseArticle, parseHeading } from "./heading-number.ts";
import { squeezed } from "./titles.ts";
import { block, heading } from "../manuscript.ts";
import { chineseNumber } from "../../text/numerals.ts";
import type { Piece } from "../manuscript.ts";

/** Deeper than any heading, as an article stands below whatever division holds it. */
const ARTICLE_DEPTH = 7;
const MAX_TITLE = 40;
const BRACKETED_TITLE = /^[【〔]([^】〕]{1,40})[】〕]\s*/;

/**
 * Statutes number their articles at the start of a paragraph (第十二条, 第一百二十条之一, Article 12): each becomes a
 * heading with its text below. Text that merely cites an article, and a document that is no statute, stay as they are.
 */
export function splitArticles(pieces: readonly Piece[]): readonly Piece[] {
  const starts = articleStarts(pieces);
  return starts.size === 0
    ? pieces
    : pieces.flatMap((piece) => (starts.has(piece) ? splitArticle(piece) : [divisionOf(piece)]));
}

/** A statute's division that stands in a paragraph of its own (`第二章 责任`, 附则) is a heading all the same. */
function divisionOf(piece: Piece): Piece {
  if (piece.piece !== "block" || piece.kind !== "paragraph" || piece.text.length > MAX_TITLE) return piece;
  if (squeezed(piece.text) === "附则") return heading(1, piece.text);
  const { form, depth } = parseHeading(piece.text);
  return form === "division" && !/[。；;，,：:]/.test(piece.text) ? heading(depth, piece.text) : piece;
}

function splitArticle(piece: Piece): readonly Piece[] {
  const article = parseArticle(piece.text);
  if (piece.piece !== "block" || !article) return [piece];
  const title = BRACKETED_TITLE.exec(article.title);
  const text = title ? article.title.slice(title[0].length) : article.title;
  const head = heading(ARTICLE_DEPTH, `${article.number ?? ""} ${title?.[1] ?? ""}`.trim());
  return text === "" ? [head] : [head, block("paragraph", text)];
}

function articleStarts(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const candidates = pieces.flatMap((piece) => {
    if (piece.piece !== "block" || piece.kind !== "paragraph" || !/^(?:第|Article)/.test(piece.text))
      return [];
    const article = parseArticle(piece.text);
    return article
      ? [{ piece, value: valueOf(article.number ?? ""), set: isSetOff(piece.text, article.title) }]
      : [];
  });
  const kept: typeof candidates = [];
  for (const candidate of candidates) {
    const last = kept.at(-1)?.value ?? 0;
    const follows = candidate.value === last + 1 || candidate.value === last;
    if (candidate.set || follows) kept.push(candidate);
  }
  const ordered = kept.filter(
    (one, at) => one.value === 1 || one.value - (kept[at - 1]?.value ?? -9) <= 1,
  ).length;
  const isStatute = kept.some((one) => one.value === 1)
    ? ordered >= kept.length / 2
    : kept.length >= 3 && ordered >= kept.length / 2;
  return new Set(isStatute ? kept.map((one) => one.piece) : []);
}

/** True where the number is set off from its text by a space, a bracket or the line's end, as printed articles are. */
function isSetOff(text: string, rest: string): boolean {
  return (
    rest === "" ||
    /[\s\u3000：:.】〕]$/.test(text.slice(0, text.length - rest.length)) ||
    /^[【〔（(]/.test(rest)
  );
}

function valueOf(number: string): number {
  const numeral = /^(?:第|Article )([^条-]+)/.exec(number)?.[1] ?? "";
  return chineseNumber(numeral) ?? romanNumber(numeral);
}

function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = [...text].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value), 0);
}
