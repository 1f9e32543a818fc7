import { join } from "node:path";
import { listed, readTable } from "../tsv.ts";

/** A citation that answers a question: a clause (of a certain edition, or of any), a news item, or any of the standard. */
export type ExpectedCitation =
  | { readonly kind: "clause"; readonly clause: string; readonly edition: string | null }
  | { readonly kind: "news"; readonly news: string }
  | { readonly kind: "any" };

/** A question on the sample corpus with what makes an answer to it right, as somebody who reads the texts would say. */
export interface JudgedQuestion {
  readonly text: string;
  readonly as: readonly string[];
  /** Any of these; empty where the kind does not matter, as for what can't be answered. */
  readonly kinds: readonly string[];
  /** The first citation stands in one of these, and each of them is cited; empty for news of none. */
  readonly standards: readonly string[];
  /** One of these is cited. */
  readonly cites: readonly ExpectedCitation[];
  readonly outcome: "answered" | "refused" | "ambiguous";
  /** Words that may stand nowhere in the answer. */
  readonly never: readonly string[];
}

/** `open`: looked at while the code was written. `held-out`: written blind, and counted before it was looked at. */
export const HALVES = ["open", "held-out"] as const;
export type Half = (typeof HALVES)[number];

export function readQuestions(half: Half): readonly JudgedQuestion[] {
  return readTable(join(import.meta.dirname, `../questions/${half}.tsv`)).map((row) => ({
    text: row["question"] ?? "",
    as: listed(row["as"], ","),
    kinds: listed(row["kind"], "/"),
    standards: listed(row["standard"], "+"),
    cites: listed(row["cites"], " / ").map(citationIn),
    outcome: outcomeIn(row["outcome"]),
    never: listed(row["never"], " / "),
  }));
}

function citationIn(written: string): ExpectedCitation {
  if (written === "*") return { kind: "any" };
  if (written.startsWith("news:")) return { kind: "news", news: written.slice("news:".length) };
  const [clause = "", edition] = written.split("@");
  return { kind: "clause", clause, edition: edition ?? null };
}

function outcomeIn(written: string | undefined): JudgedQuestion["outcome"] {
  if (written === "answered" || written === "refused" || written === "ambiguous") return written;
  throw new Error(`No outcome of a question: ${written}`);
}
