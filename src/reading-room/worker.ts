import { parentPort, workerData } from "node:worker_threads";
import { openReadingParts } from "../bot.ts";
import { houseDesk } from "../chat/desk/house-desk.ts";
import { type PackedConfig, unpackConfig } from "./packed-config.ts";
import { serveDesk } from "./serve-desk.ts";

if (!parentPort) throw new Error("This is no program of its own: the reading room starts it as a thread.");
await serveDesk(parentPort, async () => {
  const packed: PackedConfig = workerData;
  return houseDesk(await openReadingParts(unpackConfig(packed)));
});
