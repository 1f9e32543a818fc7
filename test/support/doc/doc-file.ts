import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound-file.ts";
import { instanceTable, listTable } from "./doc-lists.ts";
import { styleTable } from "./doc-styles.ts";
import type { DocInstance, DocList } from "./doc-lists.ts";
import type { DocStyle } from "./doc-styles.ts";

/** A property by its code in [MS-DOC], with its operand. */
export function sprm(code: number, ...operand: readonly number[]): readonly number[] {
  return [code & 0xff, code >> 8, ...operand];
}

export interface DocRun {
  readonly text: string;
  readonly looks?: readonly (readonly number[])[];
}

export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style: number;
  readonly sprms: readonly (readonly number[])[];
  /** What ends it: a paragraph's mark, a cell's, or a section's. */
  readonly mark: DocRun;
}

interface ParagraphLook {
  readonly style?: number;
  readonly sprms?: readonly (readonly number[])[];
  readonly mark?: string;
  readonly markLooks?: readonly (readonly number[])[];
}

export function para(text: string | readonly DocRun[], look: ParagraphLook = {}): DocParagraph {
  const { style = 0, sprms = [], mark = "\r", markLooks = [] } = look;
  const runs = typeof text === "string" ? [{ text }] : text;
  return { runs, style, sprms, mark: { text: mark, looks: markLooks } };
}

/** A paragraph numbered by the n-th instance. */
export function item(text: string, instance: number, level = 0): DocParagraph {
  return para(text, { sprms: [sprm(0x460b, instance, 0), sprm(0x260a, level)] });
}

const IN_TABLE = sprm(0x2416, 1);

/** A row of a table: each cell's text, and the mark that ends the row. `edges` are in twentieths of a point. */
export function row(cells: readonly string[], edges: readonly number[] = [], flags: readonly number[] = []) {
  const columns = new ByteWriter().u8(cells.length).u16(...edges);
  for (let at = 0; at < cells.length; at += 1) {
    columns.u16(flags[at] ?? 0);
    columns.add(new Uint8Array(18));
  }
  const definition = new ByteWriter().u16(columns.length + 1).add(columns.bytes());
  const end = [IN_TABLE, sprm(0x2417, 1), ...(edges.length > 0 ? [sprm(0xd608, ...definition.bytes())] : [])];
  return [
    ...cells.map((text) => para(text, { mark: "\x07", sprms: [IN_TABLE] })),
    para("", { mark: "\x07", sprms: end }),
  ];
}

export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  readonly styles?: readonly DocStyle[];
  readonly lists?: readonly DocList[];
  readonly instances?: readonly DocInstance[];
  /** The texts of footnotes, in the order of the signs `\x02` in the text. */
  readonly footnotes?: readonly string[];
  /** The texts of text boxes, in the order of the signs `\x08` in the text. */
  readonly boxes?: readonly string[];
  /** Stores the text one byte a character, as Word does with Western text. */
  readonly isWestern?: boolean;
  /** The text of a page's header, which is no part of the document's text. */
  readonly header?: string;
  readonly version?: number;
  readonly flags?: number;
  readonly storages?: readonly string[];
}

const TEXT_AT = 0x800;
const PAGE = 512;
const USUAL_STYLES: readonly DocStyle[] = [
  { name: "Normal" },
  { name: "heading 1", builtIn: 1, basedOn: 0 },
  { name: "heading 2", builtIn: 2, basedOn: 0 },
  { name: "heading 3", builtIn: 3, basedOn: 0 },
];

/** A document as Word 97 to 2003 stores it ([MS-DOC]), in a compound file. */
export function docFile(parts: DocParts): Uint8Array {
  const { paragraphs, footnotes = [], header = "", boxes = [] } = parts;
  const size = parts.isWestern === true ? 1 : 2;
  const notes = footnotes.map((text) => para([{ text: "\x02 ", looks: [SPECIAL] }, { text }]));
  const ends = footnotes.length > 0 ? [para("")] : [];
  const headers = header === "" ? [] : [para(header), para("")];
  const framed = boxes.length === 0 ? [] : [...boxes, ""].map((text) => para(text));
  const all = [...paragraphs, ...notes, ...ends, ...headers, ...framed];
  const length = (some: readonly DocParagraph[]) => some.map(textOf).join("").length;
  const text = all.map(textOf).join("");
  const main = new ByteWriter();
  main
    .u16(0xa5ec, parts.version ?? 0xc1)
    .upTo(0x0a)
    .u16(0x0200 | (parts.flags ?? 0))
    .upTo(0x4c);
  main
    .u32(length(paragraphs), length([...notes, ...ends]), length(headers), 0, 0, 0, length(framed))
    .upTo(0x9a);
  const table = new ByteWriter();
  const pairs = new Map<number, readonly [number, number]>();
  const put = (pair: number, bytes: Uint8Array, behind: Uint8Array = new Uint8Array()) => {
    if (bytes.length > 0) pairs.set(pair, [table.length, bytes.length]);
    table.add(bytes).add(behind);
  };
  const lists = listTable(parts.lists ?? []);
  const pages = pagesOf(all, text.length, size);
  put(1, styleTable(parts.styles ?? USUAL_STYLES));
  put(6, sections(text));
  put(12, pages.characterPages);
  put(13, pages.paragraphPages);
  put(33, pieces(text.length, size));
  if (boxes.length > 0) {
    put(40, anchors(textsOf(paragraphs), boxes.length));
    put(56, boxTexts(framed.map((box) => textOf(box).length)));
  }
  if (parts.lists) put(73, lists.own, lists.behind);
  if (parts.instances) put(74, instanceTable(parts.instances));
  if (footnotes.length > 0) {
    put(2, references(textsOf(paragraphs), footnotes.length));
    put(3, noteTexts(notes.map((note) => textOf(note).length)));
  }
  for (const [pair, [at, size]] of [...pairs].sort(([a], [b]) => a - b))
    main.upTo(0x9a + pair * 8).u32(at, size);
  main.upTo(TEXT_AT);
  if (size === 1) main.add(Buffer.from(text, "latin1"));
  else main.utf16(text);
  main.upTo(pages.at);
  for (const page of pages.pages) main.add(page);
  return compoundFile({ WordDocument: main.bytes(), "1Table": table.bytes() }, parts.storages);
}

