import { describe, expect, test } from "@jest/globals";
import { span, type Message } from "../../../src/chat/message.ts";
import { PRESS } from "../../../src/chat/slack/buttons.ts";
import { renderPosts } from "../../../src/chat/slack/render-posts.ts";
import { startBoltApp } from "../../support/slack/bolt-app.ts";
import { startLoopbackSlack } from "../../support/slack/loopback-slack.ts";

const LONG: Message = {
  language: "zh",
  blocks: [
    { kind: "heading", spans: [span("GB/T 00801-202X <!channel>")] },
    {
      kind: "list",
      ordered: true,
      items: Array.from({ length: 18 }, (_, i) => [span(`5.${i} 密钥应定期更换。<@U00000001> `.repeat(60))]),
      buttons: Array.from({ length: 18 }, (_, i) => ({ label: `修订对照 5.${i}`, action: `redline:${i}` })),
    },
    { kind: "questions", title: "还可以问", questions: ["意见何时截止？"], actions: ["ask:7"] },
  ],
};

describe("rendered messages, posted by the real client", () => {
  test("given a long answer full of signs, then Slack takes every part of it, and its updates", async () => {
    await using slack = await startLoopbackSlack();
    const ann = slack.workspace.addUser("ann");
    const drafts = slack.workspace.addChannel("drafts", [ann]);
    await using bolt = await startBoltApp(slack, () => {});
    const { posts, rest } = renderPosts(LONG, { posts: 10 });

    for (const post of posts)
      await bolt.app.client.apiCall("chat.postMessage", { channel: drafts.id, ...post });
    const [first] = slack.said(drafts);
    await bolt.app.client.apiCall("chat.update", { channel: drafts.id, ts: first?.ts, ...posts[0] });

    expect(rest).toBeNull();
    expect(posts.length).toBeGreaterThan(2);
    expect(slack.said(drafts)).toHaveLength(posts.length);
    expect(slack.calls.filter(({ answer }) => answer?.["ok"] !== true)).toEqual([]);
    expect(bolt.complaints).toEqual([]);
  });

  test("given a button of it, when it is pressed, then the app is given its action", async () => {
    await using slack = await startLoopbackSlack();
    const ann = slack.workspace.addUser("ann");
    const drafts = slack.workspace.addChannel("drafts", [ann]);
    const pressed: unknown[] = [];
    await using bolt = await startBoltApp(slack, (app) => {
      app.action(PRESS, async ({ ack, action }) => {
        await ack();
        if (action.type === "button") pressed.push(action.value);
      });
    });
    for (const post of renderPosts(LONG, { posts: 10 }).posts)
      await bolt.app.client.apiCall("chat.postMessage", { channel: drafts.id, ...post });

    const last = slack.said(drafts).at(-1)?.ts ?? "";
    slack.people.press(ann, drafts, last, "修订对照 5.17");
    slack.people.press(ann, drafts, last, "意见");

    await slack.until(() => pressed.length === 2);
    expect(pressed).toEqual(["redline:17", "ask:7"]);
  });
});
