import type { Day } from "../../text/dates.ts";
import type { Language } from "../../text/language.ts";
import type { Draft, Outcome } from "../draft.ts";
import type { AmbiguousFindings, Findings, NamesakeFindings, NoAnswer } from "../findings.ts";
import { composeChanges, composeRecent, composeUnchanged } from "./compose-changes.ts";
import { composeDeadlines, composeEditions, composeNews } from "./compose-listings.ts";
import { composeProvisions } from "./compose-provisions.ts";
import { editionName, nameOf, shortNameOf } from "./naming.ts";
import { wordsIn } from "./words-in.ts";

/** An answer put together from what was found, in the bot's own words and the sources' exact ones. */
export function compose(findings: Findings, today: Day, language: Language): Draft {
  switch (findings.kind) {
    case "changes":
      return composeChanges(findings, language);
    case "unchanged":
      return composeUnchanged(findings, language);
    case "recent":
      return composeRecent(findings, language);
    case "provisions":
      return composeProvisions(findings, language);
    case "deadlines":
      return composeDeadlines(findings, today, language);
    case "news":
      return composeNews(findings, language);
    case "editions":
      return composeEditions(findings, language);
    case "ambiguous":
      return composeChoices(standardsOf(findings, language), language);
    case "namesakes":
      return composeChoices(groupsOf(findings, language), language);
    default:
      return composeRefusal(findings, language);
  }
}

function composeChoices(choices: readonly string[], language: Language): Draft {
  const lead = { role: "lead", text: wordsIn(language).whichOne, evidence: [] } as const;
  return { outcome: "ambiguous", language, statements: [lead], choices, followups: [] };
}

function standardsOf({ candidates }: AmbiguousFindings, language: Language): readonly string[] {
  return candidates.map(
    ({ standard, newest }) => `${nameOf(standard, language)} (${editionName(newest, language)})`,
  );
}

function groupsOf({ groups }: NamesakeFindings, language: Language): readonly string[] {
  return groups.map((group) => group.names[language] ?? group.names.zh ?? group.id);
}

function composeRefusal(reason: NoAnswer, language: Language): Draft {
  const { text, outcome, followups } = refusal(reason, language);
  return { outcome, language, statements: [{ role: "lead", text, evidence: [] }], choices: [], followups };
}

interface Refusal {
  readonly text: string;
  readonly outcome: Outcome;
  readonly followups: readonly string[];
}

function refusal(reason: NoAnswer, language: Language): Refusal {
  const { refusal: words, followup, list } = wordsIn(language);
  const notFound = (text: string, ...followups: readonly string[]): Refusal => ({
    text,
    outcome: "not-found",
    followups,
  });
  switch (reason.kind) {
    case "out-of-scope":
      return { text: words.outOfScope, outcome: "out-of-scope", followups: [followup.openComments] };
    case "help":
      return { text: words.help, outcome: "out-of-scope", followups: [followup.openComments] };
    case "unheld-number":
      return notFound(words.unheldNumber(reason.number));
    case "no-standard":
      return notFound(words.noStandard, followup.openComments);
    case "no-draft-of-group":
      return notFound(words.noDraftOfGroup(reason.group));
    case "no-such-edition":
      return notFound(
        words.noSuchEdition(
          nameOf(reason.standard, language),
          reason.held.map((e) => editionName(e, language)),
        ),
        followup.changes(shortNameOf(reason.standard, language)),
      );
    case "no-common-language":
      return notFound(
        words.noCommonLanguage(editionName(reason.from, language), editionName(reason.to, language)),
      );
    case "single-edition":
      return notFound(
        words.singleEdition(nameOf(reason.standard, language), editionName(reason.only, language)),
        followup.editions(shortNameOf(reason.standard, language)),
      );
    case "nothing-since": {
      const newest = reason.standard && reason.newest ? editionName(reason.newest, language) : null;
      return notFound(
        words.nothingSince(reason.since, newest),
        ...(reason.standard ? [followup.changes(shortNameOf(reason.standard, language))] : []),
      );
    }
    case "no-such-clause":
      return notFound(
        words.noSuchClause(
          reason.clause,
          nameOf(reason.standard, language),
          editionName(reason.edition, language),
        ),
      );
    case "no-such-change": {
      const asked = [reason.clause, reason.topic].filter((part) => part !== null);
      return notFound(
        words.noSuchChange(
          editionName(reason.to, language),
          editionName(reason.from, language),
          asked.length > 0 ? list(asked) : null,
        ),
        followup.changes(shortNameOf(reason.standard, language)),
      );
    }
    case "no-deadline":
      return notFound(
        words.noDeadline(reason.standard ? nameOf(reason.standard, language) : null),
        followup.openComments,
      );
    case "no-news":
      return notFound(words.noNews);
    case "no-passage":
      return notFound(words.noPassage);
  }
}
