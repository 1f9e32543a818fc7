import { isOn, wholeNumber } from "../xml/values.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import type { Findings } from "./findings.ts";
import type { OpenParagraph } from "./open-paragraph.ts";
import type { TableRows } from "./table-rows.ts";

/** What a set of properties belongs to; `mark` is the sign at a paragraph's end, which has a look of its own. */
export type PropertyPlace = "paragraph" | "mark" | "run" | "row" | "cell";

export interface RunLook {
  style: string | null;
  /** Null where the styles decide. */
  hidden: boolean | null;
  /** In half points; null where the styles decide. */
  size: number | null;
  /** `FFFFFF`, `auto`; null where the styles decide. */
  color: string | null;
  /** True where something other than the paper lies behind it. */
  isShaded: boolean;
}

export function newRun(): RunLook {
  return { style: null, hidden: null, size: null, color: null, isShaded: false };
}

/** What is open where properties stand. */
export interface PropertyTargets {
  readonly paragraph: OpenParagraph | null;
  readonly run: RunLook;
  readonly table: TableRows | null;
  readonly findings: Findings;
}

/** Takes one property to where it belongs; most are layout and belong nowhere. */
export function takeProperty(place: PropertyPlace, element: XmlElement, targets: PropertyTargets): void {
  const { paragraph, run, table, findings } = targets;
  if (place === "run") ofRun(element, run);
  else if (place === "paragraph" && paragraph) ofParagraph(element, paragraph);
  else if (place === "mark" && paragraph) ofMark(element, paragraph, findings);
  else if (place === "row" && table) ofRow(element, table, findings);
  else if (place === "cell" && table) ofCell(element, table, findings);
}

function ofRun(element: XmlElement, run: RunLook): void {
  if (element.name === "w:rStyle") run.style = element.attribute("val");
  else if (element.name === "w:vanish") run.hidden = isOn(element);
  else if (element.name === "w:sz") run.size = wholeNumber(element);
  else if (element.name === "w:color") run.color = element.attribute("val");
  else if (element.name === "w:highlight" || isShading(element)) run.isShaded = true;
}

function ofParagraph(element: XmlElement, paragraph: OpenParagraph): void {
  if (element.name === "w:pStyle") paragraph.style = element.attribute("val");
  else if (element.name === "w:numId") paragraph.numId = wholeNumber(element);
  else if (element.name === "w:ilvl") paragraph.ilvl = wholeNumber(element);
  else if (element.name === "w:outlineLvl") paragraph.outline = wholeNumber(element);
  else if (isShading(element)) paragraph.isShaded = true;
  // A first letter set over several lines is a paragraph for itself in the file alone.
  else if (element.name === "w:framePr" && /^(?:drop|margin)$/.test(element.attribute("dropCap") ?? ""))
    paragraph.isMerged = true;
}

function isShading(element: XmlElement): boolean {
  return element.name === "w:shd" && !/^(?:auto|ffffff)$/i.test(element.attribute("fill") ?? "auto");
}

function ofMark(element: XmlElement, paragraph: OpenParagraph, findings: Findings): void {
  if (element.name === "w:vanish") paragraph.hidesEnd = isOn(element);
  else if (element.name === "w:ins" || element.name === "w:moveTo") findings.inserted += 1;
  else if (element.name === "w:del" || element.name === "w:moveFrom") {
    findings.deleted += 1;
    paragraph.isMerged = true;
  }
}

function ofRow(element: XmlElement, table: TableRows, findings: Findings): void {
  if (element.name === "w:gridBefore") table.skipColumns(wholeNumber(element) ?? 0);
  else if (element.name === "w:ins") findings.inserted += 1;
  else if (element.name === "w:del") {
    findings.deleted += 1;
    table.deleteRow();
  }
}

function ofCell(element: XmlElement, table: TableRows, findings: Findings): void {
  if (element.name === "w:gridSpan") table.spanColumns(wholeNumber(element) ?? 1);
  else if (element.name === "w:cellIns") findings.inserted += 1;
  else if (element.name === "w:cellDel") {
    findings.deleted += 1;
    table.deleteCell();
  } else if (element.name === "w:vMerge" || element.name === "w:hMerge") {
    if (element.attribute("val") !== "restart") table.continueAbove();
  }
}
