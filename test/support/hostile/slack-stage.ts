import type { House } from "../../../src/bot.ts";
import { startLoopbackSlack, type LoopbackSlack } from "../slack/loopback-slack.ts";
import { GRANTED } from "../slack/manifest.ts";
import { buttonsOf } from "../slack/people.ts";
import { shownTexts } from "../slack/shown-text.ts";
import { slackFor } from "../slack/slack-office.ts";
import { BOT, TEAM, type EphemeralMessage, type SlackUser, type StoredMessage } from "../slack/workspace.ts";
import { slackFaults } from "./slack-faults.ts";
import { openTroupe, type Kept, type Stage } from "./stage.ts";

type Stored = StoredMessage | EphemeralMessage;

export async function openSlackStage(house: House): Promise<Stage> {
  const slack = await startLoopbackSlack(GRANTED);
  const ann = slack.workspace.addUser("ann");
  const drafts = slack.workspace.addChannel("drafts", [ann]);
  const direct = slack.workspace.directMessage(ann);
  const troupe = await openTroupe(slackFor(slack), house);
  const people = new Map<string, SlackUser>([["ann", ann]]);
  let callsSeen = 0;

  const personCalled = (name: string): SlackUser => {
    const known = people.get(name) ?? slack.workspace.addUser(name);
    people.set(name, known);
    drafts.members.add(known.id);
    return known;
  };
  const standing = (): readonly Stored[] => [
    ...slack.said(drafts),
    ...slack.said(direct),
    ...slack.workspace.ephemerals,
  ];

  /** What stands there afterwards and did not before, or not so. */
  const watch = async (work: () => Promise<void>): Promise<readonly Kept[]> => {
    const before = new Set(standing());
    await work();
    return standing()
      .filter((message) => !before.has(message))
      .map(kept);
  };
  const answersTo = (work: () => void) => watch(() => troupe.answered(work));

  return {
    name: "Slack",
    channel: `slack:${TEAM.id}/${drafts.id}`,
    longest: { mention: 39_000, marks: 39_000, direct: 40_000, command: 8000 },
    asks: (way, words, name = "ann") =>
      answersTo(() => {
        const person = personCalled(name);
        const sent = way === "marks" ? words : asSent(words);
        if (way === "command") slack.people.command(person, drafts, `ask ${sent}`);
        else if (way === "direct") slack.people.sayRaw(ann, direct, sent);
        else slack.people.sayRaw(person, drafts, calling(sent, person));
      }),
    presses: (message, label) =>
      answersTo(() => {
        const stored = standing().find(({ ts }) => ts === message.id);
        const [user, where] = whoSees(stored);
        slack.people.press(user, where, message.id, label);
      }),
    suggested: async () => null,
    secrets: Object.values(slack.tokens),
    logged: () => JSON.stringify(troupe.events),
    happens: (work) => watch(() => work(troupe.reception, troupe.exchanges)),
    refused: () => {
      const calls = slack.calls.slice(callsSeen);
      callsSeen = slack.calls.length;
      return [...calls.flatMap(callFaults), ...lateIn(slack)];
    },
    [Symbol.asyncDispose]: async () => {
      await troupe[Symbol.asyncDispose]();
      await slack[Symbol.asyncDispose]();
    },
  };

  function whoSees(stored: Stored | undefined): readonly [SlackUser, typeof drafts] {
    const where = stored && slack.said(direct).some(({ ts }) => ts === stored.ts) ? direct : drafts;
    if (!stored || "bot_id" in stored) return [ann, where];
    return [slack.workspace.users.get(stored.user) ?? ann, where];
  }
}

/** A mention as Slack's clients send it, with the asker's own name where an app would put it. */
function calling(words: string, { id, name }: SlackUser): string {
  const own = name === "ann" ? "" : ` <@${id}|${asSent(name)}>`;
  return `<@${BOT.user}> ${words}${own}`;
}

/** What a client makes of what somebody types. */
function asSent(typed: string): string {
  return typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function kept(message: Stored): Kept {
  const { ts, text, blocks = [] } = message;
  return {
    id: ts,
    words: blocks.length === 0 ? text : shownTexts(blocks).join("\n"),
    buttons: buttonsOf(blocks).map(({ label }) => label),
    faults: (allowed) => slackFaults(message, allowed),
  };
}

/** Calls that Slack refused, and those that ask it to read mentions, or show previews of addresses. */
function callFaults({ method, arguments: given, answer }: LoopbackSlack["calls"][number]): readonly string[] {
  if (answer?.["ok"] !== true) return [`${method}: ${JSON.stringify(answer)}`];
  if (!method.startsWith("chat.post")) return [];
  const asks = ["parse", "link_names", "mrkdwn", "attachments"].filter((name) => given[name] !== undefined);
  const previews =
    method === "chat.postMessage" && String(given["unfurl_links"]) !== "false" ? ["unfurl"] : [];
  return [...asks, ...previews].map((what) => `${method} asks for ${what}`);
}

function lateIn({ socket }: LoopbackSlack): readonly string[] {
  return socket.deliveries.flatMap(({ outcome, kind }) => (outcome === "late" ? [`${kind}: too late`] : []));
}
