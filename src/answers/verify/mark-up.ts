import { normalWidth } from "../../text/normal.ts";

/** What links, pings or shapes text on some platform, and is refused wherever it stands. */
const REFUSED = [
  // Control and invisible characters, line feeds among them: they forge lines, or part a word that is looked for.
  /[\p{Cc}\p{Cf}\u2028\u2029]/u,
  /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|tel|javascript):|\bdata:(?=\S)|\bwww\./iu,
  /\p{L}[\p{L}\p{N}-]*\.(?:\p{L}[\p{L}\p{N}-]*\.)*\p{L}{2,}|\p{N}[\p{L}\p{N}-]*\.\p{Script=Latin}{2,}/u,
  /@[\p{L}\p{N}_]/u,
  /<[!@#/\p{L}:]|\]\(|`|~~|\|\|/u,
  // The marks of citations are the program's own.
  /[[【]\s*\d+\s*[\]】]/u,
  /^\s*(?:#{1,6}\s|>|[-+*•]\s|\d+\)\s)/u,
  // Entities, templates, slash commands, rows of signs and pictures: no sentence of ours has them.
  /&\w{1,8};|\$\{|\{\{|<%|(?:^|\s)\/\p{L}|([^\p{L}\p{N}\s])\1{3}|\p{Extended_Pictographic}/u,
];

/** Emphasis of chat platforms; a source may hold such characters in an identifier or a formula. */
const EMPHASIS = /\S*[*_]\S*/gu;

/** True when a statement holds mark-up, a link, a ping or anything that a platform could take for one. */
export function holdsMarkUp(text: string, sources: readonly string[]): boolean {
  const plain = normalWidth(text);
  if (REFUSED.some((form) => form.test(text) || form.test(plain))) return true;
  const held = sources.map(normalWidth);
  return [...plain.matchAll(EMPHASIS)].some(([token]) => {
    const bare = token.replace(/^[("“‘'[]+|[)"”’'\],.;:!?]+$/g, "");
    return /^[*_]|[*_]$/.test(bare) || !held.some((source) => source.includes(bare));
  });
}
