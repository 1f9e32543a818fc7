import { describe, expect } from "@jest/globals";
import type { Reception } from "../../../src/chat/reception/reception.ts";
import type { ChatHouse } from "../../support/chat/chat-house.ts";
import { Fuse, type LastStep } from "../../support/chat/fuse.ts";
import type { Said } from "../../support/chat/platform-rig.ts";
import { until } from "../../support/chat/until.ts";
import type { WholeChat } from "../chat.contract.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { reads } from "./watching.ts";

const QUESTION = "Until when can comments on gmt-signature-server be sent?";
const ANSWER = "until the end of 23 November 2026";
const EDITED = "Until when can comments on GB 00903 be sent?";
const EDITED_ANSWER = "until the end of 11 December 2026";

/** More steps than any exchange here takes. */
const MOST_STEPS = 40;

/** What happens in a process until it is killed, and what is so once the next one has nothing left to do. */
interface Life {
  readonly live: (house: ChatHouse, until: (ended: number) => Promise<boolean>) => Promise<void>;
  readonly afterwards: (house: ChatHouse, next: Reception) => Promise<void>;
}

/** A process that is killed between any two steps, and what the next one makes of it. */
export function crashContract({ name, lacks, openHouse }: WholeChat): void {
  const unless = testUnless(lacks);

  /** Gives how many steps there are. */
  const killAtEachStep = async (life: Life): Promise<number> => {
    for (let steps = 1; steps < MOST_STEPS; steps += 1) {
      for (const lastStep of ["done", "undone"] as const) {
        // What was not written down was not acknowledged either.
        if (steps === 1 && lastStep === "undone") continue;
        if (!(await killAt(steps, lastStep, life))) return steps - 1;
      }
    }
    throw new Error("It never came to an end.");
  };

  /** False where it came to its end before. */
  const killAt = async (steps: number, lastStep: LastStep, { live, afterwards }: Life): Promise<boolean> => {
    await using house = await openHouse();
    const fuse = new Fuse(steps, lastStep);
    await house.open({
      around: {
        platform: (platform) => fuse.over(platform, ["post", "replace", "remove"]),
        exchanges: (exchanges) => fuse.over(exchanges, ["take", "prepare", "posted", "settle", "revise"]),
      },
    });
    const settled = () => house.events.filter(({ kind }) => kind === "settled").length;
    await live(house, async (ended) =>
      until(() => fuse.isBlown || settled() >= ended).then(() => !fuse.isBlown),
    );
    const died = fuse.isBlown;
    fuse.bury();
    await house.kill();
    const next = await house.open();
    await afterwards(house, next);
    return died;
  };

  describe(`a process on ${name} that is killed`, () => {
    unless("memory")(
      "given a question, when it is killed at any step, then the answer stands there once in the end",
      async () => {
        const steps = await killAtEachStep({
          live: async ({ rig }, untilEnded) => {
            await rig.asks("channel", QUESTION);
            await untilEnded(1);
          },
          afterwards: async ({ rig }, next) => {
            await next.idle();
            expect(rig.shown().filter((shown) => reads(shown, ANSWER))).toHaveLength(1);
          },
        });

        expect(steps).toBeGreaterThanOrEqual(5);
      },
    );

    unless(
      "memory",
      "edits",
      "changing",
    )(
      "given a question that is edited, when it is killed at any step, then the answer to it as it reads stands there alone",
      async () => {
        const steps = await killAtEachStep({
          live: async ({ rig }, untilEnded) => {
            const said: Said = await rig.asks("channel", QUESTION);
            if (!(await untilEnded(1))) return;
            await rig.edits(said, EDITED);
            await untilEnded(2);
          },
          afterwards: async (house, next) => {
            await next.idle();
            const [asked] = house.events.flatMap((event) => (event.kind === "asked" ? [event.exchange] : []));
            const exchanges = await house.exchanges();
            const kept = asked === undefined ? null : await exchanges.withId(asked);
            const answer = kept?.request?.includes(EDITED) === true ? EDITED_ANSWER : ANSWER;
            expect(house.rig.shown().map((shown) => reads(shown, answer))).toEqual([true]);
          },
        });

        expect(steps).toBeGreaterThanOrEqual(9);
      },
    );

    unless("memory", "privacy")(
      "given a command, when it is killed at any step, then its asker sees the answer once, or a way to it",
      async () => {
        const given: Said[] = [];
        await killAtEachStep({
          live: async ({ rig }, untilEnded) => {
            given.push(await rig.commands("channel", { verb: "deadlines", words: "gmt-signature-server" }));
            await untilEnded(1);
          },
          afterwards: async ({ rig }, next) => {
            await next.idle();
            const answers = rig.shown().filter((shown) => reads(shown, ANSWER)).length;
            const ways = rig.shown().filter(({ buttons }) => buttons.includes("Show it again")).length;
            const said = given.at(-1);
            // Whoever was not told that it arrived was told that it did not.
            const isOwed = said !== undefined && rig.acknowledged(said) !== false;
            expect(answers).toBeLessThanOrEqual(1);
            expect(answers + ways).toBeGreaterThanOrEqual(isOwed ? 1 : 0);
          },
        });
      },
    );
  });
}
