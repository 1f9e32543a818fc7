import type { Message, MessageButton } from "./message.ts";

/** How much may be posted at once, and what shows the rest. */
export interface PostRoom {
  readonly posts?: number;
  /** Stands under what is cut off. */
  readonly more?: MessageButton;
}

/** Says that an answer was cut off. */
export const CONTINUES: Readonly<Record<Message["language"], string>> = {
  en: "There is more than fits here.",
  zh: "内容较长，此处未全部列出。",
};
