import type { Findings } from "./findings.ts";
import type { Footnotes } from "./footnotes.ts";
import { InlineText, shownText } from "./inline-text.ts";
import { ListLabels } from "./list-labels.ts";
import { isMarker, markerLabel, remarkBy } from "./remarks.ts";
import { gridOf, isLayout } from "./table-rows.ts";
import { BLOCK, HEADINGS, LISTS, NEVER_TEXT, VERBATIM } from "../markup/element-names.ts";
import { attribute, elementsIn, firstBelow, hasClass, plainText, rawText } from "../markup/page-element.ts";
import { cleanText } from "../../bytes/clean.ts";
import { dedent } from "../../markdown/blocks.ts";
import { DocumentError } from "../../../standards/errors.ts";
import type { Flow, Line, LineSetting } from "./flow.ts";
import type { OpenRemark } from "./remarks.ts";
import type { PageElement } from "../markup/page-element.ts";
import type { Visibility } from "../markup/visibility.ts";
import type { Note } from "../../note.ts";

/** What a page is read with; the same for the page and for each of its cells. */
export interface FlowContext {
  /** The name in messages. */
  readonly file: string;
  readonly visibility: Visibility;
  readonly footnotes: Footnotes;
  readonly findings: Findings;
  /** True for what is on the page and not of the document: contents, navigation, marks. */
  readonly isLeftOut: (element: PageElement) => boolean;
  /** Called for every block that is read. */
  readonly step: () => void;
}

