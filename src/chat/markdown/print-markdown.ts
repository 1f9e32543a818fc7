import type { Message, MessageBlock, Span } from "../message.ts";
import { escapeMarkdown, lineInMarkdown } from "./escape-markdown.ts";

/** A message as a Markdown document; what was inserted and deleted stands in `<ins>` and `<del>`. */
export function printMarkdown({ blocks }: Message): string {
  return `${blocks.map((block, i) => inMarkdown(block, i === 0)).join("\n\n")}\n`;
}

function inMarkdown(block: MessageBlock, first: boolean): string {
  switch (block.kind) {
    case "heading":
      return `${first ? "#" : "##"} ${lineOf(block.spans.map((one) => (isLoud(one) ? { ...one, style: "plain" } : one)))}`;
    case "paragraph":
      return linesIn(block.spans).map(lineOf).join("\\\n");
    case "list":
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${lineOf(item)}`).join("\n");
    case "sources":
      return [
        `**${escapeMarkdown(block.title)}**`,
        "",
        ...block.sources.map(({ mark, place, quote, source }) => {
          const words = [place, quote === null ? "" : `“${quote}”`, source].filter(Boolean).join("  ");
          return `- \\[${mark}\\] ${lineInMarkdown(words)}`;
        }),
      ].join("\n");
    case "questions":
      return [
        `**${escapeMarkdown(block.title)}**`,
        "",
        ...block.questions.map((question) => `- ${lineInMarkdown(question)}`),
      ].join("\n");
  }
}

/** A renderer breaks a line by a span that is a line feed; line feeds in a text are a document's. */
function linesIn(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const one of spans) {
    if (one.text === "\n") lines.push([]);
    else lines.at(-1)?.push(one);
  }
  return lines.filter((line) => line.length > 0);
}

function lineOf(spans: readonly Span[]): string {
  return lineInMarkdown(spans.map(({ text }) => text).join("")) === ""
    ? ""
    : spans
        .map((one, i) => styled(i === 0 ? lineInMarkdown(one.text) : escapeMarkdown(one.text), one))
        .join("")
        .trim();
}

function styled(markdown: string, { text, style }: Span): string {
  if (style === "insert") return `<ins>${markdown}</ins>`;
  if (style === "delete") return `<del>${markdown}</del>`;
  if (style !== "strong" && style !== "good" && style !== "warning") return markdown;
  // `**` holds only where a letter or figure stands on its inner side.
  const [, before = "", core = "", behind = ""] = /^(\s*)(.*?)(\s*)$/su.exec(markdown) ?? [];
  if (core === "") return markdown;
  return /^\s*[\p{L}\p{N}].*[\p{L}\p{N}]\s*$/su.test(text)
    ? `${before}**${core}**${behind}`
    : `${before}<strong>${core}</strong>${behind}`;
}

function isLoud({ style }: Span): boolean {
  return style === "strong" || style === "good" || style === "warning";
}
