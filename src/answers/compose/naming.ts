import { stageName } from "../../standards/stage.ts";
import { titleIn, type Edition, type EditionText, type Standard } from "../../standards/standard.ts";
import type { Clause } from "../../standards/clause.ts";
import type { WorkingGroup } from "../../standards/working-group.ts";
import type { Language } from "../../text/language.ts";
import type { Statement } from "../draft.ts";
import { wordsIn } from "./words-in.ts";
import type { Words } from "./words.ts";

/** How things are named and sentences put together in one language. */
export interface Teller {
  readonly language: Language;
  readonly words: Words;
  /** A standard by number and title. */
  readonly standard: (standard: Standard) => string;
  /** As short as a question can name it: its number, else its title. */
  readonly short: (standard: Standard) => string;
  /** An edition by its stage and day: "draft for comment of 20 May 2026". */
  readonly edition: (edition: Edition) => string;
  /** A clause by its number and title; unnumbered matter by its title alone. */
  readonly clause: (clause: Clause) => string;
  readonly group: (group: WorkingGroup) => string;
  /** `head (a, b): text`, in the language's own marks; empty parts leave no mark behind. */
  readonly point: (head: string, asides: readonly string[], text: string) => string;
  /** The parts joined by commas, with a full stop. */
  readonly sentence: (...parts: readonly string[]) => string;
}

export function tellerIn(language: Language): Teller {
  const words = wordsIn(language);
  const { comma, colon, stop, brackets } = words.marks;
  return {
    language,
    words,
    standard: ({ number, titles }) => words.standard(number, titleIn(titles, language)),
    short: ({ number, titles }) => number ?? titleIn(titles, language),
    edition: ({ stage, date, name }) => {
      if (stage === null) return date === null ? name : words.day(date);
      return words.edition(stageName(stage, language), date, name);
    },
    clause: ({ number, title, id, kind }) => {
      if (number === null) return title ?? id;
      return words.clauseHead(kind === "annex" ? words.annex(number) : number, title);
    },
    group: ({ names, id }) => names[language] ?? names.zh ?? id,
    point: (head, asides, text) => {
      const told = asides.filter((aside) => aside !== "");
      const title = `${head}${told.length > 0 ? brackets(told.join(comma)) : ""}`.trim();
      return title === "" ? text : `${title}${colon}${text}`;
    },
    sentence: (...parts) => parts.filter((part) => part !== "").join(comma) + stop,
  };
}

/** A text that is quoted, and what cites it. */
export interface QuotedText {
  readonly text: EditionText;
  readonly evidence: string;
}

/**
 * What a reader should know of the texts quoted: that they are translations, or in the other language only. Each note cites
 * the first text that it is true of.
 */
export function languageNotes(
  { words, language }: Teller,
  quoted: readonly QuotedText[],
): readonly Statement[] {
  const foreign = quoted.filter(({ text }) => text.language !== language);
  const translated = quoted.filter(({ text }) => text.language === language && !text.original);
  const note = (text: string, [first]: readonly QuotedText[]): readonly Statement[] =>
    first ? [{ role: "note", text, evidence: [first.evidence] }] : [];
  return [
    ...note(words.translation, translated),
    ...note(words.otherLanguage(foreign.length === quoted.length), foreign),
  ];
}
