import { openHouse } from "../bot.ts";
import { renderDone } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { restore, withdraw as withdrawEdition } from "../intake/edit.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";

export const withdraw: Command = {
  usage: "withdraw STANDARD/EDITION [--undo] [--json]",
  operands: 1,
  options: { undo: { type: "boolean" }, json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour, clock }) {
    const edition = operand(invocation, 0, "The edition");
    const undo = flag(invocation, "undo");
    await using house = await openHouse(loadConfig(), progress);
    const { library, index } = house.store;
    if (undo) await restore(library, edition);
    else await withdrawEdition(library, edition, clock);
    await catchUp(library, index);
    progress("");
    if (flag(invocation, "json")) return print(`${JSON.stringify({ edition, withdrawn: !undo })}\n`);
    const done = undo
      ? `${edition} is back, as its files and edits have it.`
      : `${edition} is withdrawn. Its files stay where they are; to take it back: rapporteur withdraw ${edition} --undo`;
    print(printMessage(renderDone(done), { width, colour }));
  },
};
