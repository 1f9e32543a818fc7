import { findProvisions } from "../../standards/provisions.ts";
import { chineseNumber } from "../../text/numerals.ts";
import { normalText, standsIn } from "../../text/normal.ts";
import type { Language } from "../../text/language.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";

/** Why a model's statement is not shown. */
export type WordingFault =
  | "no-evidence"
  | "unknown-evidence"
  | "invented-quotation"
  | "invented-figure"
  | "changed-force"
  | "mark-up";

/**
 * Holds one worded statement against the evidence that it names, and against what the code itself had composed from
 * the same evidence (`composed`: its counts and dates are computed, hence evidence too). Null when nothing is wrong.
 */
export function faultInWording(
  statement: Statement,
  evidence: ReadonlyMap<string, Evidence>,
  composed: readonly string[],
  language: Language,
): WordingFault | null {
  if (statement.evidence.length === 0) return "no-evidence";
  const named = statement.evidence.map((id) => evidence.get(id));
  if (named.includes(undefined)) return "unknown-evidence";
  const sources = named.flatMap((piece) => (piece ? [piece.text, piece.citation.quote, placeOf(piece)] : []));
  if (/https?:|<[!@#/a-z]|\]\(|@everyone|@here|```/i.test(statement.text)) return "mark-up";
  const quotations = [...statement.text.matchAll(/[“"「『](?<words>[^”"」』]+)[”"」』]/g)].map(
    (m) => m.groups?.["words"] ?? "",
  );
  const known = [...sources, ...composed];
  if (quotations.some((quotation) => !known.some((source) => standsIn(quotation, source))))
    return "invented-quotation";
  const unquoted = statement.text.replace(/[“"「『][^”"」』]+[”"」』]/g, " ");
  const figures = new Set(known.flatMap(figuresIn));
  if (figuresIn(unquoted).some((figure) => !figures.has(figure))) return "invented-figure";
  const forces = new Set(known.flatMap((source) => forcesIn(source)));
  if (findProvisions(unquoted, language).some((p) => !forces.has(p.force))) return "changed-force";
  return null;
}

function placeOf({ citation }: Evidence): string {
  return citation.kind === "news"
    ? `${citation.published} ${citation.publisher} ${citation.title}`
    : `${citation.clause} ${citation.edition} ${citation.standard}`;
}

/** Numbers as values, so that 12, １２ and 十二 agree; dotted clause numbers stay whole. */
function figuresIn(text: string): readonly string[] {
  const plain = normalText(text);
  const digits = [...plain.matchAll(/\d+(?:\.\d+)*/g)].map((m) => m[0].replace(/^0+(?=\d)/, ""));
  const han = [
    ...plain.matchAll(/[〇零一二两三四五六七八九十百千]{2,}|[二三四五六七八九十](?=[个年月日天项条次级])/g),
  ].flatMap((m) => {
    const value = chineseNumber(m[0]);
    return value === null ? [] : [String(value)];
  });
  return [...digits, ...han];
}

function forcesIn(text: string): readonly string[] {
  return [...findProvisions(text, "zh"), ...findProvisions(text, "en")].map((p) => p.force);
}
