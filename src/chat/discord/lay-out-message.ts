import { cutList, moreWords } from "../cut-list.ts";
import { harmlessLine } from "../harmless.ts";
import { span, type Message, type MessageBlock, type MessageSource, type Span } from "../message.ts";
import { shorten, spanText } from "../split-spans.ts";
import { stretches, text, type Element } from "./elements.ts";
import { escapeMarkdown, linkTarget } from "./escape-markdown.ts";
import { inlineMarkdown } from "./inline-markdown.ts";
import { DISCORD_LIMITS, DISCORD_ROOM } from "./limits.ts";
import { discordButton, type DiscordButton } from "./post.ts";

type Block<Kind extends MessageBlock["kind"]> = Extract<MessageBlock, { kind: Kind }>;
type Language = Message["language"];

const OPEN: Readonly<Record<Language, string>> = { en: "open", zh: "打开" };

/** A block as elements of messages. Sources stand in small print below a rule; questions are buttons. */
export function layOutBlock(block: MessageBlock, language: Language): readonly Element[] {
  switch (block.kind) {
    case "heading":
      return headingElements(block.spans);
    case "paragraph":
      return paragraphElements(block.spans);
    case "list":
      return listElements(block, language);
    case "sources":
      return sourceElements(block, language);
    case "questions":
      return questionElements(block);
  }
}

function headingElements(spans: readonly Span[]): readonly Element[] {
  const line = spans.map((s) => ({ ...s, text: s.text.replace(/\s*\n\s*/g, " ") }));
  if (spanText(line).length > DISCORD_ROOM.heading)
    return paragraphElements(line.map((s) => (s.style === "plain" ? { ...s, style: "strong" } : s)));
  const markdown = inlineMarkdown(line);
  return markdown === "" ? [] : [text(`### ${markdown}`, "\n", true)];
}

function paragraphElements(spans: readonly Span[]): readonly Element[] {
  const small = spans.every(({ text, style }) => style === "faint" || text.trim() === "");
  return stretches(spans).map(({ markdown, gap }, i) =>
    text(small ? smallPrint(markdown) : markdown, i === 0 ? "\n\n" : small ? "\n" : gap),
  );
}

function smallPrint(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `-# ${line.trim()}`)
    .join("\n");
}

function listElements(block: Block<"list">, language: Language): readonly Element[] {
  const { list, left, button } = cutList(block, DISCORD_ROOM.list, language);
  const items = list.items.flatMap((spans, i) => {
    const bullet = list.ordered ? `${i + 1}. ` : "- ";
    const pressed = list.buttons?.[i];
    return itemElements(spans, bullet, pressed ? discordButton(pressed) : null, i === 0 ? "\n\n" : "\n");
  });
  if (left === 0) return items;
  const more = smallPrint(moreWords(left, language));
  const shows = button && discordButton(button);
  return [...items, shows ? { kind: "section", markdown: more, button: shows } : text(more, "\n")];
}

/** An item's later lines are indented, or its list would end at them. */
function itemElements(
  spans: readonly Span[],
  bullet: string,
  button: DiscordButton | null,
  joint: string,
): readonly Element[] {
  const indent = " ".repeat(bullet.length);
  const pieces = stretches(spans, button ? DISCORD_ROOM.section : DISCORD_ROOM.piece);
  return pieces.map(({ markdown, gap }, i) => {
    const lines = markdown.replace(/\n+/g, `\n${indent}`);
    if (i > 0) return text(lines, gap.includes("\n") ? `\n${indent}` : gap);
    return button ? { kind: "section", markdown: bullet + lines, button } : text(bullet + lines, joint);
  });
}

function sourceElements({ title, sources }: Block<"sources">, language: Language): readonly Element[] {
  if (sources.length === 0) return [];
  const shown = sources.slice(0, DISCORD_ROOM.sources.items);
  const left = sources.length - shown.length;
  return [
    { kind: "separator" },
    ...titleElements(title),
    ...shown.map((source) => text(`-# ${sourceLine(source, language)}`, "\n")),
    ...(left > 0 ? [text(smallPrint(moreWords(left, language)), "\n")] : []),
  ];
}

/** `[1] GB/T 00801, 6.2 · “Keys shall rotate.” · open`: the link's own words are ours, so that nothing can pose as it. */
function sourceLine({ mark, place, quote, source }: MessageSource, language: Language): string {
  const target = linkTarget(source, DISCORD_ROOM.link);
  const words = [
    `[${mark}] ${shorten(harmlessLine(place), DISCORD_ROOM.sources.place)}`,
    ...(quote === null ? [] : [`“${shorten(harmlessLine(quote), DISCORD_ROOM.sources.quote)}”`]),
    ...(target === null ? [shorten(harmlessLine(source), DISCORD_ROOM.sources.place)] : []),
  ];
  const link = target === null ? "" : ` · [${OPEN[language]}](<${target}>)`;
  return `${escapeMarkdown(words.filter((word) => word !== "").join(" · "))}${link}`;
}

function questionElements({ title, questions, actions }: Block<"questions">): readonly Element[] {
  if (questions.every((question) => harmlessLine(question) === "")) return [];
  const buttons = questions.map((label, i) => discordButton({ label, action: actions?.[i] ?? "" }));
  const listed = questions.filter((question, i) => buttons[i] === null || buttons[i]?.label !== question);
  return [
    { kind: "separator" },
    ...titleElements(title),
    ...listed.flatMap((question) => itemElements([span(question)], "- ", null, "\n")),
    ...rowsOf(buttons.filter((button) => button !== null)),
  ];
}

function rowsOf(buttons: readonly DiscordButton[]): readonly Element[] {
  const size = DISCORD_LIMITS.rowButtons;
  const rows = Array.from({ length: Math.ceil(buttons.length / size) }, (_, i) => i * size);
  return rows.map((from) => ({ kind: "buttons", buttons: buttons.slice(from, from + size) }));
}

function titleElements(title: string): readonly Element[] {
  const markdown = inlineMarkdown([span(shorten(harmlessLine(title), DISCORD_ROOM.title), "strong")]);
  return markdown === "" ? [] : [text(`-# ${markdown}`, "\n", true)];
}
