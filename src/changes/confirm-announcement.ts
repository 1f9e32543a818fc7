import type { AnnouncedChange } from "../standards/announced-changes.ts";
import type { ClauseText } from "../standards/clause.ts";
import { claimOf, type Claim } from "./announced-claim.ts";
import type { Change } from "./change-set.ts";
import type { ChangedPiece } from "./changed-pieces.ts";
import type { ComparedClauses } from "./compared-clauses.ts";
import { share, spokenOf, type ToldChange } from "./spoken-of.ts";

/** A change that a foreword announces, with those of the comparison that bear it out, in its order. */
export interface ConfirmedAnnouncement {
  readonly announced: AnnouncedChange;
  /** Found in the clauses that it names; by its words, where it names none or others; in the document's title. */
  readonly by: "clause" | "words" | "title";
  readonly changes: readonly Change[];
  /** What of these changes it speaks of. */
  readonly pieces: ReadonlySet<ChangedPiece>;
  /** Clauses it names, as written, in which nothing of the kind is found. */
  readonly without: readonly string[];
}

/** A change that a foreword announces and the comparison does not bear out. */
export interface UnfoundAnnouncement {
  readonly announced: AnnouncedChange;
  /**
   * `no-such-clause`: neither text has a clause that it names; `same`: those say what they said before; `otherwise`:
   * they changed, but not like that; `not-located`: it names no clause, and no change bears its words.
   */
  readonly because: "no-such-clause" | "same" | "otherwise" | "not-located";
  /** What became of the clauses that it names. */
  readonly changes: readonly Change[];
  /** What really changed in them; a clause that came or went has all its sentences here. */
  readonly really: readonly { readonly change: Change; readonly pieces: readonly ChangedPiece[] }[];
}

const OF_TITLE = /(?:标准|文件|文档)的?(?:中文|英文)?(?:名称|标题)|\btitle of (?:the|this)\b|\bthe title\b/iu;

/**
 * Holds an announcement against a comparison: against the clauses that it names, else against all changes of substance.
 * Where the texts are in two languages, only its deed is held, for its words and sentences have no like there.
 */
export function holdAgainst(
  announced: AnnouncedChange,
  all: readonly ToldChange[],
  substantive: readonly ToldChange[],
  compared: ComparedClauses,
): ConfirmedAnnouncement | UnfoundAnnouncement {
  const oldAt = clausesNamed(announced.oldClauses, compared.old);
  const newAt = clausesNamed(announced.clauses, compared.new);
  const named = [...oldAt, ...newAt].filter(({ ids }) => ids.size > 0);
  const touched = all.filter(
    ({ change }) =>
      oldAt.some(({ ids }) => change.oldIds.some((id) => ids.has(id))) ||
      newAt.some(({ ids }) => change.newIds.some((id) => ids.has(id))),
  );
  const claim = claimIn(announced, compared);
  const fitting = found(claim, announced, touched, true);
  if (fitting.changes.length > 0) {
    const bears = (change: Change, { ids }: NamedClause): boolean =>
      [...change.oldIds, ...change.newIds].some((id) => ids.has(id));
    const without = named.filter((one) => !fitting.changes.some((change) => bears(change, one)));
    return { announced, by: "clause", ...fitting, without: without.map(({ number }) => number) };
  }
  if (OF_TITLE.test(announced.text) && compared.isRenamed)
    return { announced, by: "title", changes: [], pieces: new Set(), without: [] };
  const worded = found(claim, announced, byWords(claim, announced, substantive), false);
  if (worded.changes.length > 0)
    return { announced, by: "words", ...worded, without: [...announced.clauses, ...announced.oldClauses] };
  const isNamed = announced.clauses.length + announced.oldClauses.length > 0;
  const isChanged = touched.some(({ change }) => change.text !== "same");
  return {
    announced,
    because: !isNamed
      ? "not-located"
      : named.length === 0
        ? "no-such-clause"
        : isChanged
          ? "otherwise"
          : "same",
    changes: touched.map(({ change }) => change),
    really: touched
      .map(({ change, pieces }) => ({ change, pieces: pieces.filter(({ isTelling }) => isTelling) }))
      .filter(({ pieces }) => pieces.length > 0),
  };
}

function claimIn(announced: AnnouncedChange, { old, new: after }: ComparedClauses): Claim {
  const claim = claimOf(announced);
  return old.language === after.language
    ? claim
    : { matter: [], aspect: null, measures: [], shift: null, towards: null };
}

function found(
  claim: Claim,
  { kind }: AnnouncedChange,
  among: readonly ToldChange[],
  isNamed: boolean,
): Pick<ConfirmedAnnouncement, "changes" | "pieces"> {
  const spoken = among.flatMap((told) => {
    const pieces = spokenOf(claim, kind, told, isNamed);
    return pieces === null ? [] : [{ change: told.change, pieces }];
  });
  return {
    changes: spoken.map(({ change }) => change),
    pieces: new Set(spoken.flatMap(({ pieces }) => pieces)),
  };
}

/** An announcement most of whose telling words stand in what changed is about that. */
const ABOUT = 0.7;
const FEWEST_WORDS = 2;

/** Of the changes of its kind, those that bear most of its words best. */
function byWords(
  claim: Claim,
  { kind }: AnnouncedChange,
  changes: readonly ToldChange[],
): readonly ToldChange[] {
  if (claim.matter.length < FEWEST_WORDS) return [];
  const scored = changes
    .filter((told) => spokenOf(claim, kind, told, false) !== null)
    .map((told) => {
      const edited = told.pieces.flatMap(({ words }) => [words.went, words.came]);
      return { told, said: share(claim.matter, told.titles.own, ...edited) };
    });
  const best = Math.max(0, ...scored.map(({ said }) => said));
  return best < ABOUT ? [] : scored.filter(({ said }) => said === best).map(({ told }) => told);
}

interface NamedClause {
  readonly number: string;
  /** The clause and all under it; none where the text has no such clause. */
  readonly ids: ReadonlySet<string>;
}

function clausesNamed(numbers: readonly string[], text: ClauseText): NamedClause[] {
  return numbers.map((number) => {
    const ids = new Set<string>();
    for (const clause of text.clauses)
      if (clause.number === number || (clause.parent !== null && ids.has(clause.parent))) ids.add(clause.id);
    return { number, ids };
  });
}
