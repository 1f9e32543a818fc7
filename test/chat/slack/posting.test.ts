import { describe, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { openApi } from "../../../src/chat/slack/web-api.ts";
import { deadApiUrl, openOffice, slackFor, type SlackOffice } from "../../support/slack/slack-office.ts";

const NAME = { key: "slack:T0RAPPORT/C1/1.000001", part: 0 };
const body = (text: string) => JSON.stringify({ text, blocks: [] });

async function question(office: SlackOffice, words = "@rapporteur what changed?", thread?: string) {
  const count = office.listener.heard.length;
  office.slack.people.say(office.ann, office.drafts, words, thread);
  const request = await office.heard(count + 1);
  return { request, place: office.place() };
}

describe("where answers stand in Slack", () => {
  test("given a place that answers in threads, then the answer begins one; inline, it stands in the channel; a question in a thread is answered there", async () => {
    await using office = await openOffice();
    const { slack, drafts, platform } = office;
    const threaded = await question(office);
    const inline = await question(office);
    const within = await question(
      office,
      "@rapporteur and before?",
      threaded.request.address["question"] ?? "",
    );
    const beside = office.place({ reply: "inline" });

    await platform.post(threaded, body("one"), NAME);
    await platform.post({ ...inline, place: beside }, body("two"), NAME);
    await platform.post({ ...within, place: beside }, body("three"), NAME);

    const root = threaded.request.address["question"];
    expect(slack.said(drafts).map(({ text, thread_ts }) => [text, thread_ts])).toEqual([
      ["one", root],
      ["two", undefined],
      ["three", root],
    ]);
  });

  test("given a direct message, then the answer stands beside it, and in a thread only where it was asked in one", async () => {
    await using office = await openOffice();
    const { slack, ann, direct, platform } = office;
    const said = slack.people.say(ann, direct, "密钥管理有什么变化？");
    slack.people.say(ann, direct, "之前呢？", said.ts);
    await office.heard(2);

    for (const request of office.listener.heard)
      await platform.post({ place: office.place({ id: request.place }), request }, body("三处"), NAME);

    expect(slack.said(direct).map(({ thread_ts }) => thread_ts)).toEqual([undefined, said.ts]);
  });

  test("given a message, then it bears its name unseen, and links in it are not unfolded", async () => {
    await using office = await openOffice();
    const { slack, drafts, platform } = office;
    const target = await question(office);

    await platform.post(target, body("one"), NAME);

    expect(slack.said(drafts)[0]?.metadata).toEqual({ event_type: "rapporteur_post", event_payload: NAME });
    const call = slack.calls.find(({ method }) => method === "chat.postMessage");
    expect(call?.arguments).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
  });
});

describe("messages looked for in Slack", () => {
  test("given more than a page of talk since, in a thread or a channel, then the message is found all the same", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const target = await question(office);
    const inline = { ...target, place: office.place({ reply: "inline" }) };
    const root = target.request.address["question"] ?? "";
    for (let i = 0; i < 220; i += 1)
      slack.workspace.post(drafts.id, { user: ann.id, text: `${i}`, thread_ts: root });
    const inThread = await platform.post(target, body("one"), NAME);
    const inChannel = await platform.post(inline, body("one"), { ...NAME, part: 1 });
    for (let i = 0; i < 220; i += 1) slack.workspace.post(drafts.id, { user: ann.id, text: `${i}` });

    expect(await platform.find(target, NAME)).toBe(inThread);
    expect(await platform.find(inline, { ...NAME, part: 1 })).toBe(inChannel);
    expect(await platform.find(inline, { ...NAME, part: 2 })).toBeNull();
  });

  test("given that somebody else's app copies the name, then its message is not taken for ours", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const target = await question(office);
    slack.workspace.post(drafts.id, {
      user: ann.id,
      bot_id: "B0OTHER",
      text: "not ours",
      thread_ts: target.request.address["question"] ?? "",
      metadata: { event_type: "rapporteur_post", event_payload: NAME },
    });

    expect(await platform.find(target, NAME)).toBeNull();
  });

  test("given a question that is gone without a trace, then nothing stands under it", async () => {
    await using office = await openOffice();
    const { slack, drafts, platform } = office;
    const target = await question(office);
    slack.people.remove(drafts, target.request.address["question"] ?? "");

    expect(await platform.find(target, NAME)).toBeNull();
  });

  test.each([
    [{ kind: "rate-limited", retryAfter: 4 } as const, "RATE_LIMITED"],
    [{ kind: "lost-answer" } as const, "UNREACHABLE"],
    [{ kind: "status", status: 503 } as const, "UNREACHABLE"],
    [{ kind: "error", error: "internal_error" } as const, "UNREACHABLE"],
    [{ kind: "error", error: "not_allowed_token_type" } as const, "CANNOT_TELL"],
  ])("given a search that meets %j, then it does not say that there is nothing: %s", async (fault, code) => {
    await using office = await openOffice();
    const target = await question(office);
    office.slack.fail("conversations.replies", fault);

    await expect(office.platform.find(target, NAME)).rejects.toMatchObject({ code });
  });
});

