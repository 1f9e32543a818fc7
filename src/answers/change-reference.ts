/** One change of a comparison, so that it can be looked up again: by ids, with no word of its texts. */
export interface ChangeReference {
  /** Text ids. */
  readonly fromText: string;
  readonly toText: string;
  /** Clause ids in each; empty for what was added, or deleted. */
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  /** By whose clause it is called. */
  readonly called: "old" | "new";
}
