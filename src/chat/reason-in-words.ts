import type {
  Change,
  ChangeReason,
  ForceDirection,
  TranslationWarning,
  ValueKind,
} from "../changes/change-set.ts";
import { strengthOf } from "../changes/force-direction.ts";

const WORDS: Readonly<Record<ChangeReason, string>> = {
  "duty-created": "new duty",
  "duty-tightened": "duty tightened",
  "duty-reversed": "duty reversed",
  "duty-relaxed": "duty relaxed",
  "duty-removed": "duty removed",
  "made-normative": "informative annex made normative",
  "made-informative": "normative annex made informative",
  "clause-added": "new clause",
  "clause-deleted": "clause deleted",
  "clauses-merged": "clauses merged",
  "clause-split": "clause split",
  "merged-in": "merged in",
  "split-off": "split off",
  "term-redefined": "term redefined",
  "figure-changed": "figure changed",
  "reference-changed": "reference changed",
  "translation-differs": "says otherwise in the other language",
  "wording-changed": "wording changed",
  moved: "moved",
  informative: "informative",
};

const DIRECTION: Readonly<Partial<Record<ChangeReason, ForceDirection>>> = {
  "duty-created": "created",
  "duty-tightened": "tightened",
  "duty-reversed": "reversed",
  "duty-relaxed": "relaxed",
  "duty-removed": "removed",
};
const FIGURES: ReadonlySet<ValueKind> = new Set<ValueKind>(["figure", "threshold", "date"]);
const REFERENCES: ReadonlySet<ValueKind> = new Set<ValueKind>(["reference", "identifier"]);

const ASKS = strengthOf("should");

/** Particulars told with one reason. */
const MOST = 2;

/** Why a change ranks where it does, with what is most telling of it: `figure changed 30 d → 15 d`. */
export function reasonInWords(
  reason: ChangeReason,
  { force, values, oldIds }: Change,
  warnings: readonly TranslationWarning[] = [],
): string {
  const direction = DIRECTION[reason];
  const particulars =
    reason === "translation-differs"
      ? warnings.filter((one) => one.oldIds === oldIds).map(warningInWords)
      : direction === undefined
        ? particularsOf(values, reason)
        : force
            .filter((entry) => entry.direction === direction)
            .map(({ from, to }) => (from === null || to === null ? (from ?? to ?? "") : `${from} → ${to}`));
  const counted = Map.groupBy(particulars, (one) => one);
  const told = [...counted]
    .slice(0, MOST)
    .map(([one, all]) => (all.length > 1 ? `${all.length} × ${one}` : one));
  return [wordsFor(reason, force), told.length > 0 ? `(${told.join(", ")})` : ""].filter(Boolean).join(" ");
}

/** Why a change is told at all, most telling first: of one that only was edited, how. */
export function reasonsInWords(change: Change, warnings: readonly TranslationWarning[] = []): string {
  const reasons = change.reasons.map((reason) => reasonInWords(reason, change, warnings));
  if (reasons.length === 0 && change.editorial !== null) return `editorial (${change.editorial})`;
  return reasons.join("; ");
}

function warningInWords({ kind, from, to, old, new: after }: TranslationWarning): string {
  if (kind === "figure-changed") return `${old} / ${after}`;
  return from !== null && to !== null ? `${from} / ${to}` : `${from ?? to ?? ""} on one side only`;
}

/** Where nobody is asked for anything, it is no duty that came or went. */
function wordsFor(reason: ChangeReason, force: Change["force"]): string {
  const own = force.filter((entry) => entry.direction === DIRECTION[reason]);
  const asks = own.some(({ from, to }) =>
    [from, to].some((name) => name !== null && strengthOf(name) >= ASKS),
  );
  return own.length > 0 && !asks ? WORDS[reason].replace("duty", "permission") : WORDS[reason];
}

function particularsOf(values: Change["values"], reason: ChangeReason): readonly string[] {
  const kinds =
    reason === "figure-changed"
      ? FIGURES
      : reason === "reference-changed"
        ? REFERENCES
        : new Set<ValueKind>();
  return values
    .filter(({ kind, from, to }) => kinds.has(kind) && from !== null && to !== null)
    .map(({ from, to }) => `${from} → ${to}`);
}
