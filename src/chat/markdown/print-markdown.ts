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
        .map((one, i) =>
          styled(i === 0 ? lineInMarkdown(one.text) : escapeMarkdown(one.text), one, {
            before: spans[i - 1]?.text.at(-1) ?? "",
            behind: spans[i + 1]?.text.at(0) ?? "",
          }),
        )
        .join("")
        .trim();
}

/** The characters that stand around a span; empty where the line begins or ends. */
interface Around {
  readonly before: string;
  readonly behind: string;
}

function styled(markdown: string, { text, style }: Span, around: Around): string {
  if (style === "insert") return `<ins>${markdown}</ins>`;
  if (style === "delete") return `<del>${markdown}</del>`;
  if (style !== "strong" && style !== "good" && style !== "warning") return markdown;
  const [, before = "", core = "", behind = ""] = /^(\s*)(.*?)(\s*)$/su.exec(markdown) ?? [];
  if (core === "") return markdown;
  const bare = text.trim();
  const holds =
    canTurn(bare.at(0) ?? "", before === "" ? around.before : " ") &&
    canTurn(bare.at(-1) ?? "", behind === "" ? around.behind : " ");
  return holds ? `${before}**${core}**${behind}` : `${before}<strong>${core}</strong>${behind}`;
}

/** `**` turns emphasis on or off between a mark and a letter only if the letter is the one inside (CommonMark, 6.2). */
function canTurn(inside: string, outside: string): boolean {
  return /[\p{L}\p{N}]/u.test(inside) || outside === "" || /[\s\p{P}\p{S}]/u.test(outside);
}

function isLoud({ style }: Span): boolean {
  return style === "strong" || style === "good" || style === "warning";
}
