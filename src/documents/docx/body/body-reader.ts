import { withoutContentsTables } from "./contents-tables.ts";
import { CHARACTERS, PASSED_OVER, PROPERTIES } from "./elements.ts";
import { isContentsInstruction } from "./fields.ts";
import { finished } from "./finished-paragraph.ts";
import { OpenParagraph } from "./open-paragraph.ts";
import { newRun, takeProperty } from "./properties.ts";
import { Story } from "./story.ts";
import { symbolOf } from "./symbols.ts";
import { TableRows } from "./table-rows.ts";
import { visibilityOf } from "./visibility.ts";
import type { BodyContext } from "./finished-paragraph.ts";
import type { Flow } from "./flow.ts";
import type { PropertyPlace } from "./properties.ts";
import type { Visibility } from "./visibility.ts";
import type { XmlElement, XmlHandler } from "../xml/read-xml.ts";

/** Reads the text of a document, or of its notes, into paragraphs and tables in reading order. */
export class BodyReader implements XmlHandler {
  readonly #context: BodyContext;
  readonly #stories: Story[];
  readonly #cells: TableRows["openCell"][] = [];
  /** For each set of alternatives that is open, whether one was taken. */
  readonly #alternatives: boolean[] = [];
  #properties: PropertyPlace | null = null;
  #run = newRun();
  /** Null until text of the run asks for it. */
  #visibility: Visibility | null = null;
  #into: "text" | "instruction" | null = null;

  constructor(context: BodyContext) {
    this.#context = context;
    this.#stories = [new Story(context.counters, null, true)];
  }

  /** What was read since the last time, without contents tables. */
  takeFlows(): readonly Flow[] {
    const story = this.#story;
    this.#flush(story);
    return withoutContentsTables(story.flows.splice(0));
  }

  open(element: XmlElement): boolean {
    const { name } = element;
    if (PASSED_OVER.has(name)) return true;
    if (this.#properties !== null) return this.#property(this.#properties, element);
    const place = PROPERTIES.get(name);
    if (place) {
      this.#properties = place;
      return false;
    }
    return this.#structure(element) ?? this.#content(element);
  }

  close(name: string): void {
    this.#into = null;
    if (this.#properties !== null) this.#closeProperties(name, this.#properties);
    else if (name === "w:p") this.#endParagraph(this.#story);
    else if (name === "w:tc") this.#endCell();
    else if (name === "w:tbl") this.#endTable();
    else if (name === "w:txbxContent") this.#endBox();
    else if (name === "mc:AlternateContent") this.#alternatives.pop();
    else if (name.startsWith("m:")) this.#endFormulaPart(name);
  }

  text(text: string): void {
    if (this.#into === "text") this.#write(text);
    else if (this.#into === "instruction") this.#story.fields.instruct(text);
  }

  get #story(): Story {
    return this.#stories.at(-1) ?? new Story(this.#context.counters, null);
  }

  /** Paragraphs, tables, boxes and alternatives; null for everything else. */
  #structure(element: XmlElement): boolean | null {
    switch (element.name) {
      case "w:p":
        this.#beginParagraph();
        return false;
      case "w:tbl":
        this.#story.tables.push(new TableRows(this.#context.volume));
        return false;
      case "w:tr":
        this.#story.tables.at(-1)?.beginRow();
        return false;
      case "w:tc":
        return this.#beginCell();
      case "w:txbxContent":
        this.#stories.push(new Story(this.#context.boxCounters, null));
        return false;
      case "mc:AlternateContent":
        this.#alternatives.push(false);
        return false;
      case "mc:Choice":
      case "mc:Fallback":
        return this.#alternative();
      case "w:ins":
      case "w:moveTo":
        this.#context.findings.inserted += 1;
        return false;
      case "w:del":
      case "w:moveFrom":
        this.#context.findings.deleted += 1;
        return true;
      case "w:altChunk":
      case "w:subDoc":
        this.#context.findings.unread += 1;
        return true;
      default:
        return null;
    }
  }

  #content(element: XmlElement): boolean {
    const { name } = element;
    const character = CHARACTERS.get(name);
    if (character !== undefined) this.#write(character);
    else if (name === "w:t" || name === "m:t") this.#into = "text";
    else if (name === "w:instrText") this.#into = "instruction";
    else if (name === "w:r" || name === "m:r") this.#beginRun();
    else if (name === "w:sym") this.#write(symbolOf(element.attribute("font"), element.attribute("char")));
    else if (name === "w:fldChar") this.#field(element.attribute("fldCharType"));
    else if (name === "w:fldSimple") return isContentsInstruction(element.attribute("instr") ?? "");
    else if (name.startsWith("m:")) this.#story.paragraph?.formula.open(element);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") this.#note(element);
    return false;
  }

  #property(place: PropertyPlace, element: XmlElement): boolean {
    if (element.name === "w:rPr" && place === "paragraph") {
      this.#properties = "mark";
      return false;
    }
    takeProperty(place, element, {
      paragraph: this.#story.paragraph,
      run: this.#run,
      table: this.#story.tables.at(-1) ?? this.#stories.at(-2)?.tables.at(-1) ?? null,
      findings: this.#context.findings,
    });
    return false;
  }

