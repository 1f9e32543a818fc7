import type { Lack, LibrarySurvey } from "../library/survey.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";

/** What the keeper of the library is shown: in English, since commands are. */
const message = (blocks: readonly MessageBlock[]): Message => ({ language: "en", blocks });

export function renderDone(sentence: string): Message {
  return message([{ kind: "paragraph", spans: [span(sentence)] }]);
}

/** One file that was handed in. */
export interface HandedIn {
  readonly path: string;
  readonly outcome: "taken" | "held" | "refused";
  readonly text: string | null;
  readonly error: { readonly message: string } | null;
}

export function renderIngested(files: readonly HandedIn[], lacking: readonly Lack[]): Message {
  const outcome = ({ path, outcome, text, error }: HandedIn): readonly Span[] => {
    if (outcome === "refused") return [span(path), span(" refused: ", "warning"), span(error?.message ?? "")];
    return [
      span(path),
      span(outcome === "taken" ? " is now " : " was held already as "),
      span(text ?? "", "strong"),
    ];
  };
  const blocks: MessageBlock[] = [{ kind: "list", ordered: false, items: files.map(outcome) }];
  return message([...blocks, ...lackBlocks(lacking)]);
}

export function renderStatus(
  { counts, faults, lacking }: LibrarySurvey,
  behind: number,
  model: string | null,
): Message {
  const held = `${counts.standards} standards, ${counts.editions} editions in ${counts.texts} texts with ${counts.clauses} clauses; ${counts.news} news items; ${counts.glossary} glossary entries; ${counts.groups} groups of ${counts.committees} committees.`;
  const people =
    counts.edited + counts.withdrawn === 0
      ? []
      : [`${counts.edited} editions corrected by hand, ${counts.withdrawn} withdrawn.`];
  const index = behind === 0 ? "The index is up to date." : `The index is ${behind} changes behind.`;
  const words =
    model === null
      ? "No model is configured: answers are composed from the evidence itself."
      : `Answers are worded by ${model}.`;
  const blocks: MessageBlock[] = [held, ...people, index, words].map((line) => ({
    kind: "paragraph",
    spans: [span(line)],
  }));
  const items = faults.map(({ path, line, code, message: sentence }): readonly Span[] => [
    span(line === null ? path : `${path}:${line}`, "strong"),
    span(` ${sentence} `),
    span(code, "faint"),
  ]);
  const faulty: MessageBlock[] =
    items.length === 0 ? [] : [heading("Files with faults"), { kind: "list", ordered: false, items }];
  return message([...blocks, ...faulty, ...lackBlocks(lacking)]);
}

/** What is held but seen by nobody, or not under a date, until somebody says. */
function lackBlocks(lacking: readonly Lack[]): readonly MessageBlock[] {
  if (lacking.length === 0) return [];
  const items = lacking.map(({ path, edition, lacks }): readonly Span[] => [
    span(edition ?? path, "strong"),
    span(` lacks ${lacks.join(" and ")}`, "warning"),
    span(lacks.includes("audience") ? ": nobody sees it. " : ". "),
    span(
      edition === null
        ? "Say it in the file."
        : `rapporteur edit ${edition} ${lacks.map((lack) => `--${lack} …`).join(" ")}`,
      "faint",
    ),
  ]);
  return [heading("Lacking"), { kind: "list", ordered: false, items }];
}

function heading(title: string): MessageBlock {
  return { kind: "heading", spans: [span(title)] };
}
