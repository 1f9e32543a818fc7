import { numberCitations, type MarkedStatement, type NumberedCitation } from "../answers/answer.ts";
import { tellerIn } from "../answers/compose/naming.ts";
import { wordsIn } from "../answers/compose/words-in.ts";
import { EvidenceBook, type Evidence } from "../answers/evidence.ts";
import { toldByEvidence } from "../answers/told.ts";
import { verifyEvidence } from "../answers/verify/verify-evidence.ts";
import type { LibraryView } from "../library/library.ts";
import { chinaDay } from "../text/dates.ts";
import type { Language } from "../text/language.ts";
import { digestWordsIn } from "./compose/digest-words.ts";
import { MOST_NAMED, tellEditions } from "./compose/tell-editions.ts";
import { MOST_NEWS, tellNews, tellPeriods } from "./compose/tell-news.ts";
import type { Unit } from "./compose/unit.ts";
import type { Digest, DigestSection, SectionKind } from "./digest.ts";
import type { DigestWindow } from "./find/digest-window.ts";
import { whatIsNew, type WhatIsNew } from "./find/what-is-new.ts";

export interface DigestRequest {
  /** The library as the place may see it on the window's last day. */
  readonly view: LibraryView;
  readonly window: DigestWindow;
  /** The record of what the place has seen; null where there is none. */
  readonly seen: ReadonlySet<string> | null;
  readonly language: Language;
}

export interface MadeDigest {
  /** Null when nothing is new. */
  readonly digest: Digest | null;
  /** What the place has seen once this is posted, or found not worth posting. */
  readonly seen: readonly string[];
}

/** The straight way of a summary: what is new, evidence, statements, verification, numbered citations. */
export async function makeDigest({ view, window, seen, language }: DigestRequest): Promise<MadeDigest> {
  const found = await whatIsNew(view, window, seen);
  if (!found.isWorthTelling) return { digest: null, seen: found.seen };
  const book = new EvidenceBook();
  const today = chinaDay(window.until);
  const drafts = [
    { kind: "editions", units: await tellEditions(found.editions, view, book, language) },
    { kind: "periods", units: tellPeriods(found.periods, today, book, language) },
    { kind: "news", units: tellNews(found.news, book, language) },
  ] as const;
  const evidence = await verifyEvidence(book.pieces, view);
  const verified = drafts
    .map(({ kind, units }) => ({ kind, statements: verifyUnits(units, evidence) }))
    .filter(({ statements }) => statements.length > 0);
  if (verified.length === 0) return { digest: null, seen: found.seen };
  const { sections, citations } = numberSections(verified, evidence, language);
  const editions = await view.editions();
  const words = wordsIn(language);
  const digest = {
    language,
    since: chinaDay(window.since),
    until: today,
    title: digestWordsIn(language).title(words.day(chinaDay(window.since)), words.day(today)),
    sections,
    citations,
    cited: editions.filter(({ standard, name }) =>
      citations.some((citation) => citation.standard === standard && citation.edition === name),
    ),
    told: toldByEvidence(book.pieces),
    followups: followupsOf(found, words.day(chinaDay(window.since)), language),
  };
  return { digest, seen: found.seen };
}

/** Keeps the statements whose evidence stands in the library still; a unit that loses its first one goes with it. */
function verifyUnits(units: readonly Unit[], evidence: ReadonlyMap<string, Evidence>): Unit {
  const holds = (statement: Unit[number]) => statement.evidence.every((id) => evidence.has(id));
  return units.flatMap((unit) => (unit[0] && holds(unit[0]) ? unit.filter(holds) : []));
}

/** Numbers run through all sections. */
function numberSections(
  sections: readonly { readonly kind: SectionKind; readonly statements: Unit }[],
  evidence: ReadonlyMap<string, Evidence>,
  language: Language,
): { readonly sections: readonly DigestSection[]; readonly citations: readonly NumberedCitation[] } {
  const draft = {
    outcome: "answered",
    language,
    statements: sections.flatMap(({ statements }) => statements),
    choices: [],
    followups: [],
  } as const;
  const numbered = numberCitations("", draft, evidence, "composed");
  const rest: MarkedStatement[] = [...numbered.statements];
  const titles = digestWordsIn(language).section;
  return {
    sections: sections.map(({ kind, statements }) => ({
      kind,
      title: titles[kind],
      statements: rest.splice(0, statements.length),
    })),
    citations: numbered.citations,
  };
}

/** What there was no room for goes first. */
function followupsOf(
  { editions, periods, news }: WhatIsNew,
  since: string,
  language: Language,
): readonly string[] {
  const { allEditions, allNews } = digestWordsIn(language);
  const { followup } = wordsIn(language);
  const compared = editions.filter(({ before }) => before !== null);
  const names = [...new Set(compared.map(({ standard }) => tellerIn(language).short(standard)))];
  const cut = [
    ...(editions.length > MOST_NAMED ? [allEditions(since)] : []),
    ...(news.length > MOST_NEWS ? [allNews(since)] : []),
  ];
  const open = periods.length > 0 && cut.length < 2 ? [followup.openComments] : [];
  return [...cut, ...names.slice(0, 3 - cut.length - open.length).map(followup.changes), ...open];
}
