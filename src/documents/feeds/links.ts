import { MAX_URL } from "./limits.ts";
import type { RawLink } from "./feed-draft.ts";

/**
 * A link made absolute, if it leads to a page: http and https only, without the name and password that an address may
 * carry; null for all others.
 * @param address what the feed's relative links are relative to
 */
export function pageOf(link: RawLink, address: string | null): string | null {
  const base = link.bases.reduce<string | null>((outer, inner) => absolute(inner, outer) ?? outer, address);
  const found = absolute(link.href, base);
  return found !== null && found.length <= MAX_URL ? found : null;
}

/** The first of a feed's own addresses that is one. */
export function addressOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const found = absolute(address, null);
    if (found !== null) return found;
  }
  return null;
}

function absolute(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written === "" || written.length > MAX_URL) return null;
  const url = URL.parse(written, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return null;
  url.username = "";
  url.password = "";
  return url.href;
}
