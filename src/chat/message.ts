import type { Language } from "../text/language.ts";

/** Text with a meaning that each platform shows in its own way. */
export interface Span {
  readonly text: string;
  readonly style: "plain" | "strong" | "faint" | "mark" | "insert" | "delete" | "good" | "warning";
}

/** What a message is made of. Platforms turn blocks into their own; no platform's mark-up stands in a span. */
export type MessageBlock =
  | { readonly kind: "heading"; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Span[])[];
      /** What can be pressed beside each item, in the items' order. */
      readonly buttons?: readonly (MessageButton | null)[];
      /** What shows the items that a platform had no room for; how many it showed is added to it (`…:12`). */
      readonly rest?: string;
    }
  | { readonly kind: "sources"; readonly title: string; readonly sources: readonly MessageSource[] }
  | {
      readonly kind: "questions";
      readonly title: string;
      readonly questions: readonly string[];
      /** What asks each question when pressed, in the questions' order. */
      readonly actions?: readonly string[];
    };

/** Something a reader may press. Platforms that have no buttons leave it out. */
export interface MessageButton {
  readonly label: string;
  /** What comes back when it is pressed: our own words, never a document's; at most 90 characters. */
  readonly action: string;
}

/** One citation under a message. */
export interface MessageSource {
  readonly mark: number;
  /** `GB/T 00801, draft for review, 6.2` */
  readonly place: string;
  /** The same in two, for several places of one document to stand under its name; absent for what is no such place. */
  readonly within?: { readonly document: string; readonly part: string };
  /** The exact words; null where the message itself shows them. */
  readonly quote: string | null;
  /** The file or address it came from. */
  readonly source: string;
}

/** What the bot says, before any platform has a word in it. */
export interface Message {
  readonly language: Language;
  readonly blocks: readonly MessageBlock[];
}

export function span(text: string, style: Span["style"] = "plain"): Span {
  return { text, style };
}
