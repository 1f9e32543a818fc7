import type { ForceChange, ForceDirection, Structure } from "../../changes/change-set.ts";
import { namingSide } from "../../changes/own-clauses.ts";
import type { Clause } from "../../standards/clause.ts";
import type { ForceName } from "../../standards/force.ts";
import type { Draft, Statement } from "../draft.ts";
import type {
  ChangeFindings,
  ChangePoint,
  ComparedEditions,
  RecentFindings,
  UnchangedFindings,
} from "../findings.ts";
import { forewordStatements } from "./compose-foreword.ts";
import { languageNotes, type QuotedText, type Teller } from "./naming.ts";
import { countedIn, pageNote } from "./pages.ts";

export function composeChanges(found: ChangeFindings, teller: Teller): Draft {
  const { words } = teller;
  const compared = words.compared(
    teller.standard(found.standard),
    teller.edition(found.to),
    formerEdition(found, teller),
  );
  const { clause, duties, structures, editorialOnly, parts } = found.filter;
  const narrowed =
    clause !== null ||
    found.topic !== null ||
    duties !== null ||
    structures.length + parts.length > 0 ||
    editorialOnly;
  const { all, part } = countedIn(found, found.points.length);
  const told = narrowed ? words.narrowed(found.filter, found.topic, all) : countsOf(found, teller);
  const counted = part === null ? told : words.changesTold(part);
  const statements: Statement[] = [
    { role: "lead", text: words.lead(compared, counted), evidence: found.evidence },
    ...found.points.map((point) => changeStatement(point, teller)),
    ...pageNote(found, teller, found.evidence),
  ];
  statements.push(...forewordStatements(found.foreword, teller, found.evidence));
  for (const { clause, was, evidence } of found.unchanged) {
    statements.push({
      role: "note",
      text: teller.sentence(words.stillSays(teller.clause(clause), was)),
      evidence,
    });
  }
  if (found.others.length > 0) {
    const others = found.others.map(({ standard, edition }) =>
      words.standardLine(teller.standard(standard), teller.edition(edition), null),
    );
    statements.push({
      role: "note",
      text: words.others(others),
      evidence: found.others.flatMap((other) => other.evidence.slice(0, 1)),
    });
  }
  if (found.fromText.language !== found.toText.language)
    statements.push({ role: "note", text: words.acrossLanguages, evidence: found.evidence });
  statements.push(...languageNotes(teller, quotedIn(found)));
  const name = teller.short(found.standard);
  const [first] = found.points.flatMap((point) => point.new.flatMap((clause) => clause.number ?? []));
  const { followup } = words;
  const next = [
    duties === "new" ? followup.changes(name) : followup.newDuties(name),
    ...(found.openForComment ? [followup.deadline(name)] : []),
    ...(first === undefined ? [] : [followup.clause(first, name)]),
    followup.editions(name),
  ];
  return answered(teller, statements, next, found.more > 0 ? followup.rest.changes(name) : null);
}

/** An edition of another standard, which this one replaces, is called by its number too. */
function formerEdition({ standard, from }: ComparedEditions, teller: Teller): string {
  const edition = teller.edition(from);
  return from.standard === standard.id
    ? edition
    : `${from.number ?? from.standard}${teller.words.marks.comma}${edition}`;
}

/** The newer text of a comparison, cited by the first that the comparison rests on. */
function quotedIn({ toText, evidence: [cited] }: ComparedEditions): readonly QuotedText[] {
  return cited === undefined ? [] : [{ text: toText, evidence: cited }];
}

export function composeUnchanged(found: UnchangedFindings, teller: Teller): Draft {
  const { words } = teller;
  const was = found.old.number === found.new.number ? null : found.old.number;
  const said = words.unchanged(
    teller.clause(found.new),
    was,
    teller.edition(found.to),
    teller.edition(found.from),
  );
  const name = teller.short(found.standard);
  const statements: Statement[] = [
    { role: "lead", text: teller.point(said, [], words.quote(found.quote)), evidence: found.evidence },
    ...languageNotes(teller, quotedIn(found)),
  ];
  return answered(teller, statements, [words.followup.changes(name), words.followup.newDuties(name)]);
}

export function composeRecent(found: RecentFindings, teller: Teller): Draft {
  const { words } = teller;
  const issued = [...found.issues, ...found.first];
  const { all, part } = countedIn(found, issued.length);
  const titles = issued.flatMap((i) => i.evidence.slice(0, 1));
  const statements: Statement[] = [
    { role: "lead", text: words.recent(found.from, found.to, all, part), evidence: titles },
    ...found.issues.flatMap((issue): Statement[] => [
      {
        role: "lead",
        text: teller.sentence(
          words.compared(
            teller.standard(issue.standard),
            teller.edition(issue.to),
            teller.edition(issue.from),
          ),
        ),
        evidence: issue.evidence,
      },
      ...issue.points.map((point) => changeStatement(point, teller)),
    ]),
    ...found.first.map((first): Statement => ({
      role: "lead",
      text: teller.sentence(words.firstIssue(teller.standard(first.standard), teller.edition(first.edition))),
      evidence: first.evidence,
    })),
    ...pageNote(found, teller, titles.slice(0, 1), { moreOf: words.moreStandards }),
    ...languageNotes(teller, found.issues.flatMap(quotedIn)),
  ];
  const next = issued.map((i) => words.followup.changes(teller.short(i.standard)));
  return answered(teller, statements, next, found.more > 0 ? words.followup.rest.recent : null);
}

