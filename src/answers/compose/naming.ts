import { stageName } from "../../standards/stage.ts";
import { titleIn, type Edition, type Standard } from "../../standards/standard.ts";
import { clauseLabel, type Clause } from "../../standards/clause.ts";
import type { Language } from "../../text/language.ts";
import { wordsIn } from "./words-in.ts";

/** A standard as an answer names it: number and title. */
export function nameOf(standard: Standard, language: Language): string {
  return wordsIn(language).standard(standard.number, titleIn(standard.titles, language));
}

/** As short as a question can name it: its number, else its title. */
export function shortNameOf(standard: Standard, language: Language): string {
  return standard.number ?? titleIn(standard.titles, language);
}

/** An edition by its stage and day: "draft for comment of 20 May 2026". */
export function editionName(edition: Edition, language: Language): string {
  const words = wordsIn(language);
  if (edition.stage === null) return edition.date === null ? edition.name : words.day(edition.date);
  return words.edition(stageName(edition.stage, language), edition.date, edition.name);
}

/** A clause by its number and title; unnumbered matter by its title alone. */
export function clauseName(clause: Clause, language: Language): string {
  if (clause.number === null) return clause.title ?? clauseLabel(clause);
  return wordsIn(language).clauseHead(clause.number, clause.title);
}
