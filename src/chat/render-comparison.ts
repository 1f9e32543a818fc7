import type { Change, ChangeSet } from "../changes/change-set.ts";
import { clauseLabel, type Clause } from "../standards/clause.ts";
import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { redlineSpans } from "./redline-spans.ts";

/** One side of a comparison, as it is headed. */
export interface ComparedHeading {
  readonly name: string;
  readonly clauses: readonly Clause[];
}

/** Two texts compared, in reading order: each clause that differs with its redline and the forces that changed. */
export function renderComparison(
  old: ComparedHeading,
  after: ComparedHeading,
  set: ChangeSet,
  language: Language,
): Message {
  const titles = new Map([
    ...old.clauses.map((c) => [`old ${c.id}`, c] as const),
    ...after.clauses.map((c) => [`new ${c.id}`, c] as const),
  ]);
  const told = set.changes.filter((c) => c.text !== "same" || !["kept", "renumbered"].includes(c.structure));
  const renumbered = set.changes.filter((c) => c.text === "same" && c.structure === "renumbered");
  const clausesOf = (change: Change) => ({
    old: change.oldIds.flatMap((id) => titles.get(`old ${id}`) ?? []),
    new: change.newIds.flatMap((id) => titles.get(`new ${id}`) ?? []),
  });
  const blocks: MessageBlock[] = [
    { kind: "heading", spans: [span(`${old.name} → ${after.name}`)] },
    { kind: "paragraph", spans: [span(summaryLine(set))] },
    ...told.flatMap((change) => changeBlocks(change, clausesOf(change).old, clausesOf(change).new)),
  ];
  if (renumbered.length > 0) {
    const pairs = renumbered.map(
      (change) => `${labels(clausesOf(change).old)} → ${labels(clausesOf(change).new)}`,
    );
    blocks.push({
      kind: "paragraph",
      spans: [span("renumbered only: ", "strong"), span(pairs.join(", "), "faint")],
    });
  }
  return { language, blocks };
}

function summaryLine({ summary }: ChangeSet): string {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .filter(([, n]) => n > 0)
      .map(([name, n]) => `${n} ${name}`)
      .join(", ");
  const force = counts(summary.force);
  return `Clauses: ${counts(summary.structure)}. Text: ${counts(summary.text)}.${force === "" ? "" : ` Provisions: ${force}.`}`;
}

function changeBlocks(
  change: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): readonly MessageBlock[] {
  const numbers = [old, after].filter((side) => side.length > 0).map(labels);
  const name = numbers[0] === numbers[1] ? numbers[0] : numbers.join(" → ");
  const whole = change.structure === "added" || change.structure === "deleted";
  const kinds = [
    change.structure === "kept" ? "" : change.structure,
    whole || change.text === "same" ? "" : change.text,
  ];
  const title = (after[0] ?? old[0])?.title;
  const heading: Span[] = [
    span(name ?? ""),
    span(title ? ` ${title}` : ""),
    span(`  ${kinds.filter(Boolean).join(", ")}`, "faint"),
  ];
  const forces = change.force.map(({ direction, from, to }): Span[] => [
    span(direction, direction === "relaxed" || direction === "removed" ? "good" : "warning"),
    span(from === null ? ` ${to ?? ""}` : to === null ? ` ${from}` : ` ${from} → ${to}`),
  ]);
  const edited = change.text !== "same" || whole;
  return [
    { kind: "heading", spans: heading },
    ...(forces.length > 0 ? [{ kind: "list", ordered: false, items: forces } as const] : []),
    ...(edited ? [{ kind: "paragraph", spans: redlineSpans(change, title ?? null) } as const] : []),
  ];
}

function labels(clauses: readonly Clause[]): string {
  return clauses.map(clauseLabel).join(" + ");
}
