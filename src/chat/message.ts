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
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: "sources"; readonly title: string; readonly sources: readonly MessageSource[] }
  | { readonly kind: "questions"; readonly title: string; readonly questions: readonly string[] };

/** One citation under a message. */
export interface MessageSource {
  readonly mark: number;
  /** `GB/T 00801, draft for review, 6.2` */
  readonly place: string;
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
