/** What stands in place of something that no log may show. */
const GONE = "[secret]";

/** Tokens by their form, wherever they come from; an address may bear one in its path, its query or before its host. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b((?:https?|wss?):\/\/)(?:[^\s"\\/@]*@)?([^\s"\\/?#@]+)[^\s"\\),;]*/g, "$1$2/…"],
  [/\b(?:xox[a-z]|xapp)(?:\.xox[a-z])?-[\w.-]+/g, GONE],
  [/\b[\w-]{15,}\.[\w-]{5,7}\.[\w-]{20,}/g, GONE],
  [/\b(?:sk|pcsk)[-_][\w-]{8,}/g, GONE],
  [/\b(?:Bearer|Bot) [\w.~+/-]+=*/g, GONE],
  // Interaction and webhook tokens, as they stand in Discord's paths.
  [/(\/(?:interactions|webhooks)\/\d+\/)[\w.-]+/g, `$1${GONE}`],
];

/** Takes out of a line whatever looks like a secret, and whatever is one of `known`. */
export function scrub(line: string, known: readonly string[]): string {
  const without = known.reduce((text, value) => text.replaceAll(value, GONE), line);
  return SECRETS.reduce((text, [form, instead]) => text.replace(form, instead), without);
}
