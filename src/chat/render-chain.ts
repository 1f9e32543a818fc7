import type { ChangeSet } from "../changes/change-set.ts";
import { bySignificance } from "../changes/summary.ts";
import type { ChainReading } from "../changes/steps.ts";
import { namesIn, type ChangeNames } from "./change-names.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { reasonsInWords } from "./reason-in-words.ts";
import { summaryLine, type ComparedHeading } from "./render-comparison.ts";

/** A chain of editions, as far as it is shown. */
export interface ShownChain {
  readonly steps: readonly { readonly old: NamedSide; readonly new: NamedSide; readonly set: ChangeSet }[];
  readonly reading: ChainReading;
}

type NamedSide = Pick<ComparedHeading, "clauses" | "language"> & { readonly edition: string | null };

/** Changes told of each step with their reasons, and those that are only named after them; the rest is counted. */
const MOST = 10;
const NAMED = 12;

/** Two editions compared over those between them: each step with what matters most in it, and where steps and ends disagree. */
export function renderChain(
  old: ComparedHeading,
  after: ComparedHeading,
  direct: ChangeSet,
  chain: ShownChain | null,
): Message {
  const { language } = after;
  const heading = paragraph(`${old.name} → ${after.name}`, "strong");
  if (!chain)
    return {
      language,
      blocks: [heading, paragraph("There is no edition between them to compare step by step.")],
    };
  const names = namesIn(old, after);
  const steps = chain.steps.map((step) => ({ ...step, names: namesIn(step.old, step.new) }));
  const editionAt = (step: number): string => steps[step]?.new.edition ?? "";
  const { disagreements, undone, passing } = chain.reading;
  return {
    language,
    blocks: [
      heading,
      paragraph(`From end to end: ${summaryLine(direct)}`),
      ...steps.flatMap(stepBlocks),
      paragraph(
        disagreements.length === 0
          ? "The steps lead to the same clauses as the comparison of the ends."
          : `Where the steps lead elsewhere than the comparison of the ends (${disagreements.length}):`,
      ),
      ...listOf(
        disagreements.map(({ oldIds, direct: ends, chained }) => [
          span(named(oldIds, "old", names), "strong"),
          span(`: ${became(ends, names)} by the ends, ${became(chained, names)} step by step`),
        ]),
      ),
      ...(undone.length > 0 ? [paragraph("Changed on the way, and changed back:")] : []),
      ...listOf(
        undone.map(({ newIds, steps: at }) => [
          span(named(newIds, "new", names), "strong"),
          span(`: ${at.map(editionAt).join(", ")}`),
        ]),
      ),
      ...(passing.length > 0 ? [paragraph("Came on the way, and went again:")] : []),
      ...listOf(
        passing.map(({ ids, came, went }) => [
          span(steps[came] ? named(ids, "new", steps[came].names) : "", "strong"),
          span(`: came in ${editionAt(came)}, went in ${editionAt(went)}`),
        ]),
      ),
    ],
  };
}

function stepBlocks({
  old,
  new: after,
  set,
  names,
}: ShownChain["steps"][number] & { readonly names: ChangeNames }): readonly MessageBlock[] {
  const told = bySignificance(set.changes);
  const [most, others] = [told.slice(0, MOST), told.slice(MOST)];
  const items = most.map((change) => [
    span(names.ofChange(change), "strong"),
    span(`: ${reasonsInWords(change)}`),
  ]);
  return [
    { kind: "heading", spans: [span(`${old.edition ?? "?"} → ${after.edition ?? "?"}`)] },
    paragraph(summaryLine(set)),
    ...listOf(items),
    ...(others.length > 0
      ? [paragraph(`and ${others.length} more: ${shortened(others.map(names.ofChange))}`)]
      : []),
  ];
}

function became(ids: readonly string[], names: ChangeNames): string {
  return ids.length === 0 ? "deleted" : named(ids, "new", names);
}

function named(ids: readonly string[], side: "old" | "new", names: ChangeNames): string {
  return ids.map((id) => names.ofClause(side, id)).join(" + ");
}

function shortened(all: readonly string[]): string {
  const shown = all.slice(0, NAMED).join(", ");
  return all.length > NAMED ? `${shown} and ${all.length - NAMED} others` : shown;
}

function listOf(items: readonly (readonly Span[])[]): readonly MessageBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

function paragraph(text: string, style?: Span["style"]): MessageBlock {
  return { kind: "paragraph", spans: [style ? span(text, style) : span(text)] };
}
