import { openHouse } from "../bot.ts";
import { renderIngested } from "../chat/render-upkeep.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { ingest as ingestFiles } from "../intake/ingest.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import { isStage, STAGES } from "../standards/stage.ts";
import { flag, languageOption, operand, text } from "./arguments.ts";
import type { Command } from "./command.ts";

export const ingest: Command = {
  usage:
    "ingest PATH… [--standard ID] [--edition NAME] [--group ID] [--stage STAGE] [--date DATE] [--audience AUDIENCE] [--language zh|en] [--json]",
  options: {
    standard: { type: "string" },
    edition: { type: "string" },
    group: { type: "string" },
    stage: { type: "string" },
    date: { type: "string" },
    audience: { type: "string" },
    language: { type: "string" },
    json: { type: "boolean" },
  },
  async run(invocation, { print, progress, width, colour, clock }) {
    operand(invocation, 0, "The file");
    const stage = text(invocation, "stage");
    if (stage !== null && !isStage(stage))
      throw new UsageError(`--stage ${stage}: the stages are ${STAGES.join(", ")}.`);
    const language = languageOption(invocation);
    const given = ["standard", "edition", "group", "date", "audience"].flatMap((name) => {
      const value = text(invocation, name);
      return value === null ? [] : [[name, value] as const];
    });
    await using house = await openHouse(loadConfig(), progress);
    const metadata = {
      ...Object.fromEntries(given),
      ...(stage !== null && { stage }),
      ...(language !== null && { language }),
    };
    const { library, index, dataDir } = house.store;
    const files = await ingestFiles({ paths: invocation.operands, metadata, dataDir, library, now: clock });
    await catchUp(library, index);
    progress("");
    const rows = files.map((file) =>
      file.outcome === "refused"
        ? {
            path: file.path,
            outcome: file.outcome,
            edition: null,
            text: null,
            error: { code: file.error.code, message: file.error.message },
          }
        : { path: file.path, outcome: file.outcome, edition: file.edition, text: file.text, error: null },
    );
    const editions = await library.survey();
    const lacking = editions.lacking.filter(({ edition }) =>
      rows.some((row) => row.edition !== null && row.edition === edition),
    );
    if (flag(invocation, "json")) print(`${JSON.stringify({ files: rows, lacking })}\n`);
    else print(printMessage(renderIngested(rows, lacking), { width, colour }));
    const refused = rows.filter((row) => row.outcome === "refused").length;
    if (refused > 0)
      throw new RapporteurError("REFUSED", `${refused} of ${rows.length} files were refused.`, { refused });
  },
};
