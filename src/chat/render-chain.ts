import type { ChangeSet } from "../changes/change-set.ts";
import { bySignificance } from "../changes/summary.ts";
import type { ChainReading } from "../changes/steps.ts";
import { clauseLabel } from "../standards/clause.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { reasonInWords } from "./reason-in-words.ts";
import { summaryLine, type ComparedHeading } from "./render-comparison.ts";

/** A chain of editions, as far as it is shown. */
export interface ShownChain {
  readonly steps: readonly { readonly old: NamedSide; readonly new: NamedSide; readonly set: ChangeSet }[];
  readonly reading: ChainReading;
}

type NamedSide = Pick<ComparedHeading, "clauses" | "language"> & { readonly edition: string | null };

/** Changes told of each step. */
const MOST = 5;

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
  const [oldLabel, newLabel] = [labelIn(old), labelIn(after)];
  const nameAt = (step: number): string => chain.steps[step]?.new.edition ?? "";
  const { disagreements, undone } = chain.reading;
  return {
    language,
    blocks: [
      heading,
      paragraph(`From end to end: ${summaryLine(direct)}`),
      ...chain.steps.flatMap(stepBlocks),
      paragraph(
        disagreements.length === 0
          ? "The steps lead to the same clauses as the comparison of the ends."
          : `Where the steps lead elsewhere than the comparison of the ends (${disagreements.length}):`,
      ),
      ...listOf(
        disagreements.map(({ oldIds, direct: ends, chained }) => [
          span(labelled(oldIds, oldLabel), "strong"),
          span(`: ${became(ends, newLabel)} by the ends, ${became(chained, newLabel)} step by step`),
        ]),
      ),
      ...(undone.length > 0 ? [paragraph("Changed on the way, and changed back:")] : []),
      ...listOf(
        undone.map(({ newIds, steps }) => [
          span(labelled(newIds, newLabel), "strong"),
          span(`: ${steps.map(nameAt).join(", ")}`),
        ]),
      ),
    ],
  };
}

function stepBlocks({ old, new: after, set }: ShownChain["steps"][number]): readonly MessageBlock[] {
  const [oldLabel, newLabel] = [labelIn(old), labelIn(after)];
  const most = bySignificance(set.changes).slice(0, MOST);
  return [
    { kind: "heading", spans: [span(`${old.edition ?? "?"} → ${after.edition ?? "?"}`)] },
    paragraph(summaryLine(set)),
    ...listOf(
      most.map((change) => {
        const sides = [labelled(change.oldIds, oldLabel), labelled(change.newIds, newLabel)].filter(Boolean);
        return [
          span([...new Set(sides)].join(" → "), "strong"),
          span(`: ${change.reasons.map((reason) => reasonInWords(reason, change)).join("; ")}`),
        ];
      }),
    ),
  ];
}

function became(ids: readonly string[], labelOf: (id: string) => string): string {
  return ids.length === 0 ? "deleted" : labelled(ids, labelOf);
}

function labelled(ids: readonly string[], labelOf: (id: string) => string): string {
  return ids.map(labelOf).join(" + ");
}

function labelIn({ clauses }: Pick<ComparedHeading, "clauses">): (id: string) => string {
  const byId = new Map(clauses.map((clause) => [clause.id, clauseLabel(clause)]));
  return (id) => byId.get(id) ?? id;
}

function listOf(items: readonly (readonly Span[])[]): readonly MessageBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

function paragraph(text: string, style?: Span["style"]): MessageBlock {
  return { kind: "paragraph", spans: [style ? span(text, style) : span(text)] };
}
