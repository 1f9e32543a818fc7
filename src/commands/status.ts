import { openHouse } from "../bot.ts";
import { nextRunBlocks } from "../chat/render-next-runs.ts";
import { renderStatus } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { upcomingRuns } from "../digests/deliver/upcoming-runs.ts";
import { status as statusOf } from "../intake/status.ts";
import { flag } from "./arguments.ts";
import type { Command } from "./command.ts";

export const status: Command = {
  usage: "status [--json]",
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour, clock }) {
    await using house = await openHouse(loadConfig(), progress);
    const found = await statusOf(house.library, house.store.index);
    const runs = await upcomingRuns(house.summaries, house.library.deliveries, clock());
    progress("");
    const engine = house.wording?.model.name ?? null;
    if (flag(invocation, "json"))
      return print(`${JSON.stringify({ ...found, model: engine, summaries: runs })}\n`);
    const message = renderStatus(found, found.index.behind, engine);
    print(
      printMessage({ ...message, blocks: [...message.blocks, ...nextRunBlocks(runs)] }, { width, colour }),
    );
  },
};
