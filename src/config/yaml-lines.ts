import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";

export type Path = readonly PropertyKey[];

/** A value with the line it stands on, from 1, so that a fault which only others can see names its place too. */
export interface Written<Value> {
  readonly value: Value;
  readonly line: number;
}

/** A YAML text that knows on which line each of its values stands. */
export class YamlLines {
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** Why it can't be read; empty when it can. */
  get faults(): readonly Written<string>[] {
    return [...this.#document.errors, ...this.#document.warnings].map((fault) => ({
      value: fault.message,
      line: this.#lineAt(fault.pos[0]),
    }));
  }

  /** Null for a text that holds nothing but comments. */
  get value(): unknown {
    return this.#document.contents === null ? null : this.#document.toJS();
  }

  /** The line of the value at `path`; of the innermost thing around it where there is none. */
  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node)) return this.#lineOfNode(node);
    }
    return this.#lineOfNode(this.#document.contents);
  }

  /** The line of a key in the section at `path`. */
  lineOfKey(path: Path, key: string): number {
    const section = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    const keys = isMap(section) ? section.items.map((pair) => pair.key) : [];
    return this.#lineOfNode(keys.find((node) => isScalar(node) && node.value === key));
  }

  #lineOfNode(node: unknown): number {
    return this.#lineAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line;
  }
}
