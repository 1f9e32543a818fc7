import type { Change, ChangeSet, ForceChange, ValueChange } from "../changes/change-set.ts";
import type { NamedText } from "../changes/compared-clauses.ts";
import { reportOn } from "../changes/comparison-report.ts";
import type { Consequences, ListedDocument } from "../changes/consequences.ts";
import { namingSide } from "../changes/own-clauses.ts";
import type { Language } from "../text/language.ts";
import { labels, namesIn, type ChangeNames } from "./change-names.ts";
import { overviewBlocks } from "./comparison-overview.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { reasonInWords } from "./reason-in-words.ts";
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
  const names = namesIn(old, after);
  const acrossLanguages = old.language !== after.language;
  const told = set.changes.filter(
    (c) =>
      (acrossLanguages ? c.significance > 0 : c.text !== "same") ||
      !["kept", "renumbered"].includes(c.structure),
  );
  const renumbered = set.changes.filter((c) => c.text === "same" && c.structure === "renumbered");
  const report = reportOn(set, old, after);
  const { consequences } = report;
  const topics = report.topics.map(
    ({ id, isGone, changes }) => `${names.ofClause(isGone ? "old" : "new", id)} (${changes})`,
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
    ...overviewBlocks(report, set, names.ofChange, acrossLanguages),
    ...told.flatMap((change) =>
      changeBlocks(change, names, [
        ...guestLines(change, names),
        ...furtherLines(change, consequences, introductions.get(change) ?? [], names),
      ]),
    ),
  ];
  if (renumbered.length > 0) {
    const pairs = renumbered.map((change) => {
      const clauses = names.clausesOf(change);
      return `${labels(clauses.old)} → ${labels(clauses.new)}`;
    });
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
function guestLines({ guests }: Change, names: ChangeNames): readonly string[] {
  const [first] = guests;
  if (!first) return [];
  const named = guests.map(({ side, id }) => names.ofClause(side, id));
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
  names: ChangeNames,
): string[] {
  const [first, ...again] = introducedIn;
  const came =
    first === undefined
      ? []
      : [
          `came in ${first}${again.length > 0 ? `, changed again in ${again.join(", ")}` : ""}${apartFromGuests(change)}`,
        ];
  const binding = change.reasons.filter((one) => one === "made-normative" || one === "made-informative");
  return [
    ...binding.map((reason) => reasonInWords(reason, change)),
    ...came,
    ...change.movedSentences.map(
      (moved) =>
        `word for word ${moved.newIds === change.newIds ? "from" : "to"} ${names.ofChange(
          moved.newIds === change.newIds
            ? { oldIds: moved.oldIds, newIds: [] }
            : { oldIds: [], newIds: moved.newIds },
        )}: “${moved.sentence}”`,
    ),
    ...consequenceLines(change, consequences, names),
  ];
}

function consequenceLines(
  change: Change,
  { terms, references, documents }: Consequences,
  names: ChangeNames,
): string[] {
  const concerns = ({ oldIds }: { readonly oldIds: readonly string[] }): boolean => oldIds === change.oldIds;
  const named = (ids: readonly string[], side: "old" | "new" = "new"): string =>
    shortened(ids.map((id) => names.labelOf(side, id))) || "no other clause";
  const citations = ({ fate, wasCitedIn, citedIn }: ListedDocument): string => {
    if (fate === "added") return `cited in ${named(citedIn)}`;
    return citedIn.length > 0
      ? `still cited in ${named(citedIn)}`
      : `was cited in ${named(wasCitedIn, "old")}`;
  };
  return [
    ...terms.filter(concerns).map(({ term, fate, usedIn }) => `“${term}” ${fate}; used in ${named(usedIn)}`),
    ...references
      .filter(concerns)
      .map(({ from, to, citedIn }) => `${from} → ${to}; cited in ${named(citedIn)}`),
    ...documents.filter(concerns).map((one) => `${one.document} ${one.fate}; ${citations(one)}`),
  ];
}

/** What changed besides duties: `figure: 30 d → 7 d`. */
function valueLine({ values, reasons }: Change, told: readonly string[]): string {
  if (reasons.includes("informative")) return "";
  const lines = values
    .filter(
      ({ kind, from, to }) =>
        kind !== "cross-reference" &&
        ((from !== null && to !== null) || kind === "threshold" || kind === "reference"),
    )
    .map(({ kind, from, to }) => ({ kind, said: valueInWords({ kind, from, to }) }))
    .filter(({ said }) => !told.some((line) => line.startsWith(`${said};`)))
    .map(({ kind, said }) => `${kind}: ${said}`);
  return counted(lines)
    .slice(0, NAMED)
    .map(([line, count]) => (count > 1 ? `${line} (× ${count})` : line))
    .join("; ");
}

/** A document that is cited no more, or now, stood for no other one. */
function valueInWords({ kind, from, to }: ValueChange): string {
  if (kind === "reference" && from === null) return `${to} added`;
  if (kind === "reference" && to === null) return `${from} dropped`;
  return `${from ?? "none"} → ${to ?? "none"}`;
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
  names: ChangeNames,
  consequences: readonly string[],
): readonly MessageBlock[] {
  const whole = change.structure === "added" || change.structure === "deleted";
  const kinds = [
    change.structure === "kept" ? "" : change.structure,
    whole || change.text === "same" ? "" : change.text,
    change.editorial ?? "",
  ];
  const title = names.clausesOf(change)[namingSide(change)][0]?.title;
  const heading: Span[] = [
    span(names.asHeading(change)),
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

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(", ");
  return names.length > NAMED ? `${shown} and ${names.length - NAMED} more` : shown;
}
