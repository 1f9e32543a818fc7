import type { ContentsTable } from "./flow.ts";

/** Tables of contents, of figures (`TOC \c`) and of authorities: lists of what stands elsewhere. */
const CONTENTS = /^\s*(?:TOC|TOA|RD)\b/i;
const MAX_INSTRUCTION = 1000;
/** Word nests 20. What is nested deeper is passed over, or many open fields would make each character slow. */
const MAX_NESTED = 100;

interface Field {
  instruction: string;
  /** False before the field's separator: what stands there is the instruction, and not shown. */
  hasResult: boolean;
  contents: ContentsTable | null;
}

/** The fields that are open at a place of the text. Instructions are never followed; results are text as they stand. */
export class Fields {
  #open: Field[] = [];
  #passedOver = 0;
  readonly #around: ContentsTable | null;

  /** `around`: the contents table that a table's cell stands in. */
  constructor(around: ContentsTable | null) {
    this.#around = around;
  }

  begin(): void {
    if (this.#open.length >= MAX_NESTED) this.#passedOver += 1;
    else this.#open.push({ instruction: "", hasResult: false, contents: null });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.hasResult = true;
    if (CONTENTS.test(field.instruction)) field.contents = { isClosed: false };
  }

  end(): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    const field = this.#open.pop();
    if (field?.contents) field.contents.isClosed = true;
  }

  /**
   * Files lose the ends of fields, and everything after would be taken for an instruction: only a contents table goes
   * on to the next paragraph.
   */
  endParagraph(): void {
    const last = this.#open.findLastIndex((field) => field.contents !== null);
    this.#open.length = last + 1;
    this.#passedOver = 0;
  }

  get contents(): ContentsTable | null {
    return this.#open.find((field) => field.contents !== null)?.contents ?? this.#around;
  }

  get inInstruction(): boolean {
    return this.#open.some((field) => !field.hasResult);
  }
}

export function isContentsInstruction(instruction: string): boolean {
  return CONTENTS.test(instruction);
}
