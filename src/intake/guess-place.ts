import type { StandardNames } from "../library/writer.ts";
import {
  findStandardNumbers,
  sameStandardNumber,
  type StandardNumber,
} from "../standards/standard-number.ts";
import type { Language } from "../text/language.ts";
import { normalText } from "../text/normal.ts";
import { fallbackName, FRONT_MATTER, numberOf, titlesOf, type Handed } from "./handed.ts";
import { nameEdition, withoutVersion } from "./name-edition.ts";
import { nameFrom } from "./name-from.ts";
import { known, type Known } from "./recognise/recognised.ts";

export interface Guess {
  readonly standard: Known<string>;
  readonly edition: Known<string>;
  readonly language: Known<Language>;
}

/**
 * Where a file from anywhere belongs: what people said first, then its front matter, then a standard already held by
 * the document's number or title, then names made of these. A guess about the place shows nothing to anybody.
 */
export function guessPlace(handed: Handed, held: readonly StandardNames[]): Guess {
  const { given, stated, parsed } = handed;
  return {
    standard:
      known(given.standard, "--standard") ??
      known(nameFrom(stated.standard), FRONT_MATTER) ??
      heldStandard(handed, held) ??
      newStandard(handed),
    edition:
      known(given.edition, "--edition") ??
      known(nameFrom(stated.edition), FRONT_MATTER) ??
      nameEdition(handed),
    language: known(given.language, "--language") ?? { value: parsed.language, from: "the text" },
  };
}

function heldStandard(handed: Handed, held: readonly StandardNames[]): Known<string> | undefined {
  const number = numberOf(handed);
  const numbered = (isIt: (one: StandardNumber) => boolean) =>
    held.find(({ numbers }) => numbers.flatMap(findStandardNumbers).some(isIt))?.id;
  const byNumber = number && numbered((one) => sameStandardNumber(one, number.value));
  const titles = titlesOf(handed).map(fold);
  const byTitle = held.find((standard) => standard.titles.some((one) => titles.includes(fold(one))))?.id;
  const byReplaced = number && numbered((one) => isRevised(one, number.value, handed));
  return (
    known(byNumber, `${number?.from}, which is that of a standard held`) ??
    known(byTitle, "the title, which is that of a standard held") ??
    known(byReplaced, "the number it says it replaces, which is that of a standard held")
  );
}

/** A revision keeps its serial; a standard that takes the place of others has a number of its own. */
function isRevised(held: StandardNumber, own: StandardNumber, { stated, recognised }: Handed): boolean {
  const replaced = (stated.facts.replaces ?? recognised.replaces?.value ?? []).flatMap(findStandardNumbers);
  return replaced.some(
    (old) => sameStandardNumber(held, old) && old.kind === own.kind && old.serial === own.serial,
  );
}

function newStandard(handed: Handed): Known<string> {
  const number = numberOf(handed);
  // Series that we do not know have numbers too: RFC 8998. What is not given yet (SL/T XXXX) is none.
  const written = withoutYear(handed.given.number ?? handed.parsed.number ?? "");
  const [title = ""] = titlesOf(handed);
  return (
    known(number && nameFrom(`${number.value.kind} ${number.value.serial}`), number?.from ?? "") ??
    known(/\d/.test(written) ? nameFrom(written) : null, "the number on the cover") ??
    known(nameFrom(withoutVersion(title)), "the title") ??
    known(nameOfFile(handed.fileName), "the file’s name") ??
    fallbackName(handed)
  );
}

function withoutYear(number: string): string {
  return number.replace(/\s*[-—－–]\s*[\dXx×]{4}$/, "");
}

/** Names that say nothing of what is in the file. */
const NO_NAME =
  /^(?:file|text|doc(?:ument)?|draft|notice|download(?:file)?|untitled|scan|新建.*|文档\d*|文件\d*|附件\d*|[0-9a-f-]{16,})$/;

function nameOfFile(fileName: string): string | null {
  const name = nameFrom(fileName.replace(/^.*\//, "").replace(/\.[^.]*$/, ""));
  return name === null || NO_NAME.test(name) ? null : name;
}

function fold(title: string): string {
  return normalText(title).toLowerCase().replace(/\s/g, "");
}
