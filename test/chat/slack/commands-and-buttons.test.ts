import { describe, expect, test } from "@jest/globals";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import type { Message } from "../../../src/chat/message.ts";
import { openOffice, type SlackOffice } from "../../support/slack/slack-office.ts";

const MORE = { label: "More", action: "more:abc123:0" };

const ANSWER: Message = {
  language: "en",
  blocks: [
    { kind: "paragraph", spans: [{ text: "Three clauses changed.", style: "plain" }] },
    {
      kind: "questions",
      title: "You may also ask",
      questions: ["Redline of 5.2", "And the draft before?", "Share it"],
      actions: ["redline:abc123:0", "ask:abc123:0", "share:abc123"],
    },
  ],
};

/** Answers a request with a message that has buttons. */
async function answer({ platform, place }: SlackOffice, request: ChatRequest): Promise<string> {
  const target = { place: place({ id: request.place }), request };
  const [body = ""] = platform.render(ANSWER, target, MORE).bodies;
  return platform.post(target, body, { key: request.key, part: 0 });
}

describe("/rapporteur", () => {
  test.each([
    ["", { kind: "command", verb: "help", words: "" }, "Looking into it…"],
    [
      "what changed in key management?",
      { verb: "ask", words: "what changed in key management?" },
      "Looking into it…",
    ],
    ["changes GB/T 00801", { verb: "changes", words: "GB/T 00801" }, "Looking into it…"],
    ["keys &lt; 256 &amp; &gt; 128", { verb: "ask", words: "keys < 256 & > 128" }, "Looking into it…"],
    ["密钥管理有什么变化？", { verb: "ask", words: "密钥管理有什么变化？" }, "正在查询……"],
    ["截止", { verb: "deadlines", words: "" }, "正在查询……"],
  ])(
    "given %j, then it is heard, and who gave it alone is told at once that it is",
    async (typed, wanted, sign) => {
      await using office = await openOffice();
      const { slack, ann, drafts } = office;

      const used = slack.people.command(ann, drafts, typed);

      const request = await office.heard();
      expect(request).toMatchObject({
        place: `slack:T0RAPPORT/${drafts.id}`,
        conversation: `slack:T0RAPPORT/${drafts.id}/${ann.id}`,
        wanted,
        seenBy: "asker",
        addressed: true,
      });
      await slack.until(() => used.delivery.outcome === "acknowledged");
      expect(slack.workspace.ephemerals).toMatchObject([{ user: ann.id, text: sign }]);
      expect(slack.said(drafts)).toEqual([]);
    },
  );

  test("given an answer to it, then nobody else sees it: neither in the channel nor by name (onyx#5151)", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const used = slack.people.command(ann, drafts, "what changed?");
    const request = await office.heard();

    await answer(office, request);

    expect(slack.said(drafts)).toEqual([]);
    expect(used.responses).toMatchObject([
      { status: 200, body: { response_type: "ephemeral" }, message: { user: ann.id } },
    ]);
    const target = { place: office.place(), request };
    await expect(platform.find(target, { key: request.key, part: 0 })).rejects.toMatchObject({
      code: "CANNOT_TELL",
    });
  });

  test("given a response_url that is too old, then the answer comes another way where the bot is in the channel", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const elsewhere = slack.workspace.addChannel("elsewhere", [ann], { withBot: false });
    slack.people.command(ann, drafts, "what changed?");
    slack.people.command(ann, elsewhere, "what changed?");
    await office.heard(2);
    slack.expireResponseUrls();
    const [inDrafts, inElsewhere] = office.listener.heard;
    if (!inDrafts || !inElsewhere) throw new Error("Two were heard.");

    await answer(office, inDrafts);
    const fault = await answer(office, inElsewhere).catch((error: unknown) => error);

    expect(slack.workspace.ephemerals.at(-1)).toMatchObject({ channel: drafts.id, user: ann.id });
    expect(fault).toMatchObject({ code: "EXPIRED" });
  });

  test.each([
    [{ kind: "lost-answer" } as const, "UNSURE"],
    [{ kind: "status", status: 503 } as const, "UNSURE"],
    [{ kind: "rate-limited", retryAfter: 7 } as const, "RATE_LIMITED"],
  ])("given a response_url that meets %j, then that is %s", async (fault, code) => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    slack.people.command(ann, drafts, "what changed?");
    const request = await office.heard();
    slack.fail("response_url", fault);

    const failure = await answer(office, request).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code, retryAfterMs: code === "RATE_LIMITED" ? 7000 : 0 });
    expect(String(failure)).not.toContain("http");
  });
});

