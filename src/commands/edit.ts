import { openHouse } from "../bot.ts";
import { renderDone } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { edit as editEdition } from "../intake/edit.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { flag, operand, text } from "./arguments.ts";
import type { Command, Invocation } from "./command.ts";
import { FACT_OPTIONS, FACT_USAGE, factsGiven } from "./fact-options.ts";

/** What says that there is no such thing, whatever the files say. */
const NONE: Readonly<Record<string, string>> = {
  stage: "stage",
  date: "date",
  number: "number",
  replaces: "replaces",
  ics: "ics",
  ccs: "ccs",
  "comment-closes": "comment",
  effective: "effective",
  audience: "audience",
};

export const edit: Command = {
  usage: `edit STANDARD/EDITION ${FACT_USAGE.replace("AUDIENCE]", "AUDIENCE|nobody]")} [--json]; “none” takes a fact away`,
  operands: 1,
  options: { ...FACT_OPTIONS, json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour, clock }) {
    const edition = operand(invocation, 0, "The edition");
    const changes = changesGiven(invocation);
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

function changesGiven(invocation: Invocation) {
  const isNone = (name: string) => {
    const written = text(invocation, name);
    return written === "none" || (name === "audience" && written === "nobody");
  };
  const gone = Object.keys(NONE).filter(isNone);
  const said = Object.entries(invocation.values).filter(([name]) => !gone.includes(name));
  return {
    ...factsGiven({ ...invocation, values: Object.fromEntries(said) }),
    ...Object.fromEntries(gone.map((name) => [NONE[name], null])),
  };
}
