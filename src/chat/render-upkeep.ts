import type { Lack, LibrarySurvey } from "../library/survey.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";

/** What the keeper of the library is shown: in English, since commands are. */
const message = (blocks: readonly MessageBlock[]): Message => ({ language: "en", blocks });

export function renderDone(sentence: string): Message {
  return message([{ kind: "paragraph", spans: [span(sentence)] }]);
}

export function renderStatus(
  { counts, faults, lacking, withdrawn }: LibrarySurvey,
  behind: number,
  model: string | null,
): Message {
  const held = `${counts.standards} standards, ${counts.editions} editions in ${counts.texts} texts with ${counts.clauses} clauses; ${counts.news} news items; ${counts.glossary} glossary entries; ${counts.groups} groups of ${counts.committees} committees.`;
  const people =
    counts.edited + counts.withdrawn === 0
      ? []
      : [
          `${counts.edited} ${counts.edited === 1 ? "edition" : "editions"} corrected by hand, ${counts.withdrawn} withdrawn${withdrawn.length > 0 ? `: ${withdrawn.join(", ")}` : ""}.`,
        ];
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
  const items = lacking.map((lack): readonly Span[] => [
    span(lack.edition ?? lack.path, "strong"),
    span(` lacks ${lack.lacks.join(" and ")}`, "warning"),
    span(lack.lacks.includes("audience") ? ": nobody sees it. " : ". "),
    span(lackRemedy(lack), "faint"),
  ]);
  return [heading("Lacking"), { kind: "list", ordered: false, items }];
}

/** What to do about it: a command, as far as one can. */
export function lackRemedy({ edition, lacks }: Lack): string {
  return edition === null
    ? "Say it in the file."
    : `rapporteur edit ${edition} ${lacks.map((lack) => `--${lack} …`).join(" ")}`;
}

function heading(title: string): MessageBlock {
  return { kind: "heading", spans: [span(title)] };
}
