import { openHouse } from "../bot.ts";
import { renderDone } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { edit as editEdition } from "../intake/edit.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { UsageError } from "../standards/errors.ts";
import { isStage, STAGES } from "../standards/stage.ts";
import { flag, operand, text } from "./arguments.ts";
import type { Command } from "./command.ts";

export const edit: Command = {
  usage:
    "edit STANDARD/EDITION [--stage STAGE] [--date DATE] [--number NUMBER] [--audience AUDIENCE|nobody] [--group ID] [--comment-closes DATE] [--comment-opens DATE] [--effective DATE] [--json]",
  options: {
    stage: { type: "string" },
    date: { type: "string" },
    number: { type: "string" },
    audience: { type: "string" },
    group: { type: "string" },
    "comment-opens": { type: "string" },
    "comment-closes": { type: "string" },
    effective: { type: "string" },
    json: { type: "boolean" },
  },
  async run(invocation, { print, progress, width, colour, clock }) {
    const edition = operand(invocation, 0, "The edition");
    const stage = text(invocation, "stage");
    if (stage !== null && !isStage(stage))
      throw new UsageError(`--stage ${stage}: the stages are ${STAGES.join(", ")}.`);
    const audience = text(invocation, "audience");
    const [opens, closes] = [text(invocation, "comment-opens"), text(invocation, "comment-closes")];
    if (opens !== null && closes === null) throw new UsageError("--comment-opens needs --comment-closes.");
    const plain = ["date", "number", "group", "effective"].flatMap((name) => {
      const value = text(invocation, name);
      return value === null ? [] : [[name, value] as const];
    });
    const changes = {
      ...Object.fromEntries(plain),
      ...(stage !== null && { stage }),
      ...(audience !== null && { audience: audience === "nobody" ? null : audience }),
      ...(closes !== null && { comment: { opens, closes, wording: null } }),
    };
    await using house = await openHouse(loadConfig(), progress);
    const { library, index } = house.store;
    await editEdition(library, edition, changes, clock);
    await catchUp(library, index);
    progress("");
    if (flag(invocation, "json"))
      return print(`${JSON.stringify({ edition, changed: Object.keys(changes) })}\n`);
    print(
      printMessage(renderDone(`${edition} is changed: ${Object.keys(changes).join(", ")}.`), {
        width,
        colour,
      }),
    );
  },
};
