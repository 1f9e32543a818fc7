import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { Message } from "../../../src/chat/message.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { openSampleDesk, type SampleDesk } from "../../support/chat/sample-desk.ts";
import { openScriptedHouse, type ScriptedHouse } from "../../support/chat/scripted-house.ts";
import { until } from "../../support/chat/until.ts";

const PLACE = "slack:T1/C1";
const QUESTION = "Until when can comments on gmt-signature-server be sent?";
const STILL = /Still being worded/;

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

function partial(text: string): Message {
  return { language: "en", blocks: [{ kind: "paragraph", spans: [{ text, style: "plain" }] }] };
}

/** A desk that tells so many parts of each answer, and then waits until it is let go on. */
function wordingDesk(texts: readonly string[]) {
  const rest = Promise.withResolvers<void>();
  const desk: Desk = {
    ...sample.desk,
    answer: async (asked, onPartial) => {
      for (const text of texts) onPartial?.(partial(text));
      await rest.promise;
      return sample.desk.answer(asked);
    },
  };
  return { desk, goOn: () => rest.resolve() };
}

const said = ({ platform }: ScriptedHouse) => platform.said(PLACE);

describe("an answer that is being worded", () => {
  test("given parts of it, then they are shown as one message, in whose place the whole answer comes", async () => {
    await using house = await openScriptedHouse(sample);
    house.platform.partialsEvery = 5;
    const { desk, goOn } = wordingDesk(["Comments close", "Comments close on 23 November."]);
    const reception = await house.open({ desk });

    await house.platform.ask(PLACE, QUESTION);
    await until(() => said(house).length === 1);
    const [early = ""] = said(house);
    goOn();
    await reception.idle();

    expect(early).toMatch(/^Comments close/);
    expect(early).toMatch(STILL);
    expect(said(house)).toEqual([expect.stringContaining("23 November 2026")]);
    expect(said(house).join()).not.toMatch(STILL);
    expect(house.events.at(-1)).toMatchObject({ kind: "settled", outcome: "answered" });
  });

  test("given many parts at once, then only the latest is shown, and no oftener than the platform takes it", async () => {
    await using house = await openScriptedHouse(sample);
    house.platform.partialsEvery = 60_000;
    const { desk, goOn } = wordingDesk(Array.from({ length: 50 }, (_, i) => `Part ${i}`));
    const reception = await house.open({ desk });

    await house.platform.ask(PLACE, QUESTION);
    await until(() => said(house).length === 1);
    goOn();
    await reception.idle();

    // The answer itself, and nothing between the first part and it.
    expect(house.platform.changes).toHaveLength(1);
    expect(house.platform.posts).toHaveLength(1);
  });

  test("given a process that ends in between, when the next one comes, then the answer comes in its place", async () => {
    await using house = await openScriptedHouse(sample);
    house.platform.partialsEvery = 5;
    const first = await house.open({ desk: wordingDesk(["Comments close"]).desk });
    await house.platform.ask(PLACE, QUESTION);
    await until(() => said(house).length === 1);
    await first.close();

    const second = await house.open();
    await second.idle();

    expect(said(house)).toEqual([expect.stringContaining("23 November 2026")]);
  });

  test("given a question that is changed in between, then the answer to the new one comes in its place", async () => {
    await using house = await openScriptedHouse(sample);
    house.platform.partialsEvery = 5;
    const { desk, goOn } = wordingDesk(["Comments close"]);
    const reception = await house.open({ desk });
    const key = await house.platform.ask(PLACE, QUESTION);
    await until(() => said(house).length === 1);

    await house.platform.listener?.changed(key, "What is the latest news about key management?");
    goOn();
    await reception.idle();

    expect(house.platform.posts).toHaveLength(1);
    expect(said(house).join()).toContain("reports");
  });

  test.each<[string, Partial<ChatRequest>, readonly string[], number | null]>([
    ["that only its asker sees", { seenBy: "asker" }, [], 5],
    ["in a place with audiences of its own", {}, ["wg3"], 5],
    ["that nobody was asked for", { addressed: false }, [], 5],
    ["where nothing that was posted can be changed", {}, [], null],
  ])("given one %s, then no part of it is shown", async (_, request, audiences, every) => {
    await using house = await openScriptedHouse(sample);
    if (every !== null) house.platform.partialsEvery = every;
    const { desk, goOn } = wordingDesk(["Comments close"]);
    const place = { id: PLACE, audiences, language: null, reply: "thread" } as const;
    const reception = await house.open({ desk, places: [place] });

    await house.platform.ask(PLACE, QUESTION, request);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const early = said(house);
    goOn();
    await reception.idle();

    expect(early).toEqual([]);
    expect(said(house)).toHaveLength(1);
  });
});
