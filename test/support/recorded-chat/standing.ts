/** A message as its platform keeps it, as far as people see it. */
export interface Standing {
  /** The platform's own name for it; the same after it was changed. */
  readonly id: string;
  readonly by: "person" | "bot";
  readonly where: "channel" | "thread" | "direct messages";
  /** The message that it stands under, or replies to. */
  readonly under: string | null;
  readonly seenBy: "everybody" | "asker";
  /** What the bot posted, in the platform's own words; null for what a person wrote. */
  readonly body: Body | null;
}

export type Body = Readonly<Record<string, unknown>>;
