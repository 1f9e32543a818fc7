import type { Change, ChangeSet, ForceDirection } from "./change-set.ts";
import type { NamedText } from "./compared-clauses.ts";
import { consequencesOf, type Consequences } from "./consequences.ts";
import { checkForeword, type ForewordCheck } from "./foreword-check.ts";
import { summariseByTopic, type TopicSummary } from "./topics.ts";
import { sectionsAsOne, type ChangeOrSection } from "./whole-sections.ts";

/** What a reader wants to know of a comparison besides its changes one by one. */
export interface ComparisonReport {
  /** The ten changes that matter most, most significant first; a section that came or went is one. */
  readonly most: readonly ChangeOrSection[];
  readonly topics: readonly TopicSummary[];
  /** The changes that hold provisions whose force changed so, in reading order. */
  readonly byForce: Readonly<Record<ForceDirection, readonly Change[]>>;
  readonly consequences: Consequences;
  /** Null where the new text's foreword lists no changes. */
  readonly foreword: ForewordCheck | null;
}

const MOST = 10;

export function reportOn({ changes }: ChangeSet, old: NamedText, after: NamedText): ComparisonReport {
  const withForce = (direction: ForceDirection): readonly Change[] =>
    changes.filter(({ force }) => force.some((entry) => entry.direction === direction));
  return {
    most: sectionsAsOne(changes, old, after)
      .filter(({ change }) => change.significance > 0)
      .toSorted((a, b) => b.change.significance - a.change.significance)
      .slice(0, MOST),
    topics: summariseByTopic(changes, old, after),
    byForce: {
      created: withForce("created"),
      tightened: withForce("tightened"),
      reversed: withForce("reversed"),
      relaxed: withForce("relaxed"),
      removed: withForce("removed"),
    },
    consequences: consequencesOf(changes, old, after),
    foreword: checkForeword(changes, old, after),
  };
}
