import type { Fault, EditionFacts, EditionPlace } from "../library/writer.ts";
import type { NewsItem } from "../news/news-item.ts";
import type { Clause } from "../standards/clause.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import type { EditionText, Standard } from "../standards/standard.ts";
import type { Committee } from "../standards/working-group.ts";

/** What a file turned out to be. */
export type Content =
  | { readonly kind: "committees"; readonly committees: readonly Committee[] }
  | { readonly kind: "glossary"; readonly entries: readonly GlossaryEntry[] }
  | { readonly kind: "standard"; readonly standard: Standard }
  | { readonly kind: "facts"; readonly place: EditionPlace; readonly facts: EditionFacts }
  | {
      readonly kind: "text";
      readonly place: EditionPlace;
      readonly text: EditionText;
      readonly clauses: readonly Clause[];
      readonly facts: EditionFacts;
      readonly recognised: EditionFacts;
    }
  | { readonly kind: "news"; readonly item: NewsItem };

/** A file read: its content, null when faults left none, and the faults. Reading touches nothing but the bytes. */
export interface Reading {
  readonly content: Content | null;
  readonly faults: readonly Fault[];
}

export function editionPlace(standard: string, name: string): EditionPlace {
  return { id: `${standard}/${name}`, standard, name };
}
