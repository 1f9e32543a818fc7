/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://example.org|label>`: docs.slack.dev/messaging/formatting-message-text */
const MARKED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
/** Without a label a person or channel is only a number, which says nothing in a question. */
const NAMELESS = " ";
const WIDE_SPACE = /[^\S\n]{2,}/g;
/** What people put behind a name that they call. */
const CALLED = /^[\s:：,，、]+/;

/** What somebody typed, as they see it: Slack's marks turned back into words, and the bot's name taken out. */
export function typedWords(text: string, bot: string): string {
  const words = text.replace(MARKED, (_, sign: string, target: string, label: string | undefined) =>
    sign === "@" && target === bot ? NAMELESS : shownFor(sign, target, label ?? ""),
  );
  const plain = unescaped(words).replace(WIDE_SPACE, " ").trim();
  return mentions(text, bot) ? plain.replace(CALLED, "") : plain;
}

export function mentions(text: string, user: string): boolean {
  return [...text.matchAll(MARKED)].some(([, sign, target]) => sign === "@" && target === user);
}

/** True for what begins by calling a person or a group, which may be the bot. */
export function beginsWithMention(text: string): boolean {
  return /^\s*<(?:@|!subteam\^)/.test(text);
}

export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function shownFor(sign: string, target: string, label: string): string {
  if (sign === "!" && /^(?:here|channel|everyone)$/.test(target)) return `@${target}`;
  if (sign === "@" || sign === "#") return label === "" ? NAMELESS : `${sign}${label}`;
  if (label !== "") return label;
  return sign === "" ? target : NAMELESS;
}
