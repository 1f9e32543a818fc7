import { describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { withoutSecrets } from "../../../src/chat/slack/bolt-logger.ts";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { startLoopbackSlack } from "../../support/slack/loopback-slack.ts";
import { GRANTED } from "../../support/slack/manifest.ts";
import { deadApiUrl, openOffice, slackFor } from "../../support/slack/slack-office.ts";

async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("connecting with Slack", () => {
  test("given nothing at the address, then it says so, and which address", async () => {
    await using slack = await startLoopbackSlack();
    const platform = slackFor(slack, { apiUrl: await deadApiUrl() });

    const fault = await faultOf(platform.connect(recordingListener()));

    expect(String(fault)).toMatch(
      /Nothing answers as Slack at http:\/\/127\.0\.0\.1:\d+\/api\/: .*ECONNREFUSED/,
    );
  });

  test("given a wrong token, then it says which, and what to do, and does not show it", async () => {
    await using slack = await startLoopbackSlack();

    const bot = await faultOf(slackFor(slack, { botToken: "xoxb-wrong" }).connect(recordingListener()));
    const app = await faultOf(slackFor(slack, { appToken: "xapp-wrong" }).connect(recordingListener()));

    expect(String(bot)).toMatch(/Slack refuses SLACK_BOT_TOKEN \(invalid_auth\): \w+/);
    expect(String(app)).toMatch(/Slack refuses SLACK_APP_TOKEN \(invalid_auth\): \w+/);
    expect(`${String(bot)}${String(app)}`).not.toContain("wrong");
  });

  test("given an app without all that the manifest asks for, then what it lacks is named", async () => {
    const scopes = GRANTED.scopes.filter((scope) => !["users:read", "reactions:write"].includes(scope));
    await using slack = await startLoopbackSlack({ ...GRANTED, scopes });

    const fault = await faultOf(slackFor(slack).connect(recordingListener()));

    expect(String(fault)).toMatch(/\(reactions:write, users:read\).*manifest\.json/);
  });

  test("given a socket that does not open, then it says so, and nothing stays open", async () => {
    await using slack = await startLoopbackSlack();
    slack.fail("apps.connections.open", { kind: "status", status: 502 });

    const fault = await faultOf(slackFor(slack).connect(recordingListener()));

    expect(String(fault)).toMatch(/Nothing answers as Slack at .*502/);
    expect(slack.socket.connections).toBe(0);
  });

  test("given a line that breaks while Slack is out, then it is told once, and again when all is well", async () => {
    await using office = await openOffice();
    const { slack, ann, direct, listener } = office;
    slack.fail("apps.connections.open", { kind: "status", status: 503 });

    slack.socket.drop();
    await slack.until(() => listener.events.some(({ kind }) => kind === "connected"));
    slack.people.say(ann, direct, "what changed?");

    await office.heard();
    const kinds = listener.events.map(({ kind }) => kind).filter((kind) => kind !== "trouble");
    expect(kinds).toEqual(["disconnected", "connected"]);
    expect(JSON.stringify(listener.events)).not.toMatch(/xapp|xoxb|ticket/);
  });

  test("given a line that is cut again and again, then it comes back each time, and is one line in the end", async () => {
    await using office = await openOffice();
    const { slack } = office;

    for (let i = 0; i < 3; i += 1) {
      const before = slack.socket.greetings;
      slack.socket.drop();
      await slack.until(() => slack.socket.greetings > before && slack.socket.connections === 1);
    }

    expect(slack.socket.connections).toBe(1);
  });

  test("given that it leaves in the middle of connecting anew, then nothing is left behind", async () => {
    await using office = await openOffice();
    const { slack, platform, listener } = office;
    slack.fail("apps.connections.open", { kind: "silent" });

    slack.socket.disconnect("refresh_requested");
    await wait(50);
    await platform.disconnect();
    await wait(100);

    expect(slack.socket.connections).toBe(0);
    expect(listener.events).toEqual([]);
  });

  test("given a proxy, then calls and the socket go through it", async () => {
    const thread = new Worker(new URL("../../support/slack/behind-a-proxy.ts", import.meta.url));

    const [hosts]: unknown[] = await once(thread, "message");

    expect(hosts).toEqual(["slack.test", "slack.test"]);
  });

  test("given complaints of the client with secrets in them, then those are taken out", () => {
    const said =
      "Failed at https://hooks.slack.com/commands/T1/2/abc with xoxb-1-2-abc and xapp-1-A-2-b on wss://wss.slack.com/link/?ticket=1.";

    expect(withoutSecrets(said)).toBe(
      "Failed at https://hooks.slack.com/… with [token] and [token] on wss://wss.slack.com/…",
    );
  });
});
