import type { GlossaryEntry } from "../../standards/glossary.ts";
import type { Language } from "../../text/language.ts";
import { hasHan } from "../../text/language.ts";
import { forcePhrases } from "../verify/force-phrases.ts";
import { holdsMarkUp } from "../verify/mark-up.ts";
import { placesIn, unknownPlace } from "../verify/places.ts";
import { isKnownQuantity, quantitiesIn, type Quantity } from "../verify/quantities.ts";
import { termsIn, usesTerm } from "./glossary-terms.ts";

/** Why a translation is not shown. */
export type TranslationFault = "other-language" | "mark-up" | "length" | "figure" | "force" | "glossary";

/** A translation is neither many times longer than its original nor a mere part of it: characters, by language. */
const LONGEST: Readonly<Record<Language, number>> = { en: 9, zh: 1.5 };
const SHORTEST: Readonly<Record<Language, number>> = { en: 0.8, zh: 0.08 };
/** Short words vary most. */
const LEEWAY = 30;

/**
 * Holds a machine's translation against its original by what can be held without understanding it: its figures and places,
 * its words of force, and the glossary's terms. Null when nothing is wrong.
 */
export function faultInTranslation(
  original: string,
  translation: string,
  into: Language,
  glossary: readonly GlossaryEntry[],
): TranslationFault | null {
  const from = into === "zh" ? "en" : "zh";
  if (hasHan(translation) !== (into === "zh")) return "other-language";
  if (holdsMarkUp(translation, [original])) return "mark-up";
  const length = translation.length;
  if (length > original.length * LONGEST[into] + LEEWAY || length < original.length * SHORTEST[into] - LEEWAY)
    return "length";
  if (!haveSameFigures(original, translation)) return "figure";
  if (forcesIn(original).join() !== forcesIn(translation).join()) return "force";
  const isKept = termsIn(original, from, glossary).every(({ renderings }) =>
    renderings.some((rendering) => usesTerm(translation, rendering)),
  );
  return isKept ? null : "glossary";
}

function haveSameFigures(original: string, translation: string): boolean {
  const [old, made] = [placesIn(original), placesIn(translation)];
  if (unknownPlace(made, [old]) || unknownPlace(old, [made])) return false;
  const [there, here] = [old, made].map(({ rest }) => quantitiesIn(rest).filter(counts));
  if (!there || !here) return false;
  return (
    here.every((quantity) => isKnownQuantity(quantity, there)) &&
    there.every((quantity) => isKnownQuantity(quantity, here))
  );
}

/** 每12个月一次 is “every 12 months”. */
function counts({ value, unit }: Quantity): boolean {
  return value !== "1" || (unit !== null && unit !== "time");
}

/** Which forces there are, each once: languages differ in how often they say it. */
function forcesIn(text: string): readonly string[] {
  return [...new Set(forcePhrases(text).map(({ force }) => force))].sort();
}
