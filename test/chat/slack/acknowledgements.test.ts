import { describe, expect, test } from "@jest/globals";
import { setTimeout as wait } from "node:timers/promises";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { openOffice } from "../../support/slack/slack-office.ts";

describe("what Slack is told of what it brings", () => {
  test("given a question that takes a while to be kept, then it is acknowledged after that, and not before", async () => {
    const kept = Promise.withResolvers<void>();
    const listener = { ...recordingListener(), asked: () => kept.promise };
    await using office = await openOffice({}, listener);
    const { slack, ann, drafts, direct } = office;

    slack.people.say(ann, drafts, "@rapporteur what changed?");
    slack.people.say(ann, direct, "what changed?");
    slack.people.command(ann, drafts, "deadlines");
    await wait(100);

    const outcomes = () => slack.socket.deliveries.map(({ outcome }) => outcome);
    expect(outcomes()).toEqual(["pending", "pending", "pending", "pending"]);
    kept.resolve();
    await slack.until(() => outcomes().every((outcome) => outcome === "acknowledged"));
  });

  test("given a question that can't be kept, then it is brought again until it is, and asked under one key", async () => {
    await using office = await openOffice({ times: { deadline: 200, retries: [0, 50, 50] } });
    const { slack, ann, direct, listener } = office;
    listener.takes = false;

    slack.people.say(ann, direct, "密钥管理有什么变化？");
    await office.heard(2);
    listener.takes = true;

    const last = await slack.until(() =>
      slack.socket.deliveries.find(({ outcome }) => outcome === "acknowledged"),
    );
    expect(last.attempt).toBeGreaterThanOrEqual(2);
    expect(new Set(listener.heard.map(({ key }) => key)).size).toBe(1);
    expect(listener.events).toMatchObject([{ kind: "trouble" }, { kind: "trouble" }]);
    expect(JSON.stringify(listener.events)).not.toContain("密钥");
  });

  test("given an edit or a deletion that can't be kept, then it is brought again", async () => {
    let fails = 1;
    const recording = recordingListener();
    const listener = {
      ...recording,
      changed: async (key: string, text: string | null) => {
        if (fails-- > 0) throw new Error("The disk is full.");
        await recording.changed(key, text);
      },
    };
    await using office = await openOffice({ times: { deadline: 200, retries: [0, 50, 50] } }, listener);
    const { slack, ann, direct } = office;
    const asked = slack.people.say(ann, direct, "one?");

    slack.people.edit(direct, asked.ts, "two?");

    await slack.until(() => recording.changes.length === 1);
    expect(recording.changes[0]?.text).toBe("two?");
  });

  test("given a question while Slack asks to connect anew, then it comes by the next connection within a second", async () => {
    await using office = await openOffice({ times: { deadline: 3000, retries: [0, 300, 1000] } });
    const { slack, ann, drafts, listener } = office;

    slack.socket.disconnect("refresh_requested");
    slack.people.say(ann, drafts, "@rapporteur are you there?");

    await slack.until(() => listener.heard.length > 0, 2000);
    await slack.until(() => slack.socket.deliveries.at(-1)?.outcome === "acknowledged");
    expect(listener.heard).toHaveLength(1);
    expect(listener.events).toEqual([]);
  });

  test("given a line that is cut while a question is being kept, then the question is acknowledged when it is brought again", async () => {
    const kept = Promise.withResolvers<void>();
    const recording = recordingListener();
    const listener = {
      ...recording,
      asked: async (request: Parameters<typeof recording.asked>[0]) => {
        await recording.asked(request);
        await kept.promise;
      },
    };
    await using office = await openOffice({ times: { deadline: 500, retries: [200, 200, 200] } }, listener);
    const { slack, ann, direct } = office;

    slack.people.say(ann, direct, "what changed?");
    await slack.until(() => recording.heard.length === 1);
    slack.socket.drop();
    kept.resolve();

    await slack.until(() => slack.socket.deliveries.at(-1)?.outcome === "acknowledged");
    expect(slack.socket.deliveries.length).toBeGreaterThan(1);
    expect(recording.heard).toHaveLength(1);
  });

  test("given questions that are being kept when the bot leaves, then they are acknowledged before it is gone", async () => {
    const recording = recordingListener();
    const listener = {
      ...recording,
      asked: async (request: Parameters<typeof recording.asked>[0]) => {
        await wait(100);
        await recording.asked(request);
      },
    };
    await using office = await openOffice({}, listener);
    const { slack, ann, direct, platform } = office;
    slack.people.say(ann, direct, "what changed?");
    await wait(30);

    await platform.disconnect();

    expect(recording.heard).toHaveLength(1);
    await slack.until(() => slack.socket.deliveries[0]?.outcome === "acknowledged");
    await slack.until(() => slack.socket.connections === 0);
  });

  test("given two hundred questions at once, then all are acknowledged within a second", async () => {
    await using office = await openOffice();
    const { slack, ann, listener } = office;
    const channels = Array.from({ length: 20 }, (_, i) => slack.workspace.addChannel(`c${i}`, [ann]));

    for (let i = 0; i < 200; i += 1) {
      const channel = channels[i % 20];
      if (channel) slack.people.say(ann, channel, `@rapporteur question ${i}?`);
    }

    await slack.until(() => slack.socket.deliveries.every(({ outcome }) => outcome === "acknowledged"));
    const slowest = Math.max(
      ...slack.socket.deliveries.map(({ acknowledgedAfter }) => acknowledgedAfter ?? Infinity),
    );
    expect(slowest).toBeLessThan(1000);
    expect(listener.heard).toHaveLength(200);
  });
});
