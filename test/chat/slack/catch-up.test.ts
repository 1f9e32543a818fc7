import { describe, expect, test } from "@jest/globals";
import { introduce } from "../../../src/chat/slack/introduce.ts";
import { ReaderBook } from "../../../src/chat/slack/readers.ts";
import { SlackSession } from "../../../src/chat/slack/session.ts";
import { openApi } from "../../../src/chat/slack/web-api.ts";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { startLoopbackSlack, type LoopbackSlack } from "../../support/slack/loopback-slack.ts";
import { GRANTED } from "../../support/slack/manifest.ts";
import { slackFor } from "../../support/slack/slack-office.ts";

const MINUTE = 60_000;

/** Slack without its bringing again, as after a long night. */
function startForgetfulSlack(): Promise<LoopbackSlack> {
  return startLoopbackSlack({ ...GRANTED, times: { deadline: 3000, retries: [] } });
}

/** A listener to whom something was last said a while ago. */
function listenerSince(minutes: number) {
  return { ...recordingListener(), lastHeard: async () => new Date(Date.now() - minutes * MINUTE) };
}

describe("what was asked in Slack while nobody heard", () => {
  test("given questions in channels, threads and direct messages, then they are taken in once, oldest first, and nothing else is", async () => {
    await using slack = await startForgetfulSlack();
    const ann = slack.workspace.addUser("ann");
    const drafts = slack.workspace.addChannel("drafts", [ann]);
    const secret = slack.workspace.addChannel("secret", [ann], { kind: "group" });
    const elsewhere = slack.workspace.addChannel("elsewhere", [ann], { withBot: false });
    const first = slack.people.say(ann, drafts, "@rapporteur one?");
    slack.people.say(ann, drafts, "good morning");
    slack.people.say(ann, drafts, "@rapporteur two?");
    slack.people.say(ann, drafts, "what do you others think?", first.ts);
    slack.people.say(ann, drafts, "@rapporteur 三？", first.ts);
    slack.people.say(ann, secret, "@rapporteur four?");
    slack.people.say(ann, elsewhere, "@rapporteur five?");
    slack.people.say(ann, slack.workspace.directMessage(ann), "six?");
    const listener = listenerSince(30);
    const platform = slackFor(slack);

    await platform.connect(listener);

    await slack.until(() => listener.heard.length >= 5);
    await platform.disconnect();
    const texts = listener.heard.map(({ wanted }) => (wanted.kind === "question" ? wanted.text : ""));
    expect(texts).toEqual(["one?", "三？", "two?", "four?", "six?"]);
    expect(listener.heard[1]).toMatchObject({
      key: expect.stringContaining(drafts.id),
      address: { thread: first.ts },
    });
    expect(listener.events).toEqual([]);
  });

  test("given questions from before something was last heard, or from a first start, then they are left alone", async () => {
    await using slack = await startForgetfulSlack();
    const ann = slack.workspace.addUser("ann");
    slack.people.say(ann, slack.workspace.directMessage(ann), "long ago?");
    const late = listenerSince(-10);
    const never = recordingListener();

    for (const listener of [late, never]) {
      const platform = slackFor(slack);
      await platform.connect(listener);
      slack.people.say(ann, slack.workspace.directMessage(ann), "now?");
      await slack.until(() => listener.heard.length === 1);
      await platform.disconnect();
    }

    expect([late, never].map(({ heard }) => heard.length)).toEqual([1, 1]);
    expect(slack.calls.filter(({ method }) => method === "conversations.history").length).toBeLessThanOrEqual(
      1,
    );
  });

  test("given a call that Slack wants later, and a channel that is closed, then the rest is taken in all the same", async () => {
    await using slack = await startForgetfulSlack();
    const ann = slack.workspace.addUser("ann");
    const [closed, open] = ["closed", "open"].map((name) => slack.workspace.addChannel(name, [ann]));
    if (!closed || !open) throw new Error("Two were made.");
    slack.people.say(ann, closed, "@rapporteur one?");
    slack.people.say(ann, open, "@rapporteur two?");
    slack.fail("users.conversations", { kind: "rate-limited", retryAfter: 1 });
    slack.fail("conversations.history", { kind: "error", error: "channel_not_found" });
    const listener = listenerSince(30);
    const platform = slackFor(slack);

    await platform.connect(listener);

    await slack.until(() => listener.heard.length === 1);
    await platform.disconnect();
    expect(listener.heard[0]?.wanted).toEqual({ kind: "question", text: "two?" });
    expect(listener.events).toEqual([]);
  });

  test("given a bot that leaves while it waits for Slack, then it is gone at once", async () => {
    await using slack = await startForgetfulSlack();
    slack.fail("users.conversations", { kind: "rate-limited", retryAfter: 600 });
    const platform = slackFor(slack);
    await platform.connect(listenerSince(30));
    await slack.until(() => slack.calls.some(({ status }) => status === 429));

    const began = performance.now();
    await platform.disconnect();

    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("given a line that was down for long, then what was said meanwhile is taken in once it stands again", async () => {
    await using slack = await startForgetfulSlack();
    const ann = slack.workspace.addUser("ann");
    const listener = recordingListener();
    const reach = { apiUrl: slack.apiUrl, patience: 1000 };
    const api = openApi(slack.tokens.bot, reach);
    const self = await introduce(api);
    let later = 0;
    const now = () => performance.now() + later;
    const session = new SlackSession(
      {
        botToken: slack.tokens.bot,
        appToken: slack.tokens.app,
        reach,
        dispatcher: null,
        api,
        self,
        book: new ReaderBook(api, async () => self, now),
        now,
        today: () => new Date(),
      },
      listener,
    );
    await session.open();
    slack.fail("apps.connections.open", { kind: "status", status: 503 });

    slack.socket.drop();
    await slack.until(() => listener.events.some(({ kind }) => kind === "disconnected"));
    slack.people.say(ann, slack.workspace.directMessage(ann), "are you there?");
    later = 10 * MINUTE;

    await slack.until(() => listener.heard.length === 1);
    await session.close();
    expect(listener.heard[0]?.wanted).toEqual({ kind: "question", text: "are you there?" });
  });
});
