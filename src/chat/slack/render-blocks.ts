import { cutList, moreWords } from "../cut-list.ts";
import { gatherSources, type GatheredPlace } from "../gather-sources.ts";
import { harmless, harmlessLine } from "../harmless.ts";
import { span, type Message, type MessageBlock, type MessageButton } from "../message.ts";
import { shorten, spanText } from "../split-spans.ts";
import { buttonLabel, buttonParts } from "./buttons.ts";
import { SLACK_LIMITS, SLACK_ROOM } from "./limits.ts";
import { webAddress } from "./plain-words.ts";
import { richTextParts, type LinkedSpan, type Links, type RichLine } from "./rich-text.ts";
import type { SlackPart } from "./slack-block.ts";

const SEPARATOR = " · ";

type Kind<K extends MessageBlock["kind"]> = Extract<MessageBlock, { kind: K }>;

/** A message, or some of its blocks, as blocks of Slack's, in order. */
export function renderBlocks(
  { blocks: all, language }: Message,
  blocks: Message["blocks"] = all,
): readonly SlackPart[] {
  const links = linksOf(all);
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return headingParts(block);
      case "paragraph":
        return paragraphParts(block, links);
      case "list":
        return listParts(block, language, links);
      case "sources":
        return sourceParts(block);
      case "questions":
        return questionParts(block);
    }
  });
}

/** Small and grey. */
export function noteParts(text: string): readonly SlackPart[] {
  return [
    {
      block: { type: "context", elements: [{ type: "plain_text", text, emoji: false }] },
      said: text,
      shows: [{ kind: "paragraph", spans: [span(text, "faint")] }],
      announces: false,
    },
  ];
}

/** Marks lead to the address of their source, where it has one. */
function linksOf(blocks: readonly MessageBlock[]): Links {
  const sources = blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
  return new Map(
    sources.flatMap(({ mark, source }) => {
      const address = webAddress(source);
      return address === null ? [] : [[`[${mark}]`, address.href] as const];
    }),
  );
}

function headingParts(heading: Kind<"heading">): readonly SlackPart[] {
  const text = harmlessLine(spanText(heading.spans));
  if (text === "") return [];
  if (text.length > SLACK_LIMITS.headerText) {
    const strong = span(shorten(text, SLACK_ROOM.text), "strong");
    const parts = richTextParts([{ spans: [strong], item: null, shows: heading }], new Map());
    return parts.map((part) => ({ ...part, announces: true }));
  }
  return [
    {
      block: { type: "header", text: { type: "plain_text", text, emoji: false } },
      said: text,
      shows: [heading],
      announces: true,
    },
  ];
}

function paragraphParts({ spans }: Kind<"paragraph">, links: Links): readonly SlackPart[] {
  const text = harmless(spanText(spans)).trim();
  const isNote = text !== "" && spans.every(({ style }) => style === "faint");
  return isNote && text.length <= SLACK_ROOM.note
    ? noteParts(text)
    : richTextParts([{ spans, item: null }], links);
}

/** A list as far as there is room, what stands beside its items as buttons under it. */
function listParts(block: Kind<"list">, language: Message["language"], links: Links): readonly SlackPart[] {
  const { list, left, button } = cutList(block, SLACK_ROOM.list, language);
  const lines = list.items.map((spans, item): RichLine => ({ spans, item, ordered: list.ordered }));
  const buttons: MessageButton[] = [...(list.buttons ?? []), button].filter((own) => own !== null);
  return [
    ...richTextParts(lines, links),
    ...(left > 0 ? noteParts(moreWords(left, language)) : []),
    ...buttonParts(buttons),
  ];
}

/** Which citations, where they stand, their exact words, and the way there. */
function sourceParts({ title, sources }: Kind<"sources">): readonly SlackPart[] {
  const lines = gatherSources(sources, SLACK_ROOM.sources).map((gathered): RichLine => {
    const { document, source, places } = gathered;
    const told = span(places.map(placeWords).join(SEPARATOR));
    const spans =
      document === null
        ? [told, span(SEPARATOR), wayTo(source)]
        : [span(`${shortLine(document)}${SEPARATOR}`), wayTo(source), span("\n"), told];
    return { spans, item: null, shows: { kind: "sources", title, sources: gathered.sources } };
  });
  // The sources themselves bear their title to where the rest is shown.
  const head = titleParts(title, sources.length > 0).map((part) => ({ ...part, shows: [] }));
  return [...head, ...richTextParts(lines, new Map())];
}

/** `[1][3] 6.2 “Keys shall rotate.”` */
function placeWords({ marks, place, quote }: GatheredPlace): string {
  const words = quote === null ? "" : ` “${shortLine(quote)}”`;
  return `${marks.map((mark) => `[${mark}]`).join("")} ${shortLine(place)}${words}`;
}

function shortLine(text: string): string {
  return shorten(harmlessLine(text), SLACK_ROOM.quote);
}

/** A file by its name; an address by its own host, because a title of the source's choosing could name another. */
function wayTo(source: string): LinkedSpan {
  const address = webAddress(source);
  return address === null
    ? span(shorten(source, SLACK_ROOM.quote))
    : { ...span(address.host), url: address.href };
}

/** Questions as buttons; in words too where a button does not hold them, or can't ask them. */
function questionParts({ title, questions, actions }: Kind<"questions">): readonly SlackPart[] {
  const buttons = questions.flatMap((label, i): MessageButton[] => {
    const action = actions?.[i];
    return action === undefined ? [] : [{ label, action }];
  });
  const said = buttons.length === questions.length && questions.every((q) => buttonLabel(q) === q);
  const lines = said
    ? []
    : questions.map((q, item): RichLine => ({ spans: [span(shorten(q, SLACK_ROOM.quote))], item }));
  return [
    ...titleParts(title, questions.length > 0),
    ...richTextParts(lines, new Map()),
    ...buttonParts(buttons),
  ];
}

function titleParts(title: string, announces: boolean): readonly SlackPart[] {
  const line: RichLine = {
    spans: [span(shorten(harmlessLine(title), SLACK_ROOM.text), "strong")],
    item: null,
  };
  return richTextParts([line], new Map()).map((part) => ({ ...part, announces }));
}