/** Lines of one listing. */
const MAX_LISTING = 50_000;
const PERMALINK = /^[¶§#⚓🔗\s\ufe0f]*$/u;
const SUPERSCRIPT = /^[-−+]?(?:\d{1,4}|[a-zA-Z])$/;

/** Reads an element and all below it into lines and tables, in the order of the page. */
export function readFlow(element: PageElement, context: FlowContext): readonly Flow[] {
  const reader = new FlowReader(context);
  reader.read(element);
  return reader.finish();
}

class FlowReader {
  readonly #context: FlowContext;
  readonly #flows: Flow[] = [];
  readonly #inline = new InlineText();
  readonly #lists: ListLabels[] = [];
  #notes: Note[] = [];
  /** The label of the item that was opened and has no text yet. */
  #label: string | null = null;
  /** Words that stand before those that come next: a term, the name of a note. */
  #lead = "";
  #remark: OpenRemark | null = null;
  #heading: LineSetting["heading"] = null;
  #caption: LineSetting["kind"] = null;
  #links = 0;
  #definitions = 0;

  constructor(context: FlowContext) {
    this.#context = context;
  }

  finish(): readonly Flow[] {
    this.#flush();
    this.#flushLead();
    return this.#flows;
  }

  read(element: PageElement): void {
    for (const child of element.children)
      if (typeof child === "string") this.#inline.add(child, this.#links > 0);
      else this.#element(child);
  }

  #element(element: PageElement): void {
    const { name } = element;
    const { footnotes, visibility, findings, isLeftOut } = this.#context;
    if (name === "br") return this.#inline.breakLine();
    if (NEVER_TEXT.has(name) || isLeftOut(element) || footnotes.isReadElsewhere(element)) return;
    if (visibility.hides(element)) return;
    if (name === "del") {
      findings.deleted += 1;
      return;
    }
    if (name === "ins") findings.inserted += 1;
    if (BLOCK.has(name)) this.#block(element);
    else this.#phrase(element);
  }

  #phrase(element: PageElement): void {
    if (element.name === "a") return this.#link(element);
    if (
      element.name === "sup" &&
      SUPERSCRIPT.test(ownText(element)) &&
      /[\p{L}\p{N})]/u.test(this.#inline.last)
    )
      this.#inline.add("^", false);
    if (element.name === "q") this.#inline.add("“", false);
    this.read(element);
    if (element.name === "q") this.#inline.add("”", false);
  }

  #link(element: PageElement): void {
    const note = this.#context.footnotes.at(element);
    if (note) {
      this.#inline.add(note.mark, false);
      if (note.text !== null) this.#notes.push({ mark: note.mark, text: shownText(note.text) });
      return;
    }
    const address = attribute(element, "href");
    if (address.startsWith("#") && PERMALINK.test(rawText(element))) return;
    this.#links += address === "" ? 0 : 1;
    this.read(element);
    this.#links -= address === "" ? 0 : 1;
  }

  #block(element: PageElement): void {
    const { name } = element;
    this.#context.step();
    this.#flush();
    if (VERBATIM.has(name)) return this.#verbatim(element);
    if (name === "table" && !isLayout(element)) return this.#table(element);
    if (LISTS.has(name)) return this.#list(element);
    if (name === "li") return this.#item(element);
    if (name === "dl" || name === "dt" || name === "dd") return this.#definition(element);
    if (this.#remark && isMarker(element)) return this.#marker(element);
    if (HEADINGS.has(name) && !this.#remark) return this.#headed(element, Number(name.slice(1)));
    const outline = /mso-outline-level:\s?([1-9])/.exec(attribute(element, "style"))?.[1];
    if (outline !== undefined && !this.#remark) return this.#headed(element, Number(outline));
    if (name === "figcaption" || name === "caption") return this.#captioned(element);
    const remark = this.#remark ? null : remarkBy(element);
    if (!remark) return this.#inside(element);
    this.#remark = remark;
    this.#inside(element);
    this.#remark = null;
  }

  #inside(element: PageElement): void {
    this.read(element);
    this.#flush();
  }

  #headed(element: PageElement, depth: number): void {
    this.#heading = { depth, number: numberOf(element) };
    this.#inside(element);
    this.#heading = null;
  }

  #captioned(element: PageElement): void {
    this.#caption = element.name === "caption" ? "row" : "figure";
    this.#inside(element);
    this.#caption = null;
  }

  /** The line that names a note or an example; a bare `Note` stands before its first words instead. */
  #marker(element: PageElement): void {
    const text = shownText(plainText(element));
    const label = markerLabel(text);
    if (this.#remark) this.#remark.label = label;
    this.#lead = text === label ? `${text}:` : text;
    if (text !== label) this.#flushLead();
  }

  #list(list: PageElement): void {
    this.#flushLead();
    this.#lists.push(new ListLabels(list));
    this.#inside(list);
    this.#lists.pop();
  }

  #item(item: PageElement): void {
    this.#label = this.#lists.at(-1)?.label(item) ?? "•";
    this.#inside(item);
    this.#label = null;
  }

  #definition(element: PageElement): void {
    if (element.name === "dl") {
      this.#flushLead();
      this.#definitions += 1;
      this.#inside(element);
      this.#flushLead();
      this.#definitions -= 1;
    } else if (element.name === "dt") {
      this.#flushLead();
      const lines = readFlow(element, this.#context);
      this.#lead = lines.map((flow) => (flow.flow === "line" ? flow.text : "")).join(" ");
    } else {
      if (this.#lead !== "") this.#label = "";
      this.#inside(element);
      this.#label = null;
    }
  }

  /** Words before which nothing came after all. */
  #flushLead(): void {
    const text = this.#lead.trim();
    this.#lead = "";
    if (text === "") return;
    this.#push({ label: this.#remark ? null : "", kind: this.#remark?.kind ?? null }, text, 0);
  }

  #verbatim(element: PageElement): void {
    this.#flushLead();
    const lines = cleanText(rawText(element)).replaceAll("\f", "").split("\n");
    if (lines.length > MAX_LISTING) throw tooLong(this.#context.file);
    const text = dedent(lines);
    if (text !== "") this.#push({ label: null, kind: "code" }, text, 0);
  }

  #table(table: PageElement): void {
    this.#flushLead();
    const caption = elementsIn(table).find((child) => child.name === "caption");
    if (caption) this.#element(caption);
    const notes: Note[] = [];
    const rows = gridOf(this.#context.file, table, (cell) => {
      this.#context.step();
      const flows = readFlow(cell, this.#context);
      notes.push(...flows.flatMap((flow) => flow.notes));
      return flows.map((flow) => cellText(flow)).join(" ");
    });
    this.#flows.push({ flow: "rows", rows, depth: this.#depth, notes });
  }

  /** Ends the line that is open. */
  #flush(): void {
    const { lines, linkShare } = this.#inline.take();
    if (lines.length === 0) return;
    if (this.#heading) return this.#push({ label: null, kind: null }, lines.join(" "), linkShare);
    const kind = this.#caption ?? this.#remark?.kind ?? null;
    const lead = this.#lead;
    this.#lead = "";
    for (const [at, line] of lines.entries()) {
      this.#push({ label: this.#label, kind }, at === 0 ? `${lead} ${line}`.trim() : line, linkShare);
      this.#label = null;
    }
  }

  #push(setting: Pick<Line, "label" | "kind">, text: string, linkShare: number): void {
    const remark = this.#remark?.label ?? null;
    const notes = this.#notes;
    this.#notes = [];
    const isLink = linkShare > 0.8;
    this.#flows.push({
      flow: "line",
      ...setting,
      heading: this.#heading,
      depth: this.#depth,
      remark,
      isLink,
      text,
      notes,
    });
  }

  get #depth(): number {
    return this.#lists.length + this.#definitions;
  }
}

/** A heading's number where mark-up tells it apart: `<span class="secno">1.2</span>`. */
function numberOf(heading: PageElement): string | null {
  const mark = firstBelow(heading, (one) =>
    hasClass(one, "secno", "section-number", "header-section-number", "sectnum"),
  );
  const number = plainText(mark ?? heading).replace(/[.．]$/, "");
  const stated = mark ? number : attribute(heading, "data-level");
  return stated === "" ? null : stated;
}

/** The text of an element that holds nothing else. */
function ownText(element: PageElement): string {
  return element.children.every((child) => typeof child === "string") ? element.children.join("").trim() : "";
}

function tooLong(file: string): DocumentError {
  return new DocumentError(
    "LIMIT_ENTRIES",
    `A listing in “${file}” has more than ${MAX_LISTING} lines; save the part you need as a page of its own.`,
    { name: file, limit: MAX_LISTING },
  );
}

/** A cell in one line. */
function cellText(flow: Flow): string {
  const text =
    flow.flow === "line"
      ? `${flow.label === "•" ? "" : (flow.label ?? "")} ${flow.text}`
      : flow.rows.map((cells) => cells.join(" ")).join(" ");
  return text.replace(/\s+/g, " ").trim();
}
