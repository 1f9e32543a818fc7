import type { Clause } from "../standards/clause.ts";
import { words } from "../text/words.ts";
import type { Change, ChangeReason, ForceChange } from "./change-set.ts";
import { strengthOf } from "./force-changes.ts";

/** What each reason weighs with a reader who wants to know what the change asks of them. */
const WEIGHT: Readonly<Record<ChangeReason, number>> = {
  "duty-tightened": 100,
  "duty-reversed": 100,
  "duty-created": 90,
  "duty-removed": 85,
  "duty-relaxed": 80,
  "term-redefined": 70,
  "figure-changed": 60,
  "clause-deleted": 50,
  "clause-added": 45,
  "clauses-merged": 35,
  "clause-split": 35,
  "reference-changed": 30,
  "wording-changed": 20,
  moved: 8,
  informative: 0,
};

const DUTY: Readonly<Record<ForceChange["direction"], ChangeReason>> = {
  created: "duty-created",
  tightened: "duty-tightened",
  relaxed: "duty-relaxed",
  removed: "duty-removed",
  reversed: "duty-reversed",
};

/** A difference of type or spelling is worth a line at the end, not more. */
const EDITORIAL = 1;

/** What is said in a foreword, a bibliography or an informative annex binds nobody. */
const INFORMATIVE_SHARE = 0.2;

/** Further reasons count for a tenth, further duties for a twentieth: the most telling one ranks the change. */
const FURTHER = 0.1;
const FURTHER_DUTY = 0.05;

const DESIGNATION = /(?:GB|GM|ISO|IEC|RFC|YD|DB|JR|NIST|FIPS|ITU|IEEE)[\w/ .∕-]*\d|《[^》]+》|\[[\w-]+\]/u;

/** How much a change matters (0: a reader need not be told) and why, most telling reason first. */
export function rank(
  change: Pick<Change, "structure" | "text" | "force" | "redline">,
  clauses: readonly Clause[],
  informative: boolean,
): Pick<Change, "significance" | "reasons"> {
  const reasons = reasonsOf(change, clauses);
  const duties = change.force.map(dutyWeight).toSorted((a, b) => b - a);
  const others = reasons.filter((reason) => !reason.startsWith("duty-")).map((reason) => WEIGHT[reason]);
  const [first = 0, ...further] = [...duties.slice(0, 1), ...others].toSorted((a, b) => b - a);
  const full =
    first +
    FURTHER * sum(further) +
    FURTHER_DUTY * sum(duties.slice(1)) +
    (change.text === "editorial" ? EDITORIAL : 0);
  const significance = Math.round(full * (informative ? INFORMATIVE_SHARE : 1) * 100) / 100;
  return { significance, reasons: informative && significance > 0 ? [...reasons, "informative"] : reasons };
}

function reasonsOf(
  change: Pick<Change, "structure" | "text" | "force" | "redline">,
  clauses: readonly Clause[],
): ChangeReason[] {
  const reasons = new Set<ChangeReason>(change.force.map((entry) => DUTY[entry.direction]));
  if (change.structure === "added") reasons.add("clause-added");
  if (change.structure === "deleted") reasons.add("clause-deleted");
  if (change.structure === "merged") reasons.add("clauses-merged");
  if (change.structure === "split") reasons.add("clause-split");
  if (change.structure === "moved") reasons.add("moved");
  const compared = change.structure !== "added" && change.structure !== "deleted";
  if (compared && change.text === "modified") {
    if (clauses.some((clause) => clause.kind === "term")) reasons.add("term-redefined");
    if (figuresIn(change, "delete") !== figuresIn(change, "insert")) reasons.add("figure-changed");
    if (changedText(change, "insert").some(refers) || changedText(change, "delete").some(refers))
      reasons.add("reference-changed");
    reasons.add("wording-changed");
  }
  return [...reasons].toSorted((a, b) => WEIGHT[b] - WEIGHT[a]);
}

function dutyWeight(entry: ForceChange): number {
  const strength = Math.max(entry.from ? strengthOf(entry.from) : 0, entry.to ? strengthOf(entry.to) : 0);
  return WEIGHT[DUTY[entry.direction]] * (0.4 + 0.15 * strength);
}

/** The figures of one side that the redline touches; numbers of references are none. */
function figuresIn(change: Pick<Change, "redline">, side: "insert" | "delete"): string {
  return changedText(change, side)
    .flatMap((text) => words(text.replace(new RegExp(DESIGNATION, "gu"), " ")))
    .filter((word) => word.kind === "number" || /^\d+$/.test(word.text))
    .map((word) => word.text)
    .toSorted()
    .join(" ");
}

function changedText(change: Pick<Change, "redline">, side: "insert" | "delete"): string[] {
  return change.redline.filter((part) => part.op === side).map((part) => part.text);
}

function refers(text: string): boolean {
  return DESIGNATION.test(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
