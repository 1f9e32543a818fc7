import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { Verb } from "../../../src/chat/platform/chat-request.ts";
import type { Lack, PlatformRig, PostFault, Said, Shown, Spot } from "../chat/platform-rig.ts";
import type { Fault } from "./faults.ts";
import { startLoopbackSlack, type LoopbackSlack } from "./loopback-slack.ts";
import { GRANTED } from "./manifest.ts";
import { buttonsOf, type Used } from "./people.ts";
import { actingElements, shownTexts } from "./shown-text.ts";
import { slackFor } from "./slack-office.ts";
import { TEAM, type SlackChannel } from "./workspace.ts";

export const SLACK_LACKS: readonly Lack[] = ["client-language"];

/** Soon enough for a test to wait for what is brought again, and late enough for a busy machine. */
const TIMES = { deadline: 1000, retries: [0, 500, 500] };

/** Slack's client does not say what it speaks; whoever uses it in Chinese types so. */
const CHINESE_VERBS: Readonly<Record<Verb, string>> = {
  ask: "提问",
  changes: "变化",
  deadlines: "截止",
  news: "动态",
  help: "帮助",
};

/** What Slack says to a message that breaks its rules. */
const BREACH = /^(?:invalid_|msg_|no_text|metadata_|missing_|unknown_)/;

type Done =
  | { readonly kind: "message"; readonly channel: SlackChannel; readonly ts: string; readonly root: string }
  | { readonly kind: "used"; readonly used: Used };

export interface SlackRig extends PlatformRig {
  readonly platform: "slack";
  readonly slack: LoopbackSlack;
}

/** Slack for the contract of all platforms: the real client against a loopback server that grants what the manifest asks for. */
export async function makeSlackRig(): Promise<SlackRig> {
  const slack = await startLoopbackSlack({ ...GRANTED, times: TIMES });
  const ann = slack.workspace.addUser("ann");
  const channels = {
    channel: slack.workspace.addChannel("drafts", [ann, slack.workspace.addUser("bob")]),
    alone: slack.workspace.directMessage(ann),
  };
  const started: ChatPlatform[] = [];
  const done = new Map<string, Done>();

  const note = (spot: Spot, what: Done): Said => {
    const id = `said-${done.size}`;
    done.set(id, what);
    return { spot, id };
  };
  const messageOf = ({ id }: Said): Extract<Done, { kind: "message" }> => {
    const what = done.get(id);
    if (what?.kind !== "message") throw new Error(`${id} is no message.`);
    return what;
  };
  const say = (spot: Spot, words: string, root?: string): Said => {
    const channel = channels[spot];
    const { ts } = slack.people.say(ann, channel, words, root);
    return note(spot, { kind: "message", channel, ts, root: root ?? ts });
  };
  const calling = (spot: Spot, words: string) => (spot === "channel" ? `@rapporteur ${words}` : words);

  return {
    platform: "slack",
    slack,
    lacks: new Set(SLACK_LACKS),
    person: ann.id,
    places: {
      channel: `slack:${TEAM.id}/${channels.channel.id}`,
      alone: `slack:${TEAM.id}/${channels.alone.id}`,
    },
    start: () => {
      const platform = slackFor(slack);
      started.push(platform);
      return platform;
    },
    asks: async (spot, words) => say(spot, calling(spot, words)),
    follows: async (said, words) =>
      say(said.spot, words, said.spot === "channel" ? messageOf(said).root : undefined),
    commands: async (spot, { verb, words = "", from, to, language = "en" }) => {
      const typed = [language === "zh" ? CHINESE_VERBS[verb] : verb, words, from, to]
        .filter((part) => part !== undefined && part !== "")
        .join(" ");
      return note(spot, { kind: "used", used: slack.people.command(ann, channels[spot], typed) });
    },
    presses: async ({ spot, id }, label) =>
      note(spot, { kind: "used", used: slack.people.press(ann, channels[spot], id, label) }),
    edits: async (said, words) => {
      const { channel, ts } = messageOf(said);
      slack.people.edit(channel, ts, calling(said.spot, words));
    },
    deletes: async (said) => {
      const { channel, ts } = messageOf(said);
      slack.people.remove(channel, ts);
    },
    repeats: async (said) => {
      const first = eventsOf(slack, messageOf(said).ts)[0];
      slack.repeat(String(first?.payload["event_id"]));
    },
    acknowledged: ({ id }) => {
      const what = done.get(id);
      if (!what) return null;
      const sent = what.kind === "used" ? [what.used.delivery] : eventsOf(slack, what.ts);
      return sent.some(({ outcome }) => outcome === "acknowledged");
    },
    shown: () => shownIn(slack, channels),
    pinged: () => pingedBy(slack, Object.values(channels)),
    refused: () => [
      ...slack.calls.flatMap(({ method, fault, answer }) =>
        fault === null && BREACH.test(String(answer?.["error"]))
          ? [`${method}: ${String(answer?.["error"])}`]
          : [],
      ),
      ...[...done.values()].flatMap((what) =>
        what.kind === "used"
          ? what.used.responses.filter(({ status }) => status !== 200).map(({ reply }) => reply)
          : [],
      ),
      ...slack.socket.deliveries
        .filter(({ outcome }) => outcome === "late")
        .map(({ kind }) => `${kind}: acknowledged too late`),
    ],
    fails: (fault) => slack.fail("chat.postMessage", faultFor(fault)),
    [Symbol.asyncDispose]: async () => {
      for (const platform of started) {
        await platform.disconnect();
        await platform.close();
      }
      await slack[Symbol.asyncDispose]();
    },
  };
}

function eventsOf({ socket }: LoopbackSlack, ts: string) {
  return socket.deliveries.filter(({ payload }) => {
    const event = payload["event"];
    return typeof event === "object" && event !== null && "ts" in event && event.ts === ts;
  });
}

function shownIn(slack: LoopbackSlack, channels: Readonly<Record<Spot, SlackChannel>>): readonly Shown[] {
  const spots: readonly Spot[] = ["channel", "alone"];
  return spots.flatMap((spot) => {
    const { id } = channels[spot];
    const open = slack.said(channels[spot]).filter(({ subtype }) => subtype === undefined);
    const own = slack.workspace.ephemerals.filter(({ channel }) => channel === id);
    return [
      ...open.map((message) => ({ ...message, seenBy: "everybody" as const })),
      ...own.map((message) => ({ ...message, seenBy: "asker" as const })),
    ].map(({ ts, text, blocks = [], seenBy }) => ({
      id: ts,
      spot,
      words: blocks.length === 0 ? text : shownTexts(blocks).join("\n"),
      buttons: buttonsOf(blocks).map(({ label }) => label),
      seenBy,
    }));
  });
}

/** Marks in text that is read as mrkdwn, and elements that name somebody. */
function pingedBy(slack: LoopbackSlack, channels: readonly SlackChannel[]): readonly string[] {
  return channels.flatMap((channel) =>
    slack.said(channel).flatMap(({ text, blocks = [] }) => [
      ...(text.match(/<[@!][^>]*>/g) ?? []),
      ...actingElements(blocks)
        .map((element) => String(element["type"]))
        .filter((type) => type !== "link"),
    ]),
  );
}

function faultFor(fault: PostFault): Fault {
  switch (fault.kind) {
    case "rate-limited":
      return { kind: "rate-limited", retryAfter: fault.seconds };
    case "refused":
      return { kind: "error", error: "channel_not_found" };
    default:
      return fault;
  }
}
