import { describe, expect, test } from "@jest/globals";
import { setTimeout as wait } from "node:timers/promises";
import { startBoltApp } from "./bolt-app.ts";
import { startLoopbackSlack, type LoopbackSlack } from "./loopback-slack.ts";
import { connectSocket, connectTo, type Frame, type SocketClient } from "./socket-client.ts";

const QUICK = { deadline: 60, retries: [0, 40, 60] };

function office(slack: LoopbackSlack) {
  const ann = slack.workspace.addUser("ann");
  return { ann, drafts: slack.workspace.addChannel("drafts", [ann]) };
}

function eventsOf(client: SocketClient): readonly Frame[] {
  return client.frames.filter(({ type }) => type === "events_api");
}

describe("the loopback Slack in Socket Mode, with the real client", () => {
  test("given a mention, when the app says something in its thread, then it stands there and was acknowledged in time", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    await using bolt = await startBoltApp(slack, (app) => {
      app.event("app_mention", async ({ event, say }) => {
        await say({ text: `You said ${event.text}`, thread_ts: event.ts });
      });
    });

    const asked = slack.people.say(ann, drafts, "@rapporteur what changed?");

    const [answer] = await slack.until(() => slack.said(drafts).length > 0 && slack.said(drafts));
    expect(answer).toMatchObject({
      text: "You said <@U0BOT> what changed?",
      thread_ts: asked.ts,
      bot_id: "B0BOT",
    });
    await slack.until(() => slack.socket.deliveries.every(({ outcome }) => outcome === "acknowledged"));
    const times = slack.socket.deliveries.map(({ acknowledgedAfter }) => acknowledgedAfter ?? Infinity);
    expect(Math.max(...times)).toBeLessThan(3000);
    expect(bolt.complaints).toEqual([]);
  });

  test("given a slash command, when the app acknowledges and responds, then only who gave it sees the answer", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    await using bolt = await startBoltApp(slack, (app) => {
      app.command("/rapporteur", async ({ ack, command, respond }) => {
        await ack();
        await respond(`Deadlines for ${command.text}: none`);
      });
    });

    const used = slack.people.command(ann, drafts, "deadlines");

    const response = await slack.until(() => used.responses[0]);
    expect(response).toMatchObject({
      status: 200,
      message: { user: ann.id, text: "Deadlines for deadlines: none" },
    });
    expect(used.delivery.outcome).toBe("acknowledged");
    expect(slack.workspace.ephemerals).toHaveLength(1);
    expect(slack.said(drafts)).toEqual([]);
    expect(bolt.complaints).toEqual([]);
  });

  test("given a button in a message, when it is pressed, then the app is told its value and may change the message", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    await using bolt = await startBoltApp(slack, (app) => {
      app.action(/^press-/, async ({ ack, action, respond }) => {
        await ack();
        const value = action.type === "button" ? action.value : "";
        await respond({ replace_original: true, text: `pressed ${value}` });
      });
    });
    const button = {
      type: "button" as const,
      action_id: "press-0",
      text: { type: "plain_text" as const, text: "Redline 5.2" },
      value: "redline:7",
    };
    await bolt.app.client.apiCall("chat.postMessage", {
      channel: drafts.id,
      text: "A change",
      blocks: [{ type: "actions", elements: [button] }],
    });

    const used = slack.people.press(ann, drafts, slack.said(drafts)[0]?.ts ?? "", "Redline");

    await slack.until(() => used.responses[0]);
    expect(used.delivery.outcome).toBe("acknowledged");
    expect(slack.said(drafts).map(({ text }) => text)).toEqual(["pressed redline:7"]);
  });

  test("given a request to connect anew, when an event falls into the gap, then it comes by the new connection", async () => {
    await using slack = await startLoopbackSlack({ times: { deadline: 3000, retries: [0, 2000] } });
    const { ann, drafts } = office(slack);
    const heard: string[] = [];
    await using bolt = await startBoltApp(slack, (app) => {
      app.event("app_mention", async ({ body, context }) => {
        heard.push(`${body.event_id} ${context.retryNum}`);
      });
    });

    slack.socket.disconnect("refresh_requested");
    slack.people.say(ann, drafts, "@rapporteur are you there?");

    const [first] = await slack.until(() => heard.length > 0 && heard);
    const sent = slack.socket.deliveries.filter((d) => JSON.stringify(d.payload).includes("app_mention"));
    expect(sent.map(({ outcome, attempt }) => [attempt, outcome])).toEqual([
      [0, "unsent"],
      [1, "unsent"],
      [2, expect.stringMatching(/pending|acknowledged/)],
    ]);
    expect(first).toBe(`${String(sent[0]?.payload["event_id"])} 2`);
    expect(bolt.complaints).toEqual([]);
  });

  test("given connections that are cut, then the client connects again", async () => {
    await using slack = await startLoopbackSlack();
    await using bolt = await startBoltApp(slack, () => {});

    slack.socket.drop();
    await slack.until(() => slack.socket.connections === 0);

    await slack.until(() => slack.socket.connections === 1);
    expect(bolt.complaints.join()).toMatch(/WebSocket/);
    expect(slack.calls.filter(({ method }) => method === "apps.connections.open")).toHaveLength(2);
  });

  test("given 429 with Retry-After, then the client waits that long and the message is posted once", async () => {
    await using slack = await startLoopbackSlack();
    const { ann, drafts } = office(slack);
    await using bolt = await startBoltApp(slack, (app) => {
      app.event("app_mention", async ({ say }) => {
        await say("Here it is");
      });
    });
    slack.fail("chat.postMessage", { kind: "rate-limited", retryAfter: 1 });

    slack.people.say(ann, drafts, "@rapporteur?");

    await slack.until(() => slack.said(drafts).length > 0);
    const [limited, posted] = slack.calls.filter(({ method }) => method === "chat.postMessage");
    expect([limited?.status, posted?.status]).toEqual([429, 200]);
    expect((posted?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(slack.said(drafts)).toHaveLength(1);
    expect(bolt.complaints.join()).toContain("retry-after: 1");
  });

  test("given an answer that is lost, then the client by itself posts the message twice", async () => {
    await using slack = await startLoopbackSlack();
    const { drafts } = office(slack);
    await using bolt = await startBoltApp(slack, () => {});
    slack.fail("chat.postMessage", { kind: "lost-answer" });

    await bolt.app.client.apiCall("chat.postMessage", { channel: drafts.id, text: "Once?" });

    expect(slack.said(drafts).map(({ text }) => text)).toEqual(["Once?", "Once?"]);
  });
});

