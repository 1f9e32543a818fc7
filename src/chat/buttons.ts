import { choiceQuestion, type Answer, type MarkedStatement } from "../answers/answer.ts";
import type { ChangeReference } from "../answers/change-reference.ts";
import type { Language } from "../text/language.ts";
import type { MessageButton } from "./message.ts";
import { writePress } from "./press.ts";
import { shorten } from "./split-spans.ts";

/** What stands on a button, as long as it is read at a glance on a phone. */
const LONGEST_LABEL = 40;

const WORDS: Readonly<Record<Language, { redline(place: string): string; annex(letter: string): string }>> = {
  en: { redline: (place) => `Redline ${place}`, annex: (letter) => `annex ${letter}` },
  zh: { redline: (place) => `对照 ${place}`, annex: (letter) => `附录${letter}` },
};

/** The changes that statements tell, in their order: a redline button bears its change's place among them. */
export function changesIn(statements: readonly MarkedStatement[]): readonly ChangeReference[] {
  return statements.flatMap(({ change }) => change ?? []);
}

/** What can be asked under an answer, in the buttons' order: what to ask next, then what each choice would ask. */
export function questionsUnder(answer: Answer): readonly string[] {
  return [...answer.followups, ...answer.choices.map((choice) => choiceQuestion(answer, choice))];
}

export function redlineButton(
  change: ChangeReference,
  index: number,
  exchange: string,
  language: Language,
): MessageButton {
  const label = WORDS[language].redline(placeOf(change, language));
  return { label: shorten(label, LONGEST_LABEL), action: writePress({ does: "redline", exchange, index }) };
}

export function askButton(label: string, index: number, exchange: string): MessageButton {
  return { label: shorten(label, LONGEST_LABEL), action: writePress({ does: "ask", exchange, index }) };
}

/** The number of the clause by which a change is called; the name of unnumbered matter. */
function placeOf({ oldIds, newIds, called }: ChangeReference, language: Language): string {
  const [id = ""] = called === "old" ? oldIds : newIds;
  const number = id.replace(/^.*\//u, "").replace(/~\d+$/u, "");
  if (number.startsWith("~")) return number.slice(1).replaceAll("-", " ");
  return /^[A-Z]$/.test(number) ? WORDS[language].annex(number) : number;
}
