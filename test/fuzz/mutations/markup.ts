import { severalOf, slice, type Mutation } from "./mutation.ts";
import type { Random } from "../random.ts";

/** What no well-meant document holds where it now stands. */
const STRANGERS = [
  "&bogus;",
  "&#x110000;",
  "&#0;",
  "&#xD800;",
  "&amp",
  "&",
  "<",
  ">",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?php",
  "<!DOCTYPE x [<!ENTITY y 'z'>]>",
  `<!DOCTYPE x SYSTEM "http://localhost/x.dtd">`,
  "<x:y>",
  "</x:y>",
  "<a b='",
  "\u0000",
  "\uFFFE",
  "\u{1F600}",
  "\uD800",
  "e\u0301".repeat(300),
  "第一条",
  "1.1.1.1.1.1.1",
  " ".repeat(5000),
] as const;

const VALUES = [
  "",
  "0",
  "-1",
  "99999999999999999999",
  "1e308",
  "NaN",
  "true",
  "../../x",
  "%1.%2.%3",
  "\u0000",
] as const;

const mutateTokens = severalOf<readonly string[]>([
  (tokens, random) => without(tokens, tagAt(tokens, random), 1),
  (tokens, random) => inserted(tokens, tagAt(tokens, random), [tokens[tagAt(tokens, random)] ?? ""]),
  (tokens, random) => {
    const [start, end] = slice(tokens.length, random);
    return without(tokens, start, end - start);
  },
  (tokens, random) => {
    const [start, end] = slice(tokens.length, random);
    const moved = tokens.slice(start, Math.min(end, start + 200));
    return inserted(tokens, random.below(tokens.length + 1), moved);
  },
  (tokens, random) => changed(tokens, tagAt(tokens, random), tokens[tagAt(tokens, random)] ?? ""),
  (tokens, random) =>
    changedBy(tokens, tagAt(tokens, random), (tag) => tag.replace(/[\w:.-]+/, randomName(tokens, random))),
  (tokens, random) => changedBy(tokens, tagAt(tokens, random), (tag) => withOtherValue(tag, random)),
  (tokens, random) => changedBy(tokens, tagAt(tokens, random), (tag) => tag.replace(/["']/, "")),
  (tokens, random) =>
    changedBy(tokens, tagAt(tokens, random), (tag) => tag.replace(/\/?>$/, random.pick(["/>", ">", ""]))),
  (tokens, random) => inserted(tokens, random.below(tokens.length + 1), [random.pick(STRANGERS)]),
  (tokens, random) => {
    const at = tagAt(tokens, random);
    return inserted(
      tokens,
      at,
      Array.from({ length: random.length(3000) }, () => tokens[at] ?? ""),
    );
  },
  (tokens, random) =>
    changedBy(tokens, random.below(tokens.length), (token) => token.repeat(1 + random.length(200))),
]);

/** Damages XML or HTML, tag by tag: taken out, doubled, moved, renamed, deeply nested, with other values. */
export const mutateMarkup: Mutation<string> = (markup, random) =>
  mutateTokens(markup.match(/<[^<>]*>|[^<]+|</g) ?? [""], random).join("");

function tagAt(tokens: readonly string[], random: Random): number {
  const start = random.below(tokens.length);
  const after = tokens.slice(start, start + 50).findIndex((token) => token.startsWith("<"));
  return after < 0 ? start : start + after;
}

function randomName(tokens: readonly string[], random: Random): string {
  return /[\w:.-]+/.exec(tokens[tagAt(tokens, random)] ?? "")?.[0] ?? "x";
}

function withOtherValue(tag: string, random: Random): string {
  const values = [...tag.matchAll(/"[^"]*"|'[^']*'/g)];
  const chosen = values[random.below(values.length)];
  if (!chosen) return tag.replace(/\/?>$/, ` w:val="${random.pick(VALUES)}"$&`);
  return `${tag.slice(0, chosen.index)}"${random.pick(VALUES)}"${tag.slice(chosen.index + chosen[0].length)}`;
}

function without(tokens: readonly string[], at: number, count: number): readonly string[] {
  return tokens.toSpliced(at, count);
}

function inserted(tokens: readonly string[], at: number, more: readonly string[]): readonly string[] {
  return tokens.toSpliced(at, 0, ...more);
}

function changed(tokens: readonly string[], at: number, to: string): readonly string[] {
  return tokens.toSpliced(at, 1, to);
}

function changedBy(
  tokens: readonly string[],
  at: number,
  change: (token: string) => string,
): readonly string[] {
  return changed(tokens, at, change(tokens[at] ?? ""));
}
