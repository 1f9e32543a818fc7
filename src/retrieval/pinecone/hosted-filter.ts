import type { Audience, Audiences } from "../../standards/audience.ts";
import type { PassageFilter } from "../passage.ts";
import { dayNumber, supersededField } from "./hosted-record.ts";

/** What is known in the hosted index by name. */
export interface HostedNames {
  holds(field: "standard" | "edition" | "group", name: string): boolean;
}

type Condition = Readonly<Record<string, unknown>>;

/**
 * The filter in Pinecone's query language; null where nothing in the hosted index can pass. It names only what the
 * hosted index holds: the name of a draft that stays in the house stays there too.
 */
export function hostedFilter(
  filter: PassageFilter,
  mayLeave: Audiences,
  names: HostedNames,
): Condition | null {
  const { kind, group, language, from, to, currentOnly } = filter;
  const audiences = filter.audiences.filter((audience) => mayLeave.has(audience));
  const standards = filter.standards?.filter((id) => names.holds("standard", id));
  const editions = filter.editions?.filter((id) => names.holds("edition", id));
  if ([audiences, standards, editions].some((list) => list?.length === 0)) return null;
  if (group !== undefined && !names.holds("group", group)) return null;
  const conditions: Condition[] = [
    { audience: { $in: audiences } },
    ...(kind === undefined ? [] : [{ kind: { $eq: kind } }]),
    ...(group === undefined ? [] : [{ group: { $eq: group } }]),
    ...(language === undefined ? [] : [{ language: { $eq: language } }]),
    ...(standards === undefined ? [] : [{ standard: { $in: standards } }]),
    ...(editions === undefined ? [] : [{ edition: { $in: editions } }]),
    ...(from === undefined ? [] : [{ day: { $gte: dayNumber(from) } }]),
    ...(to === undefined ? [] : [{ day: { $lte: dayNumber(to) } }]),
    ...(currentOnly === true ? current(audiences, to) : []),
  ];
  return { $and: conditions };
}

function current(audiences: readonly Audience[], to: string | undefined): readonly Condition[] {
  if (to === undefined) return [{ superseded_for: { $nin: audiences } }];
  return audiences.map((audience) => ({
    $or: [
      { [supersededField(audience)]: { $exists: false } },
      { [supersededField(audience)]: { $gt: dayNumber(to) } },
    ],
  }));
}
