import { buttonsIn, wordsIn } from "../discord/check-post.ts";
import { isRecord, listOf, textOf } from "../discord/read-json.ts";
import { buttonsOf } from "../slack/people.ts";
import type { Body } from "./standing.ts";

/** A message as it is read. */
export interface ReadPost {
  readonly lines: readonly string[];
  readonly buttons: readonly { readonly label: string; readonly action: string }[];
}

export function readOnDiscord({ components }: Body): ReadPost {
  return { lines: linesOf([wordsIn(components)]), buttons: buttonsIn(components) };
}

export function readOnSlack({ text, blocks }: Body): ReadPost {
  const all = listOf(blocks);
  return {
    lines: linesOf(all.length === 0 ? [textOf(text)] : all.flatMap(paragraphsIn)),
    buttons: buttonsOf(all).map(({ label, element }) => ({ label, action: textOf(element["value"]) })),
  };
}

function linesOf(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => paragraph.split("\n")).filter((line) => line.trim() !== "");
}

/** Headings, notes, and whatever rich text parts from what stands beside it. */
function paragraphsIn(block: Body): readonly string[] {
  const inside = listOf(block["elements"]);
  switch (block["type"]) {
    case "actions":
      return [];
    case "header":
      return isRecord(block["text"]) ? [textOf(block["text"]["text"])] : [];
    case "rich_text_section":
      return [inside.map(({ text }) => textOf(text)).join("")];
    case "context":
      return inside.map(({ text }) => textOf(text));
    default:
      return inside.flatMap(paragraphsIn);
  }
}
