import { openHouse } from "../bot.ts";
import { compareTexts } from "../changes/compare.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import type { LibraryView } from "../library/library.ts";
import { RapporteurError } from "../standards/errors.ts";
import { findStandardNumbers, sameStandardNumber } from "../standards/standard-number.ts";
import { isStage, stageName } from "../standards/stage.ts";
import type { Edition, EditionText, Standard } from "../standards/standard.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, flag, languageOption, operand, text } from "./arguments.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison-json.ts";

export const changes: Command = {
  name: "changes",
  usage: `changes STANDARD [--from EDITION] [--to EDITION] [--language zh|en] ${CONTENT_USAGE}`,
  summary: "compare two editions of a standard: the newest with the one before it, unless named",
  options: {
    ...CONTENT_OPTIONS,
    from: { type: "string" },
    to: { type: "string" },
    language: { type: "string" },
  },
  async run(invocation, { print, progress, width, colour }) {
    const written = operand(invocation, 0, "The standard");
    await using house = await openHouse(loadConfig(), progress);
    progress("");
    const view = house.library.view(askerOf(invocation, await house.committees()));
    const standard = await standardNamed(view, written);
    const editions = await view.editions(standard.id);
    const to = editionNamed(editions, text(invocation, "to"), editions.at(-1), standard);
    const from = editionNamed(
      editions,
      text(invocation, "from"),
      editions[editions.indexOf(to) - 1],
      standard,
    );
    const [fromText, toText] = textsToCompare(from, to, languageOption(invocation));
    const sides = await Promise.all(
      [
        { edition: from, text: fromText },
        { edition: to, text: toText },
      ].map(async ({ edition, text }) => ({
        title: text.title,
        edition: edition.name,
        language: text.language,
        clauses: await view.clauses(text.id),
      })),
    );
    const [old, after] = sides;
    if (!old || !after) return;
    const set = compareTexts(old, after);
    if (flag(invocation, "json"))
      return print(`${JSON.stringify({ standard: standard.id, ...comparisonJson(old, after, set) })}\n`);
    const heading = (edition: Edition, clauses: typeof old.clauses) => ({
      name: `${edition.number ?? standard.id} ${edition.name}${edition.stage ? ` (${stageName(edition.stage, after.language)})` : ""}`,
      clauses,
    });
    print(
      printMessage(
        renderComparison(heading(from, old.clauses), heading(to, after.clauses), set, after.language),
        { width, colour },
      ),
    );
  },
};

/** A standard by its id or number, as the asker may see it. */
async function standardNamed(view: LibraryView, written: string): Promise<Standard> {
  const standards = await view.standards();
  const [number] = findStandardNumbers(written);
  const found =
    standards.find((s) => s.id === written.toLowerCase()) ??
    standards.find(
      (s) => number && s.number && findStandardNumbers(s.number).some((n) => sameStandardNumber(n, number)),
    );
  if (found) return found;
  throw new RapporteurError(
    "NOT_FOUND",
    `I hold no standard “${written}” that I may show. I hold: ${standards.map((s) => s.id).join(", ")}.`,
  );
}

/** An edition by its name, its stage or its day; without a word the fallback. */
function editionNamed(
  editions: readonly Edition[],
  written: string | null,
  fallback: Edition | undefined,
  standard: Standard,
): Edition {
  const found =
    written === null
      ? fallback
      : editions.findLast(
          (e) => e.name === written || e.date === written || (isStage(written) && e.stage === written),
        );
  if (found) return found;
  const held = editions.map((e) => e.name).join(", ");
  if (written === null)
    throw new RapporteurError(
      "NOTHING_TO_COMPARE",
      `I hold no edition of ${standard.id} before the one asked about. I hold: ${held}.`,
    );
  throw new RapporteurError(
    "NOT_FOUND",
    `I hold no edition “${written}” of ${standard.id} that I may show. I hold: ${held}.`,
  );
}

/** One text of each in the same language: as wanted, else the original's. */
function textsToCompare(
  from: Edition,
  to: Edition,
  wanted: "zh" | "en" | null,
): readonly [EditionText, EditionText] {
  const pairs = to.texts.flatMap((after) =>
    from.texts.filter((old) => old.language === after.language).map((old) => [old, after] as const),
  );
  const pair =
    wanted === null
      ? (pairs.find(([, after]) => after.original) ?? pairs[0])
      : pairs.find(([, after]) => after.language === wanted);
  if (pair) return pair;
  throw new RapporteurError(
    "NO_COMMON_LANGUAGE",
    `${from.id} and ${to.id} have no text in ${wanted === null ? "one language" : `the language ${wanted}`}.`,
  );
}
