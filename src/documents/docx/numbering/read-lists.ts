import { firstSet } from "../style-sheet.ts";
import { isOn, wholeNumber } from "../xml/values.ts";
import { Lists } from "./lists.ts";
import type { WordPackage } from "../package/open-package.ts";
import type { StyleSheet } from "../style-sheet.ts";
import type { XmlElement, XmlHandler } from "../xml/read-xml.ts";
import type { Level, LevelOverride, ListDefinition, ListInstance } from "./lists.ts";

type Draft<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };
type DefinitionDraft = Omit<Draft<ListDefinition>, "levels"> & { readonly levels: Map<number, Level> };

export function readLists(word: WordPackage, styles: StyleSheet): Lists {
  const reader = new ListReader();
  word.readPart("numbering", reader);
  return new Lists(reader.definitions, reader.instances, (style) =>
    firstSet(styles.chain(style), (one) => one.numId),
  );
}

class ListReader implements XmlHandler {
  readonly definitions = new Map<string, ListDefinition>();
  readonly instances = new Map<number, ListInstance>();
  #definition: DefinitionDraft | null = null;
  #instance: { definition: string; readonly overrides: Map<number, LevelOverride> } | null = null;
  #override: { readonly at: number; start: number | null; level: Level | null } | null = null;
  #level: Draft<Level> | null = null;
  /** Word writes a format of the author's own beside a plain one for older versions; the first counts. */
  #alternatives = 0;

  open(element: XmlElement): boolean {
    switch (element.name) {
      case "w:abstractNum":
        return this.#beginDefinition(element.attribute("abstractNumId") ?? "");
      case "w:num":
        return this.#beginInstance(wholeNumber(element, "numId"));
      case "w:abstractNumId":
        if (this.#instance) this.#instance.definition = element.attribute("val") ?? "";
        return false;
      case "w:numStyleLink":
        if (this.#definition) this.#definition.styleLink = element.attribute("val");
        return false;
      case "w:styleLink":
        if (this.#definition) this.#definition.ownStyle = element.attribute("val");
        return false;
      case "w:lvlOverride":
        this.#override = { at: wholeNumber(element, "ilvl") ?? 0, start: null, level: null };
        return false;
      case "w:startOverride":
        if (this.#override) this.#override.start = wholeNumber(element) ?? 0;
        return false;
      case "w:lvl":
        return this.#beginLevel(wholeNumber(element, "ilvl") ?? 0);
      case "mc:Choice":
        this.#alternatives += 1;
        return false;
      case "mc:Fallback":
        return this.#alternatives > 0;
      default:
        return this.#level ? takeProperty(this.#level, element) : element.name === "w:numPicBullet";
    }
  }

  close(name: string): void {
    if (name === "w:lvl") this.#level = null;
    else if (name === "w:abstractNum") this.#definition = null;
    else if (name === "w:num") this.#instance = null;
    else if (name === "mc:AlternateContent") this.#alternatives = 0;
    else if (name === "w:lvlOverride") {
      if (this.#instance && this.#override) this.#instance.overrides.set(this.#override.at, this.#override);
      this.#override = null;
    }
  }

  #beginDefinition(id: string): false {
    this.#definition = { id, levels: new Map(), styleLink: null, ownStyle: null };
    if (!this.definitions.has(id)) this.definitions.set(id, this.#definition);
    return false;
  }

  #beginInstance(id: number | null): false {
    this.#instance = { definition: "", overrides: new Map() };
    if (id !== null && !this.instances.has(id)) this.instances.set(id, this.#instance);
    return false;
  }

  #beginLevel(at: number): false {
    this.#level = {
      start: 0,
      format: "decimal",
      sample: null,
      text: "",
      restart: null,
      legal: false,
      style: null,
    };
    if (this.#override) this.#override.level = this.#level;
    else this.#definition?.levels.set(at, this.#level);
    return false;
  }
}

/** True for what holds nothing more to read: the level's own fonts and indents. */
function takeProperty(level: Draft<Level>, element: XmlElement): boolean {
  switch (element.name) {
    case "w:start":
      level.start = wholeNumber(element) ?? 0;
      return false;
    case "w:numFmt":
      level.format = element.attribute("val") ?? "decimal";
      level.sample = level.format === "custom" ? firstSample(element.attribute("format")) : null;
      return false;
    case "w:lvlText":
      level.text = element.attribute("val") ?? "";
      return false;
    case "w:lvlRestart":
      level.restart = wholeNumber(element);
      return false;
    case "w:isLgl":
      level.legal = isOn(element);
      return false;
    case "w:pStyle":
      level.style = element.attribute("val");
      return false;
    default:
      return element.name === "w:pPr" || element.name === "w:rPr";
  }
}

function firstSample(format: string | null): string | null {
  return format?.split(",")[0]?.trim() ?? null;
}