describe("messages that meet a fault in Slack", () => {
  test.each([
    [{ kind: "rate-limited", retryAfter: 30 } as const, "RATE_LIMITED", 30_000],
    [{ kind: "rate-limited", retryAfter: null } as const, "RATE_LIMITED", 1000],
    [{ kind: "lost-answer" } as const, "UNSURE", 0],
    [{ kind: "status", status: 503 } as const, "UNSURE", 0],
    [{ kind: "status", status: 403 } as const, "UNREACHABLE", 0],
    [{ kind: "error", error: "internal_error", done: true } as const, "UNSURE", 0],
    [{ kind: "error", error: "fatal_error" } as const, "UNSURE", 0],
    [{ kind: "error", error: "<html>Sign in to the network of the house</html>" } as const, "UNSURE", 0],
    [{ kind: "error", error: "ratelimited" } as const, "RATE_LIMITED", 1000],
    [{ kind: "error", error: "token_revoked" } as const, "UNREACHABLE", 0],
    [{ kind: "error", error: "is_archived" } as const, "REFUSED", 0],
    [{ kind: "error", error: "restricted_action_thread_only_channel" } as const, "REFUSED", 0],
  ])(
    "given a post that meets %j, then that is %s, and it is tried once",
    async (fault, code, retryAfterMs) => {
      await using office = await openOffice();
      const target = await question(office);
      office.slack.fail("chat.postMessage", fault);

      const failure = await office.platform
        .post(target, body("secret words"), NAME)
        .catch((error: unknown) => error);

      expect(failure).toMatchObject({
        name: expect.stringMatching(/^ChatError|SlackRefusal$/),
        code,
        retryAfterMs,
      });
      expect(String(failure)).not.toMatch(/secret|html|xoxb/);
      expect(office.slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
    },
  );

  test("given blocks that Slack does not take, then that is a defect of ours, told without the words", async () => {
    await using office = await openOffice();
    const target = await question(office);
    const wrong = JSON.stringify({
      text: "t",
      blocks: [{ type: "header", text: { type: "plain_text", text: "secret ".repeat(50) } }],
    });

    const failure = await office.platform.post(target, wrong, NAME).catch((error: unknown) => error);

    expect(failure).not.toHaveProperty("code");
    expect(String(failure)).toContain("invalid_blocks");
    expect(String(failure)).not.toContain("secret");
  });

  test("given that nothing listens at the address, then nothing was sent", async () => {
    await using office = await openOffice();
    const target = await question(office);
    const cut = slackFor(office.slack, { apiUrl: await deadApiUrl() });

    await expect(cut.post(target, body("one"), NAME)).rejects.toMatchObject({ code: "UNREACHABLE" });
  });

  test("given a server that never answers, then after a while it is unsure whether it was done", async () => {
    await using silent = await deafServer();
    const api = openApi("xoxb-1", { apiUrl: silent.apiUrl, patience: 50 });

    await expect(api.call("chat.postMessage", {}, z.unknown())).rejects.toMatchObject({ code: "UNSURE" });
    await expect(api.call("chat.update", {}, z.unknown())).rejects.toMatchObject({ code: "UNREACHABLE" });
  });

  test("given a message that is gone, when it is to be changed, then that is final; to be removed, then it is no fault", async () => {
    await using office = await openOffice();
    const target = await question(office);

    await expect(office.platform.replace(target, "1.000001", body("one"))).rejects.toMatchObject({
      code: "REFUSED",
    });
    await expect(office.platform.remove(target, "1.000001")).resolves.toBeUndefined();
  });
});

describe("the sign of work in Slack", () => {
  test("given a question, then it gets eyes; a command does not need them", async () => {
    await using office = await openOffice();
    const { slack, ann, drafts, platform } = office;
    const target = await question(office);
    slack.people.command(ann, drafts, "what changed?");
    const request = await office.heard(2);

    await platform.showWork(target);
    await platform.showWork({ ...target, request });

    expect(slack.workspace.messages(drafts.id)[0]?.reactions).toMatchObject([{ name: "eyes", count: 1 }]);
    expect(slack.calls.filter(({ method }) => method === "reactions.add")).toHaveLength(1);
  });

  test("given a Slack that does not answer, then the sign is not waited for", async () => {
    await using office = await openOffice();
    const target = await question(office);
    office.slack.fail("reactions.add", { kind: "silent" });
    const began = performance.now();

    await office.platform.showWork(target);

    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("given two hundred questions in a minute, then only as many get eyes as Slack allows", async () => {
    await using office = await openOffice({ limitsRates: true });
    const target = await question(office);

    await Promise.all(Array.from({ length: 200 }, () => office.platform.showWork(target)));

    const calls = office.slack.calls.filter(({ method }) => method === "reactions.add");
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  });
});

async function deafServer() {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = z.custom<AddressInfo>().parse(server.address());
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
