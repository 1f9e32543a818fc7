import { openHouse } from "../bot.ts";
import { readKeptBundle, writeBundle } from "../bundles/keep-bundle.ts";
import { loadConfig } from "../config.ts";
import { RapporteurError } from "../standards/errors.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, operand } from "./arguments.ts";
import type { Command } from "./command.ts";

export const bundle: Command = {
  usage: `bundle ID ${CONTENT_USAGE}`,
  operands: 1,
  options: CONTENT_OPTIONS,
  async run(invocation, { print, progress }) {
    const id = operand(invocation, 0, "The bundle's id");
    const config = loadConfig();
    await using house = await openHouse(config, progress);
    const view = house.library.view(askerOf(invocation, await house.committees()));
    const kept = await readKeptBundle(id, view, config.dataDir);
    progress("");
    if (kept === null) throw new RapporteurError("NOT_FOUND", `There is no bundle ${id}.`);
    print(writeBundle(kept));
  },
};
