import type { NewsItem } from "../news/news-item.ts";
import type { Audience } from "../standards/audience.ts";
import { clauseLabel, headingPath, type Clause } from "../standards/clause.ts";
import { byIssue, type Edition, type EditionText, type Standard } from "../standards/standard.ts";
import { clausePassageId, type NewerEdition, type Passage } from "./passage.ts";

/** The passages of one text of an edition: each clause that has words of its own. */
export function passagesOfText(
  standard: Standard,
  edition: Edition & { readonly audience: Audience },
  text: EditionText,
  clauses: readonly Clause[],
  newerFor: readonly NewerEdition[],
): readonly Passage[] {
  const document = [edition.number ?? standard.number, text.title ?? standard.titles[text.language]]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");
  return clauses
    .filter((clause) => clause.text.trim() !== "")
    .map((clause) => ({
      id: clausePassageId(text.id, clause.id),
      kind: "clause",
      standard: standard.id,
      edition: edition.id,
      textId: text.id,
      clauseId: clause.id,
      newsId: null,
      committee: standard.committee,
      group: standard.group,
      language: clause.language ?? text.language,
      audience: edition.audience,
      date: edition.date,
      newerFor,
      document,
      clause: clauseLabel(clause),
      heading: headingPath(clauses, clause).map(headingOf).join(" > "),
      text: clause.text,
      source: text.source,
    }));
}

/** The passage of a news item; its group is the first it concerns. */
export function passageOfNews(item: NewsItem & { readonly audience: Audience }): Passage {
  return {
    id: newsSubject(item.id),
    kind: "news",
    standard: null,
    edition: null,
    textId: null,
    clauseId: null,
    newsId: item.id,
    committee: item.committees[0] ?? null,
    group: item.groups[0] ?? null,
    language: item.language,
    audience: item.audience,
    date: item.published,
    newerFor: [],
    document: "",
    clause: null,
    heading: item.title,
    text: item.text,
    source: item.source,
  };
}

export function newsSubject(id: string): string {
  return `news:${id}`;
}

/** Whom editions issued after this one are for, and the day of the first such edition for each. */
export function newerEditions(edition: Edition, editions: readonly Edition[]): readonly NewerEdition[] {
  const since = new Map<Audience, string | null>();
  for (const newer of [...editions].sort(byIssue))
    if (newer.audience !== null && byIssue(edition, newer) < 0 && !since.has(newer.audience))
      since.set(newer.audience, newer.date);
  return [...since].map(([audience, day]) => ({ audience, since: day }));
}

function headingOf(clause: Clause): string {
  return [clause.number, clause.title].filter((part) => part !== null).join(" ");
}
