import { MAX_RAW } from "./limits.ts";
import type { RawText } from "./feed-draft.ts";

/** The content of an element while it is read, with the elements in it (Atom's xhtml, and HTML that was not escaped). */
export class CapturedText {
  readonly #isMarkup: boolean;
  readonly #parts: { readonly isTag: boolean; readonly text: string }[] = [];
  #length = 0;

  constructor(isMarkup: boolean) {
    this.#isMarkup = isMarkup;
  }

  add(text: string): void {
    this.#push(false, text);
  }

  tag(name: string, isEnd: boolean): void {
    this.#push(true, `<${isEnd ? "/" : ""}${name.slice(name.indexOf(":") + 1)}>`);
  }

  finish(): RawText {
    const hasTags = this.#parts.some(({ isTag }) => isTag);
    const text = this.#parts
      .map((part) => (part.isTag || !hasTags ? part.text : escaped(part.text)))
      .join("");
    return { text, isMarkup: this.#isMarkup || hasTags };
  }

  /** Goes one part beyond what is looked at, so that a cut is noticed. */
  #push(isTag: boolean, text: string): void {
    if (this.#length > MAX_RAW) return;
    this.#length += text.length;
    this.#parts.push({ isTag, text });
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
