import { describe, expect, test } from "@jest/globals";
import { callApi } from "./call-api.ts";
import { startLoopbackSlack, type LoopbackSlack } from "./loopback-slack.ts";
import { connectSocket } from "./socket-client.ts";
import { BOT } from "./workspace.ts";

function office(slack: LoopbackSlack) {
  const ann = slack.workspace.addUser("ann");
  return { ann, drafts: slack.workspace.addChannel("drafts", [ann]) };
}

describe("the loopback Slack's Web API", () => {
  test("given metadata, then history and replies show it to whoever asks for it, and an update keeps it", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    const asked = slack.people.say(ann, drafts, "What changed?");
    const metadata = { event_type: "rapporteur_answer", event_payload: { question: "q1", part: 0 } };

    const posted = await callApi(slack, "chat.postMessage", {
      channel: drafts.id,
      text: "Much",
      thread_ts: asked.ts,
      metadata,
    });
    await callApi(slack, "chat.update", { channel: drafts.id, ts: posted.ts, text: "Little" });

    const thread = { channel: drafts.id, ts: asked.ts };
    const plain = await callApi(slack, "conversations.replies", thread);
    const whole = await callApi(slack, "conversations.replies", { ...thread, include_all_metadata: true });
    const history = await callApi(slack, "conversations.history", { channel: drafts.id });
    expect(plain.messages?.map(({ text }) => text)).toEqual(["What changed?", "Little"]);
    expect(plain.messages?.[1]).not.toHaveProperty("metadata");
    expect(whole.messages?.[1]).toMatchObject({ metadata, bot_id: BOT.bot });
    expect(history.messages).toEqual([expect.objectContaining({ ts: asked.ts, reply_count: 1 })]);
  });

  test("given more messages than a page holds, then the cursor leads to the others, newest first", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    for (const text of ["one", "two", "three"]) slack.people.say(ann, drafts, text);

    const first = await callApi(slack, "conversations.history", { channel: drafts.id, limit: 2 });
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await callApi(slack, "conversations.history", { channel: drafts.id, limit: 2, cursor });

    expect(first.messages?.map(({ text }) => text)).toEqual(["three", "two"]);
    expect(second.messages?.map(({ text }) => text)).toEqual(["one"]);
    expect(second.response_metadata?.next_cursor).toBe("");
  });

  test.each([
    ["an unknown channel", { channel: "C404", text: "x" }, "channel_not_found"],
    ["nothing to say", { channel: "drafts", text: " " }, "no_text"],
    [
      "a reply to nothing",
      { channel: "drafts", text: "x", thread_ts: "1.000001" },
      "cannot_reply_to_message",
    ],
    ["blocks that are no JSON", { channel: "drafts", text: "x", blocks: "[" }, "invalid_blocks_format"],
    [
      "a block that does not exist",
      { channel: "drafts", text: "x", blocks: [{ type: "table_of_contents" }] },
      "invalid_blocks",
    ],
    [
      "51 blocks",
      { channel: "drafts", text: "x", blocks: Array.from({ length: 51 }, () => ({ type: "divider" })) },
      "invalid_blocks",
    ],
    [
      "blocks of 13,600 characters together",
      {
        channel: "drafts",
        text: "x",
        blocks: ["a", "b"].map((c) => ({ type: "markdown", text: c.repeat(6800) })),
      },
      "msg_blocks_too_long",
    ],
    [
      "metadata without a type",
      { channel: "drafts", text: "x", metadata: { event_payload: {} } },
      "invalid_metadata_schema",
    ],
    [
      "metadata of 5,000 characters",
      { channel: "drafts", text: "x", metadata: { event_type: "a", event_payload: { a: "b".repeat(5000) } } },
      "metadata_too_large",
    ],
    ["Markdown beside text", { channel: "drafts", text: "x", markdown_text: "y" }, "markdown_text_conflict"],
  ])("given %s, then chat.postMessage refuses it", async (_, given, error) => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    const channel = given.channel === "drafts" ? drafts.id : given.channel;

    const answer = await callApi(slack, "chat.postMessage", { ...given, channel });

    expect(answer).toMatchObject({ ok: false, error });
    expect(slack.said(drafts)).toEqual([]);
  });

  test("given a section of 3,001 characters, then the refusal says where and why, as Slack words it", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    const section = { type: "section", text: { type: "mrkdwn", text: "a".repeat(3001) } };

    const answer = await callApi(slack, "chat.postMessage", {
      channel: drafts.id,
      text: "x",
      blocks: [section],
    });

    expect(answer.errors).toEqual(["must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]);
    expect(answer.response_metadata?.["messages"]).toEqual([`[ERROR] ${answer.errors?.[0]}`]);
  });

  test("given 1,400 Chinese characters, then a message may have them as its text but an update may not", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    const text = "密".repeat(1400);
    const posted = await callApi(slack, "chat.postMessage", { channel: drafts.id, text });

    const answer = await callApi(slack, "chat.update", { channel: drafts.id, ts: posted.ts, text });

    expect(answer.error).toBe("msg_too_long");
  });

  test("given text of more than 40,000 characters, then it is cut off with a warning", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);

    const answer = await callApi(slack, "chat.postMessage", { channel: drafts.id, text: "a".repeat(40_001) });

    expect(answer.response_metadata?.["warnings"]).toEqual(["message_truncated"]);
    expect(slack.said(drafts)[0]?.text).toHaveLength(40_000);
  });

  test("given an ephemeral message, then it stands in no history, and only a member can be shown one", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    const stranger = slack.workspace.addUser("bob");
    const note = { channel: drafts.id, text: "Only for you" };

    const shown = await callApi(slack, "chat.postEphemeral", { ...note, user: ann.id });
    const refused = await callApi(slack, "chat.postEphemeral", { ...note, user: stranger.id });

    expect(shown).toMatchObject({ ok: true, message_ts: expect.any(String) });
    expect(refused.error).toBe("user_not_in_channel");
    expect((await callApi(slack, "conversations.history", { channel: drafts.id })).messages).toEqual([]);
    const change = { channel: drafts.id, ts: shown["message_ts"], text: "changed" };
    expect((await callApi(slack, "chat.update", change)).error).toBe("message_not_found");
  });

  test("given a channel shared with others and a guest, then info says so", async () => {
    await using slack = await startLoopbackSlack();
    const guest = slack.workspace.addUser("gus", { guest: "single-channel" });
    const other = slack.workspace.addUser("oda", { team: "T0OTHER" });
    const shared = slack.workspace.addChannel("joint", [guest, other], { isExtShared: true });

    const channel = await callApi(slack, "conversations.info", { channel: shared.id });
    const guestInfo = await callApi(slack, "users.info", { user: guest.id });
    const otherInfo = await callApi(slack, "users.info", { user: other.id });

    expect(channel["channel"]).toMatchObject({ is_ext_shared: true, is_member: true });
    expect(guestInfo["user"]).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(otherInfo["user"]).toMatchObject({ team_id: "T0OTHER", is_stranger: true, is_restricted: false });
  });

  test("given a private channel without the bot, then it does not exist for it; a public one can't be posted to", async () => {
    await using slack = await startLoopbackSlack();
    const { ann } = office(slack);
    const secret = slack.workspace.addChannel("secret", [ann], { kind: "group", withBot: false });
    const open = slack.workspace.addChannel("open", [ann], { withBot: false });

    expect((await callApi(slack, "conversations.info", { channel: secret.id })).error).toBe(
      "channel_not_found",
    );
    expect((await callApi(slack, "chat.postMessage", { channel: open.id, text: "x" })).error).toBe(
      "not_in_channel",
    );
  });

  test("given an app without a scope, then the refusal names it, and events that need it do not come", async () => {
    await using slack = await startLoopbackSlack({ scopes: ["chat:write", "app_mentions:read"] });
    const { ann, drafts } = office(slack);

    const answer = await callApi(slack, "conversations.history", { channel: drafts.id });
    slack.people.say(ann, drafts, "@rapporteur?");

    expect(answer).toMatchObject({ error: "missing_scope", needed: "channels:history" });
    expect(slack.socket.deliveries.map(({ payload }) => payload["event"])).toEqual([
      expect.objectContaining({ type: "app_mention" }),
    ]);
  });

  test("given the published rate limits, then a channel takes a burst and then one message a second", async () => {
    await using slack = await startLoopbackSlack({ limitsRates: true });
    const { drafts } = office(slack);
    const post = () =>
      fetch(`${slack.apiUrl}chat.postMessage`, {
        method: "POST",
        headers: { authorization: `Bearer ${slack.tokens.bot}`, "content-type": "application/json" },
        body: JSON.stringify({ channel: drafts.id, text: "x" }),
      });

    const answers = [await post(), await post(), await post(), await post()];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers.get("retry-after")).toBe("1");
  });
});

