/** The namespaces that feeds are written in, under the prefix that their elements get here. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://my.netscape.com/rdf/simple/0.9/", ""],
  ["http://channel.netscape.com/rdf/simple/0.9/", ""],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
]);

type Attributes = Readonly<Record<string, string>>;
type Scope = ReadonlyMap<string, string>;

/**
 * Names elements by their namespaces where those are known, else by the prefix that the feed uses: declarations are
 * missing or wrong in many feeds. Atom's own elements and those without a prefix are one, since a feed is either.
 */
export class XmlNames {
  readonly #scopes: Scope[] = [new Map()];

  /** The name of an element that opens, in lower case: `item`, `dc:date`. */
  open(name: string, attributes: Attributes): string {
    this.#scopes.push(this.#declared(attributes));
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const known = this.#scopes.at(-1)?.get(prefix) ?? prefix.toLowerCase();
    const local = name.slice(colon + 1).toLowerCase();
    return known === "" || known === "atom" ? local : `${known}:${local}`;
  }

  close(): void {
    this.#scopes.pop();
  }

  #declared(attributes: Attributes): Scope {
    const outer = this.#scopes.at(-1) ?? new Map<string, string>();
    const own = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
    if (own.length === 0) return outer;
    const scope = new Map(outer);
    for (const [name, uri] of own) {
      const prefix = name.slice(6);
      const known = PREFIXES.get(uri.trim().toLowerCase());
      if (known !== undefined) scope.set(prefix, known);
      else if (prefix === "") scope.set(prefix, foreignPrefix(uri));
    }
    return scope;
  }
}

/** Elements of another vocabulary inside a feed are none of its own; a feed's own root may claim any address. */
function foreignPrefix(uri: string): string {
  return /rss|atom|feed|userland/i.test(uri) ? "" : "other";
}
