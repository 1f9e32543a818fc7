import { openHouse } from "../bot.ts";
import { renderResults } from "../chat/render-results.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { languageOf } from "../text/language.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, countOption, flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";

const MOST_RESULTS = 100;

export const search: Command = {
  usage: `search QUERY [--limit N] ${CONTENT_USAGE}`,
  operands: Infinity,
  options: { ...CONTENT_OPTIONS, limit: { type: "string" } },
  async run(invocation, { print, progress, width, colour }) {
    const query = invocation.operands.join(" ");
    operand({ ...invocation, operands: [query] }, 0, "The query");
    const limit = countOption(invocation, "limit", 10, MOST_RESULTS);
    await using house = await openHouse(loadConfig(), progress);
    progress("");
    const { audiences, asOf } = askerOf(invocation, await house.committees());
    const filter = { audiences: [...audiences], ...(asOf === null ? {} : { to: asOf }) };
    const results = await house.search.search(query, filter, limit);
    const rows = results.map(({ rank, score, passage, alsoIn }) => ({
      rank,
      score,
      standard: passage.standard,
      edition: passage.edition,
      clause: passage.clause,
      title: passage.heading,
      text: passage.text,
      language: passage.language,
      source: passage.source,
      alsoIn,
    }));
    if (flag(invocation, "json")) return print(`${JSON.stringify({ results: rows })}\n`);
    print(printMessage(renderResults(rows, languageOf(query)), { width, colour }));
  },
};
