import { openHouse } from "../bot.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { ingest as ingestFiles } from "../intake/ingest.ts";
import { progressLine } from "../intake/sync-progress.ts";
import type { Resolution } from "../intake/take-handed.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import { flag, languageOption, operand, text } from "./arguments.ts";
import type { Command, Invocation } from "./command.ts";
import { FACT_OPTIONS, FACT_USAGE, factsGiven } from "./fact-options.ts";
import { ingestedRow, renderIngested } from "./render-ingested.ts";

export const ingest: Command = {
  usage: `ingest PATH… [--standard ID] [--edition NAME] [--language zh|en] ${FACT_USAGE} [--replace | --as-another] [--json]`,
  operands: Infinity,
  options: {
    standard: { type: "string" },
    edition: { type: "string" },
    language: { type: "string" },
    ...FACT_OPTIONS,
    replace: { type: "boolean" },
    "as-another": { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(invocation, { print, progress, width, colour, clock }) {
    operand(invocation, 0, "The file");
    const metadata = metadataGiven(invocation);
    const resolution = resolutionGiven(invocation);
    await using house = await openHouse(loadConfig(), progress);
    const { library, index, dataDir, reader } = house.store;
    const files = await ingestFiles({
      paths: invocation.operands,
      metadata,
      resolution,
      dataDir,
      library,
      reader,
      now: clock,
      onProgress: (step) => progress(progressLine(step)),
    });
    progress("indexing");
    await catchUp(library, index);
    progress("");
    const lacking = (await library.survey()).lacking.filter(({ edition }) =>
      files.some((file) => file.outcome !== "refused" && file.edition === edition),
    );
    if (flag(invocation, "json")) print(`${JSON.stringify({ files: files.map(ingestedRow), lacking })}\n`);
    else print(renderIngested(files, lacking, (message) => printMessage(message, { width, colour })));
    const refused = files.filter(({ outcome }) => outcome === "refused").length;
    const asked = files.filter(({ outcome }) => outcome === "question").length;
    if (refused + asked > 0) throw incomplete(files.length, refused, asked);
  },
};

function metadataGiven(invocation: Invocation) {
  const place = ["standard", "edition"].flatMap((name) => {
    const value = text(invocation, name);
    return value === null ? [] : [[name, value] as const];
  });
  const language = languageOption(invocation);
  return {
    ...Object.fromEntries(place),
    ...(language !== null && { language }),
    ...factsGiven(invocation),
  };
}

function resolutionGiven(invocation: Invocation): Resolution {
  const [replace, another] = [flag(invocation, "replace"), flag(invocation, "as-another")];
  if (replace && another) throw new UsageError("--replace and --as-another exclude each other.");
  return replace ? "replace" : another ? "another" : "ask";
}

function incomplete(all: number, refused: number, asked: number): RapporteurError {
  const said = [
    ...(refused > 0 ? [`${refused} of ${all} ${refused === 1 ? "was" : "were"} refused`] : []),
    ...(asked > 0 ? [`${asked} of ${all} ${asked === 1 ? "needs" : "need"} an answer`] : []),
  ];
  const rest = all - refused - asked;
  return new RapporteurError(
    refused > 0 ? "REFUSED" : "QUESTION",
    `${said.join("; ")}${rest > 0 ? `; the other ${rest} ${rest === 1 ? "is" : "are"} in` : ""}.`,
    { refused, asked, files: all },
  );
}
