import type { Draft, Outcome } from "../draft.ts";
import type { NoAnswer } from "../findings.ts";
import type { Teller } from "./naming.ts";

/** Why there is no answer, in a sentence, with what to ask instead. It cites nothing. */
export function composeRefusal(reason: NoAnswer, teller: Teller): Draft {
  const { text, outcome, followups } = refusal(reason, teller);
  return {
    outcome,
    language: teller.language,
    statements: [{ role: "lead", text, evidence: [] }],
    choices: [],
    followups,
  };
}

interface Refusal {
  readonly text: string;
  readonly outcome: Outcome;
  readonly followups: readonly string[];
}

function refusal(reason: NoAnswer, { words, standard, short, edition, clause }: Teller): Refusal {
  const { refusal: say, followup } = words;
  const notFound = (text: string, ...followups: readonly string[]): Refusal => ({
    text,
    outcome: "not-found",
    followups,
  });
  switch (reason.kind) {
    case "out-of-scope":
      return { text: say.outOfScope, outcome: "out-of-scope", followups: [followup.openComments] };
    case "help":
      return { text: say.help, outcome: "out-of-scope", followups: [followup.openComments] };
    case "unheld-number":
      return notFound(say.unheldNumber(reason.number), followup.held);
    case "no-standard":
      return notFound(say.noStandard, followup.openComments);
    case "two-standards":
      return notFound(
        say.twoStandards,
        ...reason.standards.slice(0, 3).map((s) => followup.changes(short(s))),
      );
    case "no-draft-of-group":
      return notFound(say.noDraftOfGroup(reason.group), followup.held);
    case "no-such-edition":
      return notFound(
        say.noSuchEdition(standard(reason.standard), reason.held.map(edition)),
        followup.changes(short(reason.standard)),
      );
    case "no-common-language":
      return notFound(say.noCommonLanguage(edition(reason.from), edition(reason.to)));
    case "single-edition":
      return notFound(
        say.singleEdition(standard(reason.standard), edition(reason.only)),
        followup.editions(short(reason.standard)),
      );
    case "nothing-since":
      return notFound(
        say.nothingSince(reason.from, reason.to, reason.newest ? edition(reason.newest) : null),
        ...(reason.standard ? [followup.changes(short(reason.standard))] : []),
      );
    case "no-such-clause":
      return notFound(
        say.noSuchClause(reason.clause, standard(reason.standard), edition(reason.edition)),
        followup.changes(short(reason.standard)),
        followup.editions(short(reason.standard)),
      );
    case "no-such-change":
      return notFound(
        say.noSuchChange(
          edition(reason.to),
          edition(reason.from),
          words.narrowed(reason.filter, reason.topic, 0),
        ),
        followup.changes(short(reason.standard)),
      );
    case "no-deadline":
      return notFound(
        say.noDeadline(reason.standard ? standard(reason.standard) : null),
        followup.openComments,
      );
    case "no-reason":
      return notFound(
        say.noReason,
        ...(reason.standard
          ? [followup.news(short(reason.standard)), followup.changes(short(reason.standard))]
          : []),
      );
    case "told-all":
      return notFound(say.toldAll, ...(reason.standard ? [followup.editions(short(reason.standard))] : []));
    case "thanks":
      return { text: say.thanks, outcome: "out-of-scope", followups: [] };
    case "no-news":
      return notFound(say.noNews, followup.held);
    case "no-passage":
      if (reason.nearest === null) return notFound(say.noPassage, followup.held);
      return notFound(
        say.nearest(
          clause(reason.nearest.clause),
          standard(reason.nearest.standard),
          edition(reason.nearest.edition),
        ),
        ...(reason.nearest.clause.number === null
          ? []
          : [followup.clause(reason.nearest.clause.number, short(reason.nearest.standard))]),
        followup.changes(short(reason.nearest.standard)),
      );
  }
}
