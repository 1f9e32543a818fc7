import { announcedChanges, type AnnouncedChange } from "../standards/announced-changes.ts";
import type { Clause } from "../standards/clause.ts";
import { findStandardNumbers, sameStandardNumber } from "../standards/standard-number.ts";
import { informativeTerms } from "../text/tokens.ts";
import type { Change } from "./change-set.ts";
import { piecesOf, type ChangedPiece } from "./changed-pieces.ts";
import { comparedClauses, type ComparedClauses, type NamedText } from "./compared-clauses.ts";
import { holdAgainst, type ConfirmedAnnouncement, type UnfoundAnnouncement } from "./confirm-announcement.ts";
import { rank, type Binding } from "./significance.ts";
import type { ToldChange } from "./spoken-of.ts";

/** Changes of substance under one top clause that no announcement covers, the most significant first. */
export interface UnannouncedChanges {
  /** Of the new text; of the old one where the whole went. */
  readonly top: Clause;
  readonly isGone: boolean;
  /** Of a change that is announced in part, what is left of it. */
  readonly changes: readonly Change[];
}

/** A foreword's official list of main changes, held against a comparison. */
export interface ForewordCheck {
  /** The number of the edition that the list is made against, as printed; null where it does not say. */
  readonly against: string | null;
  /** False where that is another edition than the one compared: then nothing is held against anything. */
  readonly applies: boolean;
  readonly listed: readonly AnnouncedChange[];
  readonly confirmed: readonly ConfirmedAnnouncement[];
  readonly notFound: readonly UnfoundAnnouncement[];
  /** The most significant first. */
  readonly unannounced: readonly UnannouncedChanges[];
}

/** Null where the foreword of the new text lists no changes. */
export function checkForeword(
  changes: readonly Change[],
  old: NamedText,
  after: NamedText,
): ForewordCheck | null {
  const listed = announcedChanges(after.clauses.filter(({ kind }) => kind === "foreword"));
  if (listed.length === 0) return null;
  const against = listed.find((one) => one.against !== null)?.against ?? null;
  if (!isAgainst(against, old.numbers))
    return { against, applies: false, listed, confirmed: [], notFound: [], unannounced: [] };
  const compared = comparedClauses(old, after, changes);
  const all = changes.map((change) => toldIn(change, compared));
  const substantive = all.filter(({ change }) => isSubstantive(change, compared));
  const found = listed.map((announced) => holdAgainst(announced, all, substantive, compared));
  const confirmed = found.filter((one) => "by" in one);
  const spoken = new Set(confirmed.flatMap((one) => [...one.pieces]));
  return {
    against,
    applies: true,
    listed,
    confirmed,
    notFound: found.filter((one) => "because" in one),
    unannounced: byTopClause(
      substantive.flatMap((told) => unspokenOf(told, spoken, compared)),
      compared,
    ),
  };
}

/** Where either side is silent, the two editions at hand are the ones that are meant. */
function isAgainst(against: string | null, numbers: readonly string[]): boolean {
  const [meant] = findStandardNumbers(against ?? "");
  const known = numbers.flatMap(findStandardNumbers);
  return !meant || known.length === 0 || known.some((number) => sameStandardNumber(number, meant));
}

/**
 * What a foreword would be expected to announce: no matter of editing or of structure alone, nothing that binds
 * nobody, and no bare heading.
 */
function isSubstantive(change: Change, compared: ComparedClauses): boolean {
  if (change.significance === 0 || change.text !== "modified" || change.reasons.includes("informative"))
    return false;
  return compared.clausesOf(change).some(({ text }) => text !== "");
}

function toldIn(change: Change, compared: ComparedClauses): ToldChange {
  const words = (titles: readonly string[]) => new Set(informativeTerms(titles.join("\n")));
  const own = compared.clausesOf(change).flatMap(({ title }) => title ?? []);
  return {
    change,
    pieces: piecesOf(change, compared.renumbering),
    titles: {
      old: words(compared.titlesOver("old", change.oldIds)),
      new: words(compared.titlesOver("new", change.newIds)),
      own: words(own),
    },
  };
}

const BINDINGS: readonly Binding[] = ["made-normative", "made-informative"];

/** What is left of a change when the announced is taken out; nothing where all else is a matter of editing. */
function unspokenOf(
  { change, pieces }: ToldChange,
  spoken: ReadonlySet<ChangedPiece>,
  compared: ComparedClauses,
): readonly Change[] {
  const left = pieces.filter((piece) => !spoken.has(piece));
  if (left.length === pieces.length) return [change];
  if (!left.some(({ isTelling }) => isTelling)) return [];
  const rest = {
    force: left.flatMap(({ force }) => force),
    values: left.flatMap(({ values }) => values),
    redline: left.flatMap(({ redline }) => redline),
  };
  // The title, which says whether an annex binds, is its first piece.
  const isTitleLeft = left[0] === pieces[0];
  const binding = (isTitleLeft && BINDINGS.find((one) => change.reasons.includes(one))) || null;
  return [
    { ...change, ...rest, ...rank({ ...change, ...rest, binding }, compared.clausesOf(change), false) },
  ];
}

function byTopClause(changes: readonly Change[], compared: ComparedClauses): readonly UnannouncedChanges[] {
  const groups = Map.groupBy(changes, (change) => compared.topOf(change)?.clause);
  return [...groups]
    .flatMap(([top, group]) => {
      const isGone = compared.topOf(group[0]!)?.isGone ?? false;
      return top ? [{ top, isGone, changes: group.toSorted((a, b) => b.significance - a.significance) }] : [];
    })
    .toSorted((a, b) => (b.changes[0]?.significance ?? 0) - (a.changes[0]?.significance ?? 0));
}