  #closeProperties(name: string, place: PropertyPlace): void {
    if (name === "w:rPr" && place === "mark") this.#properties = "paragraph";
    else if (PROPERTIES.get(name) === place) this.#properties = null;
    if (place === "run") this.#visibility = null;
  }

  #beginRun(): void {
    this.#run = newRun();
    this.#visibility = null;
  }

  get #seen(): Visibility {
    const { paragraph, isOnPaper } = this.#story;
    this.#visibility ??= visibilityOf(this.#run, paragraph, isOnPaper, this.#context.styles);
    return this.#visibility;
  }

  #write(text: string): void {
    const { paragraph, fields } = this.#story;
    if (!paragraph || fields.inInstruction) return;
    const table = fields.contents;
    const { findings } = this.#context;
    if (this.#seen === "faint") findings.faint += text.trim().length;
    if (this.#seen === "hidden") {
      paragraph.hidden += text.length;
      findings.hidden += text.trim().length;
    } else if (table) {
      paragraph.contents ??= { table, text: "" };
      paragraph.contents.text += text;
    } else {
      paragraph.append(text);
      paragraph.size = Math.max(paragraph.size, this.#run.size ?? 0);
    }
  }

  #endFormulaPart(name: string): void {
    const { paragraph } = this.#story;
    if (paragraph) paragraph.append(paragraph.formula.close(name));
  }

  #field(type: string | null): void {
    const { fields } = this.#story;
    if (type === "begin") fields.begin();
    else if (type === "separate") fields.separate();
    else if (type === "end") fields.end();
  }

  #note(element: XmlElement): void {
    const { paragraph, fields } = this.#story;
    const id = element.attribute("id");
    if (!paragraph || id === null || this.#seen === "hidden" || fields.inInstruction) return;
    const kind = element.name === "w:footnoteReference" ? "footnote" : "endnote";
    const note = this.#context.notes?.take(kind, id) ?? null;
    if (note) paragraph.notes.push(note);
  }

  #alternative(): boolean {
    const isTaken = this.#alternatives.at(-1) ?? false;
    if (this.#alternatives.length > 0) this.#alternatives[this.#alternatives.length - 1] = true;
    return isTaken;
  }

  #beginParagraph(): void {
    const story = this.#story;
    if (story.paragraph) this.#endParagraph(story);
    story.paragraph = new OpenParagraph();
    this.#beginRun();
  }

  #endParagraph(story: Story): void {
    const { paragraph } = story;
    if (!paragraph) return;
    story.paragraph = null;
    story.fields.endParagraph();
    if (story.carried) paragraph.goOnFrom(story.carried);
    story.carried = paragraph.isMerged ? paragraph : null;
    if (!paragraph.isMerged) story.flows.push(...finished(paragraph, story.counters, this.#context));
  }

  #flush(story: Story): void {
    if (story.carried) story.flows.push(...finished(story.carried, story.counters, this.#context));
    story.carried = null;
  }

  #beginCell(): false {
    const story = this.#story;
    const table = story.tables.at(-1);
    table?.beginCell();
    if (table) this.#cells.push(table.openCell);
    this.#stories.push(new Story(story.counters, story.fields.contents));
    return false;
  }

  #endCell(): void {
    const flows = this.#leaveStory();
    const table = this.#story.tables.at(-1);
    const cell = table && this.#cells.pop();
    if (table && cell) table.endCell(cell, flows);
    else this.#story.flows.push(...flows);
  }

  #endTable(): void {
    const table = this.#story.tables.pop()?.finish();
    if (table && table.rows.length > 0) this.#story.flows.push(table);
  }

  #endBox(): void {
    const flows = this.#leaveStory();
    const { paragraph } = this.#story;
    if (paragraph) paragraph.beside.push(...flows);
    else this.#story.flows.push(...flows);
  }

  #leaveStory(): readonly Flow[] {
    const story = this.#story;
    this.#endParagraph(story);
    this.#flush(story);
    this.#stories.pop();
    return withoutContentsTables(story.flows);
  }
}
