import { readFlow } from "./flow.ts";
import { packed } from "./draw/packed-page.ts";
import { repairFounderGlyphs } from "./gate/founder-glyphs.ts";
import { HiddenText, pageList } from "./gate/hidden-text.ts";
import { repairSpaces } from "./gate/space-glyphs.ts";
import { checkTextLayer } from "./gate/text-layer.ts";
import { withBoundedMaps } from "./file/character-maps.ts";
import { openPdf } from "./open-pdf.ts";
import { readStructure } from "./file/structure.ts";
import { manuscriptOf } from "./text/manuscript-of.ts";
import { DocumentError } from "../../standards/errors.ts";
import { UNWATCHED } from "../reading-watch.ts";
import type { FlowItem } from "./flow.ts";
import type { OpenPdf, UnreadPage } from "./open-pdf.ts";
import type { PackedPage } from "./draw/packed-page.ts";
import type { Structure } from "./file/structure.ts";
import type { Manuscript } from "../manuscript.ts";
import type { ReadingWatch } from "../reading-watch.ts";
import type { Warning } from "../../standards/standard.ts";

/** The longest standard here has 213 pages, the longest we know of about 1,200. */
const MAX_PAGES = 3000;
/** Characters of text; a page of a standard has about 1,500. */
const MAX_GLYPHS = 5_000_000;

/**
 * Reads a PDF by its text layer. Pages that cannot be read are left out with a warning; a document without a text
 * layer, or with a wrong one, is refused.
 * @throws DocumentError TRUNCATED, PASSWORD_REQUIRED, LIMIT_PAGES, LIMIT_SIZE, NO_TEXT_LAYER, GARBLED_TEXT_LAYER
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  watch: ReadingWatch = UNWATCHED,
): Promise<Manuscript> {
  const structure = readStructure(bytes);
  const maps = withBoundedMaps(bytes);
  const pdf = await openPdf(name, maps.bytes);
  try {
    const manuscript = await readOpen(name, pdf, structure, watch);
    return maps.isCut ? { ...manuscript, warnings: [MAP_DAMAGED, ...manuscript.warnings] } : manuscript;
  } finally {
    await pdf.close();
  }
}

async function readOpen(
  name: string,
  pdf: OpenPdf,
  structure: Structure,
  watch: ReadingWatch,
): Promise<Manuscript> {
  const hidden = new HiddenText();
  const drawn = await drawAll(name, pdf, hidden, watch);
  if (drawn.lost.length === pdf.pages) throw brokenOff(name);
  const unread = [...drawn.damaged, ...drawn.lost].sort((a, b) => a - b);
  const { pages, warnings: repairs } = repairFounderGlyphs(drawn.pages);
  const flow = readFlow(repairSpaces(pages));
  const texts = textByPage(flow);
  const gate = checkTextLayer(
    name,
    pages.map(({ page, picture, marks }) => ({ page, picture, marks, text: texts.get(page) ?? "" })),
  );
  if (texts.size === 0 && !structure.isWhole && !structure.isBlank) throw brokenOff(name);
  const readable = flow.filter((item) => !gate.garbled.has(pageOf(item)));
  const warnings = [
    ...(structure.isWhole ? [] : [REPAIRED]),
    ...(unread.length === 0 ? [] : [damagedWarning(unread)]),
    ...(pdf.mayBeCopied ? [] : [COPYING_FORBIDDEN]),
    ...(pdf.isForm ? [FORM] : []),
    ...(structure.hasReplacementText ? [REPLACEMENT_TEXT] : []),
    ...hidden.warnings,
    ...repairs,
    ...gate.warnings,
    ...(texts.size === 0 ? [EMPTY] : []),
  ];
  return { ...manuscriptOf(readable, pdf.bookmarks, pdf.title), warnings };
}

interface DrawnPages {
  readonly pages: readonly PackedPage[];
  /** Numbers of the pages that could not be read. */
  readonly damaged: readonly number[];
  readonly lost: readonly number[];
}

async function drawAll(
  name: string,
  pdf: OpenPdf,
  hidden: HiddenText,
  watch: ReadingWatch,
): Promise<DrawnPages> {
  if (pdf.pages > MAX_PAGES)
    throw new DocumentError(
      "LIMIT_PAGES",
      `“${name}” has ${pdf.pages} pages; the limit is ${MAX_PAGES}. Give it in parts.`,
      { name, pages: pdf.pages, limit: MAX_PAGES },
    );
  const pages: PackedPage[] = [];
  const unread: Record<UnreadPage, number[]> = { damaged: [], lost: [] };
  let glyphs = 0;
  for (let page = 1; page <= pdf.pages; page += 1) {
    const drawing = await pdf.draw(page);
    watch.progress(page / pdf.pages);
    if (typeof drawing === "string") {
      unread[drawing].push(page);
      continue;
    }
    pages.push(packed(hidden.without(drawing)));
    glyphs += drawing.glyphs.length;
    if (glyphs > MAX_GLYPHS)
      throw new DocumentError(
        "LIMIT_SIZE",
        `“${name}” has more than ${MAX_GLYPHS} characters. Give it in parts.`,
        { name, limit: MAX_GLYPHS },
      );
  }
  return { pages, ...unread };
}

function textByPage(flow: readonly FlowItem[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const item of flow) {
    const text = item.item === "line" ? item.line.text : item.table.rows.flat(2).join(" ");
    texts.set(pageOf(item), `${texts.get(pageOf(item)) ?? ""}${text}\n`);
  }
  return texts;
}

function pageOf(item: FlowItem): number {
  return item.item === "line" ? item.line.page : item.table.page;
}

function brokenOff(name: string): DocumentError {
  return new DocumentError(
    "TRUNCATED",
    `“${name}” is damaged: it is cut short, and none of its pages can be read. Fetch it again.`,
    { name },
  );
}

const REPAIRED: Warning = {
  code: "TRUNCATED",
  message: "The file is damaged; what could be found of it was read, and something may be missing.",
};
const MAP_DAMAGED: Warning = {
  code: "PARTIAL",
  message:
    "A table that says which characters a font shows is damaged; words set in that font may be wrong or missing.",
};
const COPYING_FORBIDDEN: Warning = {
  code: "COPYING_FORBIDDEN",
  message: "The file's author does not allow to copy text out of it; see whether you may use it here.",
};
const REPLACEMENT_TEXT: Warning = {
  code: "REPLACEMENT_TEXT",
  message: "The file holds other words for some of its text; what is drawn on the page was read.",
};
const FORM: Warning = {
  code: "FORM_CONTENT",
  message: "The file is a form (XFA) whose content only Adobe's reader shows; what its pages hold was read.",
};
const EMPTY: Warning = { code: "EMPTY_CONTENT", message: "The document holds no text." };

function damagedWarning(pages: readonly number[]): Warning {
  return {
    code: "PAGE_DAMAGED",
    message: `What ${pageList(pages)} holds is damaged and was left out: the document is read in part.`,
  };
}
