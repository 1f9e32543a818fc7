import { span, type Message, type MessageBlock, type Span } from "../chat/message.ts";
import { lackRemedy } from "../chat/render-upkeep.ts";
import type { Guessed } from "../intake/guessed.ts";
import type { Ingested, TakenIn } from "../intake/outcome.ts";
import type { Question } from "../intake/question.ts";
import type { Lack } from "../library/survey.ts";
import type { Warning } from "../standards/standard.ts";

/** One file's outcome as programs read it; every key is there for every outcome. */
export function ingestedRow(file: Ingested) {
  const { path, outcome } = file;
  const row = {
    path,
    outcome,
    edition: null,
    text: null,
    clauses: null,
    announced: null,
    guessed: null,
    question: null,
    warnings: [],
    error: null,
  };
  if (file.outcome !== "refused") return { ...row, ...file };
  const { code, message } = file.error;
  return { ...row, error: { code, message } };
}

/** All outcomes for people. Commands stand on lines of their own, whole, to be copied. */
export function renderIngested(
  files: readonly Ingested[],
  lacking: readonly Lack[],
  show: (message: Message) => string,
): string {
  return files
    .map((file) => {
      const text = show({ language: "en", blocks: blocksOf(file) });
      if (file.outcome === "question") return text + choicesOf(file.question, show);
      const lack = lacking.find(({ edition }) => file.outcome !== "refused" && edition === file.edition);
      return lack ? text + commandLines([lackRemedy(lack)]) : text;
    })
    .join("\n");
}

function commandLines(commands: readonly string[]): string {
  return commands.map((line) => `    ${plain(line)}\n`).join("");
}

function blocksOf(file: Ingested): readonly MessageBlock[] {
  if (file.outcome === "refused")
    return [paragraph([span(file.path, "strong"), span(" refused: ", "warning"), span(file.error.message)])];
  if (file.outcome === "question")
    return [
      paragraph([
        span(file.path, "strong"),
        span(" needs an answer: ", "warning"),
        span(file.question.message),
      ]),
      ...warningsOf(file.warnings),
    ];
  const { path, outcome, text, clauses, announced, guessed, warnings } = file;
  return [
    paragraph([
      span(path, "strong"),
      span(outcome === "taken" ? " is now " : " was held already as "),
      span(text, "strong"),
      span(`: ${clauses} ${clauses === 1 ? "clause" : "clauses"}`),
    ]),
    ...(guessed ? [guessedBlock(guessed)] : []),
    ...(announced ? [paragraph([span(announcedInWords(announced))])] : []),
    ...warningsOf(warnings),
  ];
}

function announcedInWords({ count, against }: NonNullable<TakenIn["announced"]>): string {
  const changes = `${count} main ${count === 1 ? "change" : "changes"}`;
  return `Its foreword announces ${changes}${against === null ? "" : ` against ${against}`}.`;
}

function warningsOf(warnings: readonly Warning[]): readonly MessageBlock[] {
  const items = warnings.map(({ code, message }): readonly Span[] => [
    span(message, "warning"),
    span(` ${code}`, "faint"),
  ]);
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}

const NAMES: Readonly<Record<keyof Guessed, string>> = {
  standard: "standard",
  edition: "edition",
  language: "language",
  stage: "stage",
  date: "date",
  number: "number",
  titles: "title",
  replaces: "replaces",
  ics: "ICS",
  ccs: "CCS",
  comment: "comments",
  effective: "in force",
  audience: "audience",
  group: "group",
};
/** What is told also where nobody says it: without it something does not work. */
const WANTED: ReadonlySet<string> = new Set(["stage", "date", "audience"]);

function guessedBlock(guessed: Guessed): MessageBlock {
  const keys = Object.entries(guessed).filter(([key, fact]) => fact !== null || WANTED.has(key));
  const spans = keys.flatMap(([key, fact], at): readonly Span[] => {
    const name = `${at === 0 ? "" : " · "}${nameOf(key)}: `;
    if (fact === null)
      return [
        span(name, "faint"),
        span(key === "audience" ? "not known, so nobody sees it" : "not known", "warning"),
      ];
    const other = fact.insteadOf;
    return [
      span(name, "faint"),
      span(inWords(fact.value)),
      span(
        other
          ? ` (by ${fact.from}; ${other.from} says ${inWords(other.value)})`
          : ` (${fact.from.startsWith("--") ? "by" : "from"} ${fact.from})`,
        "faint",
      ),
    ];
  });
  return paragraph(spans);
}

function nameOf(key: string): string {
  return Object.entries(NAMES).find(([name]) => name === key)?.[1] ?? key;
}

/** `2026-06-12 to 2026-08-11`, `密钥要求 / Key requirements` */
function inWords(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(", ");
  const { opens, closes, ...rest }: Readonly<Record<string, unknown>> = Object(value);
  if (typeof closes === "string")
    return typeof opens === "string" ? `${opens} to ${closes}` : `until ${closes}`;
  return Object.values(rest)
    .filter((part) => typeof part === "string")
    .join(" / ");
}

function choicesOf({ choices }: Question, show: (message: Message) => string): string {
  return choices
    .map(({ answer, commands }) => {
      const item = { kind: "list", ordered: false, items: [[span(answer)]] } as const;
      const shown = show({ language: "en", blocks: [item] });
      return shown + commandLines(commands.length === 0 ? ["(nothing to do)"] : commands);
    })
    .join("");
}

/** Names of files are not ours: no character of theirs steers the terminal. */
function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, "�");
}

function paragraph(spans: readonly Span[]): MessageBlock {
  return { kind: "paragraph", spans };
}
