/** A message that answers a question, as the platform keeps it. */
export interface Reply {
  /** When it came, in milliseconds of the epoch. */
  readonly at: number;
  /** All its words; the same message posted twice has the same. */
  readonly words: string;
}

export type AskedBy = "mention" | "direct message" | "command";

/** One question of many, and what came of it. */
export interface Asked {
  /** By which the bot names it. */
  readonly key: string;
  readonly by: AskedBy;
  readonly question: string;
  /** In milliseconds of the epoch. */
  readonly at: number;
  /** Milliseconds until the platform was told that it arrived; null while it was not; undefined where it need not be. */
  acknowledgedAfter(): number | null | undefined;
  /** What the bot has said by now to whoever asked, where they asked; a sign of work is no reply. */
  replies(): readonly Reply[];
}

/** By turns, so that each way is asked by. */
export function byTurns(ways: readonly AskedBy[], index: number): AskedBy {
  return ways[index % ways.length] ?? "mention";
}
