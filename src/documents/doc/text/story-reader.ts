import { Fields } from "../../docx/body/fields.ts";
import { finished } from "../../docx/body/finished-paragraph.ts";
import { OpenParagraph } from "../../docx/body/open-paragraph.ts";
import { readColumns } from "../tables/columns.ts";
import { OpenTable } from "./open-table.ts";
import { RunWriter } from "./run-writer.ts";
import { settleHeadings } from "./settle-headings.ts";
import type { BodyContext } from "../../docx/body/finished-paragraph.ts";
import type { Flow } from "../../docx/body/flow.ts";
import type { DocumentText, LookedRun } from "./document-text.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { References, RunSurroundings } from "./run-writer.ts";

/** What a reader of text needs to know of the rest of the document. */
export interface StoryContext extends Omit<BodyContext, "notes" | "boxCounters"> {
  readonly text: DocumentText;
  readonly fonts: readonly string[];
  readonly references: References;
  /** The built-in heading style, 1 to 9, that each style goes back to. */
  readonly headingRanks: ReadonlyMap<string, number>;
  /** The positions after the last character of each section: a form feed there ends a paragraph, elsewhere a page. */
  readonly sectionEnds: ReadonlySet<number>;
}

const PARAGRAPH_MARK = "\r";
const CELL_MARK = "\x07";
const MARK = /[\r\x07\x0c]/g;

/** Reads text that runs by itself (the body, a note, a text box) into paragraphs and tables, in reading order. */
export class StoryReader {
  readonly #context: StoryContext;
  readonly #runSurroundings: RunSurroundings;
  readonly #bodyContext: BodyContext;
  readonly #isOnPaper: boolean;
  readonly #fields = new Fields(null);
  readonly #flows: Flow[] = [];
  readonly #ranks = new Map<Flow, number>();
  readonly #tables: OpenTable[] = [];
  #runs: LookedRun[] = [];
  /** A paragraph whose end was deleted, waiting for the next. */
  #carried: OpenParagraph | null = null;
  #wasDeleted = false;
  #wasInserted = false;
  /** True where numbers were met that only Word itself can count. */
  missesNumbers = false;

  constructor(context: StoryContext, isOnPaper = false) {
    this.#context = context;
    this.#isOnPaper = isOnPaper;
    this.#runSurroundings = context;
    this.#bodyContext = { ...context, boxCounters: context.counters, notes: null };
  }

  /** `passed` is told the position now and then. */
  read(from: number, to: number, passed: (position: number) => void = () => {}): readonly Flow[] {
    for (const run of this.#context.text.runs(from, to)) this.#take(run, passed);
    const last = this.#runs.at(-1);
    if (last) this.#endParagraph(last.at + last.text.length - 1, last, PARAGRAPH_MARK);
    if (this.#carried) this.#finish(this.#carried);
    this.#closeTables(0);
    return settleHeadings(this.#flows, this.#ranks);
  }

  #take(run: LookedRun, passed: (position: number) => void): void {
    let at = 0;
    for (const match of run.text.matchAll(MARK)) {
      const position = run.at + match.index;
      if (match[0] === "\x0c" && !this.#context.sectionEnds.has(position + 1)) continue;
      this.#runs.push({ at: run.at + at, text: run.text.slice(at, match.index), look: run.look });
      this.#endParagraph(position, run, match[0]);
      passed(position);
      at = match.index + 1;
    }
    if (at < run.text.length) this.#runs.push({ at: run.at + at, text: run.text.slice(at), look: run.look });
  }

  #endParagraph(position: number, { look }: LookedRun, mark: string): void {
    const properties = this.#context.text.paragraphAt(position);
    const paragraph = new OpenParagraph();
    paragraph.style = String(properties.style);
    paragraph.numId = properties.list;
    paragraph.ilvl = properties.listLevel;
    paragraph.outline = properties.outline;
    paragraph.isShaded = properties.isShaded;
    const isOnPaper = this.#isOnPaper && properties.tableDepth === 0;
    const writer = new RunWriter(paragraph, this.#fields, this.#runSurroundings, isOnPaper);
    for (const run of this.#runs) if (!this.#isDeleted(run)) writer.write(run);
    this.#runs = [];
    this.missesNumbers ||= writer.missesNumber || properties.hasOldNumber;
    paragraph.hidesEnd = writer.isHidden(look);
    // A row's end is a mark alone; a cell's end cannot be taken away without its cell.
    paragraph.isMerged = look.isDeleted && mark === PARAGRAPH_MARK && !properties.endsCell;
    this.#fields.endParagraph();
    if (this.#carried) paragraph.goOnFrom(this.#carried);
    this.#carried = paragraph.isMerged ? paragraph : null;
    const isRowEnd = properties.endsRow && (mark === CELL_MARK || properties.tableDepth > 1);
    this.#openTables(properties.tableDepth);
    if (!paragraph.isMerged && !isRowEnd) this.#finish(paragraph);
    this.#endInTable(properties, mark, isRowEnd);
  }

  #endInTable(properties: ParagraphProperties, mark: string, isRowEnd: boolean): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const { columns, endsCell } = properties;
    if (isRowEnd) table.endRow(columns && readColumns(columns));
    else if (mark === CELL_MARK || endsCell) table.endCell();
  }

  /** Tracked changes: what was deleted is left out; each stretch counts once. */
  #isDeleted({ text, look }: LookedRun): boolean {
    const { findings } = this.#context;
    if (text === "") return look.isDeleted;
    if (look.isDeleted && !this.#wasDeleted) findings.deleted += 1;
    if (look.isInserted && !look.isDeleted && !this.#wasInserted) findings.inserted += 1;
    this.#wasDeleted = look.isDeleted;
    this.#wasInserted = look.isInserted;
    return look.isDeleted;
  }

  #finish(paragraph: OpenParagraph): void {
    const { counters, headingRanks } = this.#context;
    const flows = finished(paragraph, counters, this.#bodyContext);
    const rank = headingRanks.get(paragraph.style ?? "");
    const [first] = flows;
    if (first && rank !== undefined) this.#ranks.set(first, rank);
    this.#add(flows);
  }

  #add(flows: readonly Flow[]): void {
    const table = this.#tables.at(-1);
    if (table) table.add(flows);
    else this.#flows.push(...flows);
  }

  #openTables(depth: number): void {
    this.#closeTables(depth);
    while (this.#tables.length < depth) this.#tables.push(new OpenTable(this.#context.volume));
  }

  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()?.finish();
      if (table && table.rows.length > 0) this.#add([table]);
    }
  }
}
