import type { SampleDesk } from "../chat/sample-desk.ts";
import { makeDiscordRig } from "../discord/discord-rig.ts";
import { makeSlackRig } from "../slack/slack-rig.ts";
import { ownFaultsOnDiscord, publishedFaultsOnDiscord } from "./discord-faults.ts";
import { standingOnDiscord } from "./discord-standing.ts";
import { playTalk, type Played } from "./play-talk.ts";
import { readOnDiscord, readOnSlack, type ReadPost } from "./read-post.ts";
import { ownFaultsOnSlack, publishedFaultsOnSlack } from "./slack-faults.ts";
import { standingOnSlack } from "./slack-standing.ts";
import type { Body } from "./standing.ts";
import type { Talk } from "./talk.ts";

/** A platform on which talks are recorded, and what would be wrong with a message there. */
export interface RecordedPlatform {
  readonly name: "slack" | "discord";
  readonly play: (talk: Talk, sample: SampleDesk) => Promise<Played>;
  readonly read: (body: Body) => ReadPost;
  readonly publishedFaults: (body: Body) => readonly string[];
  readonly ownFaults: (body: Body) => readonly string[];
}

export const RECORDED_PLATFORMS: readonly RecordedPlatform[] = [
  {
    name: "slack",
    play: async (talk, sample) => playTalk(talk, sample, await makeSlackRig(), standingOnSlack),
    read: readOnSlack,
    publishedFaults: publishedFaultsOnSlack,
    ownFaults: ownFaultsOnSlack,
  },
  {
    name: "discord",
    play: async (talk, sample) => playTalk(talk, sample, await makeDiscordRig(), standingOnDiscord),
    read: readOnDiscord,
    publishedFaults: publishedFaultsOnDiscord,
    ownFaults: ownFaultsOnDiscord,
  },
];
