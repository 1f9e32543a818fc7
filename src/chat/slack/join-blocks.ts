import type { MessageBlock } from "../message.ts";

/** Blocks that were taken apart, put together again where they belong together. */
export function joinBlocks(blocks: readonly MessageBlock[]): readonly MessageBlock[] {
  const joined: MessageBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const both = last && join(last, block);
    if (both) joined[joined.length - 1] = both;
    else joined.push(block);
  }
  return joined;
}

function join(one: MessageBlock, other: MessageBlock): MessageBlock | null {
  if (one.kind === "list" && other.kind === "list" && one.ordered === other.ordered)
    return { ...one, items: [...one.items, ...other.items] };
  if (one.kind === "sources" && other.kind === "sources")
    return { ...one, sources: [...one.sources, ...other.sources] };
  return null;
}
