import { spanText } from "./split-spans.ts";
import type { Message, MessageBlock, MessageButton } from "./message.ts";

type List = Extract<MessageBlock, { kind: "list" }>;

/** How much of a list is shown at once. */
export interface ListRoom {
  readonly items: number;
  /** UTF-16 units over all items; the first item is shown whatever its length. */
  readonly characters: number;
}

/** A list as far as there is room. */
export interface CutList {
  readonly list: List;
  /** How many items are left out. */
  readonly left: number;
  /** Shows them; null where nothing is left out. */
  readonly button: MessageButton | null;
}

const WORDS: Readonly<Record<Message["language"], { more(n: number): string; show(n: number): string }>> = {
  en: { more: (n) => `… and ${n} more`, show: (n) => `Show ${n} more` },
  zh: { more: (n) => `……另有 ${n} 项`, show: (n) => `显示其余 ${n} 项` },
};

/** The items for which there is room, and a way to the others. A list whose others nothing would show is not cut. */
export function cutList(list: List, room: ListRoom, language: Message["language"]): CutList {
  const { rest } = list;
  if (rest === undefined) return { list, left: 0, button: null };
  let characters = 0;
  const fits = list.items.findIndex((item, i) => {
    characters += spanText(item).length;
    return i >= room.items || (i > 0 && characters > room.characters);
  });
  if (fits === -1) return { list, left: 0, button: null };
  const left = list.items.length - fits;
  const shown: List = { ...list, items: list.items.slice(0, fits) };
  return {
    list: list.buttons ? { ...shown, buttons: list.buttons.slice(0, fits) } : shown,
    left,
    button: { label: WORDS[language].show(left), action: `${rest}:${fits}` },
  };
}

/** `… and 12 more` */
export function moreWords(left: number, language: Message["language"]): string {
  return WORDS[language].more(left);
}
