import type { Day } from "../../text/dates.ts";
import type { Language } from "../../text/language.ts";
import type { Choice, Draft } from "../draft.ts";
import type { Findings } from "../findings.ts";
import { composeChanges, composeRecent, composeUnchanged } from "./compose-changes.ts";
import { composeDeadlines, composeEditions, composeNews } from "./compose-listings.ts";
import { composeProvisions } from "./compose-provisions.ts";
import { composeRefusal } from "./compose-refusal.ts";
import { tellerIn, type Teller } from "./naming.ts";

/** An answer put together from what was found, in the bot's own words and the sources' exact ones. */
export function compose(findings: Findings, today: Day, language: Language): Draft {
  const teller = tellerIn(language);
  switch (findings.kind) {
    case "changes":
      return composeChanges(findings, teller);
    case "unchanged":
      return composeUnchanged(findings, teller);
    case "recent":
      return composeRecent(findings, teller);
    case "provisions":
      return composeProvisions(findings, teller);
    case "deadlines":
      return composeDeadlines(findings, today, teller);
    case "news":
      return composeNews(findings, teller);
    case "editions":
      return composeEditions(findings, teller);
    case "ambiguous":
      return composeChoices(
        findings.candidates.map(({ standard, newest }) => ({
          text: `${teller.standard(standard)}${teller.words.marks.brackets(teller.edition(newest))}`,
          name: teller.short(standard),
        })),
        teller,
      );
    case "namesakes":
      return composeChoices(
        findings.groups.map((group) => ({ text: teller.group(group), name: teller.group(group) })),
        teller,
      );
    default:
      return composeRefusal(findings, teller);
  }
}

function composeChoices(choices: readonly Choice[], { words, language }: Teller): Draft {
  const lead = { role: "lead", text: words.whichOne, evidence: [] } as const;
  return { outcome: "ambiguous", language, statements: [lead], choices, followups: [] };
}
