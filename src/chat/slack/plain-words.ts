/**
 * Text as mrkdwn that pings nobody and links nowhere. Only `text`, the fallback for notices and screen readers, is
 * mrkdwn: rich text and plain text show their characters as they are, and take them as they are.
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An address that may be linked, as a browser would read it; null for files, other schemes, and names in it. */
export function webAddress(source: string): URL | null {
  const url = URL.parse(source);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return null;
  return url.username === "" && url.password === "" ? url : null;
}
