import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { StandardNames } from "../library/writer.ts";
import { STAGES, stageName, type Stage } from "../standards/stage.ts";
import {
  findStandardNumbers,
  sameStandardNumber,
  type StandardNumber,
} from "../standards/standard-number.ts";
import { normalText } from "../text/normal.ts";
import type { Language } from "../text/language.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import type { Stated } from "./read-original.ts";

export interface Handed {
  readonly fileName: string;
  readonly sha256: string;
  readonly given: GivenMetadata;
  readonly stated: Stated;
  readonly parsed: ParsedDocument;
}

export interface Guess {
  readonly standard: string;
  readonly edition: string;
  readonly language: Language;
  /** null where neither people nor document say it. */
  readonly stage: Stage | null;
}

const SUFFIX: Readonly<Record<Stage, string>> = {
  "working-draft": "wd",
  "comment-draft": "cd",
  "review-draft": "rd",
  "approval-draft": "ad",
  published: "pub",
};

/** Long enough for any number or short title; a longer one makes no name that people would type. */
const LONGEST_NAME = 60;

/**
 * Where a file from anywhere belongs: what people said first, then its front matter, then a standard already held by
 * the document's number or title, then names made of these. A guess about the place shows nothing to anybody.
 */
export function guessPlace(handed: Handed, known: readonly StandardNames[]): Guess {
  const { given, stated, parsed } = handed;
  const stage = given.stage ?? stated.facts.stage ?? stageIn(parsed.edition);
  return {
    standard:
      given.standard ?? nameFrom(stated.standard) ?? heldStandard(handed, known) ?? newStandard(handed),
    edition: given.edition ?? nameFrom(stated.edition) ?? editionName(handed, stage),
    language: given.language ?? parsed.language,
    stage,
  };
}

function heldStandard(handed: Handed, known: readonly StandardNames[]): string | null {
  const number = numberOf(handed);
  const byNumber = known.find(({ numbers }) =>
    numbers.flatMap(findStandardNumbers).some((one) => number !== null && sameStandardNumber(one, number)),
  );
  const title = fold(handed.stated.title ?? handed.parsed.title ?? "");
  const byTitle = known.find(({ titles }) => title !== "" && titles.some((one) => fold(one) === title));
  return byNumber?.id ?? byTitle?.id ?? null;
}

function newStandard(handed: Handed): string {
  const number = numberOf(handed);
  const fromNumber = number === null ? null : nameFrom(`${number.kind} ${number.serial}`);
  return fromNumber ?? nameFrom(handed.stated.title ?? handed.parsed.title) ?? fallback(handed);
}

/** The document's own number, else one in the file's name; numbers it merely refers to stand elsewhere. */
function numberOf({ parsed, stated, fileName }: Handed): StandardNumber | null {
  const written = stated.facts.number ?? parsed.number ?? fileName;
  return findStandardNumbers(written)[0] ?? null;
}

function editionName(handed: Handed, stage: Stage | null): string {
  const date = handed.given.date ?? handed.stated.facts.date;
  if (date !== undefined && stage !== null) return `${date.slice(0, "YYYY-MM".length)}-${SUFFIX[stage]}`;
  return nameFrom(handed.parsed.edition) ?? date ?? fallback(handed);
}

function stageIn(edition: string | null): Stage | null {
  if (edition === null) return null;
  const written = edition.toLowerCase();
  const isNamed = (stage: Stage) =>
    written.includes(stageName(stage, "zh")) || written.includes(stageName(stage, "en"));
  return STAGES.findLast(isNamed) ?? null;
}

function fallback({ sha256 }: Handed): string {
  return `text-${sha256.slice(0, 8)}`;
}

function nameFrom(written: string | null | undefined): string | null {
  const name = (written ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gv, "-")
    .replace(/^[.\-]+|[.\-]+$/gv, "");
  return name === "" || name.length > LONGEST_NAME ? null : name;
}

function fold(title: string): string {
  return normalText(title).toLowerCase();
}
