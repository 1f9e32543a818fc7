import { describe, expect, test } from "@jest/globals";
import type { WholeChat } from "../chat.contract.ts";
import { until } from "../../support/chat/until.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { outcomes, reads, sees, usualSpot } from "./watching.ts";

/** Asking, asking on, thinking better of it. */
export function askingContract({ name, lacks, openHouse }: WholeChat): void {
  const unless = testUnless(lacks);
  const spot = usualSpot(lacks);

  describe(`asking in ${name}`, () => {
    test("given a question in English, then it is answered with its sources and what to ask next", async () => {
      await using house = await openHouse();
      await house.open();

      await house.rig.asks(spot, "Until when can comments on gmt-signature-server be sent?");

      const answer = await sees(house.rig, "23 November 2026");
      expect(answer.seenBy).toBe("everybody");
      expect(reads(answer, /Sources.*GM\/T 0000\.7-202X, draft for comment 2026-09-cd/)).toBe(true);
      expect(reads(answer, /Sources.*\[1\]/)).toBe(true);
      expect(answer.buttons).toContain("What changed in GM/T 0000.7-202X?");
      expect(house.rig.refused()).toEqual([]);
    });

    test("given a question that is none of the bot's, then it says so, and cites nothing [onyx#7935]", async () => {
      await using house = await openHouse();
      await house.open();

      await house.rig.asks(spot, "What is the best pizza in town?");

      const refusal = await sees(house.rig, "this one I can't answer");
      expect(reads(refusal, "Sources")).toBe(false);
      expect(reads(refusal, "[1]")).toBe(false);
    });

    test("given a question in Chinese, then it is answered in Chinese", async () => {
      await using house = await openHouse();
      await house.open();

      await house.rig.asks("alone", "GM/T 0000.7的征求意见截止日期是什么时候？");

      const answer = await sees(house.rig, "2026年11月23日");
      expect(reads(answer, "出处")).toBe(true);
      expect(answer.buttons).toContain("GM/T 0000.7-202X有什么变化？");
    });

    test("given a place that speaks Chinese, then a question in English is answered in Chinese", async () => {
      await using house = await openHouse();
      const id = house.rig.places[spot];
      await house.open({ places: [{ id, audiences: [], language: "zh", reply: "thread" }] });

      await house.rig.asks(spot, "Until when can comments on GM/T 0000.7 be sent?");

      await sees(house.rig, "意见反馈截至2026年11月23日");
    });

    test("given an answer, when somebody asks on in its conversation, then what was talked about is known [onyx#1496, onyx#10857]", async () => {
      await using house = await openHouse();
      await house.open();
      const first = await house.rig.asks(spot, "What changed in sm-key-management?");
      await sees(house.rig, "draft for review of 28 October 2026 compared with");

      await house.rig.follows(first, "and in the draft before?");

      await sees(house.rig, "draft for comment of 20 May 2026 compared with working draft");
    });

    test("given two questions at once in one conversation, then they are answered in order", async () => {
      await using house = await openHouse();
      await house.open();

      const first = await house.rig.asks("alone", "What changed in sm-key-management?");
      await house.rig.follows(first, "and in the draft before?");

      const second = await sees(house.rig, "compared with working draft of 15 December 2025");
      const [earlier] = house.rig.shown();
      expect(earlier && reads(earlier, "compared with draft for comment of 20 May 2026")).toBe(true);
      expect(earlier?.id).not.toBe(second.id);
    });

    unless("overhearing")(
      "given people who talk with each other in the bot's thread, then it says nothing",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        const first = await house.rig.asks(
          "channel",
          "Until when can comments on gmt-signature-server be sent?",
        );
        await sees(house.rig, "23 November 2026");

        await house.rig.follows(first, "see you at lunch");
        await house.rig.follows(first, "What changed in it?");

        await sees(house.rig, "compared with working draft of 5 November 2025");
        await idle();
        expect(outcomes(house)).toEqual(["answered", "silent", "answered"]);
        expect(house.rig.shown().some((shown) => reads(shown, "this one I can't answer"))).toBe(false);
      },
    );

    test("given one event that is brought twice, then it is answered once", async () => {
      await using house = await openHouse();
      const { idle } = await house.open();
      const said = await house.rig.asks(spot, "Until when can comments on gmt-signature-server be sent?");
      await sees(house.rig, "23 November 2026");

      await house.rig.repeats(said);
      await house.rig.asks(spot, "Until when can comments on GB 00903 be sent?");

      await sees(house.rig, "11 December 2026");
      await idle();
      expect(house.rig.shown().filter((shown) => reads(shown, "until the end of 23 November"))).toHaveLength(
        1,
      );
    });

    unless("edits", "changing")(
      "given a question that is edited, then its answer changes where it stands",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        const said = await house.rig.asks(
          "channel",
          "Until when can comments on gmt-signature-server be sent?",
        );
        const before = await sees(house.rig, "23 November 2026");

        await house.rig.edits(said, "Until when can comments on GB 00903 be sent?");

        const after = await sees(house.rig, "11 December 2026");
        await idle();
        expect(after.id).toBe(before.id);
        expect(house.rig.shown()).toHaveLength(1);
      },
    );

    unless("edits", "changing")(
      "given a long answer, when its question becomes a small one, then nothing is left of the former",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        const said = await house.rig.asks("channel", "What changed in the last three months?");
        await sees(house.rig, "5 standards had a new edition");

        await house.rig.edits(said, "Until when can comments on GB 00903 be sent?");

        await sees(house.rig, "11 December 2026");
        await idle();
        expect(house.rig.shown()).toHaveLength(1);
      },
    );

    unless("edits", "changing")(
      "given a question that is taken back, then its answer is removed",
      async () => {
        await using house = await openHouse();
        const { idle } = await house.open();
        const said = await house.rig.asks(
          "channel",
          "Until when can comments on gmt-signature-server be sent?",
        );
        await sees(house.rig, "23 November 2026");
        await idle();

        await house.rig.deletes(said);

        await until(() => house.rig.shown().length === 0);
        await idle();
        expect(outcomes(house)).toEqual(["answered", "withdrawn"]);
      },
    );

    test("given a command without words, then help says what can be asked, with examples that can be pressed", async () => {
      await using house = await openHouse();
      await house.open();

      await house.rig.commands(spot, { verb: "help" });
      const help = await sees(house.rig, "Here I tell what is public.");
      await house.rig.presses(help, "Which drafts are open for comment?");

      await sees(house.rig, "3 comment periods are open");
    });

    unless("client-language")(
      "given a client that speaks Chinese, then a command is answered in Chinese",
      async () => {
        await using house = await openHouse();
        await house.open();

        await house.rig.commands(spot, { verb: "deadlines", language: "zh" });

        await sees(house.rig, "有3个征求意见期正在进行");
      },
    );

    unless("privacy", "channel")(
      "given a command in a channel, then only who gave it sees the answer, until it is shared [onyx#5151, onyx#14460, onyx#4142]",
      async () => {
        await using house = await openHouse();
        await house.open();
        await house.rig.commands("channel", { verb: "deadlines", words: "gmt-signature-server" });
        const own = await sees(house.rig, "23 November 2026");

        await house.rig.presses(own, "Share");

        const shared = await sees(house.rig, /Asked: .*23 November 2026/);
        expect([own.seenBy, shared.seenBy]).toEqual(["asker", "everybody"]);
        expect(shared.buttons.some((label) => label.startsWith("Share"))).toBe(false);
      },
    );
  });
}
