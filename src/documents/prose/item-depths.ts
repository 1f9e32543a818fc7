interface OpenList {
  readonly indent: number;
  readonly style: string;
}

/**
 * How deep each item of a run of lists stands, from its indentation and, where a publisher indents nothing,
 * from its label: `1)` first seen among `a)` opens an inner list, the next `b)` closes it.
 */
export class ItemDepths {
  #open: OpenList[] = [];

  /** The depth of an item, 1 in an outermost list. */
  enter(indent: number, style: string, first: boolean): number {
    while (this.#top && this.#top.indent > indent + 1) this.#open.pop();
    if (this.#top && indent <= this.#top.indent + 1) this.#atSameIndent(indent, style, first);
    else this.#open.push({ indent, style });
    return this.#open.length;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** True when a list of this style is open. */
  has(style: string): boolean {
    return this.#open.some((list) => list.style === style);
  }

  /** Closes the lists indented deeper than a line of ordinary text. */
  leave(indent: number): void {
    while (this.#top && this.#top.indent >= indent) this.#open.pop();
  }

  close(): void {
    this.#open = [];
  }

  get #top(): OpenList | undefined {
    return this.#open.at(-1);
  }

  #atSameIndent(indent: number, style: string, first: boolean): void {
    const known = this.#open.findLastIndex((list) => list.style === style && list.indent <= indent + 1);
    if (known >= 0) this.#open.length = known + 1;
    else if (first) this.#open.push({ indent, style });
    else this.#open[this.#open.length - 1] = { indent, style };
  }
}
