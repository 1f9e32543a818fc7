import { describe, expect, test } from "@jest/globals";
import { divideHost, type PlacedProvision } from "../../src/changes/divided-host.ts";
import type { Clause } from "../../src/standards/clause.ts";
import { textOf } from "./texts.ts";

const clause = (text: string): Clause => textOf("en", [["4", "Accounts", text]]).clauses[0]!;

const REVIEWED = "All accounts shall be reviewed every 90 days.";
const PASSWORD = "The password of a shared account shall be changed within 24 h after a member leaves.";
const BADGE = "Badges of visitors shall be collected at the gate in the evening.";
const itself = clause(REVIEWED);
const guests = [clause(PASSWORD), clause(BADGE)];
const divided = (text: string, provisions: readonly PlacedProvision[] = []) => {
  const { held, rest } = divideHost({ clause: clause(text), itself }, guests, provisions);
  return { held: guests.map((guest) => held.get(guest)?.text), rest };
};

describe("the text of a clause that took others in", () => {
  test("given sentences that bear a guest's words, then they are that guest's, exactly as they stand, and the rest is its own", () => {
    const changed = "Once a member leaves, the password of the shared account shall be changed within 12 h.";

    expect(divided(`${REVIEWED} ${changed} ${BADGE} Dormant ones shall be closed.`)).toEqual({
      held: [changed, BADGE],
      rest: `${REVIEWED} Dormant ones shall be closed.`.replace(" Dormant", "\nDormant"),
    });
  });

  test("given two sentences of one guest beside each other, then what stands between them stays there", () => {
    const two = `${PASSWORD}\n\nThe password of a shared account shall be long.`;

    expect(divided(`${REVIEWED} ${two}`).held[0]).toBe(two);
  });

  test("given a sentence that stood there before, then it is the clause's own, even if a figure in it changed", () => {
    expect(divided("All accounts shall be reviewed every 24 days.")).toMatchObject({ held: ["", ""] });
  });

  test("given a sentence that states a guest's provision, then it is that guest's, whatever its words", () => {
    const other = "Whoever goes away forgets the phrase.";

    expect(divided(`${REVIEWED} ${other}`, [{ start: REVIEWED.length + 1, statedBy: guests[1]! }])).toEqual({
      held: ["", other],
      rest: REVIEWED,
    });
  });

  test("given a sentence that states a provision of its own, then it is its own, whatever words it shares with a guest", () => {
    expect(divided(PASSWORD, [{ start: 0, statedBy: itself }])).toEqual({ held: ["", ""], rest: PASSWORD });
  });
});
