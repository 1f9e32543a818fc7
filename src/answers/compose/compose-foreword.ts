import type { Statement } from "../draft.ts";
import type { ChangeFindings, ForewordPoint } from "../findings.ts";
import { FOREWORD_WORDS, type ForewordWords } from "./foreword-words.ts";
import type { Teller } from "./naming.ts";

/** What the foreword announces, what it announces in vain, and what it is silent about; each with its evidence. */
export function forewordStatements(
  foreword: ChangeFindings["foreword"],
  teller: Teller,
  compared: readonly string[],
): readonly Statement[] {
  const words = FOREWORD_WORDS[teller.language];
  if (foreword === null) return [];
  if (foreword === "no-list") return [{ role: "note", text: words.noList, evidence: compared.slice(0, 1) }];
  const { against, applies, listed, confirmed, evidence } = foreword;
  if (!applies) return [{ role: "note", text: words.otherEdition(listed, against ?? ""), evidence }];
  return [
    { role: "note", text: words.listed(listed, against, confirmed), evidence },
    ...foreword.notFound.map((one): Statement => ({
      role: "note",
      text: words.notFound(teller.words.quote(one.quote), whyIn(one, teller, words)),
      evidence: one.evidence,
    })),
    ...silentStatements(foreword, teller, words),
  ];
}

function whyIn(
  { because, clauses, says }: ForewordPoint["notFound"][number],
  teller: Teller,
  words: ForewordWords,
): string {
  const [clause] = clauses;
  if (clause && because === "same") return words.same(teller.clause(clause));
  return clause && because === "otherwise"
    ? words.otherwise(teller.clause(clause), says === null ? null : teller.words.quote(says))
    : "";
}

function silentStatements(
  { unannounced, named, namedEvidence, evidence }: ForewordPoint,
  teller: Teller,
  words: ForewordWords,
): readonly Statement[] {
  if (unannounced === 0) return [{ role: "note", text: words.allAnnounced, evidence }];
  const clauses = teller.words.list(named.map(teller.clause));
  return [
    {
      role: "note",
      text: words.silent(unannounced, clauses, named.length < unannounced),
      evidence: namedEvidence,
    },
  ];
}