/** @param rest what asks for the rest of it; null where it is whole */
export function answered(
  { language }: Teller,
  statements: readonly Statement[],
  followups: readonly string[],
  rest: string | null = null,
): Draft {
  return {
    outcome: "answered",
    language,
    statements,
    choices: [],
    followups: [...new Set(rest === null ? followups : [rest, ...followups])].slice(0, 3),
    ...(rest !== null && { rest }),
  };
}

const STRUCTURES: readonly Structure[] = ["added", "deleted", "moved", "merged", "split", "renumbered"];
const DIRECTIONS: readonly ForceDirection[] = ["created", "tightened", "reversed", "relaxed", "removed"];

/** The counts of the whole comparison: by wording and structure, then by duty. */
function countsOf({ summary, fromText, toText }: ChangeFindings, { words }: Teller): string {
  const structures = STRUCTURES.flatMap((s) =>
    summary.structure[s] > 0 ? (words.structureCount[s]?.(summary.structure[s]) ?? []) : [],
  );
  const inOneLanguage = fromText.language === toText.language;
  const modified =
    inOneLanguage && summary.text.modified > 0 ? [words.modifiedCount(summary.text.modified)] : [];
  const duties = DIRECTIONS.flatMap((d) =>
    summary.force[d] > 0 ? [words.dutyCount(summary.force[d], d)] : [],
  );
  const parts = [[...modified, ...structures], duties].filter((counts) => counts.length > 0).map(words.list);
  return parts.length === 0 ? words.nothingDiffers : parts.join(words.marks.semicolon);
}

/** One change: where, what kind, what became of the duty, and the words that show it. */
export function changeStatement(point: ChangePoint, teller: Teller): Statement {
  const head = point[namingSide(point.change)][0];
  const changed = reasonWords(point, teller);
  const asides = [
    ...structureWords(point, teller),
    ...(point.force ? [forceWords(point.force, teller)] : []),
    ...changed,
    // Where a force or a figure is told, since when is said of that, which may have come later than the clause.
    ...(point.introducedIn ? [teller.words.cameIn(teller.edition(point.introducedIn))] : []),
    ...(changed.length === 0 ? informativeWords(point, teller) : []),
    ...reachWords(point, teller),
    ...guestWords(point, teller),
  ];
  return {
    role: "point",
    text: teller.point(head ? teller.clause(head) : "", asides, quoteWords(point, teller)),
    evidence: point.evidence,
    change: point.reference,
  };
}

/** What became of the clause as a whole, in the language's own words; nothing where it kept its place. */
export function structureWords(
  { change, old, new: after }: Pick<ChangePoint, "change" | "old" | "new">,
  { words, clause }: Teller,
): readonly string[] {
  const was = old[0]?.number ?? old[0]?.title ?? "";
  switch (change.structure) {
    case "added":
      return [words.added];
    case "deleted":
      return [words.deleted];
    case "moved":
      return [words.movedFrom(was)];
    case "renumbered":
      return [words.wasNumber(was)];
    case "merged":
      return [
        change.host === null
          ? words.mergedFrom(old.map((c: Clause) => clause(c)))
          : words.mergedInto(after.map((c: Clause) => clause(c)).join()),
      ];
    case "split":
      return [
        change.host === null
          ? words.splitInto(after.map((c: Clause) => clause(c)))
          : words.partedFrom(old.map((c: Clause) => clause(c)).join()),
      ];
    case "kept":
      return [];
  }
}

/** What it took in, or gave off. */
export function guestWords(
  { change, guests }: Pick<ChangePoint, "change" | "guests">,
  { words, clause }: Teller,
): readonly string[] {
  const [first] = change.guests;
  if (!first || guests.length === 0) return [];
  const named = words.list(guests.map((guest) => clause(guest)));
  return [first.side === "old" ? words.tookIn(named) : words.gaveOff(named)];
}

export function forceWords({ from, to, direction }: ForceChange, { words }: Teller): string {
  const named = (name: ForceName | null) => (name === null ? null : words.force[name]);
  return words.forceChange(named(from), named(to), words.direction[direction]);
}

function reasonWords({ change, force }: ChangePoint, { words }: Teller): readonly string[] {
  if (force) return [];
  return change.reasons
    .filter((reason) => reason !== "informative")
    .flatMap((reason) => words.reason[reason] ?? [])
    .slice(0, 1);
}

function informativeWords({ change, force }: ChangePoint, { words }: Teller): readonly string[] {
  return force || !change.reasons.includes("informative") ? [] : [words.reason.informative ?? ""];
}

function reachWords({ reach }: ChangePoint, { words }: Teller): readonly string[] {
  if (!reach) return [];
  const clauses = words.list(reach.clauses.map(({ number, title, id }) => number ?? title ?? id));
  return [words.reach[reach.kind](clauses, reach.more)];
}

function quoteWords({ change, oldQuote, newQuote }: ChangePoint, { words }: Teller): string {
  const [old, after] = [oldQuote, newQuote].map((quote) => (quote === null ? null : words.quote(quote)));
  // What was taken in, or given off, did not come and is not gone: it stood, or stands, elsewhere.
  const isOfGuest = change.guests.some(({ sentences }) =>
    sentences.some((sentence) => sentence.includes(newQuote ?? oldQuote ?? "")),
  );
  const wholeClause = isOfGuest || !["kept", "renumbered", "moved"].includes(change.structure);
  if (old && after) return oldQuote === newQuote ? after : words.wasAndNow(old, after);
  if (after) return wholeClause ? after : words.nowAlso(after);
  return wholeClause ? (old ?? "") : words.noLonger(old ?? "");
}
