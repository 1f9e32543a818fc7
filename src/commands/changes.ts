import { textsInCommon } from "../answers/find/compare-editions.ts";
import { chooseStandard } from "../answers/resolve/choose-standard.ts";
import { readCatalogue } from "../answers/understand/catalogue.ts";
import { findScope } from "../answers/understand/find-scope.ts";
import { openHouse } from "../bot.ts";
import { compareTexts } from "../changes/compare.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import type { LibraryView } from "../library/library.ts";
import { RapporteurError } from "../standards/errors.ts";
import { isStage, stageName } from "../standards/stage.ts";
import type { Edition, EditionText, Standard } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, flag, languageOption, operand, text } from "./arguments.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison-json.ts";

export const changes: Command = {
  usage: `changes STANDARD [--from EDITION] [--to EDITION] [--language zh|en] ${CONTENT_USAGE}`,
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

/** A standard by any name it goes by, among those the asker may see. */
async function standardNamed(view: LibraryView, written: string): Promise<Standard> {
  const catalogue = await readCatalogue(view);
  const chosen = chooseStandard(findScope(written, catalogue).scope, catalogue);
  if (chosen.found === "one") return chosen.standard;
  const held = (chosen.found === "several" ? chosen.candidates : catalogue.standards)
    .map((s) => s.id)
    .join(", ");
  if (chosen.found === "several")
    throw new RapporteurError("AMBIGUOUS", `“${written}” fits several standards. Name one of: ${held}.`);
  throw new RapporteurError("NOT_FOUND", `I hold no standard “${written}” that I may show. I hold: ${held}.`);
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

function textsToCompare(
  from: Edition,
  to: Edition,
  wanted: Language | null,
): readonly [EditionText, EditionText] {
  const texts = textsInCommon(from, to, wanted);
  if (texts && (wanted === null || texts[1].language === wanted)) return texts;
  throw new RapporteurError(
    "NO_COMMON_LANGUAGE",
    `${from.id} and ${to.id} have no text in ${wanted === null ? "one language" : `the language ${wanted}`}.`,
  );
}
