import { DISCORD_LIMITS, DISCORD_ROOM } from "../../../src/chat/discord/limits.ts";
import { bodyRefusals } from "../discord/check-post.ts";
import { listOf, textOf } from "../discord/read-json.ts";
import { componentTexts, nested } from "../discord/validate-components.ts";
import type { Body } from "./standing.ts";

/** What Discord would refuse about a message of ours, by the limits that it publishes. */
export function publishedFaultsOnDiscord(body: Body): readonly string[] {
  return bodyRefusals(body);
}

/** What is beyond the numbers that the bot keeps to. */
export function ownFaultsOnDiscord(body: Body): readonly string[] {
  const all = listOf(body["components"]).flatMap((component) => nested(component, []));
  const inside = all.map(({ component }) => component);
  const texts = componentTexts(listOf(body["components"]));
  const longest = (of: (component: (typeof inside)[number]) => number) => Math.max(0, ...inside.map(of));
  const weight = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + DISCORD_LIMITS.displayBytes, 0);
  const found: readonly (readonly [string, number, number])[] = [
    ["components", inside.length, DISCORD_LIMITS.components],
    ["text", texts.join("").length, DISCORD_LIMITS.text],
    ["textBytes", weight, DISCORD_LIMITS.textBytes],
    ["postBytes", weight, DISCORD_ROOM.postBytes],
    [
      "rowButtons",
      longest(({ type, components }) => (type === 1 ? listOf(components).length : 0)),
      DISCORD_LIMITS.rowButtons,
    ],
    ["buttonLabel", longest(({ label }) => textOf(label).length), DISCORD_LIMITS.buttonLabel],
    ["customId", longest(({ custom_id: id }) => textOf(id).length), DISCORD_LIMITS.customId],
  ];
  return found.filter(([, used, most]) => used > most).map(([name, used]) => `${name}: ${used}`);
}
