/** Entries that say how a word is written or who bears it, not what it means. */
const NO_MEANING =
  /^(?:surname\s|(?:old |archaic |erhua |Japanese )?variant of|also (?:written|pr)|Taiwan pr|CL:|see\s|abbr\. (?:of|for)|used in)/i;

/** `to`, `a`, `sth`, `one's`: what stands in a definition for the sake of grammar. */
const GRAMMAR = /^\s*(?:to be|to|a|an|the)\s+|\b(?:sth|sb|one's|etc)\b\.?/gi;

/**
 * The English words that the definitions of one entry of CC-CEDICT give for it, the usual ones first: parts between
 * semicolons by themselves, without remarks in brackets, measure words and Chinese cross-references.
 */
export function renderingsIn(definitions: readonly string[]): readonly string[] {
  return definitions
    .filter((definition) => !NO_MEANING.test(definition))
    .flatMap((definition) => definition.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").split(";"))
    .map((part) =>
      part
        .trim()
        .replace(GRAMMAR, " ")
        .replace(/[\s\p{Script=Han}]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
}
