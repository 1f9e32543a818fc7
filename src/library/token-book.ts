/** What was used of a day's tokens, over all that models do for a house; outlives the process, and is one for all of them. */
export interface TokenBook extends AsyncDisposable {
  /** Takes so many tokens from the day's, or (false) none, where more than `limit` would be taken. */
  take(day: string, tokens: number, limit: number): Promise<boolean>;
  /** Gives so many back, or (negative) takes more, whatever the limit. */
  giveBack(day: string, tokens: number): Promise<void>;
  usedOn(day: string): Promise<number>;
}
