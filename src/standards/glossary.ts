/** One pair of the bilingual glossary; `note` warns of false friends. */
export interface GlossaryEntry {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly note: string | null;
}
