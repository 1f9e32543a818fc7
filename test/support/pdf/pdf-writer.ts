/** How words are set; sizes and places are points, `y` counts from the top of the page. */
export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  /** `1 1 1` for white. */
  readonly color?: string;
  /** PDF's text rendering mode; 3 draws nothing. */
  readonly mode?: number;
}

export interface PdfSetting {
  /** Chapter marks with their depths, the outermost 1. */
  readonly bookmarks?: readonly string[];
  readonly title?: string;
  /** False for a Chinese font that does not say which characters it shows. */
  readonly mapped?: boolean;
}

export const WIDTH = 595;
export const HEIGHT = 842;

/** One page's drawing, in the order in which it is written. */
export class PdfPage {
  readonly #steps: string[] = [];

  text(x: number, y: number, words: string, style: TextStyle = {}): this {
    const { size = 10.5, bold = false, color = "0 0 0", mode = 0 } = style;
    const shown = words.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [];
    const runs = shown.map((run) =>
      /^[\x20-\x7e]/.test(run)
        ? `/${bold ? "LB" : "L"} ${size} Tf (${run.replace(/[\\()]/g, "\\$&")}) Tj`
        : `/${bold ? "HB" : "H"} ${size} Tf <${hex(run)}> Tj`,
    );
    this.#steps.push(`q BT ${color} rg ${mode} Tr 1 0 0 1 ${x} ${HEIGHT - y} Tm ${runs.join(" ")} ET Q`);
    return this;
  }

  /** Lines of running text, one below the other. */
  lines(
    x: number,
    y: number,
    lines: readonly string[],
    style: TextStyle & { readonly leading?: number } = {},
  ): this {
    lines.forEach((line, at) => this.text(x, y + at * (style.leading ?? 16), line, style));
    return this;
  }

  rule(x1: number, y1: number, x2: number, y2: number): this {
    this.#steps.push(`${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`);
    return this;
  }

  box(x: number, y: number, width: number, height: number, color: string): this {
    this.#steps.push(`q ${color} rg ${x} ${HEIGHT - y - height} ${width} ${height} re f Q`);
    return this;
  }

  /** A table ruled on all sides: `columns` are its lines in x, rows are 18 points high. */
  grid(columns: readonly number[], y: number, rows: readonly (readonly string[])[]): this {
    const bottom = y + rows.length * 18;
    for (const x of columns) this.rule(x, y, x, bottom);
    for (let row = 0; row <= rows.length; row += 1)
      this.rule(columns[0] ?? 0, y + row * 18, columns.at(-1) ?? 0, y + row * 18);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) =>
        this.text((columns[column] ?? 0) + 4, y + row * 18 + 13, cell, { size: 9 }),
      ),
    );
    return this;
  }

  /** A picture over the whole page, as scanners make them. */
  scan(): this {
    this.#steps.push(`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Scan Do Q`);
    return this;
  }

  /** Operators as they are, for what no method writes. */
  raw(steps: string): this {
    this.#steps.push(steps);
    return this;
  }

  get content(): string {
    return this.#steps.join("\n");
  }
}

/** A PDF file with these pages: Latin in Helvetica, Chinese in a font of 65,536 characters without an embedded file. */
export function writePdf(pages: readonly PdfPage[], setting: PdfSetting = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (body: string) => add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
  const catalog = add("");
  const tree = add("");
  const map = stream(TO_UNICODE);
  const latin = ["Helvetica", "Helvetica-Bold"].map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const chinese = ["SimSun", "SimHei"].map((name) =>
    addChineseFont(add, name, setting.mapped === false ? null : map),
  );
  const picture = add(
    "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 4 >>\nstream\n\x00\x7f\x7f\x00\nendstream",
  );
  const resources = `<< /Font << /L ${latin[0]} 0 R /LB ${latin[1]} 0 R /H ${chinese[0]} 0 R /HB ${chinese[1]} 0 R >> /XObject << /Scan ${picture} 0 R >> >>`;
  const kids = pages.map((page) => {
    const content = stream(page.content);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R /Resources ${resources} >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  const outline = addOutline(add, objects, setting.bookmarks ?? []);
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${outline} >>`;
  const info = add(`<< /Title (${setting.title ?? ""}) >>`);
  return assemble(objects, `/Root ${catalog} 0 R /Info ${info} 0 R`);
}

function addChineseFont(add: (body: string) => number, name: string, map: number | null): number {
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  );
  const toUnicode = map === null ? "" : `/ToUnicode ${map} 0 R`;
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${toUnicode} >>`,
  );
}

/** Bookmarks side by side; pdf.js gives depths by nesting, and one level is enough to tell headings. */
function addOutline(add: (body: string) => number, objects: string[], titles: readonly string[]): string {
  if (titles.length === 0) return "";
  const root = add("");
  const items = titles.map(() => add(""));
  titles.forEach((title, at) => {
    const next = items[at + 1] === undefined ? "" : `/Next ${items[at + 1]} 0 R`;
    objects[(items[at] ?? 1) - 1] = `<< /Title <FEFF${hex(title)}> /Parent ${root} 0 R ${next} >>`;
  });
  objects[root - 1] = `<< /First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${titles.length} >>`;
  return `/Outlines ${root} 0 R`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.5\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  ).join("");
}

/** Each code is the character itself. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Same def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
100 beginbfrange
${Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, "0"))
  .map((high) => `<${high}00> <${high}FF> <${high}00>`)
  .join("\n")}
endbfrange
endcmap
end
end`;
