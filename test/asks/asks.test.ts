import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Place } from "../../src/standards/place.ts";
import { outcomes, reads, sees } from "../contracts/chat/watching.ts";
import { openChatHouse, type ChatHouse } from "../support/chat/chat-house.ts";
import type { PlatformRig } from "../support/chat/platform-rig.ts";
import { openSampleDesk, type SampleDesk } from "../support/chat/sample-desk.ts";
import { terminalRig } from "../support/chat/terminal-rig.ts";
import { until } from "../support/chat/until.ts";
import { makeDiscordRig } from "../support/discord/discord-rig.ts";
import { makeSlackRig } from "../support/slack/slack-rig.ts";

/**
 * What users of similar bots asked for or complained of, one test each, named after the thread. Those about other
 * surfaces (the web reader, subscriptions, feeds) are tested where those are.
 */
const PLATFORMS: readonly (readonly [string, () => Promise<PlatformRig>])[] = [
  ["Slack", makeSlackRig],
  ["Discord", makeDiscordRig],
];

const CHANGES = "What changed in sm-key-management?";
const DEADLINE = "Until when can comments on gmt-signature-server be sent?";

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

function granted(rig: PlatformRig, more: Partial<Place> = {}): Place {
  return { id: rig.places.channel, audiences: [], language: null, reply: "thread", ...more };
}

async function openedHouse(makeRig: () => Promise<PlatformRig>): Promise<ChatHouse> {
  const house = await openChatHouse(await makeRig(), sample);
  await house.open();
  return house;
}

/** The numbers by which statements cite, and those of the sources under them, which stand by their documents. */
function marksIn(words: string): { readonly cited: readonly number[]; readonly listed: readonly number[] } {
  const [said = "", sources = ""] = words.split(/^\W*(?:Sources|出处)\W*$/m);
  const numbers = (text: string) => [...text.matchAll(/\[(\d+)\\?\]/g)].map(([, mark]) => Number(mark));
  return { cited: [...new Set(numbers(said))], listed: numbers(sources).toSorted((a, b) => a - b) };
}

