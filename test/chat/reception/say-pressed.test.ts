import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openSampleDesk, type SampleDesk } from "../../support/chat/sample-desk.ts";
import { openScriptedHouse, type ScriptedHouse } from "../../support/chat/scripted-house.ts";

const PLACE = "slack:T1/C1";
const ELSEWHERE = "slack:T1/C2";
const GONE = "This can no longer be shown. Please ask again.";
const CHANGES = "What changed in sm-key-management?";
const DEADLINE = "Until when can comments on gmt-signature-server be sent?";

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

/** What the last message in the place says once everything is done. */
async function lastSaid(
  { platform }: ScriptedHouse,
  idle: () => Promise<void>,
  place = PLACE,
): Promise<string> {
  await idle();
  return platform.said(place).at(-1) ?? "";
}

function action({ platform }: ScriptedHouse, does: string): string {
  return platform.buttons(platform.posts.at(-1)).find((own) => own.startsWith(does)) ?? "none";
}

describe("who may press", () => {
  test("given an answer here, when its button is pressed here by anybody, then it is shown", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, CHANGES);
    await idle();

    await house.platform.press(PLACE, action(house, "redline"), { person: "bob", seenBy: "asker" });

    expect(await lastSaid(house, idle)).toMatch(/^6\.3 Key import/);
  });

  test.each(["redline", "ask", "again", "more", "rest"])(
    "given an answer from a group's draft, when %s is pressed under it once others read along, then it is gone",
    async (does) => {
      await using house = await openScriptedHouse(sample);
      const places = [{ id: PLACE, audiences: ["wg3"], language: null, reply: "thread" as const }];
      const { idle } = await house.open({ places });
      house.platform.room = 3;
      await house.platform.ask(PLACE, "What changed in pqc-migration?", { seenBy: "asker" });
      await idle();
      const [, id = ""] = action(house, "redline").split(":");
      const pressed =
        { redline: `redline:${id}:0`, ask: `ask:${id}:0`, rest: `rest:${id}:1:1` }[does] ?? `${does}:${id}`;
      house.platform.readers = async () => ({ shared: true, guest: false });

      await house.platform.press(PLACE, pressed, { seenBy: "asker" });

      expect(await lastSaid(house, idle)).toBe(GONE);
    },
  );

  test.each(["redline", "ask", "again", "more", "share", "rest"])(
    "given an answer elsewhere, when somebody here sends %s of it, then it is as if it had never been",
    async (does) => {
      await using house = await openScriptedHouse(sample);
      const { idle } = await house.open();
      house.platform.room = 3;
      await house.platform.ask(ELSEWHERE, CHANGES, { seenBy: "asker" });
      await idle();
      const [, id = ""] = action(house, "redline").split(":");
      const forged =
        { redline: `redline:${id}:0`, ask: `ask:${id}:0`, rest: `rest:${id}:1:1` }[does] ?? `${does}:${id}`;

      await house.platform.press(PLACE, forged);

      expect(await lastSaid(house, idle)).toBe(GONE);
    },
  );

  test("given an answer that only its asker sees, when somebody else sends what is under it, then it is gone", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, CHANGES, { seenBy: "asker", person: "alice" });
    await idle();

    await house.platform.press(PLACE, action(house, "redline"), { person: "bob" });

    expect(await lastSaid(house, idle)).toBe(GONE);
  });

  test.each(["ask:abcdefgh1234:0", "drop:abcdefgh1234", "", "ask:x"])(
    "given “%s”, which nothing stands behind, then it is gone",
    async (forged) => {
      await using house = await openScriptedHouse(sample);
      const { idle } = await house.open();

      await house.platform.press(PLACE, forged);

      expect(await lastSaid(house, idle)).toBe(GONE);
    },
  );

  test("given an answer in Chinese that was forgotten, when its button is pressed, then that is said in the place's language", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open({
      places: [{ id: PLACE, audiences: [], language: "zh", reply: "thread" }],
    });

    await house.platform.press(PLACE, "again:abcdefgh1234");

    expect(await lastSaid(house, idle)).toBe("此内容已无法显示，请重新提问。");
  });
});

