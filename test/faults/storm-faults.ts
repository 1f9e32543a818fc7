import type { LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import type { Fault } from "../support/slack/faults.ts";

/** What befalls a call of Slack's. A start that meets a fault ends with a sentence, and is no matter of a storm. */
export function slackFault(method: string): Fault | null {
  if (/^(?:auth|apps)\./.test(method)) return null;
  const chance = Math.random();
  const posts = method === "chat.postMessage";
  if (posts && chance < 0.12) return { kind: "lost-answer" };
  if (posts && chance < 0.2) return { kind: "lost-request" };
  if (chance < 0.23) return { kind: "rate-limited", retryAfter: 1 };
  if (chance < 0.26) return { kind: "status", status: 503 };
  return null;
}

const DISCORD_EFFECTS = [
  { kind: "lost answer" },
  { kind: "lost answer", reset: true },
  { kind: "lost request" },
  { kind: "rate limit", retryAfter: 0.2 },
  { kind: "failure", status: 503 },
] as const;

/** Something that befalls one of the next messages on Discord, now and then. */
export function spoilDiscord({ faults }: LoopbackDiscord): void {
  const waiting = faults.filter(({ times }) => times > 0);
  faults.splice(0, faults.length, ...waiting);
  if (waiting.length > 0 || Math.random() < 0.5) return;
  const effect = oneOf(DISCORD_EFFECTS);
  const what = oneOf([
    { method: "POST", path: /^\/channels\/\d+\/messages$/ },
    { method: "PATCH", path: /^\/webhooks\// },
  ]);
  if (effect && what) faults.push({ ...what, effect, times: 1 });
}

export function oneOf<T>(things: readonly T[]): T | undefined {
  return things[Math.floor(Math.random() * things.length)];
}
