import type { Answer, MarkedStatement, NumberedCitation } from "../answers/answer.ts";
import { stageName } from "../standards/stage.ts";
import type { Edition } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";

const TITLES: Readonly<
  Record<
    Language,
    { readonly sources: string; readonly next: string; readonly cover: string; readonly translation: string }
  >
> = {
  en: { sources: "Sources", next: "You may also ask", cover: "particulars", translation: "translation" },
  zh: { sources: "出处", next: "还可以问", cover: "封面信息", translation: "译文" },
};

/** An answer as a message: what is said with its marks, the sources with their exact words, and what to ask next. */
export function renderAnswer(answer: Answer, editions: readonly Edition[]): Message {
  const blocks = statementBlocks(answer.statements);
  if (answer.choices.length > 0)
    blocks.push({ kind: "list", ordered: true, items: answer.choices.map((choice) => [span(choice)]) });
  blocks.push(...endBlocks(answer, editions));
  return { language: answer.language, blocks };
}

/** What stands under what is said: its sources, and what to ask next. */
export function endBlocks(
  { statements, citations, followups, language }: Omit<Answer, "question" | "outcome" | "choices" | "engine">,
  editions: readonly Edition[],
): readonly MessageBlock[] {
  const titles = TITLES[language];
  const blocks: MessageBlock[] = [];
  if (citations.length > 0) {
    const sources = citations.map((citation) => ({
      mark: citation.mark,
      place: placeOf(citation, editions, language),
      quote: statements.some(({ text }) => text.includes(citation.quote)) ? null : citation.quote,
      source: citation.url ?? citation.source,
    }));
    blocks.push({ kind: "sources", title: titles.sources, sources });
  }
  if (followups.length > 0) blocks.push({ kind: "questions", title: titles.next, questions: followups });
  return blocks;
}

export function statementBlocks(statements: readonly MarkedStatement[]): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  for (const statement of statements) {
    const last = blocks.at(-1);
    if (statement.role !== "point") blocks.push({ kind: "paragraph", spans: marked(statement) });
    else if (last?.kind === "list")
      blocks[blocks.length - 1] = { ...last, items: [...last.items, marked(statement)] };
    else blocks.push({ kind: "list", ordered: false, items: [marked(statement)] });
  }
  return blocks;
}

function marked({ text, marks, role }: MarkedStatement): readonly Span[] {
  const own = span(text, role === "note" ? "faint" : "plain");
  return marks.length === 0 ? [own] : [own, span(" "), ...marks.map((mark) => span(`[${mark}]`, "mark"))];
}

/** Where a citation stands, in words: number or id of the standard, edition, clause. */
function placeOf(citation: NumberedCitation, editions: readonly Edition[], language: Language): string {
  const titles = TITLES[language];
  const comma = language === "zh" ? "，" : ", ";
  if (citation.kind === "news") return [citation.publisher, citation.published, citation.title].join(comma);
  const edition = editions.find((e) => e.standard === citation.standard && e.name === citation.edition);
  const stage = edition?.stage ? `${stageName(edition.stage, language)} ` : "";
  const clause = citation.clause === "~cover" ? titles.cover : citation.clause;
  const page = citation.page === null ? [] : [`p. ${citation.page}`];
  const translation = citation.translation ? [titles.translation] : [];
  return [
    edition?.number ?? citation.standard,
    `${stage}${citation.edition ?? ""}`,
    clause,
    ...page,
    ...translation,
  ].join(comma);
}
