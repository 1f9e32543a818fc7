import type { Change, RedlinePart } from "../changes/change-set.ts";
import { span, type Span } from "./message.ts";

/** Unchanged words kept on each side of an edit; the rest of a long clause is left out. */
const CONTEXT = 90;

/**
 * What was inserted and deleted, with the words around it; what came, went or stayed as it was stands whole. A title that is
 * shown above and did not change need not stand here again.
 */
export function redlineSpans({ structure, redline }: Change, title: string | null): readonly Span[] {
  const parts = withoutTitle(redline, title);
  const whole = structure === "added" || structure === "deleted" || parts.every(({ op }) => op === "equal");
  return parts.map((part, i) => {
    if (part.op !== "equal") return span(part.text, part.op);
    return span(whole ? part.text : inContext(part.text, i === 0, i === parts.length - 1));
  });
}

export function withoutTitle(redline: readonly RedlinePart[], title: string | null): readonly RedlinePart[] {
  const [first, ...rest] = redline;
  if (title === null || !first?.text.startsWith(`${title}\n`)) return redline;
  const text = first.text.slice(title.length + 1);
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

/** The middle of a long unchanged stretch says nothing; its ends, cut between words, show where an edit stands. */
export function inContext(text: string, first: boolean, last: boolean): string {
  if (text.length <= CONTEXT * 2) return text;
  const head = first ? "" : `${text.slice(0, CONTEXT).replace(/(?<=[\s。；，])[^\s。；，]*$/u, "")} `;
  const tail = last ? "" : ` ${text.slice(-CONTEXT).replace(/^[^\s。；，]*[\s。；，]+/u, "")}`;
  return `${head}…${tail}`;
}
