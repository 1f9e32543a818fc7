import { pageTitle } from "./page-title.ts";
import { piecesOf } from "./pieces-of.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { isFrontOrBack } from "../../outline/titles.ts";
import { WordHeadings } from "../../docx/pieces/word-headings.ts";
import { readCover } from "../../plain-text/cover.ts";
import type { FoundHeading } from "./pieces-of.ts";
import type { Flow, Line } from "../flow/flow.ts";
import type { Paragraph } from "../../docx/body/flow.ts";
import type { Manuscript } from "../../manuscript.ts";

/** How many lines a cover may have before a text without headings is taken for one without a cover. */
const MAX_COVER = 60;
/** How far down a draft names itself. */
const HEAD_LINES = 12;
const DRAFT_NAME = /\bdraft-[a-z0-9]+(?:-[a-z0-9]+){1,12}-\d\d\b/;
const MAX_ANNEX_TITLE = 60;
const NATURE = /^[(（]\s*(?:规范性|资料性|normative|informative)\s*(?:附\s*录)?\s*[)）]$/i;

/** A page whose headings are told by their tags and by the numbers typed in the text, as those of a Word document. */
export function ordinaryManuscript(
  flows: readonly Flow[],
  headTitles: readonly string[],
): Omit<Manuscript, "warnings"> {
  const title = pageTitle(flows, headTitles);
  const body = title.at < 0 ? flows : flows.toSpliced(title.at, 1);
  const paragraphs = body.map((flow) =>
    flow.flow === "line" && mayBeHeading(flow) ? paragraphOf(flow) : null,
  );
  const headings = new WordHeadings(paragraphs.filter((one) => one !== null));
  const taken = new Set<number>();
  let start = -1;
  const find = (line: Line, at: number): FoundHeading | null => {
    const paragraph = paragraphs[at];
    const found = paragraph && headings.take(paragraph, textAt(body, at + 1));
    if (!found) return null;
    if (start < 0) start = at;
    const annex = annexTitle(found.text, body, at + 1);
    annex.forEach((_, more) => taken.add(at + 1 + more));
    return { ...found, text: [found.text, ...annex].join(" "), label: line.heading?.number ?? found.label };
  };
  const found = body.map((flow, at) => (flow.flow === "line" && !taken.has(at) ? find(flow, at) : null));
  const kept = body.filter((_, at) => !taken.has(at));
  const keptFound = found.filter((_, at) => !taken.has(at));
  const ietf = ietfNames(body.slice(0, HEAD_LINES));
  const cover =
    start > 0 && start <= MAX_COVER ? readCover(body.slice(0, start).flatMap((flow) => linesOf(flow))) : null;
  return {
    title: title.text,
    number: cover?.number ?? ietf.number,
    edition: cover?.edition ?? ietf.edition ?? title.stage,
    frontMatter: null,
    pieces: piecesOf(kept, (_, at) => keptFound[at] ?? null),
  };
}

/** What the head of an RFC or draft calls it, in pages that older tools wrote. */
function ietfNames(head: readonly Flow[]): {
  readonly number: string | null;
  readonly edition: string | null;
} {
  const text = head.flatMap((flow) => linesOf(flow)).join("\n");
  const number = /^Request for Comments:\s*(\d{1,5})$/m.exec(text)?.[1];
  return {
    number: number === undefined ? null : `RFC ${number}`,
    edition: DRAFT_NAME.exec(text)?.[0] ?? null,
  };
}

/** Listings, captions, notes and links to attachments look like headings only by chance. */
function mayBeHeading(line: Line): boolean {
  return line.heading !== null || (line.kind === null && line.label === null && !line.isLink);
}

function paragraphOf(line: Line): Paragraph {
  return {
    flow: "paragraph",
    text: line.text,
    number: null,
    outline: line.heading?.depth ?? null,
    size: 0,
    notes: [],
    contents: null,
  };
}

function textAt(flows: readonly Flow[], at: number): string {
  const flow = flows[at];
  return flow?.flow === "line" ? flow.text : "";
}

function linesOf(flow: Flow): readonly string[] {
  return flow.flow === "line" ? [flow.text] : flow.rows.flat();
}

/** Authors set 附录 A, its nature and its title in lines of their own. */
function annexTitle(text: string, flows: readonly Flow[], start: number): readonly string[] {
  const parsed = parseHeading(text);
  const parts: string[] = [];
  if (parsed.form !== "annex") return parts;
  let needsTitle = parsed.title === "" || NATURE.test(parsed.title);
  for (let at = start; needsTitle && at < start + 3; at += 1) {
    const flow = flows[at];
    if (flow?.flow !== "line" || flow.label !== null || flow.kind !== null) break;
    const isNature = NATURE.test(flow.text);
    if (!isNature && !isAnnexTitle(flow.text)) break;
    parts.push(flow.text);
    needsTitle = isNature;
  }
  return parts;
}

function isAnnexTitle(line: string): boolean {
  return (
    line.length <= MAX_ANNEX_TITLE &&
    !/[。；：，;:,]$/.test(line) &&
    parseHeading(line).form === "none" &&
    !isFrontOrBack(line)
  );
}
