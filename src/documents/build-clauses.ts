import { titleLabel } from "../standards/clause.ts";
import { CELL_BORDER, type BlockPiece } from "./manuscript.ts";
import type { Section } from "./outline/section.ts";
import type { Block, Clause } from "../standards/clause.ts";

/** Gives each section its id, and joins its blocks to a text with their places in it. */
export function buildClauses(sections: readonly Section[]): readonly Clause[] {
  const ids = idsOf(sections);
  return sections.map((section) => {
    const { text, blocks } = joinBlocks(section);
    return {
      id: ids.get(section) ?? "",
      number: section.number,
      title: section.title,
      level: section.level,
      kind: section.kind,
      parent: section.parent ? (ids.get(section.parent) ?? null) : null,
      text,
      blocks,
      page: section.page ?? null,
    };
  });
}

function joinBlocks(section: Section): { readonly text: string; readonly blocks: readonly Block[] } {
  let start = 0;
  const blocks = section.blocks.map((piece) => {
    const end = start + piece.text.length;
    const block: Block = {
      kind: piece.kind,
      label: piece.label,
      depth: piece.depth,
      start,
      end,
      ...cellsOf(piece, start),
      ...(piece.header && { header: true }),
    };
    start = end + 1;
    return block;
  });
  return { text: section.blocks.map((piece) => piece.text).join("\n"), blocks };
}

/** Where the cells of a row stand; nothing for other blocks, and for rows whose text was made otherwise. */
function cellsOf({ cells, text }: BlockPiece, start: number): Pick<Block, "cells"> {
  if (cells === null) return {};
  const joined = cells.join(CELL_BORDER);
  if (joined.trim() !== text) return {};
  let at = start - (joined.length - joined.trimStart().length);
  const within = (place: number) => Math.min(Math.max(place, start), start + text.length);
  return {
    cells: cells.map((cell) => {
      const place = { start: within(at), end: within(at + cell.length) };
      at += cell.length + CELL_BORDER.length;
      return place;
    }),
  };
}

/** The number or `~title` where it is unique, else the path to it (`第三章/第一节`), else counted (`5.2~2`). */
function idsOf(sections: readonly Section[]): ReadonlyMap<Section, string> {
  const uses = new Map<string, number>();
  for (const section of sections) uses.set(nameOf(section), (uses.get(nameOf(section)) ?? 0) + 1);
  const ids = new Map<Section, string>();
  const taken = new Map<string, number>();
  for (const section of sections) {
    const name = nameOf(section);
    ids.set(section, firstFree((uses.get(name) ?? 0) > 1 ? pathOf(section, ids) : name, taken));
  }
  return ids;
}

function nameOf(section: Section): string {
  return section.number ?? titleLabel(section.title ?? "");
}

/** The name below its parent's id, unless the number says where it belongs (`5.2` in 5). */
function pathOf(section: Section, ids: ReadonlyMap<Section, string>): string {
  const name = nameOf(section);
  const { parent } = section;
  return parent === null || name.startsWith(`${parent.number}.`) ? name : `${ids.get(parent)}/${name}`;
}

function firstFree(id: string, taken: Map<string, number>): string {
  for (let count = taken.get(id) ?? 1; ; count += 1) {
    const free = count === 1 ? id : `${id}~${count}`;
    taken.set(id, count + 1);
    if (count > 1 && taken.has(free)) continue;
    if (count > 1) taken.set(free, 2);
    return free;
  }
}
