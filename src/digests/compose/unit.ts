import type { Statement } from "../../answers/draft.ts";

/** Statements that stand or fall with the first of them: an edition with its changes, a comment period, a report. */
export type Unit = readonly Statement[];