describe("what people do in the loopback Slack", () => {
  test("given edits, previews and deletions, then each is told as Slack tells it", async () => {
    await using slack = await startLoopbackSlack({ subscriptions: ["message.channels"] });
    const { ann, drafts } = office(slack);
    using client = await connectSocket(slack);
    const alone = slack.people.say(ann, drafts, "See https://example.org & <b>");
    const root = slack.people.say(ann, drafts, "What changed?");
    slack.people.say(ann, drafts, "and before?", root.ts);

    slack.people.edit(drafts, root.ts, "What changed in 5.2?");
    slack.people.unfurl(drafts, alone.ts);
    slack.people.remove(drafts, alone.ts);
    slack.people.remove(drafts, root.ts);

    const frames = await slack.until(() => client.frames.length === 8 && client.frames);
    const events = frames.slice(1).map(({ payload }) => payload?.["event"]);
    expect(events[0]).toMatchObject({
      text: "See <https://example.org> &amp; &lt;b&gt;",
      channel_type: "channel",
    });
    expect(events.slice(3)).toEqual([
      expect.objectContaining({
        subtype: "message_changed",
        message: expect.objectContaining({ text: "What changed in 5.2?", edited: expect.anything() }),
      }),
      expect.objectContaining({
        subtype: "message_changed",
        message: expect.objectContaining({ text: alone.text, attachments: expect.anything() }),
        previous_message: expect.objectContaining({ text: alone.text }),
      }),
      expect.objectContaining({ subtype: "message_deleted", deleted_ts: alone.ts }),
      expect.objectContaining({
        subtype: "message_changed",
        message: expect.objectContaining({ subtype: "tombstone" }),
      }),
    ]);
  });

  test("given a mention, then it is told twice, as a message and as a mention; in a direct message once", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);

    slack.people.say(ann, drafts, "@rapporteur?");
    slack.people.say(ann, slack.workspace.directMessage(ann), "@rapporteur?");

    const types = slack.socket.deliveries.map(({ payload }) => payload["event"]);
    expect(types).toEqual([
      expect.objectContaining({ type: "message", channel_type: "channel" }),
      expect.objectContaining({ type: "app_mention" }),
      expect.objectContaining({ type: "message", channel_type: "im" }),
    ]);
    expect(new Set(slack.socket.deliveries.map(({ payload }) => payload["event_id"])).size).toBe(3);
  });

  test("given a command, then its address takes five answers, and no sixth", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    const used = slack.people.command(ann, drafts, "news");
    const url = String(used.delivery.payload["response_url"]);

    for (let i = 0; i < 6; i++) await fetch(url, { method: "POST", body: JSON.stringify({ text: `${i}` }) });

    expect(used.responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect(used.responses[5]?.reply).toContain("used_url");
    expect(slack.workspace.ephemerals.map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4"]);
  });
});

