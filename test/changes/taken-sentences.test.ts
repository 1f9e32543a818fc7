import { expect, test } from "@jest/globals";
import { sentencesHolding } from "../../src/changes/taken-sentences.ts";
import type { Clause } from "../../src/standards/clause.ts";
import { textOf } from "./texts.ts";

const clause = (text: string): Clause => textOf("en", [["4", "Accounts", text]]).clauses[0]!;

const PART = clause("The password of a shared account shall be changed within 24 h after a member leaves.");
const REVIEWED = "All accounts shall be reviewed every 90 days.";

test("given a clause that took another in, then the sentences that bear its words hold it, exactly as they stand", () => {
  const held = "Once a member leaves, the password of the shared account shall be changed within 12 h.";
  const host = clause(`${REVIEWED} ${held} Dormant ones shall be closed.`);

  expect(sentencesHolding(PART, host, clause(REVIEWED))).toEqual([held]);
});

test("given a sentence that stood there before, then it holds nothing of another clause, even if a figure in it changed", () => {
  const known = "A member who leaves shall return the password of the account.";
  const host = clause(`${known} All accounts shall be reviewed every 60 days.`);

  expect(sentencesHolding(PART, host, clause(`${known} ${REVIEWED}`))).toEqual([]);
});
