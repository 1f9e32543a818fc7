import type { Change, ChangeSet, ForceChange } from "../changes/change-set.ts";
import type { NamedText } from "../changes/compared-clauses.ts";
import { reportOn } from "../changes/comparison-report.ts";
import type { Consequences } from "../changes/consequences.ts";
import { namingSide } from "../changes/own-clauses.ts";
import { clauseLabel, openingWords, type Clause } from "../standards/clause.ts";
import type { Language } from "../text/language.ts";
import { overviewBlocks, type NameOf } from "./comparison-overview.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { redlineLines } from "./redline-lines.ts";

/** One side of a comparison, as it is headed. */
export interface ComparedHeading extends NamedText {
  readonly name: string;
}

/** Two texts compared, in reading order: each clause that differs with its redline and the forces that changed. */
export function renderComparison(
  old: ComparedHeading,
  after: ComparedHeading,
  set: ChangeSet,
  language: Language,
  introductions: ReadonlyMap<Change, readonly string[]> = new Map(),
): Message {
  const titles = new Map([
    ...old.clauses.map((c) => [`old ${c.id}`, c] as const),
    ...after.clauses.map((c) => [`new ${c.id}`, c] as const),
  ]);
  const acrossLanguages = old.language !== after.language;
  const told = set.changes.filter(
    (c) =>
      (acrossLanguages ? c.significance > 0 : c.text !== "same") ||
      !["kept", "renumbered"].includes(c.structure),
  );
  const renumbered = set.changes.filter((c) => c.text === "same" && c.structure === "renumbered");
  const clausesOf = (change: Pick<Change, "oldIds" | "newIds">) => ({
    old: change.oldIds.flatMap((id) => titles.get(`old ${id}`) ?? []),
    new: change.newIds.flatMap((id) => titles.get(`new ${id}`) ?? []),
  });
  const report = reportOn(set, old, after);
  const { consequences } = report;
  const nameOfChange: NameOf = (change) => {
    const sides = clausesOf(change);
    const numbers = [sides.old, sides.new].filter((side) => side.length > 0).map(labels);
    const naming = "structure" in change ? sides[namingSide(change)] : [...sides.new, ...sides.old];
    const title = naming[0]?.title;
    return [[...new Set(numbers)].join(" → "), title ?? ""].filter(Boolean).join(" ");
  };
  const clauseOf = (id: string) => titles.get(`new ${id}`) ?? titles.get(`old ${id}`);
  const nameOf = (id: string): string => {
    const clause = clauseOf(id);
    return clause ? labels([clause]) : id;
  };
  const topics = report.topics.map(
    ({ id, title, changes }) =>
      `${nameInWords({ id, number: null, text: "", ...clauseOf(id), title })} (${changes})`,
  );
  const blocks: MessageBlock[] = [
    { kind: "heading", spans: [span(`${old.name} → ${after.name}`)] },
    { kind: "paragraph", spans: [span(summaryLine(set, acrossLanguages))] },
    ...(topics.length > 1
      ? [
          {
            kind: "paragraph",
            spans: [span(`By topic, most telling first: ${topics.slice(0, TOPICS).join(", ")}.`)],
          } as const,
        ]
      : []),
    ...overviewBlocks(report, set, nameOfChange, acrossLanguages),
    ...told.flatMap((change) =>
      changeBlocks(change, clausesOf(change).old, clausesOf(change).new, [
        ...guestLines(change, titles),
        ...furtherLines(change, consequences, introductions.get(change) ?? [], nameOfChange, nameOf),
      ]),
    ),
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

const TOPICS = 8;

/** Clauses named in one line of consequences; the rest is counted. */
const NAMED = 12;

/** What a clause took in, or gave off, that is told in changes of their own. */
function guestLines({ guests }: Change, clauses: ReadonlyMap<string, Clause>): readonly string[] {
  const [first] = guests;
  if (!first) return [];
  const named = guests.flatMap(({ side, id }) => {
    const clause = clauses.get(`${side} ${id}`);
    return clause ? [nameInWords(clause)] : [];
  });
  return [`${first.side === "old" ? "took in" : "gave off"} ${shortened(named)}`];
}

function apartFromGuests({ guests: [first] }: Change): string {
  return first ? `, apart from what it ${first.side === "old" ? "took in" : "gave off"}` : "";
}

/** What is told of a change besides its duties: in which editions it came, what moved on its own, what it reaches. */
function furtherLines(
  change: Change,
  consequences: Consequences,
  introducedIn: readonly string[],
  nameOfChange: NameOf,
  nameOf: (id: string) => string,
): string[] {
  const [first, ...again] = introducedIn;
  const came =
    first === undefined
      ? []
      : [
          `came in ${first}${again.length > 0 ? `, changed again in ${again.join(", ")}` : ""}${apartFromGuests(change)}`,
        ];
  return [
    ...came,
    ...change.movedSentences.map(
      (moved) =>
        `word for word ${moved.newIds === change.newIds ? "from" : "to"} ${nameOfChange(
          moved.newIds === change.newIds
            ? { oldIds: moved.oldIds, newIds: [] }
            : { oldIds: [], newIds: moved.newIds },
        )}: “${moved.sentence}”`,
    ),
    ...consequenceLines(change, consequences, nameOf),
  ];
}

function consequenceLines(
  change: Change,
  { terms, references }: Consequences,
  nameOf: (id: string) => string,
): string[] {
  const concerns = ({ oldIds }: { readonly oldIds: readonly string[] }): boolean => oldIds === change.oldIds;
  const named = (ids: readonly string[]): string => shortened(ids.map(nameOf)) || "no other clause";
  return [
    ...terms.filter(concerns).map(({ term, fate, usedIn }) => `“${term}” ${fate}; used in ${named(usedIn)}`),
    ...references
      .filter(concerns)
      .map(({ from, to, citedIn }) => `${from} → ${to}; cited in ${named(citedIn)}`),
  ];
}

/** What changed besides duties: `figure: 30 d → 7 d`. */
function valueLine({ values, reasons }: Change, told: readonly string[]): string {
  if (reasons.includes("informative")) return "";
  const lines = values
    .filter(
      ({ kind, from, to }) =>
        kind !== "cross-reference" && ((from !== null && to !== null) || kind === "threshold"),
    )
    .filter(({ from, to }) => !told.some((line) => line.startsWith(`${from} → ${to};`)))
    .map(({ kind, from, to }) => `${kind}: ${from ?? "none"} → ${to ?? "none"}`);
  return counted(lines)
    .slice(0, NAMED)
    .map(([line, count]) => (count > 1 ? `${line} (× ${count})` : line))
    .join("; ");
}

/** Each line once, with how often it stands there. */
function counted(lines: readonly string[]): readonly (readonly [string, number])[] {
  return Array.from(
    Map.groupBy(lines, (line) => line),
    ([line, all]) => [line, all.length],
  );
}

/** The counts of a comparison in one line. Across languages no text is the same as the other: that is no news of it. */
export function summaryLine({ summary }: ChangeSet, acrossLanguages = false): string {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .filter(([, n]) => n > 0)
      .map(([name, n]) => `${n} ${name}`)
      .join(", ");
  const force = counts(summary.force);
  return `Clauses: ${counts(summary.structure)}.${acrossLanguages ? "" : ` Text: ${counts(summary.text)}.`}${force === "" ? "" : ` Provisions: ${force}.`}`;
}

function changeBlocks(
  change: Change,
  old: readonly Clause[],
  after: readonly Clause[],
  consequences: readonly string[],
): readonly MessageBlock[] {
  const numbers = [old, after].filter((side) => side.length > 0).map(labels);
  const name = numbers[0] === numbers[1] ? numbers[0] : numbers.join(" → ");
  const whole = change.structure === "added" || change.structure === "deleted";
  const kinds = [
    change.structure === "kept" ? "" : change.structure,
    whole || change.text === "same" ? "" : change.text,
    change.editorial ?? "",
  ];
  const title = (namingSide(change) === "old" ? old : after)[0]?.title;
  const heading: Span[] = [
    span(name ?? ""),
    span(title ? ` ${title}` : ""),
    span(`  ${kinds.filter(Boolean).join(", ")}`, "faint"),
  ];
  const forces = Array.from(
    Map.groupBy(change.force, ({ direction, from, to }) => `${direction} ${from} ${to}`).values(),
    forceLine,
  );
  const further = [valueLine(change, consequences), ...consequences]
    .filter(Boolean)
    .map((line): Span[] => [span(line)]);
  const edited = change.text !== "same" || whole;
  return [
    { kind: "heading", spans: heading },
    ...(forces.length + further.length > 0
      ? [{ kind: "list", ordered: false, items: [...forces, ...further] } as const]
      : []),
    ...(edited ? [{ kind: "paragraph", spans: redlineLines(change, title ?? null) } as const] : []),
  ];
}

/** What became of duties of which the same is to be said: `created shall × 2`. */
function forceLine([first, ...others]: readonly ForceChange[]): readonly Span[] {
  if (!first) return [];
  const { direction, from, to } = first;
  return [
    span(direction, direction === "relaxed" || direction === "removed" ? "good" : "warning"),
    span(from === null ? ` ${to ?? ""}` : to === null ? ` ${from}` : ` ${from} → ${to}`),
    ...(others.length > 0 ? [span(` × ${others.length + 1}`, "faint")] : []),
  ];
}

function labels(clauses: readonly Clause[]): string {
  return clauses
    .map((clause) => (isUnnamed(clause) ? openingWords(clause) : clauseLabel(clause)))
    .join(" + ");
}

/** As people call it: by number and title; by its first words where it has neither. */
function nameInWords(clause: Pick<Clause, "id" | "number" | "title" | "text">): string {
  return isUnnamed(clause) ? openingWords(clause) : [clause.number, clause.title].filter(Boolean).join(" ");
}

function isUnnamed({ number, title }: Pick<Clause, "number" | "title">): boolean {
  return number === null && (title ?? "") === "";
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(", ");
  return names.length > NAMED ? `${shown} and ${names.length - NAMED} more` : shown;
}
