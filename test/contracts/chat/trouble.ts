import { describe, expect, test } from "@jest/globals";
import { DeskError } from "../../../src/chat/desk/desk-error.ts";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { WholeChat } from "../chat.contract.ts";
import { until } from "../../support/chat/until.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { outcomes, reads, sees, usualSpot } from "./watching.ts";

const QUESTION = "Until when can comments on gmt-signature-server be sent?";
const ANSWER = "until the end of 23 November 2026";

/** What goes wrong, and what people notice of it. */
export function troubleContract({ name, lacks, openHouse, sample }: WholeChat): void {
  const unless = testUnless(lacks);
  const spot = usualSpot(lacks);

  describe(`trouble in ${name}`, () => {
    test("given a defect of ours, then there is one plain sentence with an id, and the next question is answered", async () => {
      await using house = await openHouse();
      const desk: Desk = {
        ...sample().desk,
        answer: (asked) =>
          asked.text.includes("9.9.9")
            ? Promise.reject(new TypeError(asked.text))
            : sample().desk.answer(asked),
      };
      const { idle } = await house.open({ desk });

      await house.rig.asks(spot, "What does clause 9.9.9 say?");
      await house.rig.asks(spot, QUESTION);

      const apology = await sees(house.rig, "Something went wrong on our side");
      await sees(house.rig, ANSWER);
      await idle();
      const failed = house.events.filter((event) => event.kind === "failed");
      expect(failed).toHaveLength(1);
      expect(reads(apology, failed[0]?.exchange ?? "none")).toBe(true);
      expect([...outcomes(house)].sort()).toEqual(["answered", "failed"]);
      expect(JSON.stringify(house.events)).not.toContain("9.9.9");
    });

    test("given a desk that breaks down once, then it is asked once more, and nobody notices", async () => {
      await using house = await openHouse();
      let failures = 0;
      const desk: Desk = {
        ...sample().desk,
        answer: (asked) =>
          failures++ === 0
            ? Promise.reject(new DeskError("DESK_LOST", "The thread ended."))
            : sample().desk.answer(asked),
      };
      await house.open({ desk });

      await house.rig.asks(spot, QUESTION);

      await sees(house.rig, ANSWER);
      expect(house.events.some(({ kind }) => kind === "failed")).toBe(false);
    });

    unless("network")(
      "given an answer whose arrival is not confirmed, then it stands there once",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        house.rig.fails({ kind: "lost-answer" });

        await house.rig.asks("channel", QUESTION);

        await sees(house.rig, ANSWER);
        await idle();
        expect(house.rig.shown()).toHaveLength(1);
        expect(outcomes(house)).toEqual(["answered"]);
        expect(house.events).toContainEqual(expect.objectContaining({ kind: "waits", code: "UNSURE" }));
      },
    );

    unless("network")("given an answer that is lost on its way, then it is posted again", async () => {
      await using house = await openHouse();
      const { idle } = await house.open();
      house.rig.fails({ kind: "lost-request" });

      await house.rig.asks("channel", QUESTION);

      await sees(house.rig, ANSWER);
      await idle();
      expect(house.rig.shown()).toHaveLength(1);
    });

    unless("network")(
      "given a channel that is to be left alone, then it is waited as long as was said, in order",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        house.rig.fails({ kind: "rate-limited", seconds: 1 });
        const began = performance.now();

        await house.rig.asks("channel", QUESTION);
        await house.rig.asks("channel", "Until when can comments on GB 00903 be sent?");

        await sees(house.rig, ANSWER);
        expect(performance.now() - began).toBeGreaterThanOrEqual(1000);
        await sees(house.rig, "11 December 2026");
        await idle();
        expect(house.rig.shown()).toHaveLength(2);
      },
    );

    unless("network")("given a channel that is not for us any more, then that is the end of it", async () => {
      await using house = await openHouse();
      const { idle } = await house.open();
      house.rig.fails({ kind: "refused" });

      await house.rig.asks("channel", QUESTION);

      await until(() => outcomes(house).length === 1);
      await idle();
      expect(outcomes(house)).toEqual(["refused"]);
    });

    unless("network", "privacy")(
      "given an answer that only its asker would see, and that is not confirmed, then they see it once, or can have it shown again",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        house.rig.fails({ kind: "lost-answer" });

        await house.rig.commands("channel", { verb: "deadlines", words: "gmt-signature-server" });

        await sees(house.rig, ANSWER);
        await idle();
        expect(house.rig.shown().filter((shown) => reads(shown, ANSWER))).toHaveLength(1);
        const notice = house.rig.shown().find((shown) => reads(shown, "My answer may not have reached you."));
        if (notice) {
          await house.rig.presses(notice, "Show it again");
          await sees(house.rig, ANSWER);
        }
      },
    );
  });
}
