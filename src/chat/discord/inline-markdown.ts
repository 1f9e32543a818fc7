import { harmless } from "../harmless.ts";
import type { Span } from "../message.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Discord has no colours and no small print within a line: what they would tell is said by words beside it. */
const MARKERS: Readonly<Record<Span["style"], string>> = {
  plain: "",
  faint: "",
  mark: "",
  strong: "**",
  good: "**",
  warning: "**",
  insert: "__",
  delete: "~~",
};

/** A marker takes no effect, or the wrong one, beside white space or its own signs; those stay outside it. */
const EDGES = /^([\s*_~]*)(.*?)([\s*_~]*)$/s;

/** Spans as Discord Markdown. White space at both ends, which Discord would drop, is dropped here. */
export function inlineMarkdown(spans: readonly Span[]): string {
  return runsOf(spans)
    .map(({ marker, text }) => (marker === "" ? escapeMarkdown(text) : markLines(text, marker)))
    .reduce(joinMarkdown, "")
    .trim();
}

/** Two pieces of Markdown in one line. Equal markers that touch would be read as one; an invisible space parts them. */
export function joinMarkdown(before: string, after: string): string {
  const touching = /[*_~]$/.test(before) && before.at(-1) === after.at(0);
  return touching ? `${before}\u200b${after}` : before + after;
}

interface Run {
  readonly marker: string;
  readonly text: string;
}

/** Neighbours of one look are one run, so that what they spell together is escaped together. */
function runsOf(spans: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, style } of spans.filter(({ text }) => text !== "")) {
    const marker = MARKERS[style];
    const last = runs.at(-1);
    if (last?.marker === marker) runs[runs.length - 1] = { marker, text: last.text + text };
    else runs.push({ marker, text });
  }
  return runs.map(({ marker, text }) => ({ marker, text: harmless(text) }));
}

/** Line by line, because a list or a quotation ends a marker at the end of its line. */
function markLines(text: string, marker: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [, before = "", core = "", after = ""] = EDGES.exec(line) ?? [];
      if (core === "") return escapeMarkdown(line);
      return `${escapeMarkdown(before)}${marker}${escapeMarkdown(core)}${marker}${escapeMarkdown(after)}`;
    })
    .join("\n");
}
