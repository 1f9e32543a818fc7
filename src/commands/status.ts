import { openHouse } from "../bot.ts";
import { span, type MessageBlock } from "../chat/message.ts";
import { nextRunBlocks } from "../chat/render-next-runs.ts";
import { renderStatus } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig, type Config } from "../config.ts";
import { upcomingRuns } from "../digests/deliver/upcoming-runs.ts";
import { status as statusOf } from "../intake/status.ts";
import { placesWithoutPlatform, whatIsOff } from "../serve/what-is-off.ts";
import { flag } from "./arguments.ts";
import type { Command } from "./command.ts";

export const status: Command = {
  usage: "status [--json]",
  operands: 0,
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour, clock }) {
    const config = loadConfig();
    await using house = await openHouse(config, progress);
    const found = await statusOf(house.library, house.store.index);
    const runs = await upcomingRuns(house.summaries, house.library.deliveries, clock());
    progress("");
    const engine = house.wording?.model.name ?? null;
    if (flag(invocation, "json"))
      return print(
        `${JSON.stringify({ ...found, model: engine, search: searchOf(config, house.store.troubles), platforms: platformsOf(config), summaries: runs })}\n`,
      );
    const message = renderStatus(found, found.index.behind, engine);
    const blocks = [
      ...message.blocks,
      ...searchBlocks(config, house.store.troubles),
      ...platformBlocks(config),
      ...nextRunBlocks(runs),
    ];
    print(printMessage({ ...message, blocks }, { width, colour }));
  },
};

function searchOf({ embedding, pinecone }: Config, troubles: readonly string[]) {
  return {
    embedding: embedding?.name ?? null,
    hosted: pinecone && (pinecone.index ?? pinecone.indexHost),
    troubles,
  };
}

/** What search has beside words, and what it is done without for now. */
function searchBlocks(config: Config, troubles: readonly string[]): readonly MessageBlock[] {
  const { embedding, hosted } = searchOf(config, troubles);
  const lines = [
    ...(embedding === null ? [] : [`Passages are found by meaning too, by ${embedding}.`]),
    ...(hosted === null ? [] : [`What may leave the house is looked for in Pinecone, in ${hosted}.`]),
    ...troubles,
  ];
  return lines.map((line) => ({ kind: "paragraph", spans: [span(line)] }));
}

function platformsOf({ slack, discord }: Config) {
  return { slack: slack ? "configured" : "off", discord: discord ? "configured" : "off" };
}

/** Where `serve` answers, and where not. */
function platformBlocks(config: Config): readonly MessageBlock[] {
  const on = [...(config.slack ? ["Slack"] : []), ...(config.discord ? ["Discord"] : [])];
  const lines = [
    ...on.map((platform) => `${platform} is configured: \`serve\` answers there.`),
    ...whatIsOff(config).flatMap(({ part, sentence }) =>
      part === "slack" || part === "discord" ? sentence : [],
    ),
    ...placesWithoutPlatform(config),
  ];
  return lines.map((line) => ({ kind: "paragraph", spans: [span(line)] }));
}
