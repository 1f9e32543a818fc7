/** Gateway intents, those that concern messages and those that must be granted: events/gateway.mdx#gateway-intents. */
export const INTENTS = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

export const PRIVILEGED = INTENTS.guildMembers | INTENTS.guildPresences | INTENTS.messageContent;

/** Bits 0 to 16, 20, 21, 24 and 25. */
const KNOWN = (1 << 17) - 1 + (1 << 20) + (1 << 21) + (1 << 24) + (1 << 25);

export function areKnown(intents: number): boolean {
  return (intents & ~KNOWN) === 0;
}
