import { heading } from "../../manuscript.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { joinContinuedTables } from "./continued-tables.ts";
import { withoutTypedContents } from "./typed-contents.ts";
import { WordBlocks } from "./word-blocks.ts";
import { withoutTitle, wordCover } from "./word-cover.ts";
import { WordHeadings, oneLine } from "./word-headings.ts";
import type { Manuscript, Piece } from "../../manuscript.ts";
import type { Flow, Paragraph } from "../body/flow.ts";

const MAX_ANNEX_TITLE = 60;
const NATURE = /^[(（]\s*(?:规范性|资料性|normative|informative)\s*(?:附\s*录)?\s*[)）]$/i;

/** A Word document's text as headings and blocks, with what its cover states. */
export function manuscriptOf(flows: readonly Flow[]): Omit<Manuscript, "warnings"> {
  const joined = withoutTypedContents(joinContinuedTables(flows).flatMap(unframed));
  const headings = new WordHeadings(joined.filter((flow) => flow.flow === "paragraph"));
  const pieces: Piece[] = [];
  const blocks = new WordBlocks((piece) => pieces.push(piece));
  let bodyStart = -1;
  for (let at = 0; at < joined.length; at += 1) {
    const flow = joined[at];
    if (!flow) continue;
    if (flow.flow === "table") {
      blocks.table(flow);
      continue;
    }
    const found = headings.take(flow, textAt(joined, at + 1));
    if (!found) {
      blocks.paragraph(flow);
      continue;
    }
    if (bodyStart < 0) bodyStart = at;
    blocks.end();
    const annex = annexTitle(found.text, joined, at + 1);
    const line = [found.text, ...annex.map((part) => part.text.trim())].join(" ");
    pieces.push(heading(found.depth, line, true, found.label));
    if (found.rest) blocks.text(found.rest);
    blocks.notes([flow, ...annex].flatMap((part) => part.notes));
    at += annex.length;
  }
  const cover = wordCover(joined, bodyStart);
  return {
    title: cover?.title ?? null,
    number: cover?.number ?? null,
    edition: cover?.edition ?? null,
    frontMatter: null,
    ...(cover && { cover: cover.facts }),
    pieces: cover?.title ? withoutTitle(pieces, cover.title) : pieces,
  };
}

/** A table of one cell is a frame: what stands in it is text. */
function unframed(flow: Flow): readonly Flow[] {
  return flow.flow === "table" && flow.framed ? flow.framed.flatMap(unframed) : [flow];
}

function textAt(flows: readonly Flow[], at: number): string {
  const flow = flows[at];
  return flow?.flow === "paragraph" ? oneLine(flow) : "";
}

/** Authors set 附录 A, its nature and its title in paragraphs of their own. */
function annexTitle(text: string, flows: readonly Flow[], start: number): readonly Paragraph[] {
  const parsed = parseHeading(text);
  const parts: Paragraph[] = [];
  if (parsed.form !== "annex") return parts;
  let needsTitle = parsed.title === "" || NATURE.test(parsed.title);
  for (let at = start; needsTitle && at < start + 3; at += 1) {
    const flow = flows[at];
    if (flow?.flow !== "paragraph" || flow.number) break;
    const line = oneLine(flow);
    const isNature = NATURE.test(line);
    if (!isNature && !isAnnexTitle(line)) break;
    parts.push({ ...flow, text: line });
    needsTitle = isNature;
  }
  return parts;
}

function isAnnexTitle(line: string): boolean {
  return line.length <= MAX_ANNEX_TITLE && !/[。；：，;:,]$/.test(line) && parseHeading(line).form === "none";
}
