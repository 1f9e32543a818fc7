import { describe, expect, test } from "@jest/globals";
import type { Spot } from "../../support/chat/platform-rig.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { until } from "../../support/chat/until.ts";
import { bodyOf, heard, NAME, openRig, start, targetOf, textsOf, type Bench } from "./started-rig.ts";

/** What people do on a platform, and what the bot hears of it. */
export function hearingContract(bench: Bench): void {
  const { name, lacks, spot } = bench;
  const unless = testUnless(lacks);
  const spots: readonly Spot[] = lacks.includes("channel") ? ["alone"] : ["channel", "alone"];

  describe(`${name} as a chat platform: what is heard`, () => {
    for (const spot of spots) {
      test(`given a question ${spot === "channel" ? "in a channel" : "to the bot alone"}, then it is heard once, with place, person and words`, async () => {
        await using rig = await openRig(bench);
        const { listener } = await start(rig);

        await rig.asks(spot, "what changed in GB/T 00801?");

        const request = await heard(listener);
        expect(request).toMatchObject({
          place: rig.places[spot],
          person: rig.person,
          wanted: { kind: "question", text: "what changed in GB/T 00801?" },
          seenBy: "place",
          addressed: true,
        });
        expect(request.key.startsWith(rig.platform)).toBe(true);
        expect(listener.heard).toHaveLength(1);
        expect(JSON.parse(JSON.stringify(request))).toEqual(request);
      });
    }

    test("given words of a question in Chinese with signs that platforms write in their own way, then they arrive as typed", async () => {
      await using rig = await openRig(bench);
      const { listener } = await start(rig);

      await rig.asks("alone", "“密钥长度” < 256 & > 128 位的条款有变化吗？");

      expect((await heard(listener)).wanted).toEqual({
        kind: "question",
        text: "“密钥长度” < 256 & > 128 位的条款有变化吗？",
      });
    });

    test("given a question after another in one conversation, then both bear the same conversation", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      const first = await rig.asks(spot, "what changed in GB/T 00801?");
      const request = await heard(listener);
      await platform.post(targetOf(request), bodyOf(platform, request, "Three clauses changed."), NAME);

      await rig.follows(first, "and in the draft before?");

      const second = await heard(listener, 2);
      expect(second.wanted).toEqual({ kind: "question", text: "and in the draft before?" });
      expect(second.conversation).not.toBeNull();
      expect(second.conversation).toBe(request.conversation);
    });

    unless("overhearing")(
      "given a conversation that the bot takes no part in, when somebody speaks in it, then it does not listen",
      async () => {
        await using rig = await openRig(bench);
        const { listener } = await start(rig);
        const first = await rig.asks("channel", "what changed in GB/T 00801?");
        await heard(listener);
        listener.takesPart = false;

        await rig.follows(first, "see you at lunch");
        await rig.asks("channel", "the last one");

        await heard(listener, 2);
        expect(textsOf(listener)).toEqual(["what changed in GB/T 00801?", "the last one"]);
      },
    );

    test("given a command, then it is heard as one, for the asker alone where the platform knows privacy", async () => {
      await using rig = await openRig(bench);
      const { listener } = await start(rig);

      await rig.commands(spot, { verb: "changes", words: "sm-key-management" });

      expect(await heard(listener)).toMatchObject({
        wanted: { kind: "command", verb: "changes", words: "sm-key-management" },
        seenBy: lacks.includes("privacy") ? "place" : "asker",
        person: rig.person,
      });
    });

    unless("client-language")("given a client that speaks Chinese, then a command says so", async () => {
      await using rig = await openRig(bench);
      const { listener } = await start(rig);

      await rig.commands(spot, { verb: "help", language: "zh" });

      expect(await heard(listener)).toMatchObject({ language: "zh", wanted: { verb: "help", words: "" } });
    });

    test("given a button under a message, when it is pressed, then what it does is heard", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks(spot, "what changed?");
      const request = await heard(listener);
      await platform.post(targetOf(request), bodyOf(platform, request, "Three clauses changed."), NAME);

      await rig.presses(await until(() => rig.shown()[0]), "And before");

      expect(await heard(listener, 2)).toMatchObject({
        place: request.place,
        person: rig.person,
        wanted: { kind: "press", action: "ask:abc123:0" },
        seenBy: "place",
      });
    });

    test("given one event that is brought twice, then it bears the same key both times", async () => {
      await using rig = await openRig(bench);
      const { listener } = await start(rig);
      const said = await rig.asks("alone", "what changed?");
      await heard(listener);

      await rig.repeats(said);

      await rig.asks("alone", "the last one");
      await until(() => textsOf(listener).includes("the last one"));
      const keys = listener.heard.filter(
        (r) => r.wanted.kind === "question" && r.wanted.text === "what changed?",
      );
      expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
    });

    test("given a question that is kept, then the platform is told that it arrived", async () => {
      await using rig = await openRig(bench);
      const { listener } = await start(rig);

      const said = await rig.commands(spot, { verb: "ask", words: "what changed?" });
      await heard(listener);

      await until(() => rig.acknowledged(said) !== false);
      expect(rig.refused()).toEqual([]);
    });

    unless("bringing-again")(
      "given a question that could not be kept, then it is not acknowledged, and is brought again",
      async () => {
        await using rig = await openRig(bench);
        const { listener } = await start(rig);
        listener.takes = false;

        const said = await rig.asks("channel", "what changed?");
        const first = await heard(listener);
        expect(rig.acknowledged(said)).not.toBe(true);
        listener.takes = true;

        expect((await heard(listener, 2)).key).toBe(first.key);
      },
    );

    unless("edits")(
      "given a question that is edited and then taken back, then both are heard under its key",
      async () => {
        await using rig = await openRig(bench);
        const { listener } = await start(rig);
        const said = await rig.asks("channel", "what changed in GB/T 00801?");
        const { key } = await heard(listener);

        await rig.edits(said, "what changed in GB/T 00802?");
        await until(() => listener.changes.length === 1);
        await rig.deletes(said);
        await until(() => listener.changes.length === 2);

        expect(listener.changes).toEqual([
          { key, text: "what changed in GB/T 00802?" },
          { key, text: null },
        ]);
      },
    );

    test("given a platform that was disconnected, then nothing is heard any more, and what was heard can be answered", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks("alone", "what changed?");
      const request = await heard(listener);

      await platform.disconnect();
      await rig.asks("alone", "too late");
      await platform.post(targetOf(request), bodyOf(platform, request, "Three clauses changed."), NAME);

      expect(textsOf(listener)).toEqual(["what changed?"]);
      await until(() => rig.shown().some(({ words }) => words.includes("Three clauses changed.")));
    });
  });
}
