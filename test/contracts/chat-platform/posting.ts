import { describe, expect, test } from "@jest/globals";
import { ChatError } from "../../../src/chat/platform/chat-error.ts";
import { placeFor } from "../../../src/standards/place.ts";
import { testUnless } from "../../support/chat/test-unless.ts";
import { until } from "../../support/chat/until.ts";
import { hostileMessage, longMessage, messageOf } from "./messages.ts";
import { bodyOf, faultOf, heard, MORE, NAME, openRig, start, targetOf, type Bench } from "./started-rig.ts";

/** What the bot posts on a platform, and what people see of it. */
export function postingContract(bench: Bench): void {
  const { name, lacks, spot } = bench;
  const unless = testUnless(lacks);

  describe(`${name} as a chat platform: what is posted`, () => {
    unless("changing")(
      "given a message, when it is posted, changed and removed, then it stands, reads otherwise, and is gone",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.asks(spot, "what changed?");
        const request = await heard(listener);
        const target = targetOf(request);

        const reference = await platform.post(
          target,
          bodyOf(platform, request, "Three clauses changed."),
          NAME,
        );
        const posted = await until(() => rig.shown()[0]);
        await platform.replace(target, reference, bodyOf(platform, request, "Four clauses changed."));
        const changed = await until(() =>
          rig.shown().find(({ words }) => words.includes("Four clauses changed.")),
        );
        await platform.remove(target, reference);
        await platform.remove(target, reference);

        expect(posted).toMatchObject({ seenBy: "everybody", buttons: ["And before that?"] });
        expect(posted.words).toContain("Three clauses changed.");
        expect(changed.id).toBe(posted.id);
        await until(() => rig.shown().length === 0);
      },
    );

    test("given two messages of one answer, then each is found by its name, and no other", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks(spot, "what changed?");
      const request = await heard(listener);
      const target = targetOf(request);
      const first = await platform.post(target, bodyOf(platform, request, "First part."), NAME);
      const second = await platform.post(target, bodyOf(platform, request, "Second part."), {
        ...NAME,
        part: 1,
      });

      const found = await Promise.all(
        [NAME, { ...NAME, part: 1 }, { ...NAME, part: 2 }, { ...NAME, key: "another" }].map((name) =>
          platform.find(target, name),
        ),
      );

      expect(found).toEqual([first, second, null, null]);
    });

    unless("memory")(
      "given messages that an earlier process posted, then they are found by their names, and can be changed",
      async () => {
        await using rig = await openRig(bench);
        const before = await start(rig);
        await rig.asks("channel", "what changed?");
        const request = await heard(before.listener);
        const target = targetOf(request);
        const body = bodyOf(before.platform, request, "Three clauses changed.");
        const reference = await before.platform.post(target, body, NAME);
        await before.platform.disconnect();
        await before.platform.close();

        const { platform } = await start(rig);

        expect(await platform.find(target, NAME)).toBe(reference);
        await platform.replace(target, reference, bodyOf(platform, request, "Four clauses changed."));
        await until(() => rig.shown()[0]?.words.includes("Four clauses changed."));
      },
    );

    unless("network")(
      "given a message whose answer is lost, then it is unsure, is not posted twice, and is found",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.asks("channel", "what changed?");
        const request = await heard(listener);
        const target = targetOf(request);
        rig.fails({ kind: "lost-answer" });

        const fault = await faultOf(
          platform.post(target, bodyOf(platform, request, "Three clauses changed."), NAME),
        );

        expect(fault.code).toBe("UNSURE");
        expect(await platform.find(target, NAME)).not.toBeNull();
        expect(rig.shown()).toHaveLength(1);
      },
    );

    unless("network")(
      "given a message that never arrives, then it is not found, and can be posted again",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.asks("channel", "what changed?");
        const request = await heard(listener);
        const target = targetOf(request);
        const body = bodyOf(platform, request, "Three clauses changed.");
        rig.fails({ kind: "lost-request" });

        const fault = await faultOf(platform.post(target, body, NAME));

        expect(["UNSURE", "UNREACHABLE"]).toContain(fault.code);
        expect(await platform.find(target, NAME)).toBeNull();
        await platform.post(target, body, NAME);
        expect(rig.shown()).toHaveLength(1);
      },
    );

    unless("network")(
      "given a platform that wants to be left alone, then it says for how long, and nothing was posted",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.asks("channel", "what changed?");
        const request = await heard(listener);
        rig.fails({ kind: "rate-limited", seconds: 1 });

        const fault = await faultOf(
          platform.post(targetOf(request), bodyOf(platform, request, "Three clauses changed."), NAME),
        );

        expect(fault.code).toBe("RATE_LIMITED");
        expect(fault.retryAfterMs).toBeGreaterThanOrEqual(1000);
        expect(fault.retryAfterMs).toBeLessThan(5000);
        expect(rig.shown()).toEqual([]);
      },
    );

    unless("network")("given a channel that is not for us any more, then that is final", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks("channel", "what changed?");
      const request = await heard(listener);
      rig.fails({ kind: "refused" });

      const fault = await faultOf(
        platform.post(targetOf(request), bodyOf(platform, request, "Three clauses changed."), NAME),
      );

      expect(fault.code).toBe("REFUSED");
    });

    unless("privacy", "channel")(
      "given a command in a channel, when it is answered, then only the asker sees it",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.commands("channel", { verb: "ask", words: "what changed?" });
        const request = await heard(listener);
        const target = targetOf(request);

        await platform.post(target, bodyOf(platform, request, "Three clauses changed."), NAME);

        const shown = await until(() =>
          rig.shown().find(({ words }) => words.includes("Three clauses changed.")),
        );
        expect(shown.seenBy).toBe("asker");
        expect(rig.shown().filter(({ words }) => words.includes("Three clauses changed."))).toHaveLength(1);
        expect(rig.refused()).toEqual([]);
      },
    );

    unless("privacy", "channel")(
      "given what may stand where only the asker sees it, when it is looked for, then it is found, or the platform says that it cannot tell",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.commands("channel", { verb: "ask", words: "what changed?" });
        const request = await heard(listener);
        const target = targetOf(request);
        const reference = await platform.post(
          target,
          bodyOf(platform, request, "Three clauses changed."),
          NAME,
        );

        const found = await platform.find(target, NAME).catch((error: unknown) => error);

        if (found instanceof ChatError) expect(found.code).toBe("CANNOT_TELL");
        else expect(found).toBe(reference);
      },
    );

    unless("channel")(
      "given something that nobody asked for, then it is posted into the channel, and found there",
      async () => {
        await using rig = await openRig(bench);
        const { platform } = await start(rig);
        const target = { place: placeFor([], rig.places.channel), request: null };
        const [body = ""] = platform.render(messageOf("A new draft is out."), target, MORE).bodies;

        const reference = await platform.post(target, body, NAME);

        expect(await platform.find(target, NAME)).toBe(reference);
        expect(rig.shown()).toMatchObject([
          { spot: "channel", seenBy: "everybody", buttons: ["And before that?"] },
        ]);
      },
    );

    for (const language of ["en", "zh"] as const) {
      test(`given a very long message (${language}), then every part is within the limits, and what is left out can be had`, async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.asks(spot, "what changed?");
        const request = await heard(listener);
        const target = targetOf(request);
        const message = longMessage(language);

        const { bodies, rest } = platform.render(message, target, MORE);
        for (const [part, body] of bodies.entries()) await platform.post(target, body, { ...NAME, part });

        const shown = await until(() => rig.shown().length === bodies.length && rig.shown());
        expect(rig.refused()).toEqual([]);
        const words = shown.map((s) => s.words).join("\n");
        expect(words).toContain("1.");
        if (rest === null) expect(words).toContain("#400#");
        else {
          expect(shown.at(-1)?.buttons).toContain(MORE.label);
          expect(JSON.stringify(rest)).toContain("#400#");
          expect(bodies.length).toBeLessThanOrEqual(4);
        }
      });
    }

    unless("privacy", "channel")(
      "given a very long message for the asker alone, then it is one message with a way to the rest",
      async () => {
        await using rig = await openRig(bench);
        const { listener, platform } = await start(rig);
        await rig.commands("channel", { verb: "ask", words: "what changed?" });
        const request = await heard(listener);
        const target = targetOf(request);

        const { bodies, rest } = platform.render(longMessage("zh"), target, MORE);
        await platform.post(target, bodies[0] ?? "", NAME);

        expect(bodies).toHaveLength(1);
        expect(rest).not.toBeNull();
        const shown = await until(() => rig.shown().find(({ words }) => words.includes("#1#")));
        expect(shown.buttons).toContain(MORE.label);
        expect(rig.refused()).toEqual([]);
      },
    );

    test("given a message without words, then there is nothing to post", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks("alone", "what changed?");
      const request = await heard(listener);

      expect(platform.render({ language: "en", blocks: [] }, targetOf(request), MORE)).toEqual({
        bodies: [],
        rest: null,
      });
    });

    test("given texts that mean to ping, link or break out, then they are shown as they are, and nobody is notified", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks(spot, "what changed?");
      const request = await heard(listener);
      const target = targetOf(request);
      const [body = ""] = platform.render(hostileMessage(), target, MORE).bodies;

      await platform.post(target, body, NAME);

      const shown = await until(() => rig.shown()[0]);
      expect(shown.words).toContain("everyone");
      expect(rig.pinged()).toEqual([]);
      expect(rig.refused()).toEqual([]);
    });

    test("given a sign of work, then it never fails, whatever there is to fail", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks(spot, "what changed?");
      const target = targetOf(await heard(listener));

      await platform.showWork(target);
      await platform.disconnect();
      await platform.showWork(target);

      expect(rig.refused()).toEqual([]);
    });

    test("given an ordinary place, then who reads there is no guest and nobody from elsewhere", async () => {
      await using rig = await openRig(bench);
      const { listener, platform } = await start(rig);
      await rig.asks(spot, "what changed?");
      const { place, request } = targetOf(await heard(listener));

      expect(await platform.readers(place, request)).toEqual({ shared: false, guest: false });
    });
  });
}
