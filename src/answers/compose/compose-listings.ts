import type { Standard } from "../../standards/standard.ts";
import { daysBetween, type Day } from "../../text/dates.ts";
import type { Draft, Statement } from "../draft.ts";
import type { CitedEdition, DeadlineFindings, EditionFindings, NewsFindings } from "../findings.ts";
import { answered } from "./compose-changes.ts";
import { languageNotes, type Teller } from "./naming.ts";
import { countedIn, pageNote } from "./pages.ts";
import type { Words } from "./words.ts";

/** Comment periods: what is open, the soonest first, with the days left in China. */
export function composeDeadlines(found: DeadlineFindings, today: Day, teller: Teller): Draft {
  const { words } = teller;
  const open = found.open.map((cited) => periodStatement(cited, today, teller));
  const closed = found.closed.map((cited) => periodStatement(cited, today, teller));
  const points = [...open, ...closed];
  const cites = points.flatMap((p) => p.evidence.slice(0, 1));
  const [only] = points;
  const lead = ((): readonly Statement[] => {
    if (open.length > 1)
      return [{ role: "lead", text: words.openPeriods(open.length, today), evidence: cites }];
    if (open.length > 0 || found.scope === "standard") return [];
    const whose = found.scope === "all" ? null : teller.group(found.scope);
    return [{ role: "lead", text: words.noneOpen(today, whose), evidence: cites }];
  })();
  const statements: readonly Statement[] =
    lead.length === 0 && only ? [{ ...only, role: "lead" }, ...points.slice(1)] : [...lead, ...points];
  return answered(
    teller,
    statements,
    followupsOf(
      [...found.open, ...found.closed].map((cited) => cited.standard),
      teller,
    ),
  );
}

/** Of one standard several questions, of several one each. */
function followupsOf(standards: readonly Standard[], { words, short }: Teller): readonly string[] {
  const { followup } = words;
  const [only, second] = standards;
  if (!only || second) return standards.map((standard) => followup.changes(short(standard)));
  const name = short(only);
  return [followup.changes(name), followup.newDuties(name), followup.news(name)];
}

/** A comment period, with the days left until its end in China, or passed since, and the notice's own words for it. */
export function periodStatement(
  { standard, edition, evidence }: Pick<CitedEdition, "standard" | "edition" | "evidence">,
  today: Day,
  teller: Teller,
): Statement {
  const { words } = teller;
  const closes = edition.comment?.closes ?? today;
  const wording = edition.comment?.wording;
  const tell = closes < today ? words.closedOn : words.openUntil;
  const days = Math.abs(daysBetween(today, closes));
  const told = tell(teller.standard(standard), teller.edition(edition), closes, days);
  const said = wording ? `${words.marks.semicolon}${words.wording(words.quote(wording))}` : "";
  return { role: "point", text: teller.sentence(told + said), evidence };
}

/** News, newest first, each with its publisher and its own words. */
export function composeNews(found: NewsFindings, teller: Teller): Draft {
  const { words } = teller;
  const cites = found.items.map((i) => i.evidence);
  const { all, part } = countedIn(found, found.items.length);
  const statements: Statement[] = [
    { role: "lead", text: words.newsLead(all, part, found.order), evidence: cites },
    ...found.items.map(({ item, quote, evidence }): Statement => ({
      role: "point",
      text: words.newsItem(item.published, item.publisher, item.title, quote),
      evidence: [evidence],
    })),
    ...pageNote(found, teller, cites.slice(0, 1), { moreOf: words.moreReports }),
  ];
  const { rest, openComments, changes } = words.followup;
  const next = [...found.about.map((standard) => changes(teller.short(standard))), openComments];
  return answered(teller, statements, next, found.more > 0 ? rest.news : null);
}

/** The editions of a standard, oldest first; or the newest edition of each standard. */
export function composeEditions(found: EditionFindings, teller: Teller): Draft {
  const { words } = teller;
  const [first] = found.editions;
  const group = (cited: CitedEdition) => (cited.group ? teller.group(cited.group) : null);
  const point = (cited: CitedEdition): Statement => {
    const { comment, effective } = cited.edition;
    const edition = teller.edition(cited.edition);
    const line =
      found.of === "standard"
        ? edition
        : words.standardLine(teller.standard(cited.standard), edition, group(cited));
    const details = [
      comment ? words.commentLine(comment.closes) : "",
      effective ? words.effectiveLine(effective) : "",
    ];
    return { role: "point", text: teller.sentence(line, ...details), evidence: cited.evidence };
  };
  const { all, part } = countedIn(found, found.editions.length);
  const lead =
    found.of === "standard" && first
      ? words.editionsOf(teller.standard(first.standard), group(first), all)
      : words.newestEditions(all, part);
  const fact = factStatement(found, teller);
  const titles = found.editions.flatMap((e) => e.evidence.slice(0, 1));
  const statements: Statement[] = [
    ...fact,
    { role: "lead", text: lead, evidence: titles },
    ...found.editions.map(point),
    ...pageNote(found, teller, titles.slice(0, 1), { moreOf: words.moreStandards }),
  ];
  const names = [...new Set(found.editions.map((e) => teller.short(e.standard)))];
  const next =
    found.of === "standard"
      ? names.flatMap((name) => [words.followup.changes(name), words.followup.news(name)])
      : names.map(words.followup.changes);
  return answered(
    teller,
    [
      ...statements,
      ...languageNotes(
        teller,
        found.of === "standard"
          ? found.editions.flatMap(({ text, evidence: [cited] }) =>
              text && cited !== undefined ? [{ text, evidence: cited }] : [],
            )
          : [],
      ),
    ],
    next,
    found.more > 0 ? words.followup.rest.editions : null,
  );
}

/** The one fact asked for, before the editions it is read from. */
function factStatement(
  { fact, factOf, editions: listed, lineage }: EditionFindings,
  { words, standard, edition, group }: Teller,
): readonly Statement[] {
  const editions = factOf === null ? listed : [factOf];
  const newest = editions.at(-1);
  if (!newest || fact === null || fact === "comment-open") return [];
  const inForce = editions.findLast((e) => e.edition.effective !== null);
  const published = editions.findLast((e) => e.edition.stage === "published");
  const number = newest.standard.number;
  const line = lineage?.related ?? [];
  const later = lineage?.asked === "replaced-by" ? line : [...editions];
  const told = {
    standard: lineage?.of ?? standard(newest.standard),
    number,
    mandatory: number === null ? null : /^GB\s*\d/.test(number) ? true : /\/[TZ]/.test(number) ? false : null,
    newest: edition(newest.edition),
    group: newest.group ? group(newest.group) : null,
    effective: inForce?.edition.effective ?? null,
    published: published?.edition.date ?? null,
    related: [
      ...line.map((one) => `${standard(one.standard)}${words.marks.brackets(issueOf(one, words, edition))}`),
      ...(lineage?.unheld ?? []),
    ],
    settled: later.some((one) => one.edition.stage === "published"),
  };
  const cited = fact === "effective" ? inForce : fact === "published" ? published : newest;
  const said =
    lineage && line.length > 0 ? [...lineage.evidence, ...line.flatMap((one) => one.evidence)] : [];
  const evidence = said.length > 0 ? said : (cited ?? newest).evidence;
  return [{ role: "lead", text: words.fact[fact](told), evidence }];
}

/** Its stage and day, and from when it is in force. */
function issueOf({ edition }: CitedEdition, words: Words, named: Teller["edition"]): string {
  const inForce = edition.effective === null ? [] : [words.effectiveLine(edition.effective)];
  return [named(edition), ...inForce].join(words.marks.comma);
}
