import { openStore } from "../bot.ts";
import { renderDone } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { rebuild as rebuildAll } from "../intake/rebuild.ts";
import { flag } from "./arguments.ts";
import type { Command } from "./command.ts";

export const rebuild: Command = {
  usage: "rebuild [--json]",
  operands: 0,
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour }) {
    await using store = await openStore(loadConfig(), progress);
    const { corpus, originals, index } = await rebuildAll(store);
    progress("");
    const { troubles } = store;
    if (flag(invocation, "json")) return print(`${JSON.stringify({ corpus, originals, index, troubles })}\n`);
    const faulty = corpus.faulty + originals.faulty;
    const faults = faulty === 0 ? "" : ` ${faulty} had faults: \`status\` explains them.`;
    print(
      printMessage(
        renderDone(
          `Read ${corpus.read + originals.read} files, indexed ${index.passages} passages.${faults}${troubles.map((trouble) => ` ${trouble}`).join("")}`,
        ),
        { width, colour },
      ),
    );
  },
};
