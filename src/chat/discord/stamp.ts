import type { PostName } from "../platform/chat-platform.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import type { DiscordPost } from "./post.ts";

/** Discord numbers the components that have no `id` of their own from 1; ours lie above whatever it may give. */
const FIRST_STAMP = 65_536;

/**
 * A post with its name's mark in the `id` of its first component. Discord forgets a nonce after a few minutes and tells
 * it to nobody who looks up a message; a component's `id` stays. So a process that was killed after posting finds out
 * what it has posted.
 */
export function stamped(post: DiscordPost, name: PostName): DiscordPost {
  const [first, ...others] = post.components;
  return first ? { ...post, components: [{ ...first, id: stampOf(name) }, ...others] } : post;
}

/** A message as Discord lists it, as far as its stamp is concerned. */
export interface Stampable {
  readonly components?: readonly { readonly id?: number | null | undefined }[] | undefined;
}

export function bearsStamp({ components }: Stampable, name: PostName): boolean {
  return components?.[0]?.id === stampOf(name);
}

/** The same for each attempt, at most `DISCORD_LIMITS.nonce` characters. */
export function nonceOf({ key, part }: PostName): string {
  return `${hash(key)}-${hash(`${key} `)}-${part}`.slice(0, DISCORD_LIMITS.nonce);
}

function stampOf({ key, part }: PostName): number {
  return FIRST_STAMP + (hash(`${key}#${part}`) % (DISCORD_LIMITS.componentId - FIRST_STAMP));
}

/** FNV-1a over UTF-16 units, in 32 bits: http://www.isthe.com/chongo/tech/comp/fnv */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
