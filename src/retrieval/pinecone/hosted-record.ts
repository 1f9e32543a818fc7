import { createHash } from "node:crypto";
import type { Audiences } from "../../standards/audience.ts";
import type { Day } from "../../text/dates.ts";
import type { Passage } from "../passage.ts";
import { passageTerms } from "../passage-terms.ts";
import { subjectOf } from "../passage-index.ts";
import { passageVector, type SparseVector } from "./sparse-vector.ts";

/** The fields of a document in the hosted index that are searched: by words and by meaning. */
export const WORDS = "words";
export const MEANING = "meaning";
/** The field by which this state of a document is told from the one before it. */
export const VERSION = "version";

/** A document in the hosted index: no text, only vectors and what a filter looks at. Absent fields are left out. */
export interface HostedDocument {
  readonly id: string;
  readonly [WORDS]: SparseVector;
  readonly [MEANING]?: readonly number[];
  readonly [field: string]:
    | string
    | number
    | readonly string[]
    | readonly number[]
    | SparseVector
    | undefined;
}

/** A passage as it is to stand in the hosted index. */
export interface HostedRecord {
  readonly passage: string;
  readonly subject: string;
  readonly namespace: string;
  readonly document: HostedDocument;
  /** Of the whole document: what did not change is not sent again. */
  readonly hash: string;
}

/**
 * Only `mayLeave` is told of: that a newer edition exists for anybody else must not be known outside either.
 */
export function hostedRecord(
  passage: Passage,
  library: string,
  mayLeave: Audiences,
  meaning: Float32Array | undefined,
): HostedRecord {
  const newer = passage.newerFor.filter(({ audience }) => mayLeave.has(audience));
  const fields = {
    id: digest(passage.id).slice(0, 32),
    [WORDS]: passageVector(passageTerms(passage)),
    ...(meaning && { [MEANING]: Array.from(meaning, (value) => Number(value.toPrecision(6))) }),
    kind: passage.kind,
    audience: passage.audience,
    language: passage.language,
    ...(passage.group !== null && { group: passage.group }),
    ...(passage.standard !== null && { standard: passage.standard }),
    ...(passage.edition !== null && { edition: passage.edition }),
    ...(passage.date !== null && { day: dayNumber(passage.date) }),
    superseded_for: newer.map(({ audience }) => audience),
    ...Object.fromEntries(
      newer.flatMap(({ audience, since }) =>
        since === null ? [] : [[supersededField(audience), dayNumber(since)]],
      ),
    ),
  };
  const hash = digest(JSON.stringify(fields));
  return {
    passage: passage.id,
    subject: subjectOf(passage),
    namespace: namespaceOf(passage.committee, library),
    document: { ...fields, [VERSION]: hash },
    hash,
  };
}

/** The field that holds the day from which on an edition is no longer the current one for an audience. */
export function supersededField(audience: string): string {
  return `superseded_${safe(audience)}`;
}

/** Days are compared as numbers: 2026-05-20 is 20260520. */
export function dayNumber(day: Day): number {
  return Number(day.replaceAll("-", ""));
}

/** One for each committee; two libraries that share an index never meet in one. */
function namespaceOf(committee: string | null, library: string): string {
  return `${safe(committee ?? "no-committee")}.${digest(library).slice(0, 12)}`;
}

function safe(name: string): string {
  return name.replace(/[^a-z0-9\-]/gv, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
