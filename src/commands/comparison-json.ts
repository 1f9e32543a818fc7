import type { Change, ChangeSet } from "../changes/change-set.ts";
import type { ChangedPiece } from "../changes/changed-pieces.ts";
import type { NamedText } from "../changes/compared-clauses.ts";
import { ownIds } from "../changes/own-clauses.ts";
import { reportOn } from "../changes/comparison-report.ts";
import type { ForewordCheck } from "../changes/foreword-check.ts";
import type { Meanings } from "../changes/meanings.ts";
import { clauseLabel } from "../standards/clause.ts";

/** One side of a comparison as `diff` and `changes` show it. */
export interface ComparedSide extends NamedText {
  readonly edition: string | null;
  /** What its clauses mean, by id; of a file nobody knows. */
  readonly meanings?: Meanings["old"];
}

/** Names of editions in which each change came, by the change; empty where the two are neighbours. */
export type Introductions = ReadonlyMap<Change, readonly string[]>;

/**
 * The JSON of a comparison: every clause of both sides, by id, stands in exactly one change. `old` and `new` name a
 * host as well, which has a change of its own; its id is in `host`, and in that change `guests` has the ids of all that it
 * took in (old ones) or gave off (new ones).
 */
export function comparisonJson(
  old: ComparedSide,
  after: ComparedSide,
  set: ChangeSet,
  introductions: Introductions = new Map(),
) {
  const label = (side: ComparedSide) => {
    const byId = new Map(side.clauses.map((c) => [c.id, clauseLabel(c)]));
    return (id: string) => byId.get(id) ?? id;
  };
  const side = ({ title, edition, language, clauses }: ComparedSide) => ({
    title,
    edition,
    language,
    clauses: clauses.length,
  });
  const [oldLabel, newLabel] = [label(old), label(after)];
  const named = ({ oldIds, newIds }: Pick<Change, "oldIds" | "newIds">) => ({
    old: oldIds.map(oldLabel),
    new: newIds.map(newLabel),
  });
  const report = reportOn(set, old, after);
  return {
    old: side(old),
    new: side(after),
    summary: {
      ...set.summary,
      topics: report.topics,
      byForce: mapped(report.byForce, (changes) => changes.map(named)),
      most: report.most.map(({ change, under }) => ({
        ...named(change),
        under,
        significance: change.significance,
        reasons: change.reasons,
      })),
    },
    announced: report.foreword && announcedJson(report.foreword, named),
    consequences: report.consequences,
    translation: set.translation.map(({ oldIds, newIds, ...warning }) => ({
      ...warning,
      clauses: named({ oldIds, newIds }),
    })),
    changes: set.changes.map((change) => ({
      ...named(change),
      ...ownIds(change),
      host: change.host,
      guests: change.guests.map(({ id }) => id),
      structure: change.structure,
      text: change.text,
      editorial: change.editorial,
      force: change.force,
      movedSentences: change.movedSentences.map(({ sentence, ...place }) => ({ sentence, ...named(place) })),
      redline: change.redline,
      values: change.values,
      confidence: change.confidence,
      evidence: change.evidence,
      significance: change.significance,
      reasons: change.reasons,
      ...(introductions.size > 0 && { introducedIn: introductions.get(change) ?? [] }),
    })),
  };
}

function announcedJson(
  { against, applies, listed, confirmed, notFound, unannounced }: ForewordCheck,
  named: (change: Change) => { readonly old: readonly string[]; readonly new: readonly string[] },
) {
  return {
    against,
    applies,
    listed: listed.map(({ text, kind, clauses, oldClauses, clause }) => ({
      text,
      kind,
      clauses,
      oldClauses,
      clause,
    })),
    confirmed: confirmed.map(({ announced, by, changes, pieces, without }) => ({
      text: announced.text,
      kind: announced.kind,
      by,
      changes: changes.map(named),
      sentences: [...pieces].map(sentencesOf),
      without,
    })),
    notFound: notFound.map(({ announced, because, changes, really }) => ({
      text: announced.text,
      kind: announced.kind,
      because,
      changes: changes.map((change) => ({
        ...named(change),
        structure: change.structure,
        text: change.text,
      })),
      sentences: really.flatMap(({ pieces }) => pieces.map(sentencesOf)),
    })),
    unannounced: unannounced.map(({ top, isGone, changes }) => ({
      clause: top.number ?? top.id,
      title: top.title,
      isGone,
      changes: changes.map((change) => ({
        ...named(change),
        structure: change.structure,
        significance: change.significance,
        reasons: change.reasons,
      })),
    })),
  };
}

function sentencesOf({ old, new: after }: ChangedPiece): { readonly old: string; readonly new: string } {
  return { old, new: after };
}

function mapped<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  make: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries<From>(record).map(([name, value]) => [name, make(value)]));
}