describe("the loopback Slack in Socket Mode", () => {
  test("given an event that nobody acknowledges, then it is sent three times more with the same id, and no more", async () => {
    await using slack = await startLoopbackSlack({ times: QUICK, subscriptions: ["app_mention"] });
    const { ann, drafts } = office(slack);
    using client = await connectSocket(slack);

    slack.people.say(ann, drafts, "@rapporteur?");

    await slack.until(() => slack.socket.deliveries.at(-1)?.attempt === 3);
    await slack.until(() => slack.socket.deliveries.at(-1)?.outcome === "unanswered");
    await wait(100);
    const events = eventsOf(client);
    expect(events.map((frame) => frame.retry_attempt)).toEqual([0, 1, 2, 3]);
    expect(new Set(events.map(({ payload }) => payload?.["event_id"])).size).toBe(1);
    expect(new Set(events.map(({ envelope_id }) => envelope_id)).size).toBe(4);
  });

  test("given an acknowledgement after the deadline, then it is late and the event was sent again", async () => {
    await using slack = await startLoopbackSlack({ times: QUICK, subscriptions: ["app_mention"] });
    const { ann, drafts } = office(slack);
    using client = await connectSocket(slack);

    slack.people.say(ann, drafts, "@rapporteur?");
    await slack.until(() => slack.socket.deliveries.length > 1);
    for (const { envelope_id } of eventsOf(client)) client.acknowledge(envelope_id);

    const first = slack.socket.deliveries[0];
    await slack.until(() => first?.outcome === "late");
    expect(first?.acknowledgedAfter).toBeGreaterThan(60);
  });

  test("given a command that nobody acknowledges, then it is not sent again", async () => {
    await using slack = await startLoopbackSlack({ times: QUICK });
    const { ann, drafts } = office(slack);
    using client = await connectSocket(slack);

    const used = slack.people.command(ann, drafts, "news");
    await slack.until(() => used.delivery.outcome === "unanswered");
    await wait(100);

    expect(client.frames.filter(({ type }) => type === "slash_commands")).toHaveLength(1);
  });

  test("given an event that was acknowledged, when Slack repeats it, then it has the same event id", async () => {
    await using slack = await startLoopbackSlack({ subscriptions: ["app_mention"] });
    const { ann, drafts } = office(slack);
    using client = await connectSocket(slack);
    slack.people.say(ann, drafts, "@rapporteur?");
    await slack.until(() => client.frames.length > 1);
    client.acknowledge(client.frames[1]?.envelope_id);
    await slack.until(() => slack.socket.deliveries[0]?.outcome === "acknowledged");

    slack.repeat(String(slack.socket.deliveries[0]?.payload["event_id"]));

    const [, first, second] = await slack.until(() => client.frames.length > 2 && client.frames);
    expect(second?.payload?.["event_id"]).toBe(first?.payload?.["event_id"]);
    expect(second?.envelope_id).not.toBe(first?.envelope_id);
  });

  test("given a ticket that was used, then nobody can connect by it again", async () => {
    await using slack = await startLoopbackSlack();
    using client = await connectSocket(slack);
    const used = slack.calls.find(({ method }) => method === "apps.connections.open")?.answer?.["url"];

    await expect(connectTo(String(used))).rejects.toThrow("403");
    expect(client.frames.map(({ type }) => type)).toEqual(["hello"]);
    expect(slack.socket.connections).toBe(1);
  });
});
