import type { Day } from "../text/dates.ts";
import type { Titles } from "./standard.ts";

/** The standards body: TC260, CSTC… Groups are data, never code. */
export interface Committee {
  readonly id: string;
  readonly names: Titles;
  readonly aliases: readonly string[];
  readonly groups: readonly WorkingGroup[];
  /** The day somebody last held this register against the committee's own. */
  readonly checked: Day | null;
}

/** A part of a committee, with the days between which it exists. */
export interface WorkingGroup {
  readonly id: string;
  readonly committee: string;
  readonly names: Titles;
  /** What people call it: "the encryption group", 密码组. */
  readonly aliases: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
}
