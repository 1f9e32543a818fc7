import { partsOf } from "./heading-number.ts";

/** A noun before a figure, with which a requirement is cited: `Provision 5.1-1`, `Requirement 3`. */
export interface LabelledNumber {
  readonly noun: string;
  /** `5.1-1` */
  readonly figures: string;
  /** What follows it on its line. */
  readonly rest: string;
  /** True where punctuation or the line's end parts it from what follows. */
  readonly isSetOff: boolean;
}

const LABELLED =
  /^(?<noun>[A-Z][a-z]{2,15})\s(?<figures>\d{1,3}(?:\.\d{1,3}){0,4}(?:[-‑]\d{1,3})?)(?:(?<parting>\s{0,2}(?:[:：–—]|\.(?=\s|$))\s{0,4}|\s{0,4}$)|\s{1,4})/;
/** They count what stands in a text, name other places in it, or tell versions and days. */
const NO_LABEL =
  /^(?:Figure|Fig|Table|Equation|Formula|Listing|Note|Example|Section|Clause|Subclause|Paragraph|Chapter|Part|Article|Annex|Appendix|Version|Release|Edition|Revision|Volume|Page|Line|January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** What may be cited with a lone figure; other nouns name a thing so (`Level 1`, `Step 2`), and number nothing. */
const REQUIREMENT =
  /^(?:Provision|Requirement|Control|Rule|Safeguard|Recommendation|Objective|Principle|Measure|Criterion|Guideline|Obligation|Practice)$/;
/** Withdrawn numbers leave gaps. */
const MAX_GAP = 4;

/** The label and number that a text begins with; null where it begins otherwise. */
export function labelledNumber(text: string): LabelledNumber | null {
  const match = LABELLED.exec(text.slice(0, 60));
  const noun = match?.groups?.["noun"] ?? "";
  if (!match || NO_LABEL.test(noun)) return null;
  const figures = match.groups?.["figures"] ?? "";
  if (partsOf(figures).length === 1 && !REQUIREMENT.test(noun)) return null;
  const rest = text.slice(match[0].length);
  return { noun, figures, rest, isSetOff: match.groups?.["parting"] !== undefined };
}

/** True for words that may begin a title or a requirement; those in lower case go on with a sentence (`Rule 3 applies to…`). */
export function opensWords({ rest, isSetOff }: LabelledNumber): boolean {
  return isSetOff || !/^[\p{Ll},;)]/u.test(rest);
}

/**
 * Which of the labels number: those whose noun counts on from 1 under the same figures, at least to the second, and
 * never anew; and then an only child of the same noun. What begins again in every section counts steps or levels there.
 */
export function countedLabels<Label extends LabelledNumber>(labels: readonly Label[]): ReadonlySet<Label> {
  const families = [...Map.groupBy(labels, familyOf).values()].filter(countsOn);
  const nouns = new Set(families.filter((family) => family.length > 1).map(kindOf));
  return new Set(families.filter((family) => nouns.has(kindOf(family))).flat());
}

function familyOf({ noun, figures }: LabelledNumber): string {
  return `${noun} ${partsOf(figures).slice(0, -1).join(".")}`;
}

/** The noun and the form of its figures: `Provision 1.1-1`. */
function kindOf([first]: readonly LabelledNumber[]): string {
  return first ? `${first.noun} ${first.figures.replace(/\d+/g, "1")}` : "";
}

function countsOn(family: readonly LabelledNumber[]): boolean {
  const values = family.map(({ figures }) => Number(partsOf(figures).at(-1)));
  return values.every((value, at) => {
    const gap = value - (values[at - 1] ?? 0);
    return at === 0 ? value <= 1 : gap >= 1 && gap <= MAX_GAP;
  });
}
