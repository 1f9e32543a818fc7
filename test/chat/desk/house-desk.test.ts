import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../../../src/bot.ts";
import { parseBundle } from "../../../src/bundles/bundle.ts";
import { evidenceKeeper } from "../../../src/bundles/evidence-keeper.ts";
import { readKept } from "../../../src/bundles/keep-bundle.ts";
import type { AnsweredQuestion, AskedQuestion, Desk } from "../../../src/chat/desk/desk.ts";
import { houseDesk } from "../../../src/chat/desk/house-desk.ts";
import { pressableDigest } from "../../../src/chat/desk/pressable-digest.ts";
import type { Message } from "../../../src/chat/message.ts";
import { readPress } from "../../../src/chat/press.ts";
import { languageOf } from "../../../src/text/language.ts";
import { openSampleHouse } from "../../support/sample-house.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const NOW = new Date("2026-11-20T09:00:00+08:00");
const PUBLIC = ["public"];
const MEMBER = ["public", "wg3"];

let house: House;
let desk: Desk;
beforeAll(async () => {
  house = await openSampleHouse();
  desk = houseDesk(house);
}, 60_000);
afterAll(async () => house[Symbol.asyncDispose]());

function asked(text: string): AskedQuestion {
  return { id: "abcd1234", text, language: languageOf(text), audiences: PUBLIC, now: NOW, thread: null };
}

function ask(text: string, more: Partial<AskedQuestion> = {}): Promise<AnsweredQuestion> {
  return desk.answer({ ...asked(text), ...more });
}

function textOf({ blocks }: Message): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "list") return block.items;
    return block.kind === "paragraph" || block.kind === "heading" ? [block.spans] : [];
  });
  return lines.map((spans) => spans.map(({ text }) => text).join("")).join("\n");
}

/** Everything that can be pressed in a message, in its order. */
function actionsIn({ blocks }: Message): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return (block.buttons ?? []).flatMap((button) => button?.action ?? []);
    return block.kind === "questions" ? (block.actions ?? []) : [];
  });
}

/** The editions that the sources under a message stand in: `draft for comment 2026-05-cd`. */
function sourcesIn({ blocks }: Message): readonly string[] {
  const sources = blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
  return [...new Set(sources.map(({ place }) => place))];
}

