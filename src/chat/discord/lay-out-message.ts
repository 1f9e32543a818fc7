import { cutList, moreWords } from "../cut-list.ts";
import { gatherSources, type GatheredPlace, type GatheredSources } from "../gather-sources.ts";
import { harmlessLine } from "../harmless.ts";
import { span, type Message, type MessageBlock, type Span } from "../message.ts";
import { shorten, spanText } from "../split-spans.ts";
import { spansFrom, stretches, text, type Laid } from "./elements.ts";
import { escapeMarkdown, linkTarget } from "./escape-markdown.ts";
import { inlineMarkdown } from "./inline-markdown.ts";
import { DISCORD_LIMITS, DISCORD_ROOM } from "./limits.ts";
import { discordButton, type DiscordButton } from "./post.ts";

type Block<Kind extends MessageBlock["kind"]> = Extract<MessageBlock, { kind: Kind }>;
type Language = Message["language"];

const OPEN: Readonly<Record<Language, string>> = { en: "open", zh: "打开" };

/** A block as elements of messages. Sources stand in small print below a rule; questions are buttons. */
export function layOutBlock(block: MessageBlock, language: Language): readonly Laid[] {
  switch (block.kind) {
    case "heading":
      return headingElements(block);
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

function headingElements(heading: Block<"heading">): readonly Laid[] {
  const line = heading.spans.map((s) => ({ ...s, text: s.text.replace(/\s+/g, " ") }));
  if (spanText(line).length > DISCORD_ROOM.heading)
    return paragraphElements(line.map((s) => (s.style === "plain" ? { ...s, style: "strong" } : s)));
  const markdown = inlineMarkdown(line);
  return markdown === "" ? [] : [{ element: text(`### ${markdown}`, "\n", true), left: [heading] }];
}

function paragraphElements(spans: readonly Span[]): readonly Laid[] {
  const small = spans.every(({ text, style }) => style === "faint" || text.trim() === "");
  return stretches(spans).map(({ markdown, gap, from }, i) => ({
    element: text(small ? smallPrint(markdown) : markdown, i === 0 ? "\n\n" : small ? "\n" : gap),
    left: [{ kind: "paragraph", spans: spansFrom(spans, from) }],
  }));
}

export function smallPrint(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `-# ${line.trim()}`)
    .join("\n");
}

function listElements(block: Block<"list">, language: Language): readonly Laid[] {
  const { list, left, button } = cutList(block, DISCORD_ROOM.list, language);
  // What the list's own button shows is counted from where it was cut here, so the button goes along as it is.
  const showsRest: readonly MessageBlock[] = button
    ? [
        {
          kind: "questions",
          title: moreWords(left, language),
          questions: [button.label],
          actions: [button.action],
        },
      ]
    : [];
  const items = list.items.flatMap((spans, i) => {
    const pressed = list.buttons?.[i];
    const shape = {
      bullet: list.ordered ? `${i + 1}. ` : "- ",
      button: pressed ? discordButton(pressed) : null,
      joint: i === 0 ? "\n\n" : "\n",
    };
    return itemElements(spans, shape, (others, isWhole) => [
      {
        kind: "list",
        ordered: list.ordered,
        items: [others, ...list.items.slice(i + 1)],
        ...(list.buttons && { buttons: [isWhole ? (pressed ?? null) : null, ...list.buttons.slice(i + 1)] }),
      },
      ...showsRest,
    ]);
  });
  if (left === 0) return items;
  const more = smallPrint(moreWords(left, language));
  const shows = button && discordButton(button);
  const element = shows ? ({ kind: "section", markdown: more, button: shows } as const) : text(more, "\n");
  return [...items, { element, left: showsRest }];
}

interface ItemShape {
  readonly bullet: string;
  readonly button: DiscordButton | null;
  readonly joint: string;
}

/** An item's later lines are indented, or its list would end at them. */
function itemElements(
  spans: readonly Span[],
  { bullet, button, joint }: ItemShape,
  leftOf: (others: readonly Span[], isWhole: boolean) => readonly MessageBlock[],
): readonly Laid[] {
  const indent = " ".repeat(bullet.length);
  const pieces = stretches(spans, button ? DISCORD_ROOM.section : DISCORD_ROOM.piece);
  return pieces.map(({ markdown, gap, from }, i) => {
    const lines = markdown.replace(/\n+/g, `\n${indent}`);
    const left = leftOf(spansFrom(spans, from), i === 0);
    if (i > 0) return { element: text(lines, gap.includes("\n") ? `\n${indent}` : gap), left };
    const words = bullet + lines;
    return { element: button ? { kind: "section", markdown: words, button } : text(words, joint), left };
  });
}

function sourceElements(block: Block<"sources">, language: Language): readonly Laid[] {
  if (block.sources.length === 0) return [];
  const groups = gatherSources(block.sources, DISCORD_ROOM.sources.document);
  const lines = groups.map((gathered, i) => ({
    element: text(smallPrint(sourceLines(gathered, language)), "\n"),
    left: [{ ...block, sources: groups.slice(i).flatMap(({ sources }) => sources) }],
  }));
  return [{ element: { kind: "separator" }, left: [block] }, ...titleElements(block), ...lines];
}

/** `[1] GB/T 00801, 6.2 · “Keys shall rotate.” · open`: the link's own words are ours, so that nothing can pose as it. */
function sourceLines({ document, source, places }: GatheredSources, language: Language): string {
  const target = linkTarget(source, DISCORD_ROOM.link);
  const way = target === null ? escapeMarkdown(shortLine(source)) : `[${OPEN[language]}](<${target}>)`;
  const lines = [
    ...(document === null ? [] : [[escapeMarkdown(shortLine(document)), way]]),
    [...places.map((place) => escapeMarkdown(placeWords(place))), ...(document === null ? [way] : [])],
  ];
  return lines.map((words) => words.filter((word) => word !== "").join(" · ")).join("\n");
}

function placeWords({ marks, place, quote }: GatheredPlace): string {
  const words = quote === null ? "" : ` “${shorten(harmlessLine(quote), DISCORD_ROOM.sources.quote)}”`;
  return `${marks.map((mark) => `[${mark}]`).join("")} ${shortLine(place)}${words}`;
}

function shortLine(words: string): string {
  return shorten(harmlessLine(words), DISCORD_ROOM.sources.place);
}

/** A row of buttons for every few questions; those that a button cuts are written out above it. */
function questionElements(block: Block<"questions">): readonly Laid[] {
  const { questions, actions } = block;
  if (questions.every((question) => harmlessLine(question) === "")) return [];
  const size = DISCORD_LIMITS.rowButtons;
  const rows = Array.from({ length: Math.ceil(questions.length / size) }, (_, i) => i * size);
  return [
    { element: { kind: "separator" }, left: [block] },
    ...titleElements(block),
    ...rows.flatMap((from) => {
      const left: readonly MessageBlock[] = [
        { ...block, questions: questions.slice(from), ...(actions && { actions: actions.slice(from) }) },
      ];
      return questionRow(questions.slice(from, from + size), actions?.slice(from, from + size) ?? []).map(
        (element) => ({ element, left }),
      );
    }),
  ];
}

function questionRow(questions: readonly string[], actions: readonly string[]): readonly Laid["element"][] {
  const buttons = questions.map((label, i) => discordButton({ label, action: actions[i] ?? "" }));
  const listed = questions.filter((question, i) => buttons[i] === null || buttons[i]?.label !== question);
  const shown = buttons.filter((button) => button !== null);
  const shape = { bullet: "- ", button: null, joint: "\n" };
  return [
    ...listed.flatMap((question) => {
      const words = [span(shorten(harmlessLine(question), DISCORD_ROOM.question))];
      return itemElements(words, shape, () => []).map(({ element }) => element);
    }),
    ...(shown.length === 0 ? [] : [{ kind: "buttons", buttons: shown } as const]),
  ];
}

function titleElements(block: Block<"sources" | "questions">): readonly Laid[] {
  const title = shorten(harmlessLine(block.title), DISCORD_ROOM.title);
  const markdown = inlineMarkdown([span(title, "strong")]);
  return markdown === "" ? [] : [{ element: text(`-# ${markdown}`, "\n", true), left: [block] }];
}
