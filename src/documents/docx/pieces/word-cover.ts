import { squeezed } from "../../outline/titles.ts";
import { readCoverPage } from "../../cover-page.ts";
import { readCover } from "../../plain-text/cover.ts";
import { oneLine } from "./word-headings.ts";
import type { CoverFacts } from "../../cover-facts.ts";
import type { Piece } from "../../manuscript.ts";
import type { CoverLine } from "../../cover-page.ts";
import type { Flow } from "../body/flow.ts";

export interface WordCover {
  readonly title: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  readonly facts: CoverFacts;
}

/** How many lines a cover may have before a text without headings is taken for one without a cover. */
const MAX_COVER = 60;
/** Titles are larger than the text; where nothing on the cover is, sizes say nothing. */
const STANDS_OUT = 1.2;
/** The sign of a series, set larger than anything: `GB`, `GM/T`. */
const SERIES = /^[A-Z]{1,4}(?:\s?[/∕／]\s?T)?$/;
const CELL_SIZE = 21;
/** A shorter piece may stand in a title by chance. */
const MIN_TITLE_PART = 4;

/** What the paragraphs before the first heading, at `end`, state; null where they are none of a cover. */
export function wordCover(flows: readonly Flow[], end: number): WordCover | null {
  const lines = flows
    .slice(0, Math.max(end, 0))
    .flatMap(linesOf)
    .filter((line) => !SERIES.test(line.text));
  if (lines.length === 0 || lines.length > MAX_COVER) return null;
  const plain = readCover(lines.map((line) => line.text));
  const printed = readCoverPage(lines);
  const largest = Math.max(...lines.map((line) => line.size));
  const bySize = largest > textSize(flows.slice(end)) * STANDS_OUT ? printed.title : null;
  const title = bySize ?? plain.title;
  const titles = title === printed.title ? printed.facts.titles : titlesOf(title);
  return {
    title,
    number: plain.number ?? printed.number,
    edition: plain.edition ?? printed.edition,
    facts: { ...printed.facts, titles },
  };
}

/** The title stands on the cover, and often again above the first clause; it is no part of either's text. */
export function withoutTitle(pieces: readonly Piece[], title: string): readonly Piece[] {
  const whole = squeezed(title);
  const body = pieces.findIndex((piece) => piece.piece === "heading");
  return pieces.filter((piece, at) => {
    if (piece.piece !== "block" || piece.kind !== "paragraph") return true;
    const text = squeezed(piece.text);
    const isPart = text.length >= MIN_TITLE_PART && whole.includes(text);
    return !(at < body ? isPart || text === whole : text === whole && pieces[at + 1]?.piece === "heading");
  });
}

function linesOf(flow: Flow): readonly CoverLine[] {
  if (flow.flow === "table")
    return flow.rows
      .flat()
      .filter((cell) => cell !== "")
      .map((text) => ({ text, size: CELL_SIZE }));
  const { number, size } = flow;
  return flow.text
    .split("\n")
    .map((text, at) => ({ text: oneLine({ number: at === 0 ? number : null, text }), size }))
    .filter((line) => line.text !== "");
}

/** The size most of a text is set in. */
function textSize(flows: readonly Flow[]): number {
  const lengths = new Map<number, number>();
  for (const flow of flows)
    if (flow.flow === "paragraph") lengths.set(flow.size, (lengths.get(flow.size) ?? 0) + flow.text.length);
  const [usual] = [...lengths].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? CELL_SIZE;
}

function titlesOf(title: string | null): CoverFacts["titles"] {
  if (title === null) return {};
  return /\p{Script=Han}/u.test(title) ? { zh: title } : { en: title };
}
