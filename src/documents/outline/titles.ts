import type { ClauseKind } from "../../standards/clause.ts";

const FOREWORD = /^(?:前言|序言|序|foreword|preface)$/i;
const INTRODUCTION = /^(?:引言|introduction)$/i;
const CONTENTS = /^(?:目次|目录|contents|tableofcontents|(?:list|table)of(?:figures|tables)|图目录|表目录)$/i;
const TERMS = /术语|terms?and(?:their)?definitions|^(?:definitions|terminology|definedterms)/i;
const ABBREVIATIONS = /缩略语|略语|符号|abbreviat|symbols|acronyms/i;
const BACK = /^(?:参考文献|索引|附则|附件|附录|bibliography|index|references)$/i;

/** A title as it is compared: without the spaces that spread two characters over a line (`前　言`). */
export function squeezed(title: string): string {
  return title.replace(/[\s\u3000]+/g, "");
}

/** `总　则` to `总则`: characters set apart to fill a line are one word. Titles of words with spaces stay as printed. */
export function cleanTitle(title: string): string {
  const text = title.replace(/[\s\u3000]+/g, " ").trim();
  return /^\p{Script=Han}(?: \p{Script=Han}){1,5}$/u.test(text) ? text.replaceAll(" ", "") : text;
}

/** The kind of matter without a number, by its title. */
export function unnumberedKind(title: string): ClauseKind {
  const plain = squeezed(title);
  if (FOREWORD.test(plain)) return "foreword";
  return INTRODUCTION.test(plain) ? "introduction" : "clause";
}

export function isContents(title: string): boolean {
  return CONTENTS.test(squeezed(title));
}

/** True for the titles of matter that stands without a number before or after the clauses. */
export function isFrontOrBack(title: string): boolean {
  const plain = squeezed(title);
  return FOREWORD.test(plain) || INTRODUCTION.test(plain) || BACK.test(plain);
}

/** True for a clause whose numbered entries are terms. */
export function holdsTerms(title: string): boolean {
  return TERMS.test(squeezed(title)) && !(ABBREVIATIONS.test(squeezed(title)) && !/术语|terms/i.test(title));
}

export function holdsAbbreviations(title: string): boolean {
  return ABBREVIATIONS.test(squeezed(title));
}
