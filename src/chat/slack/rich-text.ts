import type { types } from "@slack/bolt";
import { harmless } from "../harmless.ts";
import type { MessageBlock, Span } from "../message.ts";
import { spanText, splitSpans } from "../split-spans.ts";
import { SLACK_ROOM } from "./limits.ts";
import { escapeMarkup } from "./plain-words.ts";
import { weightOf, type SlackPart } from "./slack-block.ts";

/** What may be linked in a text: the marks of citations whose source has an address. */
export type Links = ReadonlyMap<string, string>;

/** One paragraph, or one item of a list with its number. */
export interface RichLine {
  readonly spans: readonly LinkedSpan[];
  /** The place in its list, from 0; null for what stands in no list. */
  readonly item: number | null;
  readonly ordered?: boolean;
  /** What it shows of the message, where that is more than its words. */
  readonly shows?: MessageBlock;
}

/** A span that leads somewhere. */
export type LinkedSpan = Span & { readonly url?: string };

/** Rich text and not mrkdwn, whose `*bold*` fails between Chinese characters and whose signs data could write. */
const STYLES: Readonly<Record<Span["style"], types.RichTextText["style"] | null>> = {
  plain: null,
  faint: null,
  mark: null,
  strong: { bold: true },
  good: { bold: true },
  warning: { bold: true },
  insert: { bold: true },
  delete: { strike: true },
};

/** Without styles a redline must still be readable: `{+…+}` and `[-…-]`, as the terminal writes it. */
const SIGNS: Readonly<Partial<Record<Span["style"], readonly [string, string]>>> = {
  insert: ["{+", "+}"],
  delete: ["[-", "-]"],
};

/** Lines as blocks of rich text, each light enough to stand in a message with others. */
export function richTextParts(lines: readonly RichLine[], links: Links): readonly SlackPart[] {
  const pieces = lines.flatMap((line) => lightPieces(line, links));
  const groups: RichLine[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && weigh([...last, piece], links) <= SLACK_ROOM.block) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    block: richText(group, links),
    said: group.map(saidLine).join("\n"),
    shows: group.map(shownBlock),
    announces: false,
  }));
}

/** A line in pieces that each fit a block; only the first bears the number or bullet. */
function lightPieces(line: RichLine, links: Links, room: number = SLACK_ROOM.text): readonly RichLine[] {
  const spans = line.spans
    .map((span) => ({ ...span, text: harmless(span.text) }))
    .filter(({ text }) => text !== "");
  if (spanText(spans).trim() === "") return [];
  return splitSpans(spans, room).flatMap((piece, i) => {
    const cut = i === 0 ? { ...line, spans: piece } : { spans: piece, item: null };
    const length = spanText(piece).length;
    if (length === 1 || weigh([cut], links) <= SLACK_ROOM.block) return [cut];
    return lightPieces(cut, links, Math.ceil(length / 2));
  });
}

function weigh(lines: readonly RichLine[], links: Links): number {
  return weightOf(richText(lines, links));
}

function richText(lines: readonly RichLine[], links: Links): types.RichTextBlock {
  const elements: types.RichTextBlockElement[] = [];
  for (const [i, line] of lines.entries()) {
    const section = {
      type: "rich_text_section" as const,
      elements: richTextElements(line.spans, links),
    };
    const last = elements.at(-1);
    if (line.item === null) elements.push(section);
    else if (last?.type === "rich_text_list" && lines[i - 1]?.ordered === line.ordered)
      last.elements.push(section);
    else elements.push(listFrom(line.item, line.ordered === true, section));
  }
  return { type: "rich_text", elements };
}

/** `offset` is documented for rich_text_list though the client's types lack it. */
function listFrom(
  item: number,
  ordered: boolean,
  first: types.RichTextSection,
): types.RichTextList & { readonly offset?: number } {
  return {
    type: "rich_text_list",
    style: ordered ? "ordered" : "bullet",
    elements: [first],
    ...(ordered && item > 0 && { offset: item }),
  };
}

/** Neighbours of one style are one element: each costs more than its words. */
function richTextElements(spans: readonly LinkedSpan[], links: Links): types.RichTextElement[] {
  const elements: types.RichTextElement[] = [];
  for (const own of spans) {
    const next = richTextElement(own, links);
    const last = elements.at(-1);
    if (last?.type === "text" && next.type === "text" && STYLES[own.style] === (last.style ?? null))
      elements[elements.length - 1] = { ...last, text: last.text + next.text };
    else elements.push(next);
  }
  return elements;
}

function richTextElement(span: LinkedSpan, links: Links): types.RichTextElement {
  const style = STYLES[span.style];
  const styled = style === null || style === undefined ? {} : { style };
  const url = span.url ?? (span.style === "mark" ? links.get(span.text) : undefined);
  return url === undefined || escapeMarkup(url).length > SLACK_ROOM.address
    ? { type: "text", text: span.text, ...styled }
    : { type: "link", url, text: span.text, ...styled };
}

function shownBlock({ spans, item, ordered, shows }: RichLine): MessageBlock {
  if (shows) return shows;
  return item === null
    ? { kind: "paragraph", spans }
    : { kind: "list", ordered: ordered === true, items: [spans] };
}

function saidLine({ spans, item, ordered }: RichLine): string {
  const bullet = item === null ? "" : ordered === true ? `${item + 1}. ` : "• ";
  const words = spans.map(({ text, style }) => {
    const [open, close] = SIGNS[style] ?? ["", ""];
    return `${open}${text}${close}`;
  });
  return `${bullet}${words.join("")}`;
}
