import { symbolOf } from "../../docx/body/symbols.ts";
import { visibilityOf } from "../../docx/body/visibility.ts";
import type { Fields } from "../../docx/body/fields.ts";
import type { Findings } from "../../docx/body/findings.ts";
import type { Flow } from "../../docx/body/flow.ts";
import type { Note } from "../../note.ts";
import type { OpenParagraph } from "../../docx/body/open-paragraph.ts";
import type { Visibility } from "../../docx/body/visibility.ts";
import type { StyleSheet } from "../../docx/style-sheet.ts";
import type { LookedRun } from "./document-text.ts";
import type { Look } from "./look.ts";

/** What the signs of a text may refer to, by position. */
export interface References {
  note(position: number): Note | null;
  box(position: number): readonly Flow[];
}

export interface RunSurroundings {
  readonly styles: StyleSheet;
  readonly findings: Findings;
  readonly fonts: readonly string[];
  readonly references: References;
}

/** Characters that are no text, or not as they stand ([MS-DOC] 2.4.2 and 2.6.1, sprmCFSpec). */
const SIGN = /[\x01-\x08\x0b-\x0e\x13-\x15\x1e\x1f(]/g;
const FIELD_BEGIN = "\x13";
const FIELD_RESULT = "\x14";
const FIELD_END = "\x15";
/** Signs of a symbol font, which keep their places in it. */
const FONT_SIGN = /[\uf020-\uf0ff]/g;
/** Fields that count by themselves and store no result. */
const COUNTING_FIELD = /^\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;

/** Writes the runs of one paragraph as Word shows them. */
export class RunWriter {
  readonly #paragraph: OpenParagraph;
  readonly #fields: Fields;
  readonly #with: RunSurroundings;
  /** False in cells and boxes, which may have a ground of their own. */
  readonly #isOnPaper: boolean;
  /** True where a number was met that only Word itself can count. */
  missesNumber = false;
  #instruction = "";

  constructor(paragraph: OpenParagraph, fields: Fields, surroundings: RunSurroundings, isOnPaper: boolean) {
    this.#paragraph = paragraph;
    this.#fields = fields;
    this.#with = surroundings;
    this.#isOnPaper = isOnPaper;
  }

  write(run: LookedRun): void {
    const { text, look } = run;
    let at = 0;
    for (const match of text.matchAll(SIGN)) {
      this.#words(text.slice(at, match.index), look);
      this.#sign(match[0], run.at + match.index, look);
      at = match.index + 1;
    }
    this.#words(text.slice(at), look);
  }

  isHidden(look: Look): boolean {
    return this.#seen(look) === "hidden";
  }

  #seen(look: Look): Visibility {
    const style = look.style === null ? null : String(look.style);
    const seen = (hidden: boolean | null) =>
      visibilityOf({ ...look, style, hidden }, this.#paragraph, this.#isOnPaper, this.#with.styles);
    if (look.hidden === "not as style") return seen(seen(null) !== "hidden");
    return seen(look.hidden === "as style" ? null : look.hidden === "on");
  }

  #sign(sign: string, position: number, look: Look): void {
    if (sign === FIELD_BEGIN) this.#fields.begin();
    else if (sign === FIELD_RESULT) this.#fields.separate();
    else if (sign === FIELD_END) this.#fields.end();
    else if (sign === "\x0b") this.#text("\n", look);
    else if (sign === "\x1e") this.#text("-", look);
    else if (sign === "(") this.#text(look.symbol ? this.#symbol(look.symbol) : "(", look);
    else if (sign === "\x02" && look.isSpecial) this.#note(position, look);
    else if (sign === "\x08" || sign === "\x01")
      this.#paragraph.beside.push(...this.#with.references.box(position));
    if (sign === FIELD_BEGIN) this.#instruction = "";
  }

  #words(text: string, look: Look): void {
    const words = text.replace(FONT_SIGN, (sign) =>
      this.#symbol({ font: look.font ?? -1, code: sign.charCodeAt(0) }),
    );
    this.#text(words, look);
  }

  #symbol({ font, code }: { readonly font: number; readonly code: number }): string {
    return symbolOf(this.#with.fonts[font] ?? null, code.toString(16));
  }

  #note(position: number, look: Look): void {
    if (this.#fields.inInstruction || this.isHidden(look)) return;
    const note = this.#with.references.note(position);
    if (note) this.#paragraph.notes.push(note);
  }

  #text(text: string, look: Look): void {
    if (text === "") return;
    const paragraph = this.#paragraph;
    if (this.#fields.inInstruction) {
      this.#fields.instruct(text);
      this.#instruction = (this.#instruction + text).slice(0, 40);
      if (COUNTING_FIELD.test(this.#instruction)) this.missesNumber = true;
      return;
    }
    const table = this.#fields.contents;
    const { findings } = this.#with;
    const seen = this.#seen(look);
    if (seen === "faint") findings.faint += text.trim().length;
    if (seen === "hidden") {
      paragraph.hidden += text.length;
      findings.hidden += text.trim().length;
    } else if (table) {
      paragraph.contents ??= { table, text: "" };
      paragraph.contents.text += text;
    } else {
      paragraph.append(text);
      paragraph.size = Math.max(paragraph.size, look.size ?? 0);
    }
  }
}
