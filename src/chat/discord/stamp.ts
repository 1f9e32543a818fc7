import { DISCORD_LIMITS } from "./limits.ts";
import type { DiscordPost } from "./post.ts";

/** Discord numbers the components that have no `id` of their own from 1; ours lie above whatever it may give. */
const FIRST_STAMP = 65_536;

/**
 * Posts with the mark of what they deliver in the `id` of their first component. Discord forgets a nonce after a few
 * minutes and tells it to nobody who looks up a message; a component's `id` stays. So a process that was killed after
 * posting finds out what it has posted (`postedParts`).
 */
export function stamped(posts: readonly DiscordPost[], delivery: string): readonly DiscordPost[] {
  return posts.map((post, part) => {
    const [first, ...others] = post.components;
    if (!first) return post;
    return { ...post, components: [{ ...first, id: stampOf(delivery, part) }, ...others] };
  });
}

/** Which of a delivery's posts, from 0, stand among these messages of ours, as Discord lists them. */
export function postedParts(
  delivery: string,
  parts: number,
  messages: readonly { readonly components: readonly { readonly id?: number | null | undefined }[] }[],
): readonly number[] {
  const found = new Set(messages.flatMap(({ components }) => components.slice(0, 1).map(({ id }) => id)));
  return Array.from({ length: parts }, (_, part) => part).filter((part) =>
    found.has(stampOf(delivery, part)),
  );
}

/** A nonce for one post of a delivery: the same for each attempt, at most `DISCORD_LIMITS.nonce` characters. */
export function nonceOf(delivery: string, part: number): string {
  return `${hash(delivery)}-${hash(`${delivery} `)}-${part}`.slice(0, DISCORD_LIMITS.nonce);
}

function stampOf(delivery: string, part: number): number {
  return FIRST_STAMP + (hash(`${delivery}#${part}`) % (DISCORD_LIMITS.componentId - FIRST_STAMP));
}

/** FNV-1a over UTF-16 units, in 32 bits: http://www.isthe.com/chongo/tech/comp/fnv */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
