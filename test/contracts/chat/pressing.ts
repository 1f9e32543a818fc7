import { describe, expect, test } from "@jest/globals";
import type { WholeChat } from "../chat.contract.ts";
import { until } from "../../support/chat/until.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { reads, sees, usualSpot } from "./watching.ts";

/** What stands under answers, pressed. */
export function pressingContract({ name, lacks, openHouse }: WholeChat): void {
  const unless = testUnless(lacks);
  const spot = usualSpot(lacks);

  describe(`buttons in ${name}`, () => {
    test("given an answer that tells changes, when a redline is pressed, then it is shown, to whoever pressed", async () => {
      await using house = await openHouse();
      await house.open();
      await house.rig.asks(spot, "What changed in sm-key-management?");
      const answer = await sees(house.rig, "28 October 2026 compared with");

      await house.rig.presses(answer, "Redline 6.1.1");

      const redline = await until(() =>
        house.rig
          .shown()
          .find((shown) => shown.id !== answer.id && reads(shown, "6.1.1 Source of random numbers")),
      );
      expect(reads(redline, /should.*shall/)).toBe(true);
      if (!lacks.includes("privacy")) expect(redline.seenBy).toBe("asker");
    });

    test("given a follow-up under an answer, when it is pressed, then it is asked, for all who saw it [onyx#12921]", async () => {
      await using house = await openHouse();
      await house.open();
      await house.rig.asks(spot, "Until when can comments on gmt-signature-server be sent?");
      const answer = await sees(house.rig, "23 November 2026");

      await house.rig.presses(answer, "What changed in GM/T 0000.7-202X?");

      const next = await sees(house.rig, "compared with working draft of 5 November 2025");
      expect(next.seenBy).toBe("everybody");
    });

    test("given a follow-up that was pressed, when somebody asks on, then the conversation knows what it is about now", async () => {
      await using house = await openHouse();
      await house.open();
      const first = await house.rig.asks("alone", "Until when can comments on sm-key-management be sent?");
      const answer = await sees(house.rig, "closed on 19 July 2026");
      await house.rig.presses(answer, "What changed in GB/T 00801-202X?");
      await sees(house.rig, "28 October 2026 compared with");

      await house.rig.follows(first, "and in the draft before?");

      await sees(house.rig, "20 May 2026 compared with working draft");
    });

    unless("memory")(
      "given a place that may see less than when it was answered, when a button is pressed, then that is not shown any more",
      async () => {
        await using house = await openHouse();
        const id = house.rig.places[spot];
        const granted = await house.open({
          places: [{ id, audiences: ["wg3"], language: null, reply: "thread" }],
        });
        await house.rig.asks(spot, "What changed in pqc-migration?");
        const answer = await sees(house.rig, /GB\/T 00802.*compared with/);
        expect(reads(answer, "November 2026")).toBe(true);
        await granted.close();
        await house.open();

        await house.rig.presses(answer, "Redline");

        await sees(house.rig, "This can no longer be shown. Please ask again.");
      },
    );
  });
}
