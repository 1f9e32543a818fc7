import type { Stage } from "../standards/stage.ts";
import { dateOf, fallbackName, numberOf, stageOf, titlesOf, type Handed } from "./handed.ts";
import { nameFrom } from "./name-from.ts";
import { coverLines } from "./recognise/cover-lines.ts";
import { known, type Known } from "./recognise/recognised.ts";

const SUFFIX: Readonly<Record<Stage, string>> = {
  "working-draft": "wd",
  "comment-draft": "cd",
  "review-draft": "rd",
  "approval-draft": "ad",
  published: "pub",
};

/** A version where it stands as such in a line, or at the end of a title. */
const VERSION = /\b(?:version|ver\.?|v)\s?(?<version>\d{1,3}(?:\.\d{1,3}){1,3})\b/i;
const VERSION_OF_TITLE = /\s+(?<version>v\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}(?:\.\d{1,3}){2,3})$/i;

/** A name for an edition that nobody has named: `2026-06-cd` where day and stage are known, else what is printed. */
export function nameEdition(handed: Handed): Known<string> {
  const stage = stageOf(handed);
  const date = dateOf(handed);
  if (date && stage)
    return { value: `${date.slice(0, "YYYY-MM".length)}-${SUFFIX[stage]}`, from: "date and stage" };
  const { edition } = handed.parsed;
  return (
    known(nameFrom(edition), `“${edition}” on the cover`) ??
    known(date, "the date") ??
    known(versionOf(handed), "the version on the cover") ??
    (stage && undated(stage, handed)) ??
    fallbackName(handed)
  );
}

/** `Verification Standard v3.0.1`: what changes from edition to edition does not name the standard. */
export function withoutVersion(title: string): string {
  return title.replace(VERSION_OF_TITLE, "");
}

function versionOf(handed: Handed): string | null {
  const versions = [
    ...coverLines(handed.parsed).map((line) => VERSION.exec(line)),
    ...titlesOf(handed).map((title) => VERSION_OF_TITLE.exec(title)),
  ].map((match) => match?.groups?.["version"]);
  const version = versions.find((found) => found !== undefined);
  return version === undefined ? null : `v${version.replace(/^v/i, "")}`;
}

/** By the year in its number as far as that is given (`GB/T 45654—2025`), and the stage. */
function undated(stage: Stage, handed: Handed): Known<string> {
  const year = numberOf(handed)?.value.year ?? "";
  const suffix = SUFFIX[stage];
  return /^\d{4}$/.test(year)
    ? { value: `${year}-${suffix}`, from: "the number’s year and the stage" }
    : { value: suffix, from: "the stage" };
}
