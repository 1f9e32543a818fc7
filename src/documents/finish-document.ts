import { buildClauses } from "./build-clauses.ts";
import { checkEntries } from "./limits.ts";
import { chapterSections } from "./markdown/read-markdown.ts";
import { printedSections } from "./outline/printed-sections.ts";
import { DocumentError } from "../standards/errors.ts";
import { languageOf } from "../text/language.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Section } from "./outline/section.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Clause } from "../standards/clause.ts";
import type { Warning } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";

/** What a file says of itself, with its sections: what every reader ends in. */
export type Draft = Omit<Manuscript, "pieces"> & { readonly sections: readonly Section[] };

/**
 * A manuscript as a document: clauses numbered as printed, nested, with ids of their own.
 * @throws DocumentError EMPTY_CONTENT, LIMIT_ENTRIES
 */
export function finishDocument(name: string, manuscript: Manuscript): ParsedDocument {
  return finishDraft(name, printedDraft(manuscript));
}

/** The sections of a document whose numbers are printed in it. */
export function printedDraft(manuscript: Manuscript): Draft {
  const chapter = chapterSections(manuscript);
  if (chapter) return { ...manuscript, sections: chapter };
  const { title, sections } = printedSections(manuscript.pieces, manuscript.title);
  return { ...manuscript, title: manuscript.title ?? title, sections };
}

/** @throws DocumentError EMPTY_CONTENT, LIMIT_ENTRIES */
export function finishDraft(name: string, draft: Draft): ParsedDocument {
  const clauses = buildClauses(draft.sections);
  checkEntries(
    name,
    clauses.length,
    clauses.reduce((sum, clause) => sum + clause.blocks.length, 0),
  );
  // A Word file may be whole and still hold no text; its reader says so, and it stays a document.
  if (clauses.length === 0 && !draft.warnings.some((warning) => warning.code === "EMPTY_CONTENT"))
    throw new DocumentError("EMPTY_CONTENT", `“${name}” holds no text that could be read.`, { name });
  const { title, number, edition, frontMatter } = draft;
  const warnings = isUnparted(clauses) ? [...draft.warnings, UNPARTED] : draft.warnings;
  const language = languageIn(draft, clauses);
  const written = clauses.map((clause) => inItsLanguage(clause, language));
  const cover = draft.cover && { cover: draft.cover };
  return { title, number, edition, language, warnings, clauses: written, frontMatter, ...cover };
}

/** More text than a notice of one paragraph or two, all in one clause. */
const UNPARTED_TEXT = 2000;
const UNPARTED: Warning = {
  code: "NO_CLAUSES",
  message: "No headings and no clause numbers were found; the whole text is one clause.",
};

function isUnparted(clauses: ParsedDocument["clauses"]): boolean {
  const [only] = clauses;
  return clauses.length === 1 && only?.number === null && only.text.length > UNPARTED_TEXT;
}

/** Letters enough to tell the language of a clause: names and formulas stand in texts of either. */
const TELLING = 40;

function inItsLanguage(clause: Clause, language: Language): Clause {
  const words = `${clause.title ?? ""} ${clause.text.slice(0, LANGUAGE_SAMPLE)}`;
  const own = languageOf(words);
  if (own === language || !clause.blocks.some(isProse)) return clause;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters >= TELLING ? { ...clause, language: own } : clause;
}

/** Programs and tables are written in Latin letters in any text. */
function isProse({ kind }: Clause["blocks"][number]): boolean {
  return kind === "paragraph" || kind === "item" || kind === "note" || kind === "example";
}

const LANGUAGE_SAMPLE = 20_000;

function languageIn(draft: Draft, clauses: ParsedDocument["clauses"]): Language {
  const stated = draft.frontMatter?.["language"];
  if (stated === "zh" || stated === "en") return stated;
  let sample = draft.title ?? "";
  for (const clause of clauses) {
    if (sample.length > LANGUAGE_SAMPLE) break;
    sample += ` ${clause.title ?? ""} ${clause.text.slice(0, LANGUAGE_SAMPLE)}`;
  }
  return languageOf(sample);
}