describe("buttons in Slack", () => {
  test("given a button under an answer in a thread, then what it asks stays there, and what it looks up is for one", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const bob = slack.workspace.addUser("bob");
    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");
    const first = await office.heard();
    const ts = await answer(office, first);

    slack.people.press(bob, drafts, ts, "And the draft");
    await office.heard(2);
    slack.people.press(bob, drafts, ts, "Redline");
    await office.heard(3);

    expect(office.listener.heard.slice(1)).toMatchObject([
      {
        wanted: { kind: "press", action: "ask:abc123:0" },
        seenBy: "place",
        person: bob.id,
        conversation: first.conversation,
        address: { thread: asked.ts },
      },
      {
        wanted: { kind: "press", action: "redline:abc123:0" },
        seenBy: "asker",
        conversation: `slack:T0RAPPORT/${drafts.id}/${bob.id}`,
        address: { thread: asked.ts },
      },
    ]);
  });

  test("given a closer look in a thread, then it is shown in that thread, to who pressed", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts } = office;
    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");
    const ts = await answer(office, await office.heard());
    slack.people.press(ann, drafts, ts, "Redline");

    await answer(office, await office.heard(2));

    expect(slack.workspace.ephemerals).toMatchObject([{ user: ann.id, thread_ts: asked.ts }]);
    expect(slack.said(drafts)).toHaveLength(1);
  });

  test("given a private answer that is shared, then it stands in the channel for all, and can be found (onyx#4142)", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const used = slack.people.command(ann, drafts, "what changed?");
    await answer(office, await office.heard());
    const shown = await slack.until(() => used.responses[0]?.message);
    slack.people.press(ann, drafts, shown.ts, "Share");
    const request = await office.heard(2);

    const reference = await answer(office, request);

    expect(request).toMatchObject({ seenBy: "place", wanted: { kind: "press", action: "share:abc123" } });
    expect(request.conversation).toBe(request.key);
    const [message] = slack.said(drafts);
    expect(message?.thread_ts).toBeUndefined();
    const target = { place: office.place(), request };
    expect(await platform.find(target, { key: request.key, part: 0 })).toBe(reference);
  });

  test("given an answer that is shared where the bot is not, then who shares it is told to invite it", async () => {
    await using office = await openOffice();
    const { slack, ann } = office;
    const elsewhere = slack.workspace.addChannel("elsewhere", [ann], { withBot: false });
    const used = slack.people.command(ann, elsewhere, "what changed?");
    await answer(office, await office.heard());
    const shown = await slack.until(() => used.responses[0]?.message);
    const pressed = slack.people.press(ann, elsewhere, shown.ts, "Share");
    const request = await office.heard(2);

    const fault = await answer(office, request).catch((error: unknown) => error);

    expect(fault).toMatchObject({ code: "REFUSED" });
    expect(pressed.responses[0]?.message).toMatchObject({
      user: ann.id,
      text: expect.stringContaining("/invite"),
    });
  });

  test("given a button in direct messages, then what it brings stands there for good: nobody else reads along", async () => {
    await using office = await openOffice();
    const { slack, ann, direct } = office;
    slack.people.say(ann, direct, "密钥管理有什么变化？");
    const ts = await answer(office, await office.heard());

    slack.people.press(ann, direct, ts, "Redline");

    expect(await office.heard(2)).toMatchObject({
      seenBy: "place",
      conversation: `slack:T0RAPPORT/${direct.id}`,
    });
  });

  test("given one press that is brought twice, and another, then the first two bear one key", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, listener } = office;
    slack.people.say(ann, drafts, "@rapporteur what changed?");
    const ts = await answer(office, await office.heard());

    const { delivery } = slack.people.press(ann, drafts, ts, "Redline");
    slack.socket.send("interactive", delivery.payload);
    await slack.until(() => slack.socket.deliveries.at(-1)?.outcome === "acknowledged");
    slack.people.press(ann, drafts, ts, "Redline");

    await office.heard(3);
    expect(new Set(listener.heard.map(({ key }) => key)).size).toBe(3);
  });
});
