export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface ParagraphLook {
  readonly style?: string;
  /** As Word stores it: 0 for the outermost heading. */
  readonly outline?: number;
  /** List number, and level where it is not 0. */
  readonly list?: readonly [numId: number, ilvl?: number];
  /** Further XML inside the paragraph's properties. */
  readonly more?: string;
}

export function run(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of plain text. */
export function p(text: string, look: ParagraphLook = {}): string {
  return para(text === "" ? "" : run(text), look);
}

/** A paragraph of runs. */
export function para(runs: string, look: ParagraphLook = {}): string {
  const [numId, ilvl] = look.list ?? [];
  const properties = [
    look.style === undefined ? "" : `<w:pStyle w:val="${look.style}"/>`,
    numId === undefined
      ? ""
      : `<w:numPr>${ilvl === undefined ? "" : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${numId}"/></w:numPr>`,
    look.outline === undefined ? "" : `<w:outlineLvl w:val="${look.outline}"/>`,
    look.more ?? "",
  ].join("");
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A field with its cached result, which may run over paragraphs. */
export function fieldStart(instruction: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

export const FIELD_END = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export function style(id: string, properties: string, basedOn: string | null = null): string {
  const base = basedOn === null ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}${properties}</w:style>`;
}

interface LevelLook {
  readonly format?: string;
  readonly start?: number;
  /** Further XML inside the level, such as its restart. */
  readonly more?: string;
}

export function level(at: number, text: string, look: LevelLook = {}): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${look.start ?? 1}"/><w:numFmt w:val="${look.format ?? "decimal"}"/>${look.more ?? ""}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function definition(id: number, content: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
}

export function instance(id: number, of: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** A table of rows of cells; a cell given as text is a plain one. */
export function table(...rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join("")}</w:tbl>`;
}
