import type { Message, MessageBlock, Span } from "../message.ts";
import { writeRest } from "../press.ts";

type Sources = Extract<MessageBlock, { kind: "sources" }>;

/** A message's list, the block at `index`, from an item on, with the sources that those items cite; null for none. */
export function restOf(message: Message, index: number, from: number, exchange: string): Message | null {
  const list = message.blocks[index];
  if (list?.kind !== "list" || from >= list.items.length) return null;
  const items = list.items.slice(from);
  const rest: MessageBlock = {
    ...list,
    items,
    ...(list.buttons && { buttons: list.buttons.slice(from) }),
    rest: writeRest(exchange, 0),
  };
  const marks = new Set(items.flat().flatMap(marksIn));
  const sources = message.blocks.flatMap((block): Sources[] => {
    const cited = block.kind === "sources" ? block.sources.filter(({ mark }) => marks.has(mark)) : [];
    return block.kind === "sources" && cited.length > 0 ? [{ ...block, sources: cited }] : [];
  });
  return { ...message, blocks: [rest, ...sources] };
}

function marksIn({ text, style }: Span): readonly number[] {
  return style === "mark" ? [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)) : [];
}
