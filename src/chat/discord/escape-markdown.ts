/** What Discord's mark-up is made of, wherever it stands. A colon before anything makes links and emoji. */
const MARKUP = /[\\*_~`|<>[\]@#]|:(?!\s)/g;
/** What makes a list or small print at the beginning of a line. */
const LINE_START = /(^|\n)([^\S\n]*)([-+]|\d+(?=\.(?:\s|$)))/g;

/**
 * Text as Discord Markdown that shows the same characters: no mention, no link, no mark-up, wherever it is put.
 * Discord takes a backslash before any ASCII sign as an escape (SimpleMarkdownRules in discord/SimpleAST).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, String.raw`\$&`)
    .replace(LINE_START, (_, before: string, indent: string, sign: string) =>
      /\d/.test(sign) ? `${before}${indent}${sign}\\` : `${before}${indent}\\${sign}`,
    );
}

/** An address as the target of a masked link; null for files, other schemes, names in it, and overlong ones. */
export function linkTarget(source: string, room: number): string | null {
  const url = URL.parse(source);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return null;
  if (url.username !== "" || url.password !== "") return null;
  const target = url.href.replace(
    /[()<>[\]\\*_~`|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return target.length <= room ? target : null;
}
