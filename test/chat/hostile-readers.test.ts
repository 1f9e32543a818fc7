import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "@jest/globals";
import type { House } from "../../src/bot.ts";
import { openTroupe, type Troupe } from "../support/hostile/stage.ts";
import { openSampleHouse } from "../support/sample-house.ts";
import { startLoopbackSlack, type LoopbackSlack } from "../support/slack/loopback-slack.ts";
import { GRANTED } from "../support/slack/manifest.ts";
import { buttonsOf } from "../support/slack/people.ts";
import { shownTexts } from "../support/slack/shown-text.ts";
import { slackFor } from "../support/slack/slack-office.ts";
import { TEAM, type SlackChannel, type SlackUser } from "../support/slack/workspace.ts";

/**
 * A channel may see a group's drafts until somebody else reads along: a guest, another organisation. From then on
 * nothing of them is told there, whichever way somebody asks for it.
 */

/** What only the review draft of the group says; its public editions do not. */
const TRACE = /12 November 2026|2026-11-rd|review/i;
const QUESTION = "What changed in pqc-migration?";

let house: House;
let slack: LoopbackSlack;
let troupe: Troupe;
let ann: SlackUser;
let bob: SlackUser;
let drafts: SlackChannel;

beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});
beforeEach(async () => {
  slack = await startLoopbackSlack(GRANTED);
  ann = slack.workspace.addUser("ann");
  bob = slack.workspace.addUser("bob");
  drafts = slack.workspace.addChannel("drafts", [ann, bob]);
  const id = `slack:${TEAM.id}/${drafts.id}`;
  troupe = await openTroupe(slackFor(slack), house, [
    { id, audiences: ["wg3"], language: null, reply: "thread" },
  ]);
});
afterEach(async () => {
  await troupe[Symbol.asyncDispose]();
  await slack[Symbol.asyncDispose]();
});

interface Seen {
  readonly ts: string;
  readonly words: string;
  readonly buttons: readonly string[];
}

/** What stands in the channel, and what only this person sees. */
function seenBy(user: SlackUser): readonly Seen[] {
  const own = slack.workspace.ephemerals.filter((message) => message.user === user.id);
  return [...slack.said(drafts), ...own].map(({ ts, text, blocks = [] }) => ({
    ts,
    words: blocks.length === 0 ? text : shownTexts(blocks).join("\n"),
    buttons: buttonsOf(blocks).map(({ label }) => label),
  }));
}

/** What somebody sees after it that they did not see before. */
async function told(user: SlackUser, work: () => void): Promise<readonly Seen[]> {
  const before = new Map(seenBy(user).map(({ ts, words }) => [ts, words]));
  await troupe.answered(work);
  return seenBy(user).filter(({ ts, words }) => before.get(ts) !== words);
}

const wordsOf = (seen: readonly Seen[]) => seen.map(({ words }) => words).join("\n");

async function asked(user: SlackUser, words: string, thread?: string): Promise<readonly Seen[]> {
  return told(user, () => void slack.people.say(user, drafts, `@rapporteur ${words}`, thread));
}

/** The news reaches the bot before anybody can do anything else. */
async function heard(): Promise<void> {
  await slack.until(() => slack.socket.deliveries.every(({ outcome }) => outcome !== null));
}

const STRANGERS: readonly (readonly [string, () => void])[] = [
  [
    "a guest joins",
    () => slack.people.join(slack.workspace.addUser("guest", { guest: "multi-channel" }), drafts),
  ],
  ["another organisation joins", () => slack.people.share(drafts, "T0OTHER")],
  ["a member becomes a guest", () => slack.people.becomeGuest(bob)],
];

describe.each(STRANGERS)("given an answer from a group's draft, when %s", (_, happen) => {
  test("then what all would see under its buttons, and in answers, tells nothing of that draft", async () => {
    await asked(ann, QUESTION);
    const [answer] = seenBy(ann);
    const [question] = slack.workspace.messages(drafts.id);
    expect(answer?.words).toMatch(TRACE);

    happen();
    await heard();

    const followUps = answer?.buttons.filter((label) => /^(?!Redline|Show)/.test(label)) ?? [];
    expect(followUps.length).toBeGreaterThan(0);
    for (const label of followUps)
      expect(
        wordsOf(await told(bob, () => void slack.people.press(bob, drafts, answer?.ts ?? "", label))),
      ).not.toMatch(TRACE);
    for (const words of [
      "and in the draft before?",
      "only the tightened ones",
      "what does clause 5 say?",
      QUESTION,
    ])
      expect(wordsOf(await asked(bob, words, question?.ts))).not.toMatch(TRACE);
  });
});

describe("given a redline that only its asker sees", () => {
  const redlineSeen = async (): Promise<Seen> => {
    await asked(ann, QUESTION);
    const [answer] = seenBy(ann);
    const label = answer?.buttons.find((own) => own.startsWith("Redline")) ?? "none";
    const [redline] = await told(ann, () => void slack.people.press(ann, drafts, answer?.ts ?? "", label));
    if (!redline) throw new Error("There is no redline.");
    expect(redline.words).toMatch(TRACE);
    return redline;
  };
  const shares = (redline: Seen) =>
    told(ann, () => void slack.people.press(ann, drafts, redline.ts, "Share with everybody"));

  test("when it is shared among members, then it is shown to them", async () => {
    expect(wordsOf(await shares(await redlineSeen()))).toMatch(TRACE);
  });

  test.each(STRANGERS)("when %s and it is shared, then it is not shown", async (_, happen) => {
    const redline = await redlineSeen();
    happen();
    await heard();

    expect(wordsOf(await shares(redline))).not.toMatch(TRACE);
  });

  test("when the answer stands where others joined, then a guest is shown nothing under it, closer or not", async () => {
    await asked(ann, QUESTION);
    const [answer] = seenBy(ann);
    slack.people.becomeGuest(bob);
    await heard();

    for (const label of answer?.buttons ?? [])
      expect(
        wordsOf(await told(bob, () => void slack.people.press(bob, drafts, answer?.ts ?? "", label))),
      ).not.toMatch(TRACE);
  });
});

test.each(STRANGERS)(
  "given a question, when %s and it is edited, then its new answer tells nothing",
  async (_, happen) => {
    await asked(ann, "What changed in sm-key-management?");
    const [question] = slack.workspace.messages(drafts.id);
    happen();
    await heard();

    await troupe.settled(() => void slack.people.edit(drafts, question?.ts ?? "", `@rapporteur ${QUESTION}`));

    expect(wordsOf(seenBy(ann))).toMatch(/GB\/T 00802/);
    expect(wordsOf(seenBy(ann))).not.toMatch(TRACE);
  },
);

test.each(STRANGERS)(
  "given an answer that waits to be posted, when %s meanwhile, then it is not posted so",
  async (_, happen) => {
    slack.fail("chat.postMessage", { kind: "rate-limited", retryAfter: 1 });
    await troupe.settled(() => {
      slack.people.say(ann, drafts, `@rapporteur ${QUESTION}`);
      void slack.until(() => slack.calls.some(({ method }) => method === "chat.postMessage")).then(happen);
    });

    expect(wordsOf(seenBy(ann))).toMatch(/GB\/T 00802/);
    expect(wordsOf(seenBy(ann))).not.toMatch(TRACE);
  },
);
