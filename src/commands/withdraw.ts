import { openHouse } from "../bot.ts";
import { renderDone } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { withdraw as withdrawEdition } from "../intake/edit.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";

export const withdraw: Command = {
  usage: "withdraw STANDARD/EDITION [--json]",
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour, clock }) {
    const edition = operand(invocation, 0, "The edition");
    await using house = await openHouse(loadConfig(), progress);
    const { library, index } = house.store;
    await withdrawEdition(library, edition, clock);
    await catchUp(library, index);
    progress("");
    if (flag(invocation, "json")) return print(`${JSON.stringify({ edition, withdrawn: true })}\n`);
    print(
      printMessage(renderDone(`${edition} is withdrawn. Its files stay where they are.`), { width, colour }),
    );
  },
};
