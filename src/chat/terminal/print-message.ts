import { styleText } from "node:util";
import { gatherSources, type GatheredSources } from "../gather-sources.ts";
import type { Message, MessageBlock, Span } from "../message.ts";
import { wrap } from "./wrap.ts";

/** How the terminal shows it. */
export interface TerminalLook {
  /** Columns; lines are wrapped to it. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<Exclude<Span["style"], "plain">, Style>> = {
  strong: "bold",
  faint: "dim",
  mark: "cyan",
  insert: ["green", "underline"],
  delete: ["red", "strikethrough"],
  good: "green",
  warning: "yellow",
};

/** Without colour a redline must still be readable: `{+…+}` and `[-…-]`, as word diffs write it. */
const PLAIN_MARKS: Readonly<Partial<Record<Span["style"], readonly [string, string]>>> = {
  insert: ["{+", "+}"],
  delete: ["[-", "-]"],
};

/** A message as lines of text for the terminal, ending in a line feed. */
export function printMessage(message: Message, look: TerminalLook): string {
  return `${message.blocks.map((block) => printBlock(block, look)).join("\n\n")}\n`;
}

function printBlock(block: MessageBlock, look: TerminalLook): string {
  switch (block.kind) {
    case "heading":
      return printSpans(
        block.spans.map((s) => ({ ...s, style: s.style === "plain" ? "strong" : s.style })),
        look,
        "",
        "",
      );
    case "paragraph":
      return printSpans(block.spans, look, "", "");
    case "list":
      return block.items
        .map((item, i) => {
          const bullet = block.ordered ? `${i + 1}. ` : "• ";
          return printSpans(item, look, bullet, " ".repeat(bullet.length));
        })
        .join("\n");
    case "sources":
      return [
        paint(block.title, "strong", look),
        ...gatherSources(block.sources, Infinity).map((gathered) => printGathered(gathered, look)),
      ].join("\n");
    case "questions":
      return [
        paint(block.title, "strong", look),
        ...block.questions.map((q) => printSpans([{ text: q, style: "plain" }], look, "› ", "  ")),
      ].join("\n");
  }
}

/** One place in a line of its own; several under the name of their document. */
function printGathered({ document, source, places }: GatheredSources, look: TerminalLook): string {
  const file: Span = { text: source, style: "faint" };
  const lines = places.map(({ marks, place, quote }) => {
    const head = `${marks.map((mark) => `[${mark}]`).join("")} `;
    const spans: Span[] = [
      { text: place, style: "plain" },
      ...(quote === null ? [] : [{ text: `  “${quote}”`, style: "faint" } as const]),
      ...(document === null ? [{ text: "  ", style: "faint" } as const, file] : []),
    ];
    const [first, rest] =
      document === null ? [head, " ".repeat(head.length)] : [`  ${head}`, " ".repeat(head.length + 2)];
    return printSpans(spans, look, first, rest);
  });
  if (document === null) return lines.join("\n");
  return [printSpans([{ text: `${document}  `, style: "plain" }, file], look, "", "  "), ...lines].join("\n");
}

function printSpans(spans: readonly Span[], look: TerminalLook, first: string, rest: string): string {
  const pieces = spans.map(({ text, style }) => {
    const [open, close] = look.colour ? ["", ""] : (PLAIN_MARKS[style] ?? ["", ""]);
    return { text: `${open}${harmless(text)}${close}`, style };
  });
  return wrap(pieces, look.width, first, rest)
    .map((line) =>
      withoutEndSpace(line)
        .map((piece) => paint(piece.text, piece.style, look))
        .join(""),
    )
    .join("\n");
}

/** Spaces at the end of a line would be seen where they are underlined or struck through. */
function withoutEndSpace(line: readonly Span[]): readonly Span[] {
  const end = line.findLastIndex(({ text }) => text.trim() !== "");
  return line
    .slice(0, end + 1)
    .map((piece, i) => (i === end ? { ...piece, text: piece.text.trimEnd() } : piece));
}

function paint(text: string, style: Span["style"], look: TerminalLook): string {
  return !look.colour || style === "plain" ? text : styleText(STYLES[style], text, { validateStream: false });
}

/** Nothing to see, or read in another order than it is written: no text of a document needs them in a terminal. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]/g;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text of documents must not steer the terminal: no control characters, no reordering of what is read, and no lines
 * of its own, which could pass for another block. A renderer breaks a line by a span that is white space, or by the
 * line feed that ends one.
 */
function harmless(text: string): string {
  const plain = text.replace(INVISIBLE, "").replace(CONTROLS, " ");
  return /^\s*$/.test(plain) ? plain : plain.replace(/\n(?!$)/g, " ");
}
