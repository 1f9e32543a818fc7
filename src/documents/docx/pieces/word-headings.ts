import { parseHeading } from "../../outline/heading-number.ts";
import { isFrontOrBack, squeezed } from "../../outline/titles.ts";
import { HeadingLines, isTitle } from "../../plain-text/heading-lines.ts";
import { remarkOf } from "../../prose/remark.ts";
import { joinLines } from "../../prose/join-lines.ts";
import { printedText } from "../body/flow.ts";
import type { NumberForm, NumberedHeading } from "../../outline/heading-number.ts";
import { listLabel } from "../../prose/list-label.ts";
import type { HeadingLine } from "../../plain-text/heading-lines.ts";
import type { Paragraph } from "../body/flow.ts";

/** A heading with its number where that was told from its title: by Word, or `1、` and `(1)` typed at its level. */
export interface WordHeading extends HeadingLine {
  readonly label: string | null;
}

/** A paragraph longer than this is text, whatever outline level its author gave it. */
const MAX_HEADING = 150;
const SHORT = 20;
/** One heading with an outline level may be the title of a document whose clauses have none. */
const ENOUGH_OUTLINED = 2;

/** Finds the headings of a Word document by outline levels, automatic numbers, and, where both fail, typed numbers. */
export class WordHeadings {
  readonly #typed: HeadingLines;
  readonly #isOutlined: boolean;
  /** Lists that number headings: their other paragraphs are numbered clauses too. */
  readonly #headingLists: ReadonlySet<string>;
  readonly #numbersHeadings: boolean;
  readonly #countsInWords: boolean;
  readonly #outlinesAnnexes: boolean;
  #current = "";

  constructor(paragraphs: readonly Paragraph[]) {
    const outlined = paragraphs.filter((one) => one.outline !== null && isHeadingText(one));
    const forms = outlined.map((one) => formOf(oneLine(one)));
    this.#isOutlined = outlined.length >= ENOUGH_OUTLINED;
    const numbered = outlined.filter((one) => one.number && !one.number.isBullet);
    this.#headingLists = listsOf(numbered.length > 0 ? numbered : paragraphs.filter(isDeepNumber));
    this.#numbersHeadings = forms.some((form) => form === "dotted" || form === "annex");
    this.#outlinesAnnexes = forms.includes("annex");
    this.#countsInWords = !this.#isOutlined && countsInWords(paragraphs);
    this.#typed = new HeadingLines(this.#countsInWords);
  }

  /** The heading a paragraph is; null for text. `next` is the text of the paragraph after it. */
  take(paragraph: Paragraph, next: string): WordHeading | null {
    const found = this.#find(paragraph, next);
    if (!found) return null;
    const heading = parseHeading(found.text);
    this.#typed.goOnAfter(heading);
    if (heading.number !== null) this.#current = heading.number;
    return { ...found, label: labelOf(paragraph, found.text, heading.form) };
  }

  #find(paragraph: Paragraph, next: string): HeadingLine | null {
    const line = oneLine(paragraph);
    if (line === "") return null;
    if (paragraph.outline !== null && !isCaption(line))
      return this.#outlined(paragraph, line, paragraph.outline);
    return paragraph.number
      ? this.#numbered(paragraph, paragraph.number.text)
      : this.#typedHeading(line, next);
  }

  #outlined(paragraph: Paragraph, line: string, depth: number): HeadingLine | null {
    if (isHeadingText(paragraph))
      return { depth, text: paragraph.number?.isBullet ? joined(paragraph.text) : line, rest: null };
    const { number, title, form } = parseHeading(line);
    if (number === null || form === "article") return null;
    const printed = line.slice(0, line.length - title.length).trim();
    return { depth, text: printed, rest: title };
  }

  #numbered(paragraph: Paragraph, label: string): HeadingLine | null {
    const heading = parseHeading(label);
    if (heading.title !== "" && heading.form !== "annex") return null;
    if (!this.#numbersClause(heading, paragraph)) return null;
    const title = joined(paragraph.text);
    if (isTitle(title) || heading.form === "annex")
      return { depth: heading.depth, text: oneLine(paragraph), rest: null };
    return heading.form === "dotted" ? { depth: heading.depth, text: label, rest: title } : null;
  }

  /** True for a number of a clause; false for one of a list that happens to look alike. */
  #numbersClause(heading: NumberedHeading, paragraph: Paragraph): boolean {
    const list = paragraph.number?.list ?? "";
    if (heading.form === "annex" || heading.form === "division") return true;
    if (heading.form === "outline") return this.#countsInWords || this.#headingLists.has(list);
    if (heading.form !== "dotted") return false;
    if (this.#headingLists.has(list)) return true;
    const number = heading.number ?? "";
    if (!number.includes(".")) return false;
    return !this.#numbersHeadings || number.startsWith(`${this.#current}.`);
  }

  #typedHeading(line: string, next: string): HeadingLine | null {
    if (this.#isOutlined && !this.#mayBeTyped(line)) return null;
    return this.#typed.take(line, next);
  }

  /** Among headings with outline levels a typed number counts only if it goes on from them. */
  #mayBeTyped(line: string): boolean {
    if (isFrontOrBack(line) && squeezed(line).length <= SHORT) return true;
    const { form, number } = parseHeading(line.slice(0, 200));
    if (form === "annex") return !this.#outlinesAnnexes;
    const chapter = (text: string) => text.split(".")[0];
    return form === "dotted" && number?.includes(".") === true && chapter(number) === chapter(this.#current);
  }
}

/** A paragraph on one line, as a heading is printed. */
export function oneLine(paragraph: Pick<Paragraph, "number" | "text">): string {
  return printedText({ number: paragraph.number, text: joined(paragraph.text) });
}

/** The automatic number of a heading, or a typed one that is no clause number by its form but stands in its place. */
function labelOf(paragraph: Paragraph, line: string, form: NumberForm): string | null {
  if (paragraph.number) return paragraph.number.isBullet ? null : paragraph.number.text;
  const typed = form === "none" && paragraph.outline !== null ? listLabel(line) : null;
  return typed && /[\p{L}\p{N}]/u.test(typed.label) ? typed.label : null;
}

function joined(text: string): string {
  return joinLines(text.split("\n"), { filled: false }).replace(/[ \t]+/g, " ");
}

function isHeadingText(paragraph: Paragraph): boolean {
  const text = joined(paragraph.text);
  return (
    text.length <= MAX_HEADING && !text.includes("。") && !/[；;]$/.test(text) && oneLine(paragraph) !== ""
  );
}

/** Editors give captions an outline level, to have them in the contents; they count tables and figures, and head no clause. */
function isCaption(line: string): boolean {
  const kind = remarkOf(line)?.kind;
  return kind === "row" || kind === "figure";
}

function formOf(line: string): NumberForm {
  return parseHeading(line.slice(0, 200)).form;
}

function listsOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  return new Set(paragraphs.flatMap((one) => one.number?.list ?? []));
}

/** True for an automatic number of two parts or more: `5.1`. */
function isDeepNumber(paragraph: Paragraph): boolean {
  const label = paragraph.number?.text ?? "";
  return label.includes(".") && /^(?:\d|[A-Z]\.)/.test(label) && parseHeading(label).depth > 1;
}

/** Notices count 一、（一） and have no other numbers; elsewhere those are items of a list. */
function countsInWords(paragraphs: readonly Paragraph[]): boolean {
  const forms = paragraphs.map((one) => formOf(oneLine(one)));
  return (
    forms.includes("outline") &&
    !forms.some((form) => form === "dotted" || form === "division" || form === "article")
  );
}
