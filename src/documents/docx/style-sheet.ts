import { isOn, wholeNumber } from "./xml/values.ts";
import type { WordPackage } from "./package/open-package.ts";
import type { XmlElement, XmlHandler } from "./xml/read-xml.ts";

/** What of a style decides about numbers, headings and hidden text; null where the style leaves it to its base. */
export interface Style {
  readonly id: string;
  readonly basedOn: string | null;
  readonly numId: number | null;
  readonly ilvl: number | null;
  /** 0 to 8 for headings, 9 for text. */
  readonly outline: number | null;
  readonly hidden: boolean | null;
  /** Of its characters, in half points. */
  readonly size: number | null;
  /** Of its characters: `FFFFFF`, `auto`. */
  readonly color: string | null;
}

/** The styles of a document by their ids, each with those it is based on. */
export class StyleSheet {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #chains = new Map<string, readonly Style[]>();
  /** The style of paragraphs that name none. */
  readonly #usual: string | null;

  constructor(styles: ReadonlyMap<string, Style>, usual: string | null) {
    this.#styles = styles;
    this.#usual = usual;
  }

  /** The style of a paragraph and those it is based on, nearest first. Loops are cut. */
  ofParagraph(id: string | null): readonly Style[] {
    const known = id !== null && this.#styles.has(id) ? id : this.#usual;
    return known === null ? [] : this.chain(known);
  }

  chain(id: string): readonly Style[] {
    const kept = this.#chains.get(id);
    if (kept) return kept;
    const chain = new Set<Style>();
    let style = this.#styles.get(id);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    const found = [...chain];
    this.#chains.set(id, found);
    return found;
  }
}

/** The nearest value that a chain of styles sets. */
export function firstSet<Value>(
  chain: readonly Style[],
  property: (style: Style) => Value | null,
): Value | null {
  for (const style of chain) {
    const value = property(style);
    if (value !== null) return value;
  }
  return null;
}

type Draft = { -readonly [Key in keyof Style]: Style[Key] };

export function readStyles(word: WordPackage): StyleSheet {
  const reader = new StyleReader();
  word.readPart("styles", reader);
  return new StyleSheet(reader.styles, reader.usual);
}

const UNSET: Omit<Style, "id"> = {
  basedOn: null,
  numId: null,
  ilvl: null,
  outline: null,
  hidden: null,
  size: null,
  color: null,
};

class StyleReader implements XmlHandler {
  readonly styles = new Map<string, Style>();
  usual: string | null = null;
  #style: Draft | null = null;

  open(element: XmlElement): boolean {
    if (element.name === "w:style") this.#begin(element);
    else if (this.#style) return this.#take(this.#style, element);
    return element.name === "w:latentStyles" || element.name === "w:docDefaults";
  }

  close(name: string): void {
    if (name === "w:style") this.#style = null;
  }

  #begin(element: XmlElement): void {
    const id = element.attribute("styleId") ?? "";
    this.#style = { ...UNSET, id };
    this.styles.set(id, this.#style);
    const isDefault = /^(?:1|true|on)$/i.test(element.attribute("default") ?? "");
    if (isDefault && element.attribute("type") === "paragraph") this.usual ??= id;
  }

  #take(style: Draft, element: XmlElement): boolean {
    switch (element.name) {
      case "w:name":
        style.outline = builtInLevel(element.attribute("val") ?? "");
        return false;
      case "w:basedOn":
        style.basedOn = element.attribute("val");
        return false;
      case "w:numId":
        style.numId = wholeNumber(element);
        return false;
      case "w:ilvl":
        style.ilvl = wholeNumber(element);
        return false;
      case "w:outlineLvl":
        style.outline = wholeNumber(element);
        return false;
      case "w:vanish":
        style.hidden = isOn(element);
        return false;
      case "w:color":
        style.color = element.attribute("val");
        return false;
      case "w:sz":
        style.size = wholeNumber(element);
        return false;
      default:
        // What a table style says of its rows, and what a style was before a tracked change, is not the style's own.
        return element.name === "w:tblStylePr" || element.name.endsWith("PrChange");
    }
  }
}

/** Word knows the level of its own headings by their name alone, and Google Docs leaves it at that. */
function builtInLevel(name: string): number | null {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level) - 1;
}