describe("an answer from the desk", () => {
  test("given a question about changes, then each change leads to its redline, and each further question can be asked", async () => {
    const answered = await ask("what changed in GB/T 00801?");
    const pressed = actionsIn(answered.message).map(readPress);
    const redlines = pressed.flatMap((press) => (press?.does === "redline" ? [press.index] : []));
    const asks = pressed.flatMap((press) => (press?.does === "ask" ? [press.index] : []));

    expect(answered.outcome).toBe("answered");
    expect(redlines).toEqual(answered.changes.map((_, i) => i));
    expect(redlines).toHaveLength(8);
    expect(asks).toEqual(answered.questions.map((_, i) => i));
    expect(pressed.every((press) => press?.exchange === "abcd1234")).toBe(true);
  });

  test("given an answer, then it can be kept as JSON and copied to another thread", async () => {
    const answered = await ask("what changed in GB/T 00801?");

    expect(JSON.parse(JSON.stringify(answered))).toEqual(answered);
    expect(structuredClone(answered)).toEqual(answered);
  });

  test("given an answer that was cut, when its first question is pressed, then the next changes come, with their redlines", async () => {
    const cut = await ask("what changed in GB/T 00801?");

    const next = await ask(cut.questions[0] ?? "", { thread: cut.scope });
    const redlines = await Promise.all(next.changes.map((change) => desk.redline(change, PUBLIC, "en")));

    expect(cut.questions[0]).toBe("What else changed in GB/T 00801-202X?");
    expect(textOf(next.message)).toContain("changes 9 to 16 of 17");
    expect(new Set([...cut.changes, ...next.changes].map((change) => JSON.stringify(change))).size).toBe(16);
    expect(redlines).toHaveLength(8);
    expect(redlines.every((redline) => redline !== null)).toBe(true);
  });

  test("given a question that fits several standards, when a choice is pressed, then the question is answered for that one", async () => {
    const asked = await ask("what does clause 6.2 say?");
    const choices = asked.message.blocks.flatMap((block) =>
      block.kind === "list" ? (block.buttons ?? []) : [],
    );

    expect(asked.outcome).toBe("ambiguous");
    for (const [i, question] of asked.questions.entries()) {
      const pressed = await ask(question, { thread: asked.scope });
      const label = choices[i]?.label ?? "";

      expect([i, pressed.outcome, pressed.scope.clause]).toEqual([i, "answered", "6.2"]);
      expect(textOf(pressed.message)).toContain(label);
    }
  });

  test.each(["what changed in the cloud security group's draft?", "特别工作组最近有什么新闻？"])(
    "given “%s”, which two groups are called, when one of them is pressed, then the question is about that one",
    async (question) => {
      const asked = await ask(question);
      const pressed = await Promise.all(asked.questions.map((text) => ask(text, { thread: asked.scope })));

      expect(asked.outcome).toBe("ambiguous");
      expect(pressed.map(({ outcome }) => outcome)).not.toContain("ambiguous");
      expect(new Set(pressed.map(({ scope }) => scope.groups.join())).size).toBe(asked.questions.length);
    },
  );

  test("given Chinese, then the buttons are Chinese too, and name the clauses", async () => {
    const { message } = await ask("GB/T 00801有什么变化？");
    const labels = message.blocks.flatMap((block) =>
      block.kind === "list" ? (block.buttons ?? []).flatMap((button) => button?.label ?? []) : [],
    );

    expect(labels.every((label) => /^对照 \S+$/.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe("a conversation", () => {
  test.each([
    ["what changed in GB/T 00801?", "and in the draft before?", ["2026-05-cd", "2025-12-wd"]],
    ["加密组的草案有什么变化？", "那上一版呢？", ["2026-05-cd", "2025-12-wd"]],
    ["what changed in GB/T 00801?", "and for the pqc standard?", ["2026-04-cd", "2025-10-wd"]],
    [
      "what does the working draft of GB/T 00801 say about key import?",
      "and in the comment draft?",
      ["2026-05-cd"],
    ],
    ["what changed in GB/T 00801?", "what does 6.2 say?", ["2026-10-rd"]],
    ["is GB 00903 mandatory?", "and by when must we comment?", ["2026-10-cd"]],
  ])("given “%s”, when asked “%s”, then it is answered from %p", async (first, then, editions) => {
    const { scope } = await ask(first);
    const answered = await ask(then, { thread: scope });
    const places = sourcesIn(answered.message);

    expect(answered.outcome).toBe("answered");
    expect(places.filter((place) => !editions.some((edition) => place.includes(edition)))).toEqual([]);
    expect(editions.filter((edition) => !places.some((place) => place.includes(edition)))).toEqual([]);
  });

  test("given one step back after another, then it goes back until there is none before", async () => {
    const first = await ask("what changed in GB/T 00801?");
    const second = await ask("and in the draft before?", { thread: first.scope });
    const third = await ask("and before that?", { thread: second.scope });

    expect([first, second, third].map(({ scope }) => scope.editions)).toEqual([
      ["2026-05-cd", "2026-10-rd"],
      ["2025-12-wd", "2026-05-cd"],
      ["2025-12-wd"],
    ]);
    expect(third.outcome).toBe("not-found");
  });

  test.each(["thanks", "who won the world cup?", "why?", "help"])(
    "given “%s” in between, then the conversation is still about what it was about",
    async (between) => {
      const { scope } = await ask("what changed in GB/T 00801?");
      const said = await ask(between, { thread: scope });

      expect(said.outcome).not.toBe("answered");
      expect(said.scope).toEqual(scope);
    },
  );

  test("given what is not held, then the next question is not about what was talked of before", async () => {
    const { scope } = await ask("what changed in GB/T 00801?");
    const said = await ask("what changed in GB/T 22239?", { thread: scope });

    expect(said.scope.standards).toEqual([]);
  });

  test.each([
    "and the deadline?",
    "what about clause 7.8?",
    "and in the draft before?",
    "only the new duties?",
    "in English?",
    "why?",
    "什么是切换台账？",
    "那上一版呢？",
  ])(
    "given a member talked of a draft that is for members, when others ask “%s”, then nothing tells of it",
    async (then) => {
      const member = await ask("what changed in the PQC migration draft?", { audiences: MEMBER });
      const { scope: _scope, ...shown } = await ask(then, { thread: member.scope });
      const everything = JSON.stringify(shown);

      expect(member.scope.editions).toEqual(["2026-04-cd", "2026-11-rd"]);
      expect(everything).not.toContain("2026-11-rd");
      expect(everything).not.toContain("cutover");
      expect(everything).not.toContain("切换台账是");
    },
  );
});

describe("a redline from the desk", () => {
  test.each([
    ["what changed in GB/T 00801?", "en"],
    ["GB/T 00801有什么变化？", "zh"],
    ["what changed in the AI agent draft?", "en"],
    ["物联网网关草案有什么变化？", "zh"],
  ] as const)(
    "given the changes of “%s”, then each is shown with both editions and what differs",
    async (question, language) => {
      const { changes } = await ask(question);

      for (const change of changes) {
        const message = await desk.redline(change, PUBLIC, language);
        const styles = message?.blocks.flatMap((b) =>
          b.kind === "paragraph" ? b.spans.map(({ style }) => style) : [],
        );
        const sources = message?.blocks.flatMap((b) => (b.kind === "sources" ? b.sources : [])) ?? [];

        expect(message?.language).toBe(language);
        expect(styles?.some((style) => style === "insert" || style === "delete")).toBe(true);
        expect(sources).toHaveLength([change.oldIds, change.newIds].filter((ids) => ids.length > 0).length);
      }
    },
  );

  test("given a change of an edition for members, then others are shown nothing", async () => {
    const { changes, told } = await ask("what changed in the PQC migration draft?", { audiences: MEMBER });
    const [change] = changes;
    if (!change) throw new Error("no change");

    expect(await desk.redline(change, MEMBER, "en")).not.toBeNull();
    expect(await desk.redline(change, PUBLIC, "en")).toBeNull();
    expect([await desk.maySee(told, MEMBER), await desk.maySee(told, PUBLIC)]).toEqual([true, false]);
  });

  test("given clauses that make no change of that comparison, then nothing is shown", async () => {
    const { changes } = await ask("what changed in GB/T 00801?");
    const [change] = changes;
    if (!change) throw new Error("no change");

    expect(await desk.redline({ ...change, newIds: ["99"] }, PUBLIC, "en")).toBeNull();
    expect(await desk.redline({ ...change, toText: "no/such.en" }, PUBLIC, "en")).toBeNull();
  });
});

describe("what a message rests on", () => {
  test.each([
    ["what changed in the PQC migration draft since April?", "no changes told, but editions named"],
    ["what does clause 99 of the PQC migration draft say?", "a refusal"],
    ["which requirements were relaxed in the PQC migration draft?", "a refusal that names two editions"],
    ["what does the approval draft of the PQC migration standard say?", "a refusal that names what is held"],
    ["which drafts does the encryption group have?", "a list"],
  ])("given “%s” for members (%s), then others may not be shown the answer", async (question) => {
    const { told, message } = await ask(question, { audiences: MEMBER });

    expect(JSON.stringify(message)).toMatch(/12 November 2026|2026-11-rd/);
    expect(await desk.maySee(told, PUBLIC)).toBe(false);
    expect(await desk.maySee(told, MEMBER)).toBe(true);
  });

  test("given an answer that names nothing, then all may see it", async () => {
    const { told } = await ask("who won the world cup?", { audiences: MEMBER });

    expect(told).toEqual({ editions: [], news: [] });
    expect(await desk.maySee(told, PUBLIC)).toBe(true);
  });

  test("given news, then it rests on those reports", async () => {
    const { told } = await ask("latest news on log retention");

    expect(told.news.length).toBeGreaterThan(0);
    expect(await desk.maySee({ ...told, news: ["gone"] }, PUBLIC)).toBe(false);
  });
});

describe("a summary from the desk", () => {
  const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
  const order = {
    audiences: PUBLIC,
    asOf: "2026-11-02",
    window: { since: at("2026-10-05"), until: at("2026-11-02"), next: at("2026-11-09") },
    seen: null,
    language: "en",
  } as const;

  test("given an order, then it is made with those eyes, and its changes have their buttons", async () => {
    const { digest } = await desk.digest(order);
    if (!digest) throw new Error("nothing new");
    const pressable = pressableDigest(digest, "abcd1234");
    const pressed = actionsIn(pressable.message).map(readPress);

    expect(pressable.changes.length).toBeGreaterThan(3);
    expect(pressed).toEqual([
      ...pressable.changes.map((_, index) => ({ does: "redline", exchange: "abcd1234", index })),
      ...pressable.questions.map((_, index) => ({ does: "ask", exchange: "abcd1234", index })),
    ]);
    for (const change of pressable.changes) expect(await desk.redline(change, PUBLIC, "en")).not.toBeNull();
    expect(await desk.maySee(pressable.told, PUBLIC)).toBe(true);
  });

  test("given an order for members, then what it tells is not for others", async () => {
    const window = { since: at("2026-11-09"), until: at("2026-11-16"), next: at("2026-11-23") };
    const { digest } = await desk.digest({ ...order, audiences: MEMBER, asOf: "2026-11-16", window });

    expect(digest?.told.editions).toContain("pqc-migration/2026-11-rd");
    expect(digest && (await desk.maySee(digest.told, PUBLIC))).toBe(false);
  });
});

describe("the evidence of an answer", () => {
  test("given somebody who keeps it, when an answer cites, then its id stands under it, and leads to the same citations", async () => {
    using data = temporaryFolder();
    const folders = { corpusDir: house.store.corpusDir, dataDir: data.path };
    await using keeping = houseDesk({ ...house, keepEvidence: evidenceKeeper(house.library, folders) });

    const { bundle, message } = await keeping.answer(asked("what does 5.1 of GB/T 00801 require?"));

    const [shown = ""] = /[0-9a-f]{12}$/.exec(textOf(message)) ?? [];
    const kept = parseBundle((await readKept(shown, data.path)) ?? "");
    expect(kept.id).toBe(bundle);
    expect(kept.citations.length).toBeGreaterThan(0);
    expect(kept.citations.every(({ kind }) => kind === "clause")).toBe(true);
  });

  test("given a question that is refused, then there is nothing to keep", async () => {
    using data = temporaryFolder();
    const folders = { corpusDir: house.store.corpusDir, dataDir: data.path };
    await using keeping = houseDesk({ ...house, keepEvidence: evidenceKeeper(house.library, folders) });

    const { bundle } = await keeping.answer(asked("what is the capital of France?"));

    expect(bundle).toBeNull();
    expect(existsSync(join(data.path, "bundles"))).toBe(false);
  });

  test("given a folder that nothing can be kept in, then the answer is given all the same", async () => {
    using data = temporaryFolder();
    data.write("file", "no folder");
    const folders = { corpusDir: house.store.corpusDir, dataDir: join(data.path, "file") };
    await using keeping = houseDesk({ ...house, keepEvidence: evidenceKeeper(house.library, folders) });

    const { bundle, outcome } = await keeping.answer(asked("what does 5.1 of GB/T 00801 require?"));

    expect(outcome).toBe("answered");
    expect(bundle).toBeNull();
  });
});
