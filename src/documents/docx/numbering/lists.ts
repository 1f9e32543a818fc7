/** One level of a list: how its numbers are made and printed. */
export interface Level {
  readonly start: number;
  /** Word's name of the format: `decimal`, `chineseCounting`, `bullet`… */
  readonly format: string;
  /** The first number of a format of the author's own (`001, 002, …`); null for Word's formats. */
  readonly sample: string | null;
  /** What is printed, with `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** After which level (1 the outermost) numbers begin anew: 0 for never, null for any level further out. */
  readonly restart: number | null;
  /** All numbers in figures, whatever the format of their level. */
  readonly legal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | null;
}

/** A list's definition. Numbers are counted for it, however many instances use it. */
export interface ListDefinition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The list style that holds the levels instead. */
  readonly styleLink: string | null;
  /** The list style that these levels belong to. */
  readonly ownStyle: string | null;
}

export interface LevelOverride {
  readonly start: number | null;
  readonly level: Level | null;
}

/** What paragraphs point to: a definition, with levels of its own where it overrides them. */
export interface ListInstance {
  readonly definition: string;
  readonly overrides: ReadonlyMap<number, LevelOverride>;
}

/** A list as a paragraph sees it. */
export interface List {
  /** Lists that count together share it. */
  readonly id: string;
  level(ilvl: number): Level | null;
  startOverride(ilvl: number): number | null;
  /** The level that a paragraph style stands for; null where it stands for none. */
  levelOfStyle(style: string): number | null;
}

/** The lists of a document by their number (`w:numId`). */
export class Lists {
  readonly #definitions: ReadonlyMap<string, ListDefinition>;
  readonly #instances: ReadonlyMap<number, ListInstance>;
  readonly #lists = new Map<number, List | null>();
  readonly #instanceOfStyle: (style: string) => number | null;

  /** `instanceOfStyle`: the list number that a list style sets. */
  constructor(
    definitions: ReadonlyMap<string, ListDefinition>,
    instances: ReadonlyMap<number, ListInstance>,
    instanceOfStyle: (style: string) => number | null,
  ) {
    this.#definitions = definitions;
    this.#instances = instances;
    this.#instanceOfStyle = instanceOfStyle;
  }

  /** The list of a number; null for 0, which switches numbering off, and for numbers without a list. */
  list(numId: number): List | null {
    const known = this.#lists.get(numId);
    if (known !== undefined) return known;
    const list = this.#resolve(numId);
    this.#lists.set(numId, list);
    return list;
  }

  #resolve(numId: number): List | null {
    const instance = numId === 0 ? undefined : this.#instances.get(numId);
    const definition = instance && this.#definitionOf(instance.definition, new Set());
    if (!instance || !definition) return null;
    const { overrides } = instance;
    const level = (ilvl: number) => overrides.get(ilvl)?.level ?? definition.levels.get(ilvl) ?? null;
    return {
      id: definition.id,
      level,
      startOverride: (ilvl) => overrides.get(ilvl)?.start ?? null,
      levelOfStyle: (style) => [0, 1, 2, 3, 4, 5, 6, 7, 8].find((at) => level(at)?.style === style) ?? null,
    };
  }

  /** The definition that holds the levels: a list style may stand between. Loops are cut. */
  #definitionOf(id: string, seen: ReadonlySet<string>): ListDefinition | null {
    const definition = this.#definitions.get(id);
    if (!definition || seen.has(id)) return null;
    const link = definition.styleLink;
    if (link === null || definition.levels.size > 0) return definition;
    const numId = this.#instanceOfStyle(link);
    const linked = numId === null ? undefined : this.#instances.get(numId);
    const found = linked && this.#definitionOf(linked.definition, new Set([...seen, id]));
    return found ?? [...this.#definitions.values()].find((one) => one.ownStyle === link) ?? null;
  }
}
