import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APISectionComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from "discord.js";
import { harmlessLine } from "../harmless.ts";
import type { MessageButton } from "../message.ts";
import { shorten } from "../split-spans.ts";
import { DISCORD_LIMITS } from "./limits.ts";

export type DiscordButton = APIButtonComponentWithCustomId;
export type DiscordComponent =
  | APITextDisplayComponent
  | APISectionComponent
  | APISeparatorComponent
  | APIActionRowComponent<DiscordButton>;

/** The body of one message, new or as an edit. */
export interface DiscordPost {
  /** `IS_COMPONENTS_V2`: its words stand in its components, of which it holds nothing else. */
  readonly flags: 32_768;
  readonly components: readonly DiscordComponent[];
  /** Whatever its words are, nobody is pinged. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export function post(components: readonly DiscordComponent[]): DiscordPost {
  return { flags: 32_768, components, allowed_mentions: { parse: [] } };
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

export function section(content: string, accessory: DiscordButton): APISectionComponent {
  return { type: 9, components: [textDisplay(content)], accessory };
}

export function separator(): APISeparatorComponent {
  return { type: 14, divider: true, spacing: 1 };
}

export function buttonRow(components: readonly DiscordButton[]): APIActionRowComponent<DiscordButton> {
  return { type: 1, components: [...components] };
}

/** Null where Discord would not take it: nothing to read on it, or an action of no or too many characters. */
export function discordButton({ label, action }: MessageButton): DiscordButton | null {
  const words = shorten(harmlessLine(label), DISCORD_LIMITS.buttonLabel);
  if (words === "" || action === "" || action.length > DISCORD_LIMITS.customId) return null;
  return { type: 2, style: 2, custom_id: action, label: words };
}
