import type { Answer, MarkedStatement, NumberedCitation } from "../answers/answer.ts";
import type { Edition } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";
import { askButton, redlineButton } from "./buttons.ts";
import {
  span,
  type Message,
  type MessageBlock,
  type MessageButton,
  type MessageSource,
  type Span,
} from "./message.ts";
import { placeInWords } from "./place-in-words.ts";
import { writePress, writeRest } from "./press.ts";
import { shownSource } from "./shown-source.ts";

type List = Extract<MessageBlock, { kind: "list" }>;

const TITLES: Readonly<Record<Language, { readonly sources: string; readonly next: string }>> = {
  en: { sources: "Sources", next: "You may also ask" },
  zh: { sources: "出处", next: "还可以问" },
};

/** So many digits name a bundle. */
const SHOWN_OF_ID = 12;
const EVIDENCE: Readonly<Record<Language, string>> = { en: "Evidence", zh: "证据" };

/**
 * An answer as a message: what is said with its marks, the sources with their exact words, what to ask next, and under
 * which id its evidence is kept. With an exchange it has buttons that lead back to that one.
 */
export function renderAnswer(
  answer: Answer,
  editions: readonly Edition[],
  exchange: string | null,
  bundle: string | null = null,
): Message {
  const { language, followups, choices } = answer;
  const blocks = statementBlocks(answer.statements, language, exchange);
  if (choices.length > 0)
    blocks.push({
      kind: "list",
      ordered: true,
      items: choices.map(({ text }) => [span(text)]),
      ...(exchange !== null && {
        buttons: choices.map(({ name }, i) => askButton(name, followups.length + i, exchange)),
      }),
    });
  blocks.push(...endBlocks(answer, editions, exchange));
  if (bundle !== null)
    blocks.push({
      kind: "paragraph",
      spans: [span(`${EVIDENCE[language]} ${bundle.slice(0, SHOWN_OF_ID)}`, "faint")],
    });
  return { language, blocks: withRest(blocks, exchange) };
}

/** What stands under what is said: its sources, and what to ask next. */
export function endBlocks(
  {
    statements,
    citations,
    followups,
    language,
  }: Pick<Answer, "statements" | "citations" | "followups" | "language">,
  editions: readonly Edition[],
  exchange: string | null,
): readonly MessageBlock[] {
  const titles = TITLES[language];
  const blocks: MessageBlock[] = [];
  if (citations.length > 0) {
    const sources = citations.map((citation) => ({
      mark: citation.mark,
      ...placeOf(citation, editions, language),
      quote: statements.some(({ text }) => text.includes(citation.quote)) ? null : citation.quote,
      source: citation.url ?? shownSource(citation.source),
    }));
    blocks.push(
      { kind: "sources", title: titles.sources, sources },
      ...translationBlocks(citations, language),
    );
  }
  if (followups.length > 0)
    blocks.push({
      kind: "questions",
      title: titles.next,
      questions: followups,
      ...(exchange !== null && {
        actions: followups.map((_, index) => writePress({ does: "ask", exchange, index })),
      }),
    });
  return blocks;
}

/** Beside the words that they translate, and under a heading that says whose they are. */
function translationBlocks(citations: Answer["citations"], language: Language): readonly MessageBlock[] {
  const items = citations.flatMap(({ mark, quote, machineTranslation }) =>
    machineTranslation === undefined
      ? []
      : [[span(`[${mark}] `, "mark"), span(`“${quote}” `), span(`→ “${machineTranslation}”`, "faint")]],
  );
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", spans: [span(MACHINE_TRANSLATION[language], "strong")] },
    { kind: "list", ordered: false, items },
  ];
}

const MACHINE_TRANSLATION: Readonly<Record<Language, string>> = {
  en: "Machine translation of what is quoted (only the original counts)",
  zh: "引文的机器翻译（以原文为准）",
};

/**
 * Points as lists, the rest as paragraphs; whatever tells a change has its redline beside it, which stands in lists only.
 * @param before how many changes the message tells before these statements
 */
export function statementBlocks(
  statements: readonly MarkedStatement[],
  language: Language,
  exchange: string | null,
  before = 0,
): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  let told = before;
  for (const statement of statements) {
    const change = exchange === null ? undefined : statement.change;
    const button =
      change === undefined || exchange === null ? null : redlineButton(change, told, exchange, language);
    if (statement.change) told += 1;
    const last = blocks.at(-1);
    if (statement.role !== "point" && button === null)
      blocks.push({ kind: "paragraph", spans: marked(statement) });
    else if (last?.kind === "list") blocks[blocks.length - 1] = withItem(last, marked(statement), button);
    else blocks.push(withItem({ kind: "list", ordered: false, items: [] }, marked(statement), button));
  }
  return blocks;
}

function withItem(list: List, item: readonly Span[], button: MessageButton | null): List {
  const items = [...list.items, item];
  if (button === null && list.buttons === undefined) return { ...list, items };
  return { ...list, items, buttons: [...(list.buttons ?? list.items.map(() => null)), button] };
}

/** Lists that a platform may cut, because their rest can be asked for. */
export function withRest(blocks: readonly MessageBlock[], exchange: string | null): readonly MessageBlock[] {
  if (exchange === null) return blocks;
  return blocks.map((block, index) =>
    block.kind === "list" ? { ...block, rest: writeRest(exchange, index) } : block,
  );
}

function marked({ text, marks, role }: MarkedStatement): readonly Span[] {
  const own = span(text, role === "note" ? "faint" : "plain");
  return marks.length === 0 ? [own] : [own, span(" "), ...marks.map((mark) => span(`[${mark}]`, "mark"))];
}

function placeOf(
  citation: NumberedCitation,
  editions: readonly Edition[],
  language: Language,
): Pick<MessageSource, "place" | "within"> {
  if (citation.kind === "news") {
    const { publisher, published, title } = citation;
    return { place: [publisher, published, title].join(language === "zh" ? "，" : ", ") };
  }
  const edition = editions.find((e) => e.standard === citation.standard && e.name === citation.edition);
  return placeInWords(
    {
      number: edition?.number ?? citation.standard,
      stage: edition?.stage ?? null,
      edition: citation.edition,
      clause: citation.clause,
      page: citation.page,
      translation: citation.translation,
    },
    language,
  );
}
