import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { createSlack } from "../../../src/chat/slack/create-slack.ts";
import type { Place } from "../../../src/standards/place.ts";
import { recordingListener, type RecordingListener } from "../chat/recording-listener.ts";
import { startLoopbackSlack, type LoopbackSlack, type SlackManners } from "./loopback-slack.ts";
import { GRANTED } from "./manifest.ts";
import type { SlackChannel, SlackUser } from "./workspace.ts";

/** A workspace with a channel, in which the bot is at work. */
export interface SlackOffice extends AsyncDisposable {
  readonly slack: LoopbackSlack;
  readonly ann: SlackUser;
  readonly drafts: SlackChannel;
  /** Ann's messages with the bot. */
  readonly direct: SlackChannel;
  readonly listener: RecordingListener;
  readonly platform: ChatPlatform;
  /** What was asked, once so much was. */
  readonly heard: (count?: number) => Promise<ChatRequest>;
  /** The channel as a place to post in. */
  readonly place: (more?: Partial<Place>) => Place;
}

export function slackFor(
  slack: LoopbackSlack,
  more: Partial<Parameters<typeof createSlack>[0]> = {},
): ChatPlatform {
  const { bot: botToken, app: appToken } = slack.tokens;
  return createSlack({ botToken, appToken, apiUrl: slack.apiUrl, isProxied: false, ...more });
}

/** Opens a workspace with what the manifest asks for, and nothing more. */
export async function openOffice(
  manners: SlackManners = {},
  listener: RecordingListener = recordingListener(),
): Promise<SlackOffice> {
  const slack = await startLoopbackSlack({ ...GRANTED, ...manners });
  const ann = slack.workspace.addUser("ann");
  const drafts = slack.workspace.addChannel("drafts", [ann]);
  const direct = slack.workspace.directMessage(ann);
  const platform = slackFor(slack);
  await platform.connect(listener);
  return {
    slack,
    ann,
    drafts,
    direct,
    listener,
    platform,
    heard: (count = 1) => slack.until(() => listener.heard[count - 1]),
    place: (more) => ({
      id: `slack:T0RAPPORT/${drafts.id}`,
      audiences: [],
      language: null,
      reply: "thread",
      ...more,
    }),
    [Symbol.asyncDispose]: async () => {
      await platform.disconnect();
      await platform.close();
      await slack[Symbol.asyncDispose]();
    },
  };
}

/** Where nobody listens. */
export async function deadApiUrl(): Promise<string> {
  const slack = await startLoopbackSlack();
  await slack[Symbol.asyncDispose]();
  return slack.apiUrl;
}
