import { isRecord, listOf } from "../discord/read-json.ts";
import { componentTexts } from "../discord/validate-components.ts";
import { readMarkdown, type Feature } from "../discord/markdown.ts";
import type { StoredMessage } from "../discord/world.ts";
import { bareWords } from "./bare-words.ts";
import { fault, type Fault } from "./fault.ts";
import type { Allowed } from "./stage.ts";

/** What our own mark-up is made of; everything else comes from data. */
const OWN: ReadonlySet<Feature["kind"]> = new Set([
  "bold",
  "underline",
  "strike",
  "heading",
  "small",
  "list",
  "link",
]);

/** Text displays, sections, separators, rows and buttons. */
const PLAIN_COMPONENTS: ReadonlySet<unknown> = new Set([10, 9, 14, 1, 2]);

/** What a message that Discord stored does beyond showing words. */
export function discordFaults(message: StoredMessage, { addresses, payload }: Allowed): readonly Fault[] {
  const { wire, pings, bodies } = message;
  const components = listOf(wire.components);
  const features = componentTexts(components).flatMap((content) => readMarkdown(content).features);
  return [
    ...[...pings, ...wire.mentions.map(({ id }) => id)].map((who) => fault("pings", who)),
    ...bodies.flatMap((body) => mentionFaults(body["allowed_mentions"])),
    ...(wire.content === "" && wire.embeds.length === 0 ? [] : [fault("breaks out", "content or embeds")]),
    ...components.flatMap(componentFaults),
    ...features.flatMap((feature) => featureFaults(feature, addresses)),
    ...features
      .filter((feature) => beginsBlock(feature, payload))
      .map(({ kind, text }) => fault("breaks out", `${kind}: ${text}`)),
  ];
}

/** The sign that somebody is at it says nothing, and names nobody; everything else must say that it does not. */
function mentionFaults(allowed: unknown): readonly Fault[] {
  if (allowed === undefined) return [];
  const isEmpty =
    isRecord(allowed) &&
    Object.keys(allowed).join() === "parse" &&
    Array.isArray(allowed["parse"]) &&
    allowed["parse"].length === 0;
  return isEmpty ? [] : [fault("pings", `allowed_mentions: ${JSON.stringify(allowed)}`)];
}

function componentFaults(component: unknown): readonly Fault[] {
  if (!isRecord(component)) return [fault("breaks out", "no component")];
  const { type, url, components, accessory } = component;
  return [
    ...(PLAIN_COMPONENTS.has(type) ? [] : [fault("breaks out", `a component of type ${String(type)}`)]),
    ...(url === undefined ? [] : [fault("links", JSON.stringify(url))]),
    ...(components === undefined ? [] : listOf(components)).flatMap(componentFaults),
    ...(accessory === undefined ? [] : componentFaults(accessory)),
  ];
}

/** A link bears our own word, and leads where a report says that it stands. */
function featureFaults({ kind, text, target }: Feature, addresses: readonly string[]): readonly Fault[] {
  if (kind === "mention") return [fault("pings", text)];
  if (!OWN.has(kind)) return [fault("breaks out", `${kind}: ${text}`)];
  if (kind !== "link") return [];
  const isOurs = text === "open" || text === "打开";
  return isOurs && addresses.includes(target ?? "") ? [] : [fault("links", `“${text}” leads to ${target}`)];
}

/** A heading, item or note that begins with a line of the payload was made by it: ours begin with our own words. */
function beginsBlock({ kind, text }: Feature, payload: string): boolean {
  if (!["heading", "small", "list"].includes(kind)) return false;
  const shown = bareWords(text);
  return payload
    .split(/[\r\n]+/)
    .map((line) => bareWords(line.replace(/^\s*(?:[-#>*+]+|\d+\.)\s+/, "")))
    .some((line) => line !== "" && shown.startsWith(line));
}
