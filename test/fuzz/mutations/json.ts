import { severalOf, type Mutation } from "./mutation.ts";
import type { Random } from "../random.ts";

const STRANGERS = [
  "null",
  "true",
  "0",
  "-1e308",
  `""`,
  `"\\ud800"`,
  `"<p>x</p>"`,
  `"javascript:alert(1)"`,
  "[]",
  "{}",
  `[[{"title":[]}]]`,
  `"${"x".repeat(5000)}"`,
  "[".repeat(3000),
  '{"a":'.repeat(3000),
  "NaN",
  "01",
] as const;

/** A string with the colon after it where it is a key; a number; a word; a sign. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d+(?:\.\d+)?|true|false|null|[[\]{},]/g;
const isKey = (token: string) => token.endsWith(":");
const isSign = (token: string) => /^[[\]{},]$/.test(token);
const isValue = (token: string) => !isKey(token) && !isSign(token);

/** Damages JSON value by value and key by key. */
export const mutateJson: Mutation<string> = severalOf([
  (json, random) => replaced(json, isValue, random, () => random.pick(STRANGERS)),
  (json, random) => replaced(json, isValue, random, (value) => `[${value},${value}]`),
  (json, random) => replaced(json, isKey, random, () => keyOf(json, random)),
  (json, random) => replaced(json, isValue, random, () => valueOf(json, random)),
  (json, random) => replaced(json, isValue, random, (value) => `{"title":${value}}`),
  (json, random) => replaced(json, isSign, random, () => random.pick(["", ",", ":", "[", "]", "{", "}"])),
]);

function keyOf(json: string, random: Random): string {
  return tokenAt(json, isKey, random)?.[0] ?? `"x":`;
}

function valueOf(json: string, random: Random): string {
  return tokenAt(json, isValue, random)?.[0] ?? "null";
}

function replaced(
  json: string,
  what: (token: string) => boolean,
  random: Random,
  by: (found: string) => string,
): string {
  const chosen = tokenAt(json, what, random);
  if (!chosen) return json;
  return json.slice(0, chosen.index) + by(chosen[0]) + json.slice(chosen.index + chosen[0].length);
}

function tokenAt(json: string, what: (token: string) => boolean, random: Random): RegExpExecArray | null {
  const found = [...json.matchAll(TOKEN)].filter(([token]) => what(token));
  return found[random.below(found.length)] ?? null;
}