describe.each(PLATFORMS)("what people asked of bots like this, in %s", (_, makeRig) => {
  test("onyx#1496: a follow-up in the answer's conversation is answered", async () => {
    await using house = await openedHouse(makeRig);
    const first = await house.rig.asks("channel", CHANGES);
    await sees(house.rig, "28 October 2026 compared with");

    await house.rig.follows(first, "By when must we comment?");

    await sees(house.rig, "19 July 2026");
  });

  test("onyx#10857: the conversation's standard and language stay what they were", async () => {
    await using house = await openedHouse(makeRig);
    const first = await house.rig.asks("channel", "加密组的密钥管理标准有什么变化？");
    await sees(house.rig, /GB\/T 00801-202X.*征求意见稿/);

    await house.rig.follows(first, "那上一版呢？");

    const answer = await sees(house.rig, /GB\/T 00801-202X.*工作组草案|GB\/T 00801-202X.*2025年12月15日/);
    expect(reads(answer, "GB/T 00802")).toBe(false);
  });

  test("onyx#1543: every mark has its source, and every source its mark, in one row of numbers", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.asks("channel", CHANGES);

    await until(() => outcomes(house)[0]);
    const { cited, listed } = marksIn(
      house.rig
        .shown()
        .map((shown) => shown.words)
        .join("\n"),
    );
    expect(listed.length).toBeGreaterThan(5);
    expect(listed).toEqual(listed.map((__, i) => i + 1));
    expect(cited.toSorted((a, b) => a - b)).toEqual(listed);
  });

  test.each(["What will the weather be tomorrow?", "asdf qwer zxcv?", "今天午饭吃什么？"])(
    "onyx#7935: nonsense gets no sources: %s",
    async (nonsense) => {
      await using house = await openedHouse(makeRig);

      await house.rig.asks("channel", nonsense);

      const refusal = await until(() => house.rig.shown()[0]);
      expect(refusal.words).not.toMatch(/Sources|出处|\[1\]/);
    },
  );

  test("onyx#4251: the terminal gives the same answer as the chat", async () => {
    await using chat = await openedHouse(makeRig);
    await using terminal = await openedHouse(terminalRig);

    await chat.rig.asks("alone", DEADLINE);
    await terminal.rig.asks("alone", DEADLINE);

    const here = await sees(chat.rig, "23 November 2026");
    const there = await sees(terminal.rig, "23 November 2026");
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, "");
    const [said = ""] = there.words.split(/^\s*Sources\s*$/m);
    expect(letters(said).length).toBeGreaterThan(40);
    expect(letters(here.words)).toContain(letters(said));
  });

  test("onyx#5151 and #14460: a command is answered to the asker alone, a mention to everybody", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.commands("channel", { verb: "ask", words: DEADLINE });
    const alone = await sees(house.rig, "23 November 2026");
    await house.rig.asks("channel", "Until when can comments on GB 00903 be sent?");
    const open = await sees(house.rig, "11 December 2026");

    expect([alone.seenBy, open.seenBy]).toEqual(["asker", "everybody"]);
  });

  test("onyx#4142: what only the asker sees can be shared, and not with those who may not see it", async () => {
    const rig = await makeRig();
    await using house = await openChatHouse(rig, sample);
    await house.open({ places: [granted(rig, { audiences: ["wg3"] })] });
    await rig.commands("channel", { verb: "changes", words: "pqc-migration" });
    const answer = await sees(rig, /GB\/T 00802.*compared with/);

    await rig.presses(answer, "Share");

    const shared = await until(() => rig.shown().find((shown) => shown.seenBy === "everybody"));
    expect(reads(shared, "What changed in")).toBe(true);
    expect(reads(shared, /GB\/T 00802.*compared with/)).toBe(true);
  });

  test("onyx#12921: there are up to three questions to go on with, and pressing one asks it", async () => {
    await using house = await openedHouse(makeRig);
    await house.rig.asks("channel", DEADLINE);
    const answer = await sees(house.rig, "23 November 2026");
    const questions = answer.buttons.filter((label) => label.endsWith("?"));

    await house.rig.presses(answer, questions[0] ?? "none");

    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    await until(() => house.rig.shown().find((shown) => shown.id !== answer.id));
  });

  test("vercel/chat#503: a question at the top of a direct message is answered", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.asks("alone", DEADLINE);

    const answer = await sees(house.rig, "23 November 2026");
    expect(answer.spot).toBe("alone");
  });

  test("vercel/chat#754: an answer that was changed is formatted as one that is new", async () => {
    await using house = await openedHouse(makeRig);
    await house.rig.asks("channel", DEADLINE);
    const fresh = await sees(house.rig, "23 November 2026");
    const said = await house.rig.asks("channel", "Until when can comments on GB 00903 be sent?");
    const other = await sees(house.rig, "11 December 2026");

    await house.rig.edits(said, DEADLINE);

    const changed = await until(() =>
      house.rig.shown().find((shown) => shown.id === other.id && reads(shown, "23 November 2026")),
    );
    expect(changed.words).toBe(fresh.words);
    expect(changed.buttons).toEqual(fresh.buttons);
  });

  test("datatracker#7977: each change that is told has its comparison one press away", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.asks("channel", CHANGES);

    const answer = await sees(house.rig, "28 October 2026 compared with");
    expect(answer.buttons.filter((label) => label.startsWith("Redline")).length).toBeGreaterThanOrEqual(8);
  });

  test("cortex#489: what is not in the library is not answered, and cites nothing", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.asks("channel", "What does GB/T 99999 require of quantum blockchain?");

    const refusal = await until(() => house.rig.shown()[0]);
    expect(reads(refusal, "GB/T 99999")).toBe(true);
    expect(refusal.words).not.toMatch(/Sources|\[1\]/);
  });

  test("onyx#8169: before a release, a question from end to end has its answer with citations", async () => {
    await using house = await openedHouse(makeRig);

    await house.rig.asks("channel", "密钥应当多久轮换一次？");

    const answer = await until(() => house.rig.shown().find((shown) => reads(shown, "出处")));
    const { cited, listed } = marksIn(answer.words);
    expect(cited.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining([...cited]));
    expect(house.rig.refused()).toEqual([]);
  });
});
