import { textsInCommon } from "../answers/find/compare-editions.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import { isStage } from "../standards/stage.ts";
import { findStandardNumbers, sameStandardNumber } from "../standards/standard-number.ts";
import { textFor, type Edition, type EditionText, type Standard } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";

/** The languages asked for: of both sides, or of the old and of the new one; null for what both have. */
export type LanguagesAsked = readonly [old: Language, after: Language] | Language | null;

/** `zh`, `en`, or `zh,en`: the old text in the first, the new one in the second. */
export function languagesAsked(written: string | null): LanguagesAsked {
  if (written === null) return null;
  const [first, second, ...more] = written.split(",").map((one) => one.trim());
  if (isLanguage(first) && second === undefined) return first;
  if (isLanguage(first) && isLanguage(second) && more.length === 0) return [first, second];
  throw new UsageError(`--language ${written}: write zh or en, or both for the old and the new text: zh,en.`);
}

function isLanguage(written: string | undefined): written is Language {
  return written === "zh" || written === "en";
}

/**
 * An edition by its name, its stage, its day, its number or `standard/name`; a standard's own before those that it goes
 * back to.
 * @param editions of the standard and of those that it goes back to, in order of issue
 */
export function editionNamed(editions: readonly Edition[], written: string, standard: Standard): Edition {
  const found = [
    ...editions.filter((one) => one.standard !== standard.id),
    ...ownOf(editions, standard),
  ].findLast((edition) => isNamed(edition, written));
  if (found) return found;
  const held = ownOf(editions, standard).map((e) => e.name);
  const earlier = editions.filter((one) => one.standard !== standard.id).map((e) => e.id);
  throw new RapporteurError(
    "NOT_FOUND",
    `I hold no edition “${written}” of ${standard.id} that I may show. I hold: ${[...earlier, ...held].join(", ")}.`,
  );
}

function ownOf(editions: readonly Edition[], standard: Standard): readonly Edition[] {
  return editions.filter((one) => one.standard === standard.id);
}

function isNamed(edition: Edition, written: string): boolean {
  if (edition.name === written || edition.id === written || edition.date === written) return true;
  if (isStage(written) && edition.stage === written) return true;
  const [meant] = findStandardNumbers(written);
  const own = findStandardNumbers(edition.number ?? "");
  return meant !== undefined && own.some((number) => sameStandardNumber(number, meant));
}

/** The one before, of the same standard or of one that it goes back to. */
export function editionBefore(editions: readonly Edition[], to: Edition, standard: Standard): Edition {
  const before = editions[editions.indexOf(to) - 1];
  if (before) return before;
  throw new RapporteurError(
    "NOTHING_TO_COMPARE",
    `I hold no edition of ${standard.id} before the one asked about. I hold: ${editions.map((e) => e.name).join(", ")}.`,
  );
}

/**
 * The texts to compare: in the languages asked for; without a word in one language, where both have it; else across
 * languages.
 */
export function textsToCompare(
  from: Edition,
  to: Edition,
  asked: LanguagesAsked,
): readonly [EditionText, EditionText] {
  if (asked === null) return textsInCommon(from, to, null) ?? [originalOf(from), originalOf(to)];
  if (typeof asked !== "string") return [textIn(from, asked[0]), textIn(to, asked[1])];
  const after = textIn(to, asked);
  return [textFor(from, asked) ?? originalOf(from), after];
}

function textIn(edition: Edition, language: Language): EditionText {
  const text = edition.texts.find((one) => one.language === language);
  if (text) return text;
  throw new RapporteurError(
    "NO_SUCH_LANGUAGE",
    `${edition.id} has no text in the language ${language}; it has ${edition.texts.map((one) => one.language).join(", ")}.`,
  );
}

function originalOf(edition: Edition): EditionText {
  const text = edition.texts.find(({ original }) => original) ?? edition.texts[0];
  if (text) return text;
  throw new RapporteurError("NOTHING_TO_COMPARE", `I hold no text of ${edition.id}.`);
}