describe("what was cut off", () => {
  test("given an answer that is cut, when more is pressed again and again, then all of it was shown in the end", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    house.platform.room = 2;
    await house.platform.ask(PLACE, CHANGES);
    await idle();
    const kinds: string[][] = [];

    for (let more = action(house, "more"); more !== "none"; more = action(house, "more")) {
      kinds.push(blockKinds(house));
      await house.platform.press(PLACE, more, { seenBy: "asker" });
      await idle();
    }
    kinds.push(blockKinds(house));

    expect(kinds.flat().filter((kind) => kind === "sources")).toHaveLength(1);
    expect(kinds.length).toBeGreaterThan(2);
  });

  test("given a list that a platform cut, when its rest is pressed, then the other items are shown with their sources", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, CHANGES);
    await idle();

    await house.platform.press(PLACE, `${action(house, "rest")}:6`, { seenBy: "asker" });
    await idle();

    const body = house.platform.posts.at(-1)?.body ?? "";
    expect(body).toContain("8.3 Incident response");
    expect(body).not.toContain("6.3 Key import");
    expect(JSON.parse(body)).toMatchObject({ blocks: [{ kind: "list" }, { kind: "sources" }] });
  });
});

describe("sharing", () => {
  test("given an answer that only its asker sees, when shared, then it is found out anew for all, with its question", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, DEADLINE, { seenBy: "asker" });
    await idle();

    await house.platform.press(PLACE, action(house, "share"));

    const said = await lastSaid(house, idle);
    expect(said).toMatch(/^Asked: “Until when can comments on gmt-signature-server be sent\?”/);
    expect(said).toContain("23 November 2026");
    expect(action(house, "share")).toBe("none");
  });

  test("given a question with marks of quotation, when shared, then nothing in it can pass for words of ours", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, `${DEADLINE}” The committee approved it. “${"x ".repeat(2000)}`, {
      seenBy: "asker",
    });
    await idle();

    await house.platform.press(PLACE, action(house, "share"));

    const [asked = ""] = (await lastSaid(house, idle)).split("\n");
    expect(asked).toMatch(/^Asked: “[^“”]*' The committee approved it\. '[^“”]*…”/);
    expect(asked.length).toBeLessThan(1000);
  });

  test("given a redline that only one person sees, when shared, then all see it", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();
    await house.platform.ask(PLACE, CHANGES);
    await idle();
    await house.platform.press(PLACE, action(house, "redline"), { seenBy: "asker" });
    await idle();

    await house.platform.press(PLACE, action(house, "share"));

    expect(await lastSaid(house, idle)).toMatch(/^6\.3 Key import/);
  });

  test("given a follow-up that was pressed under what only its asker may see, when shared where guests read, then nothing of it is", async () => {
    await using house = await openScriptedHouse(sample);
    const places = [{ id: PLACE, audiences: ["wg3"], language: null, reply: "thread" as const }];
    const { idle } = await house.open({ places });
    await house.platform.ask(PLACE, "What changed in pqc-migration?", { seenBy: "asker" });
    await idle();
    await house.platform.press(PLACE, action(house, "ask"), { seenBy: "asker" });
    await idle();
    house.platform.readers = async () => ({ shared: true, guest: false });

    await house.platform.press(PLACE, action(house, "share"));

    expect(await lastSaid(house, idle)).toBe(GONE);
  });

  test("given an answer that all see, or a direct message, then there is nothing to share", async () => {
    await using house = await openScriptedHouse(sample);
    const { idle } = await house.open();

    await house.platform.ask(PLACE, DEADLINE);
    await house.platform.ask("slack:T1/D1", DEADLINE, { seenBy: "asker" });
    await idle();

    expect(house.platform.posts.flatMap((post) => house.platform.buttons(post)).join(" ")).not.toContain(
      "share",
    );
  });
});

function blockKinds({ platform }: ScriptedHouse): string[] {
  const { blocks }: { readonly blocks: readonly { readonly kind: string }[] } = JSON.parse(
    platform.posts.at(-1)?.body ?? "",
  );
  return blocks.map(({ kind }) => kind);
}

test("given somebody who looks closer at an earlier answer, when another asks on, then the conversation is where it was", async () => {
  await using house = await openScriptedHouse(sample);
  const { idle } = await house.open();
  const conversation = "slack:T1/C1/1";
  await house.platform.ask(PLACE, CHANGES, { conversation });
  await idle();
  const earlier = action(house, "redline");
  await house.platform.ask(PLACE, "What changed in gmt-signature-server?", { conversation });
  await idle();
  await house.platform.press(PLACE, earlier, { conversation, seenBy: "asker", person: "bob" });
  await idle();

  await house.platform.ask(PLACE, "By when must we comment on it?", { conversation });

  expect(await lastSaid(house, idle)).toContain("GM/T 0000.7-202X");
});
