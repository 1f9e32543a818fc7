import { chinaDay } from "../../src/text/dates.ts";
import type { LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { addChannel } from "../support/discord/people.ts";
import type { Guild } from "../support/discord/world.ts";
import type { LoopbackSlack } from "../support/slack/loopback-slack.ts";
import { TEAM } from "../support/slack/workspace.ts";
import type { TemporaryFolder } from "../support/temporary-folder.ts";

/** No summary tells more reports than this one by one. */
const MOST_UNTOLD = 4;

/** A channel of each platform in which a summary is posted every minute, and the reports that it is to tell of. */
export interface Boards {
  /** Of `rapporteur.yaml`. */
  readonly rules: string;
  /** Puts a report into the corpus, unless enough are still to be told of. */
  publish(): void;
  /** What was told of, by platform, as often as it was. */
  told(): readonly string[];
  untold(): readonly string[];
}

export function hangBoards(
  slack: LoopbackSlack,
  discord: LoopbackDiscord,
  guild: Guild,
  corpus: TemporaryFolder,
  began: number,
): Boards {
  const onSlack = slack.workspace.addChannel("news", []);
  const onDiscord = addChannel(discord, guild, "news");
  const published: string[] = [];
  const told = () => [
    ...slack.said(onSlack).flatMap(({ blocks = [] }) => titlesIn(blocks, published, "slack")),
    ...onDiscord.messages.flatMap(({ wire }) => titlesIn(wire.components ?? [], published, "discord")),
  ];
  const untold = () => {
    const known = new Set(told());
    const due = ["slack", "discord"].flatMap((on) => published.map((title) => `${on}: ${title}`));
    return due.filter((title) => !known.has(title));
  };
  return {
    rules: rulesFor([`slack:${TEAM.id}/${onSlack.id}`, `discord:${guild.id}/${onDiscord.id}`]),
    publish() {
      if (untold().length >= MOST_UNTOLD) return;
      const title = `Report ${published.length + 1} of the storm`;
      published.push(title);
      corpus.write(`corpus/news/storm-${published.length}.md`, reportFile(title, chinaDay(new Date(began))));
    },
    told,
    untold,
  };
}

function titlesIn(shown: readonly unknown[], titles: readonly string[], on: string): readonly string[] {
  const words = JSON.stringify(shown);
  return titles.filter((title) => words.includes(title)).map((title) => `${on}: ${title}`);
}

function rulesFor(places: readonly string[]): string {
  const entries = places.map(
    (id) => `  - id: ${id}\n    summary: { schedule: "* * * * *", time_zone: Asia/Shanghai }\n`,
  );
  return `places:\n${entries.join("")}`;
}

function reportFile(title: string, day: string): string {
  return `---
title: "${title}"
publisher: "The Sample Wire"
date: ${day}
language: en
url: null
about: { committees: [tc260], groups: [], standards: [] }
audience: public
invented: true
---

Something happened.
`;
}
