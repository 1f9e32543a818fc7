import { chooseStandard } from "../answers/resolve/choose-standard.ts";
import { readCatalogue } from "../answers/understand/catalogue.ts";
import { findScope } from "../answers/understand/find-scope.ts";
import { openHouse } from "../bot.ts";
import { compareTexts } from "../changes/compare.ts";
import { renderChain } from "../chat/render-chain.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { loadConfig } from "../config.ts";
import type { LibraryView } from "../library/library.ts";
import { RapporteurError } from "../standards/errors.ts";
import { lineageEditions, numbersOfEdition } from "../standards/lineage.ts";
import { stageName } from "../standards/stage.ts";
import type { Edition, EditionText, Standard } from "../standards/standard.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, flag, operand, text } from "./arguments.ts";
import { chainBetween, meaningsOf } from "./chain-between.ts";
import { chainJson, introductionsOf } from "./chain-json.ts";
import { editionBefore, editionNamed, languagesAsked, textsToCompare } from "./choose-sides.ts";
import type { Command } from "./command.ts";
import { comparisonJson, type ComparedSide } from "./comparison-json.ts";
import { comparisonPage, withAskedRedlines } from "./comparison-output.ts";
import { REDLINE_OPTIONS, REDLINE_USAGE } from "./redline-options.ts";

export const changes: Command = {
  usage: `changes STANDARD [--from EDITION] [--to EDITION] [--language zh|en|zh,en] [--steps] ${REDLINE_USAGE} ${CONTENT_USAGE}`,
  operands: 1,
  options: {
    ...CONTENT_OPTIONS,
    ...REDLINE_OPTIONS,
    from: { type: "string" },
    to: { type: "string" },
    language: { type: "string" },
    steps: { type: "boolean" },
  },
  async run(invocation, surroundings) {
    const { print, progress } = surroundings;
    const written = operand(invocation, 0, "The standard");
    await using house = await openHouse(loadConfig(), progress);
    progress("");
    const view = house.library.view(askerOf(invocation, await house.committees()));
    const standard = await standardNamed(view, written);
    const standards = await view.standards();
    const all = await view.editions();
    const editions = lineageEditions(standard, standards, ({ id }) =>
      all.filter((one) => one.standard === id),
    );
    const asked = languagesAsked(text(invocation, "language"));
    const toName = text(invocation, "to");
    const to = toName === null ? newest(editions, standard) : editionNamed(editions, toName, standard);
    const fromName = text(invocation, "from");
    const from =
      fromName === null ? editionBefore(editions, to, standard) : editionNamed(editions, fromName, standard);
    const [fromText, toText] = textsToCompare(from, to, asked);
    const sideOf = async (edition: Edition, { id, title, language }: EditionText): Promise<ComparedSide> => ({
      title,
      edition: edition.name,
      language,
      clauses: await view.clauses(id),
      numbers: numbersOfEdition(edition, standards),
      meanings: (await view.meanings(id)).vectors(),
    });
    const [old, after] = await Promise.all([sideOf(from, fromText), sideOf(to, toText)]);
    const compared = compareTexts(old, after, await view.glossary(), meaningsOf(old, after));
    const set = withAskedRedlines(compared, invocation);
    const chain = await chainBetween(
      editions,
      { from, to },
      { old, new: after, set },
      (edition, language) => {
        const found = edition.texts.find((one) => one.language === language);
        return found ? sideOf(edition, found) : Promise.resolve(null);
      },
    );
    if (flag(invocation, "json")) {
      const json = comparisonJson(old, after, set, introductionsOf(chain));
      const steps = flag(invocation, "steps") ? { chain: chainJson(chain, { old, new: after, set }) } : {};
      return print(`${JSON.stringify({ standard: standard.id, ...json, ...steps })}\n`);
    }
    const heading = (side: ComparedSide, edition: Edition) => ({
      ...side,
      name: `${edition.number ?? edition.standard} ${edition.name}${edition.stage ? ` (${stageName(edition.stage, "en")})` : ""}`,
    });
    const sides = [heading(old, from), heading(after, to)] as const;
    const message = flag(invocation, "steps")
      ? renderChain(...sides, set, chain)
      : renderComparison(...sides, set, after.language, introductionsOf(chain));
    print(comparisonPage(message, invocation, surroundings));
  },
};

function newest(editions: readonly Edition[], standard: Standard): Edition {
  const edition = editions.at(-1);
  if (edition) return edition;
  throw new RapporteurError("NOTHING_TO_COMPARE", `I hold no edition of ${standard.id} that I may show.`);
}

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
