import type { Clause } from "../standards/clause.ts";
import type {
  Change,
  ChangeReason,
  ForceChange,
  TranslationWarning,
  ValueChange,
  ValueKind,
} from "./change-set.ts";
import { strengthOf } from "./force-direction.ts";

/** What each reason weighs with a reader who wants to know what the change asks of them. */
const WEIGHT: Readonly<Record<ChangeReason, number>> = {
  "duty-tightened": 100,
  "duty-reversed": 100,
  "made-normative": 95,
  "duty-created": 90,
  "made-informative": 90,
  "duty-removed": 85,
  "duty-relaxed": 80,
  "term-redefined": 70,
  "figure-changed": 60,
  "clause-deleted": 50,
  "translation-differs": 75,
  "clause-added": 45,
  "clauses-merged": 35,
  "clause-split": 35,
  "merged-in": 35,
  "split-off": 35,
  "reference-changed": 30,
  "wording-changed": 20,
  moved: 8,
  informative: 0,
};

/** A figure that sets a limit says how much is asked: it comes before a term, and after a duty. */
const LIMIT_CHANGED = 75;

const DUTY: Readonly<Record<ForceChange["direction"], ChangeReason>> = {
  created: "duty-created",
  tightened: "duty-tightened",
  relaxed: "duty-relaxed",
  removed: "duty-removed",
  reversed: "duty-reversed",
};

/** A difference of type or spelling is worth a line at the end, not more; a newer edition that is cited, a little. */
const EDITORIAL = 1;
const EDITORIAL_SHARE = 0.5;

/** What is said in a foreword, a bibliography or an informative annex binds nobody. */
const INFORMATIVE_SHARE = 0.2;

/** Further reasons count for a tenth, further duties for a twentieth: the most telling one ranks the change. */
const FURTHER = 0.1;
const FURTHER_DUTY = 0.05;

const REASON_OF_VALUE: Readonly<Record<ValueKind, ChangeReason | null>> = {
  figure: "figure-changed",
  threshold: "figure-changed",
  date: "figure-changed",
  reference: "reference-changed",
  identifier: "reference-changed",
  "cross-reference": null,
};

/** Whether what only informed binds now, or the other way round; as an annex says of itself. */
export type Binding = "made-normative" | "made-informative";

type RankedChange = Pick<Change, "structure" | "text" | "force" | "values"> &
  Partial<Pick<Change, "host">> & { readonly binding?: Binding | null };

/** How much a change matters (0: a reader need not be told), and why, most telling reason first. */
export function rank(
  change: RankedChange,
  clauses: readonly Clause[],
  informative: boolean,
): Pick<Change, "significance" | "reasons"> {
  const reasons = reasonsOf(change, clauses);
  const duties = change.force.map(dutyWeight).toSorted((a, b) => b - a);
  const others = reasons
    .filter((reason) => !reason.startsWith("duty-"))
    .map((reason) => (reason === "figure-changed" ? figureWeight(change.values) : WEIGHT[reason]));
  const [first = 0, ...further] = [...duties.slice(0, 1), ...others].toSorted((a, b) => b - a);
  const weighed = first + FURTHER * sum(further) + FURTHER_DUTY * sum(duties.slice(1));
  const full = change.text === "editorial" ? EDITORIAL + EDITORIAL_SHARE * weighed : weighed;
  const significance = Math.round(full * (informative ? INFORMATIVE_SHARE : 1) * 100) / 100;
  return { significance, reasons: informative && significance > 0 ? [...reasons, "informative"] : reasons };
}

/** What a difference between two languages weighs, by what seems to differ. */
const WARNING: Readonly<Partial<Record<TranslationWarning["kind"], number>>> = {
  "duty-reversed": 90,
  "duty-dropped": 85,
  "duty-weakened": 80,
  "duty-strengthened": 80,
  "duty-added": WEIGHT["translation-differs"],
  "figure-changed": WEIGHT["figure-changed"],
};

/** Where a translation seems to say otherwise, that is the first thing to look at. */
export function withWarnings(change: Change, warnings: readonly TranslationWarning[]): Change {
  const own = warnings.flatMap(({ kind, oldIds }) => (oldIds === change.oldIds ? (WARNING[kind] ?? []) : []));
  if (own.length === 0) return change;
  const weighed = Math.max(...own) + FURTHER * change.significance + FURTHER_DUTY * (own.length - 1);
  return {
    ...change,
    reasons: ["translation-differs", ...change.reasons],
    significance: Math.round(weighed * 100) / 100,
  };
}

function reasonsOf(
  { host = null, binding = null, ...change }: RankedChange,
  clauses: readonly Clause[],
): ChangeReason[] {
  const reasons = new Set<ChangeReason>(change.force.map((entry) => DUTY[entry.direction]));
  if (binding !== null) reasons.add(binding);
  if (change.structure === "added") reasons.add("clause-added");
  if (change.structure === "deleted") reasons.add("clause-deleted");
  if (change.structure === "merged") reasons.add(host === null ? "clauses-merged" : "merged-in");
  if (change.structure === "split") reasons.add(host === null ? "clause-split" : "split-off");
  if (change.structure === "moved") reasons.add("moved");
  const compared = change.structure !== "added" && change.structure !== "deleted";
  if (compared && change.text === "modified") {
    if (clauses.some((clause) => clause.kind === "term")) reasons.add("term-redefined");
    reasons.add("wording-changed");
  }
  for (const value of change.values) {
    const reason = REASON_OF_VALUE[value.kind];
    if (reason && isTelling(value)) reasons.add(reason);
  }
  return [...reasons].toSorted((a, b) => WEIGHT[b] - WEIGHT[a]);
}

/** A figure that only came or went with its sentence is none that changed, unless it sets or lifts a limit. */
function isTelling({ kind, from, to }: ValueChange): boolean {
  return (from !== null && to !== null) || kind === "threshold" || kind === "reference";
}

function figureWeight(values: readonly ValueChange[]): number {
  return values.some(({ kind }) => kind === "threshold") ? LIMIT_CHANGED : WEIGHT["figure-changed"];
}

function dutyWeight(entry: ForceChange): number {
  const strength = Math.max(entry.from ? strengthOf(entry.from) : 0, entry.to ? strengthOf(entry.to) : 0);
  return WEIGHT[DUTY[entry.direction]] * (0.4 + 0.15 * strength);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
