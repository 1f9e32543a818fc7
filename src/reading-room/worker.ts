import { parentPort, workerData } from "node:worker_threads";
import { openReadingParts } from "../bot.ts";
import { evidenceKeeper } from "../bundles/evidence-keeper.ts";
import { houseDesk } from "../chat/desk/house-desk.ts";
import { type PackedConfig, unpackConfig } from "./packed-config.ts";
import { serveDesk } from "./serve-desk.ts";

if (!parentPort) throw new Error("This is no program of its own: the reading room starts it as a thread.");
await serveDesk(parentPort, async () => {
  const packed: PackedConfig = workerData;
  const config = unpackConfig(packed);
  const parts = await openReadingParts(config);
  return houseDesk({ ...parts, keepEvidence: evidenceKeeper(parts.library, config) });
});
