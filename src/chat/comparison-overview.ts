import type { Change, ChangeSet, ForceDirection, TranslationWarning } from "../changes/change-set.ts";
import type { ComparisonReport } from "../changes/comparison-report.ts";
import type { UnfoundAnnouncement } from "../changes/confirm-announcement.ts";
import type { ForewordCheck } from "../changes/foreword-check.ts";
import type { ChangeNames } from "./change-names.ts";
import { span, type MessageBlock, type Span } from "./message.ts";
import { reasonInWords, reasonsInWords } from "./reason-in-words.ts";
import { inContext } from "./redline-spans.ts";

type NameOf = ChangeNames["ofChange"];

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
  const items = most.map(({ change, under }): Span[] => [
    span(nameOf(change), "strong"),
    span(under > 0 ? ` and ${under} under it` : "", "faint"),
    span(`: ${reasonsInWords(change, warnings)}`),
  ]);
  return [paragraph("What matters most:"), { kind: "list", ordered: true, items }];
}

const DIRECTIONS: readonly ForceDirection[] = ["created", "tightened", "reversed", "relaxed", "removed"];

/** Changes named in one line; the rest is counted. */
const NAMED = 12;

function forceBlocks({ byForce }: ComparisonReport, nameOf: NameOf): readonly MessageBlock[] {
  const items = DIRECTIONS.filter((direction) => byForce[direction].length > 0).map((direction): Span[] => [
    span(direction, direction === "relaxed" || direction === "removed" ? "good" : "warning"),
    span(`: ${named(byForce[direction], nameOf)}`),
  ]);
  return items.length < 2 ? [] : [paragraph("Provisions by what became of their force:"), list(items)];
}

function named(changes: readonly Change[], nameOf: NameOf): string {
  return listedInFull(changes.map(nameOf), ", ");
}

function listedInFull(all: readonly string[], between = "; "): string {
  const shown = all.slice(0, NAMED).join(between);
  return all.length > NAMED ? `${shown} and ${all.length - NAMED} more` : shown;
}

/** With what tells most of it: that the wording changed needs no saying. */
function withReason(change: Change, nameOf: NameOf): string {
  const [reason] = change.reasons;
  const isTold = reason === undefined || reason === "wording-changed";
  return isTold ? nameOf(change) : `${nameOf(change)}, ${reasonInWords(reason, change)}`;
}

/** `1 change`, `2 changes`. */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** Sentences shown of what changed otherwise than announced. */
const SHOWN = 3;

/** What really changed where something else was announced, as it is marked in a redline. */
function reallySpans({ really }: UnfoundAnnouncement, nameOf: NameOf): readonly Span[] {
  const sentences = really.flatMap(({ change, pieces }) =>
    pieces.map(({ redline }) => ({ name: nameOf(change), redline })),
  );
  const more = sentences.length > SHOWN ? [span(` and ${sentences.length - SHOWN} more`, "faint")] : [];
  const shown = sentences.slice(0, SHOWN).flatMap(({ name, redline }, at): Span[] => [
    span(`${at === 0 ? ": " : "; "}${name} `, "faint"),
    ...redline.map(({ op, text }, i) => {
      const line = text.replace(/\s+/gu, " ");
      return op === "equal" ? span(inContext(line, i === 0, i === redline.length - 1)) : span(line, op);
    }),
  ]);
  return [...shown, ...more];
}

function forewordBlocks(check: ForewordCheck, nameOf: NameOf): readonly MessageBlock[] {
  const { against, applies, listed, confirmed, notFound, unannounced } = check;
  const compared = against === null ? "" : ` against ${against}`;
  if (!applies)
    return [
      paragraph(
        `The foreword lists ${counted(listed.length, "main change")}${compared}, which is another edition than the one compared here.`,
      ),
    ];
  const count = unannounced.reduce((sum, { changes }) => sum + changes.length, 0);
  const verdict = [
    `${confirmed.length} ${confirmed.length === 1 ? "is" : "are"} confirmed`,
    ...(notFound.length > 0 ? [`${notFound.length} not found`] : []),
    count === 0
      ? "it announces every change of substance"
      : `${counted(count, "change")} of substance it does not announce`,
  ];
  const items = [
    ...confirmed.map(({ announced, changes }): Span[] => [
      span("confirmed", "good"),
      span(" "),
      span(announced.text),
      span(changes.length > 0 ? `  ${named(changes, nameOf)}` : "  the title", "faint"),
    ]),
    ...notFound.map((one): Span[] => [
      span("not found", "warning"),
      span(" "),
      span(one.announced.text),
      span(`  ${whyNotFound(one, nameOf)}`, "faint"),
      ...(one.because === "otherwise" ? reallySpans(one, nameOf) : []),
    ]),
    ...unannounced.map(({ top, isGone, changes }): Span[] => [
      span("not announced", "warning"),
      span(" "),
      span([isGone ? "old" : "", top.number ?? "", top.title ?? ""].filter(Boolean).join(" ")),
      span(`  ${listedInFull(changes.map((change) => withReason(change, nameOf)))}`, "faint"),
    ]),
  ];
  return [
    paragraph(
      `The foreword lists ${counted(listed.length, "main change")}${compared}: ${verdict.join(", ")}.`,
    ),
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
      return "changed otherwise";
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
