import type { ForceDirection } from "../../changes/change-set.ts";
import { bySignificance } from "../../changes/summary.ts";
import { changeStatement } from "../../answers/compose/compose-changes.ts";
import { tellerIn } from "../../answers/compose/naming.ts";
import type { Statement } from "../../answers/draft.ts";
import type { EvidenceBook } from "../../answers/evidence.ts";
import { changePoint } from "../../answers/find/change-point.ts";
import { citeEdition, citeParticulars } from "../../answers/find/cite-edition.ts";
import { compareEditions, type Comparison } from "../../answers/find/compare-editions.ts";
import type { LibraryView } from "../../library/library.ts";
import type { Edition } from "../../standards/standard.ts";
import type { Language } from "../../text/language.ts";
import type { NewEdition } from "../find/new-editions.ts";
import { digestWordsIn } from "./digest-words.ts";
import type { Unit } from "./unit.ts";

/** Editions whose changes are told; further ones are named, and the rest counted. */
const MOST_COMPARED = 4;
export const MOST_NAMED = 8;
const MOST_CHANGES = 3;

/** What a summary asks of duties: what is asked for now, and was not before, or not so strictly. */
const DUTIES: readonly ForceDirection[] = ["created", "tightened"];

/** New editions, each with what became of its duties and the changes that matter most. */
export async function tellEditions(
  fresh: readonly NewEdition[],
  view: LibraryView,
  book: EvidenceBook,
  language: Language,
): Promise<readonly Unit[]> {
  const told: Unit[] = [];
  const translations: string[] = [];
  for (const [position, one] of fresh.slice(0, MOST_NAMED).entries()) {
    const { before, edition } = one;
    const compared =
      before && position < MOST_COMPARED ? await compareEditions(view, before, edition, language) : null;
    told.push(compared ? comparedUnit(one, compared, book, language) : namedUnit(one, book, language));
    if (compared && compared.toText.language === "en" && !compared.toText.original)
      translations.push(citeEdition(book, edition, compared.toText));
  }
  const rest = fresh.slice(MOST_NAMED);
  const [next] = rest;
  if (next)
    told.push([
      {
        role: "note",
        text: digestWordsIn(language).moreEditions(rest.length),
        evidence: citeParticulars(book, next.edition, language).slice(0, 1),
      },
    ]);
  if (translations.length > 0)
    told.push([{ role: "note", text: tellerIn(language).words.translation, evidence: translations }]);
  return told;
}

function comparedUnit(
  { standard, edition, between }: NewEdition,
  compared: Comparison,
  book: EvidenceBook,
  language: Language,
): Unit {
  const teller = tellerIn(language);
  const { words } = teller;
  const ranked = bySignificance(compared.set.changes);
  const evidence = [
    citeEdition(book, edition, compared.toText),
    citeEdition(book, compared.from, compared.fromText),
  ];
  const names = [teller.standard(standard), teller.edition(edition), teller.edition(compared.from)] as const;
  const lead = `${words.compared(...names)}${language === "zh" ? "，" : " — "}${countsOf(compared, ranked.length, language)}`;
  return [
    { role: "lead", text: lead, evidence },
    ...ranked
      .slice(0, MOST_CHANGES)
      .map((change) => changeStatement(changePoint(book, compared, change), teller)),
    ...betweenNotes(between, book, language),
  ];
}

function countsOf({ set }: Comparison, changes: number, language: Language): string {
  const teller = tellerIn(language);
  const { words } = teller;
  const { noNewDuties, mattersMost, changes: count } = digestWordsIn(language);
  if (changes === 0) return `${words.nothingDiffers}${language === "zh" ? "。" : "."}`;
  const { force } = set.summary;
  const duties = DUTIES.flatMap((d) => (force[d] > 0 ? [words.dutyCount(force[d], d)] : []));
  const counted = [count(changes), duties.length === 0 ? noNewDuties : words.list(duties)];
  return language === "zh"
    ? `${counted.join("；")}。${mattersMost}`
    : `${counted.join("; ")}. ${mattersMost}`;
}

/** One without another to compare it with, or beyond those that are compared. */
function namedUnit(
  { standard, edition, before, between }: NewEdition,
  book: EvidenceBook,
  language: Language,
): Unit {
  const teller = tellerIn(language);
  const { words } = teller;
  const names = [teller.standard(standard), teller.edition(edition)] as const;
  const text = before === null ? words.firstIssue(...names) : words.standardLine(...names, null);
  const lead: Statement = {
    role: "lead",
    text: `${text}${language === "zh" ? "。" : "."}`,
    evidence: citeParticulars(book, edition, language).slice(0, 1),
  };
  return [lead, ...betweenNotes(between, book, language)];
}

function betweenNotes(between: readonly Edition[], book: EvidenceBook, language: Language): Unit {
  if (between.length === 0) return [];
  const names = between.map(tellerIn(language).edition);
  return [
    {
      role: "note",
      text: digestWordsIn(language).between(tellerIn(language).words.list(names)),
      evidence: between.flatMap((edition) => citeParticulars(book, edition, language).slice(0, 1)),
    },
  ];
}
