import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { shownSource } from "./shown-source.ts";

/** One thing found, as it is shown. */
export interface FoundPassage {
  readonly edition: string | null;
  readonly clause: string | null;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly alsoIn: readonly string[];
}

/** Of a passage's words, as many as tell whether it is worth opening. */
const EXCERPT = 240;

export function renderResults(results: readonly FoundPassage[], language: Language): Message {
  const nothing = language === "zh" ? "没有找到。" : "Nothing was found.";
  const blocks: MessageBlock[] =
    results.length === 0
      ? [{ kind: "paragraph", spans: [span(nothing)] }]
      : [{ kind: "list", ordered: true, items: results.map((one) => resultSpans(one, language)) }];
  return { language, blocks };
}

function resultSpans(
  { edition, clause, title, text, source, alsoIn }: FoundPassage,
  language: Language,
): readonly Span[] {
  const place = [edition, clause].filter((part) => part !== null).join(" ");
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text;
  const others = language === "zh" ? `（亦见${alsoIn.join("、")}）` : `  (also in ${alsoIn.join(", ")})`;
  const also = alsoIn.length > 0 ? others : "";
  return [
    span(`${title}\n`, "strong"),
    span(`${excerpt.replaceAll("\n", " ")}\n`),
    span(`${place}${also}  ${shownSource(source)}`.trim(), "faint"),
  ];
}