const SPECIAL = sprm(0x0855, 1);

function textOf({ runs, mark }: DocParagraph): string {
  return runs.map((run) => run.text).join("") + mark.text;
}

function textsOf(paragraphs: readonly DocParagraph[]): string {
  return paragraphs.map(textOf).join("");
}

/** Pages of formatting behind the text: one for each paragraph, and one for each run. */
function pagesOf(paragraphs: readonly DocParagraph[], length: number, size: number) {
  const at = Math.ceil((TEXT_AT + length * size) / PAGE) * PAGE;
  const pages: Uint8Array[] = [];
  const placeOf = (bytes: Uint8Array) => at / PAGE + pages.push(bytes) - 1;
  const ofParagraphs: [number, number][] = [];
  const ofRuns: [number, number][] = [];
  let from = TEXT_AT;
  for (const paragraph of paragraphs) {
    const to = from + textOf(paragraph).length * size;
    ofParagraphs.push([from, placeOf(paragraphPage(paragraph, from, to))]);
    for (const run of [...paragraph.runs, paragraph.mark]) {
      if (run.text === "") continue;
      const end = from + run.text.length * size;
      ofRuns.push([from, placeOf(runPage(run, from, end))]);
      from = end;
    }
  }
  return {
    at,
    pages,
    paragraphPages: pageTable(ofParagraphs, from),
    characterPages: pageTable(ofRuns, from),
  };
}

function pageTable(pages: readonly (readonly [number, number])[], end: number): Uint8Array {
  return new ByteWriter()
    .u32(...pages.map(([from]) => from), end)
    .u32(...pages.map(([, place]) => place))
    .bytes();
}

function paragraphPage({ style, sprms }: DocParagraph, from: number, to: number): Uint8Array {
  const list = sprms.flat();
  const padded = list.length % 2 === 0 ? list : [...list, 0];
  const out = new ByteWriter().u32(from, to).u8(0x20).upTo(0x40);
  out
    .u8(0, (padded.length + 2) / 2)
    .u16(style)
    .add(padded);
  return out
    .upTo(PAGE - 1)
    .u8(1)
    .bytes();
}

function runPage({ looks = [] }: DocRun, from: number, to: number): Uint8Array {
  const list = looks.flat();
  const out = new ByteWriter()
    .u32(from, to)
    .u8(list.length > 0 ? 0x20 : 0)
    .upTo(0x40);
  return out
    .u8(list.length)
    .add(list)
    .upTo(PAGE - 1)
    .u8(1)
    .bytes();
}

/** One piece that holds the whole text. */
function pieces(length: number, size: number): Uint8Array {
  const place = size === 1 ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT;
  return new ByteWriter().u8(2).u32(16).u32(0, length).u16(0).u32(place).u16(0).bytes();
}

/** Shapes, numbered from 1, where the text has their signs; and the texts of theirs that are boxes. */
function anchors(text: string, count: number): Uint8Array {
  const places = [...text.matchAll(/\x08/g)].slice(0, count).map((match) => match.index);
  const out = new ByteWriter().u32(...places, text.length);
  places.forEach((_, at) => out.u32(at + 1).add(new Uint8Array(22)));
  return out.bytes();
}

function boxTexts(lengths: readonly number[]): Uint8Array {
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const end = lengths.reduce((sum, one) => sum + one, 0);
  const out = new ByteWriter().u32(...starts, end);
  lengths.forEach((_, at) => out.add(new Uint8Array(14)).u32(at + 1, 0));
  return out.bytes();
}

function sections(text: string): Uint8Array {
  const ends = [...text.matchAll(/\x0c/g)].map((match) => match.index + 1);
  const cuts = [0, ...ends, text.length];
  return new ByteWriter()
    .u32(...cuts)
    .add(new Uint8Array((cuts.length - 1) * 12))
    .bytes();
}

function references(text: string, count: number): Uint8Array {
  const places = [...text.matchAll(/\x02/g)].slice(0, count).map((match) => match.index);
  return new ByteWriter()
    .u32(...places, text.length)
    .u16(...places.map(() => 1))
    .bytes();
}

function noteTexts(lengths: readonly number[]): Uint8Array {
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const end = lengths.reduce((sum, one) => sum + one, 0);
  return new ByteWriter().u32(...starts, end, end + 1).bytes();
}
