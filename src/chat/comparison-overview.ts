import type { Change, ChangeSet, ForceDirection, TranslationWarning } from "../changes/change-set.ts";
import type { ComparisonReport } from "../changes/comparison-report.ts";
import type { UnfoundAnnouncement } from "../changes/confirm-announcement.ts";
import type { ForewordCheck } from "../changes/foreword-check.ts";
import { span, type MessageBlock, type Span } from "./message.ts";
import { reasonInWords } from "./reason-in-words.ts";

/** How the clauses of a change are called: `5.2 → 5.3 Keys`. */
export type NameOf = (change: Change | Pick<Change, "oldIds" | "newIds">) => string;

/** What a reader of ten lines should know, before the changes one by one. */
export function overviewBlocks(
  report: ComparisonReport,
  { translation }: Pick<ChangeSet, "translation">,
  nameOf: NameOf,
  acrossLanguages: boolean,
): readonly MessageBlock[] {
  return [
    ...mostBlocks(report, translation, nameOf),
    ...forceBlocks(report, nameOf),
    ...(report.foreword ? forewordBlocks(report.foreword, nameOf) : []),
    ...(acrossLanguages ? translationBlocks(translation, nameOf) : []),
  ];
}

/** Below this all of it is told right away. */
const WORTH_A_CHOICE = 3;

function mostBlocks(
  { most }: ComparisonReport,
  warnings: readonly TranslationWarning[],
  nameOf: NameOf,
): readonly MessageBlock[] {
  if (most.length < WORTH_A_CHOICE) return [];
  const items = most.map((change): Span[] => [
    span(nameOf(change), "strong"),
    span(`: ${change.reasons.map((reason) => reasonInWords(reason, change, warnings)).join("; ")}`),
  ]);
  return [paragraph("What matters most:"), { kind: "list", ordered: true, items }];
}

const DIRECTIONS: readonly ForceDirection[] = ["created", "tightened", "reversed", "relaxed", "removed"];

/** Changes named in one line; the rest is counted. */
const NAMED = 12;

function forceBlocks({ byForce }: ComparisonReport, nameOf: NameOf): readonly MessageBlock[] {
  const items = DIRECTIONS.filter((direction) => byForce[direction].length > 0).map((direction): Span[] => [
    span(`${direction}: `, direction === "relaxed" || direction === "removed" ? "good" : "warning"),
    span(named(byForce[direction], nameOf)),
  ]);
  return items.length < 2 ? [] : [paragraph("Provisions by what became of their force:"), list(items)];
}

function named(changes: readonly Change[], nameOf: NameOf): string {
  const shown = changes.slice(0, NAMED).map(nameOf).join(", ");
  return changes.length > NAMED ? `${shown} and ${changes.length - NAMED} more` : shown;
}

function forewordBlocks(check: ForewordCheck, nameOf: NameOf): readonly MessageBlock[] {
  const { against, applies, listed, confirmed, notFound, unannounced } = check;
  const compared = against === null ? "" : ` against ${against}`;
  if (!applies)
    return [
      paragraph(
        `The foreword lists ${listed.length} main changes${compared}, which is another edition than the one compared here.`,
      ),
    ];
  const count = unannounced.reduce((sum, { changes }) => sum + changes.length, 0);
  const verdict = [
    `${confirmed.length} are confirmed`,
    ...(notFound.length > 0 ? [`${notFound.length} not found`] : []),
    count === 0
      ? "it announces every change of substance"
      : `${count} changes of substance it does not announce`,
  ];
  const items = [
    ...confirmed.map(({ announced, changes }): Span[] => [
      span("confirmed ", "good"),
      span(announced.text),
      span(changes.length > 0 ? `  ${named(changes, nameOf)}` : "  the title", "faint"),
    ]),
    ...notFound.map((one): Span[] => [
      span("not found ", "warning"),
      span(one.announced.text),
      span(`  ${whyNotFound(one, nameOf)}`, "faint"),
    ]),
    ...unannounced.map(({ top, changes }): Span[] => [
      span("not announced ", "warning"),
      span([top.number ?? "", top.title ?? ""].filter(Boolean).join(" ")),
      span(`  ${named(changes, nameOf)}`, "faint"),
    ]),
  ];
  return [
    paragraph(`The foreword lists ${listed.length} main changes${compared}: ${verdict.join(", ")}.`),
    list(items),
  ];
}

function whyNotFound({ because, changes }: UnfoundAnnouncement, nameOf: NameOf): string {
  switch (because) {
    case "no-such-clause":
      return "there is no such clause";
    case "same":
      return `says what it said before: ${named(changes, nameOf)}`;
    case "otherwise":
      return `changed otherwise: ${named(changes, nameOf)}`;
    case "not-located":
      return "it names no clause, and no change bears its words";
  }
}

const WARNINGS: Readonly<Record<TranslationWarning["kind"], string>> = {
  "duty-dropped": "duty not in the new text",
  "duty-added": "duty only in the new text",
  "duty-weakened": "duty weaker in the new text",
  "duty-strengthened": "duty stronger in the new text",
  "duty-reversed": "duty reversed in the new text",
  "figure-changed": "other figures",
  "clause-dropped": "clause without counterpart in the new text",
  "clause-added": "clause only in the new text",
};

function translationBlocks(warnings: readonly TranslationWarning[], nameOf: NameOf): readonly MessageBlock[] {
  if (warnings.length === 0)
    return [
      paragraph(
        "Between the two languages no duty, figure or clause differs, as far as the words built in and the glossary tell.",
      ),
    ];
  const items = warnings.map((warning): Span[] => {
    const { kind, from, to, old, new: after } = warning;
    const force = from !== null && to !== null ? ` (${from} → ${to})` : ` ${from ?? to ?? ""}`.trimEnd();
    const words = [old, after].map((said) => (said === null ? "—" : `“${shortened(said)}”`)).join(" / ");
    return [
      span(`${WARNINGS[kind]}${force} `, "warning"),
      span(nameOf(warning), "strong"),
      span(`  ${words}`),
    ];
  });
  return [
    paragraph(
      `To look at in both languages (${warnings.length}); told by words built in and the glossary, they are no changes of force:`,
    ),
    list(items),
  ];
}

const LONGEST = 160;

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}

function paragraph(text: string): MessageBlock {
  return { kind: "paragraph", spans: [span(text)] };
}

function list(items: readonly (readonly Span[])[]): MessageBlock {
  return { kind: "list", ordered: false, items };
}
