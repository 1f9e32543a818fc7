import type { Edition } from "../standards/standard.ts";
import type { Evidence } from "./evidence.ts";
import type { Findings } from "./findings.ts";

/** On what a message rests: whoever may see all of this may see the message. */
export interface Told {
  /** Ids of editions: `sm-key-management/2026-10-rd`. */
  readonly editions: readonly string[];
  /** Ids of news items. */
  readonly news: readonly string[];
}

/** What the evidence is taken from. */
export function toldByEvidence(evidence: readonly Evidence[]): Told {
  const [editions, news] = [new Set<string>(), new Set<string>()];
  for (const { citation } of evidence)
    if (citation.kind === "news") news.add(citation.news);
    else editions.add(citation.edition);
  return { editions: [...editions], news: [...news] };
}

/** What was found, and what is named where nothing was: a refusal tells of editions too. */
export function toldBy(findings: readonly Findings[], evidence: readonly Evidence[]): Told {
  const { editions, news } = toldByEvidence(evidence);
  return { editions: [...new Set([...editions, ...findings.flatMap(editionsNamed)])], news };
}

function editionsNamed(found: Findings): readonly string[] {
  const ids = (...editions: readonly (Edition | null)[]) => editions.flatMap((edition) => edition?.id ?? []);
  switch (found.kind) {
    case "changes":
    case "unchanged":
    case "no-common-language":
    case "no-such-change":
      return ids(found.from, found.to);
    case "recent":
      return found.issues.flatMap(({ from, to }) => ids(from, to));
    case "provisions":
      return found.points.flatMap(({ edition, alsoIn }) => [edition.id, ...alsoIn]);
    case "ambiguous":
      return ids(...found.candidates.map(({ newest }) => newest));
    case "two-standards":
      return ids(...found.newest);
    case "no-such-edition":
      return ids(...found.held);
    case "single-edition":
      return ids(found.only);
    case "nothing-since":
    case "no-deadline":
    case "no-reason":
    case "told-all":
      return ids(found.newest);
    case "no-such-clause":
      return ids(found.edition);
    default:
      return [];
  }
}
