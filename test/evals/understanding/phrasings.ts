import { join } from "node:path";
import type { Understanding } from "../../../src/answers/understanding.ts";
import { listed, readTable } from "../tsv.ts";

/** What a phrasing says or leaves open, field by field. */
export const FIELDS = [
  "kind",
  "standard",
  "editions",
  "clause",
  "group",
  "topic",
  "dates",
  "language",
] as const;
export type Field = (typeof FIELDS)[number];

/** A way to ask, as people who work with standards put it, and what is to be made of it. */
export interface Phrasing {
  readonly text: string;
  /** What was asked before in the same conversation; null for a question that stands alone. */
  readonly before: string | null;
  /** As the file writes it: `*` is not judged, `-` is nothing. */
  readonly expected: Readonly<Record<Field, string>>;
}

export function readPhrasings(half: "open" | "held-out"): readonly Phrasing[] {
  return readTable(join(import.meta.dirname, `phrasings/${half}.tsv`)).map((row) => ({
    text: row["phrasing"] ?? "",
    before: row["before"] === "-" ? null : (row["before"] ?? null),
    expected: {
      kind: row["kind"] ?? "*",
      standard: row["standard"] ?? "*",
      editions: row["editions"] ?? "*",
      clause: row["clause"] ?? "*",
      group: row["group"] ?? "*",
      topic: row["topic"] ?? "*",
      dates: row["dates"] ?? "*",
      language: row["language"] ?? "*",
    },
  }));
}

/** The fields that were read otherwise than expected, with how. */
export function misread({ expected }: Phrasing, read: Understanding): ReadonlyMap<Field, string> {
  const { scope } = read;
  const meant = scope.named.length > 0 ? scope.named : [...scope.talkedOf, ...onlyOne(scope.likely)];
  const got: Readonly<Record<Field, string>> = {
    kind: read.kind,
    standard: meant.map(({ id }) => id).join(" + "),
    editions: read.editions.map(editionWritten).join(" + "),
    clause: read.clause ?? "",
    group: scope.groups.map(({ id }) => id).join(" + "),
    topic: read.topic,
    dates: read.dates.map(({ from, to }) => `${from}..${to}`).join(" + "),
    language: read.language,
  };
  const wrong = FIELDS.filter(
    (field) => expected[field] !== "*" && !fits(field, expected[field], got[field]),
  );
  return new Map(wrong.map((field) => [field, got[field]]));
}

function onlyOne<T>(values: readonly T[]): readonly T[] {
  return values.length === 1 ? values : [];
}

function editionWritten(reference: Understanding["editions"][number]): string {
  switch (reference.by) {
    case "stage":
      return reference.stage;
    case "position":
      return reference.position;
    case "ordinal":
      return String(reference.ordinal);
    case "predecessor":
      return "predecessor";
    case "name":
      return reference.name;
    case "standing":
      return reference.day;
    case "day":
      return `${reference.from}..${reference.to}`;
  }
}

function fits(field: Field, expected: string, got: string): boolean {
  if (expected === "-") return got === "";
  switch (field) {
    case "kind":
      return listed(expected, "/").includes(got);
    case "topic":
      return listed(expected, "+").every((words) => got.toLowerCase().includes(words));
    case "dates":
      return expected.split("..").every((day) => day === "*" || got.includes(day));
    case "clause":
      return got === expected || got.startsWith(`${expected} `);
    default:
      return listed(expected, "/").some((one) => same(listed(one, "+"), got.split(" + ")));
  }
}

function same(wanted: readonly string[], got: readonly string[]): boolean {
  return wanted.length === got.length && wanted.every((one) => got.includes(one));
}
