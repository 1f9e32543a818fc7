/** Something in a text that is more than its characters. */
export interface Feature {
  readonly kind:
    | "bold"
    | "underline"
    | "strike"
    | "italic"
    | "spoiler"
    | "code"
    | "heading"
    | "small"
    | "list"
    | "quote"
    | "link"
    | "mention"
    | "emoji"
    | "timestamp";
  /** As it is shown. */
  readonly text: string;
  /** Where a link leads. */
  readonly target?: string;
}

/** What a reader sees of Discord Markdown. */
export interface Shown {
  readonly text: string;
  readonly features: readonly Feature[];
}

interface State {
  readonly lineStart: boolean;
  readonly quoted: boolean;
}

interface Rule {
  readonly kind: Feature["kind"];
  readonly pattern: RegExp;
  /** Only where a line begins. */
  readonly block?: true;
  /** Shown as it stands, nothing in it is read. */
  readonly raw?: true;
}

const ESCAPE = /^\\([^0-9A-Za-z\s])/;

/**
 * In the order in which they are tried; the first group is what is shown, the second where it leads. How Discord's
 * clients read text is told by discord/SimpleAST, by the help article 210298617, and by the parsers that follow them
 * (brussell98/discord-markdown, jeremy-rifkin/discord-markdown). Where they differ, whatever any of them takes counts.
 */
const RULES: readonly Rule[] = [
  { kind: "code", pattern: /^```(?:[\w+.-]*\n)?([^]+?)\n*```/, raw: true },
  { kind: "code", pattern: /^(?:``([^]+?)``|`([^`]+)`)/, raw: true },
  { kind: "quote", pattern: /^ *>>> ?([^]+)/, block: true },
  { kind: "quote", pattern: /^ *> ([^\n]*(?:\n|$))/, block: true },
  { kind: "heading", pattern: /^ *#{1,3} +([^\n]+(?:\n|$))/, block: true },
  { kind: "small", pattern: /^ *-# +([^\n]+(?:\n|$))/, block: true },
  { kind: "list", pattern: /^ *(?:[-*+]|\d+\.) +([^\n]+(?:\n|$))/, block: true },
  {
    kind: "link",
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:https?|discord|steam):\/\/[^\s>)]*)>?[^)\n]*\)/,
  },
  { kind: "link", pattern: /^<((?:(?:https?|discord|steam):\/\/|mailto:|tel:|sms:)[^\s>]+)>/, raw: true },
  { kind: "link", pattern: /^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/, raw: true },
  { kind: "mention", pattern: /^(<(?:@[!&]?|#)\d+>|@everyone|@here)/, raw: true },
  { kind: "mention", pattern: /^(<\/[^:>]+:\d+>|<id:\w+(?::\d+)?>)/, raw: true },
  { kind: "timestamp", pattern: /^(<t:-?\d+(?::[A-Za-z])?>)/, raw: true },
  { kind: "emoji", pattern: /^(<a?:\w+:\d+>|:[\w+-]+:)/, raw: true },
  { kind: "bold", pattern: /^\*\*([^]+?)\*\*(?!\*)/ },
  { kind: "underline", pattern: /^__([^]+?)__(?!_)/ },
  { kind: "strike", pattern: /^~~([^]+?)~~/ },
  { kind: "spoiler", pattern: /^\|\|([^]+?)\|\|/ },
  { kind: "italic", pattern: /^\*(?=\S)((?:\\[^]|[^*\\])+?)\*(?!\*)/ },
  { kind: "italic", pattern: /^_((?:\\[^]|[^_\\])+?)_(?!\w)/ },
];

export function readMarkdown(source: string): Shown {
  return read(source, { lineStart: true, quoted: false });
}

function read(source: string, state: State): Shown {
  let [rest, text, lineStart] = [source, "", state.lineStart];
  const features: Feature[] = [];
  while (rest !== "") {
    const escaped = ESCAPE.exec(rest);
    const taken = escaped ? null : take(rest, { ...state, lineStart });
    if (taken) {
      features.push(...taken.features);
      text += taken.text;
      rest = rest.slice(taken.length);
      lineStart = taken.text.endsWith("\n") || (lineStart && taken.text.trim() === "");
      continue;
    }
    const [whole, character] = escaped ? [escaped[0], escaped[1] ?? ""] : [rest.charAt(0), rest.charAt(0)];
    text += character;
    rest = rest.slice(whole.length);
    lineStart = character === "\n" || (lineStart && character.trim() === "");
  }
  return { text, features };
}

function take(rest: string, state: State): (Shown & { readonly length: number }) | null {
  for (const { kind, pattern, block, raw } of RULES) {
    if (block && (!state.lineStart || (kind === "quote" && state.quoted))) continue;
    const match = pattern.exec(rest);
    if (!match) continue;
    const inside = raw ? (match[1] ?? match[2] ?? "") : (match[1] ?? "");
    const nested: State = {
      lineStart: block ? true : state.lineStart,
      quoted: state.quoted || kind === "quote",
    };
    const shown = raw ? { text: inside, features: [] } : read(inside, nested);
    const target = kind === "link" ? (match[2] ?? inside) : undefined;
    const own: Feature = { kind, text: shown.text.trim(), ...(target !== undefined && { target }) };
    return { text: shown.text, features: [own, ...shown.features], length: match[0].length };
  }
  return null;
}