describe("what goes wrong in the loopback Slack", () => {
  test("given a lost answer or a lost request, then the client hears nothing, and only the first was done", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    slack.fail("chat.postMessage", { kind: "lost-answer" });
    slack.fail("chat.postMessage", { kind: "lost-request" });
    const say = (text: string) => callApi(slack, "chat.postMessage", { channel: drafts.id, text });

    await expect(say("done")).rejects.toThrow("fetch failed");
    await expect(say("not done")).rejects.toThrow("fetch failed");

    expect(slack.said(drafts).map(({ text }) => text)).toEqual(["done"]);
    expect(slack.calls.map(({ fault, status }) => [fault, status])).toEqual([
      ["lost-answer", 0],
      ["lost-request", 0],
    ]);
  });

  test("given an internal error after the work was done, then the message stands there all the same", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    slack.fail("chat.postMessage", { kind: "error", error: "internal_error", done: true });

    const answer = await callApi(slack, "chat.postMessage", { channel: drafts.id, text: "done" });

    expect(answer).toMatchObject({ ok: false, error: "internal_error" });
    expect(slack.said(drafts)).toHaveLength(1);
  });

  test("given faults by the throw of a die, then each call is asked about", async () => {
    await using slack = await startLoopbackSlack({
      faults: ({ method, arguments: given }) =>
        method === "chat.postMessage" && given["text"] === "unlucky" ? { kind: "status", status: 503 } : null,
    });
    const { drafts } = office(slack);
    const post = (text: string) =>
      fetch(`${slack.apiUrl}chat.postMessage`, {
        method: "POST",
        headers: { authorization: `Bearer ${slack.tokens.bot}` },
        body: new URLSearchParams({ channel: drafts.id, text }),
      });

    expect([(await post("lucky")).status, (await post("unlucky")).status]).toEqual([200, 503]);
  });
});
