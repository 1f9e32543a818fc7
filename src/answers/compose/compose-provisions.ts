import type { Language } from "../../text/language.ts";
import type { Draft, Statement } from "../draft.ts";
import type { ProvisionFindings, ProvisionPoint } from "../findings.ts";
import { clauseName, editionName, nameOf, shortNameOf } from "./naming.ts";
import { wordsIn } from "./words-in.ts";

/** What the texts say, in their own words: a clause block by block, or the clauses that bear the question's words. */
export function composeProvisions(found: ProvisionFindings, language: Language): Draft {
  const words = wordsIn(language);
  const [first] = found.points;
  if (!first) return { outcome: "not-found", language, statements: [], choices: [], followups: [] };
  const standard = nameOf(first.standard, language);
  const edition = editionName(first.edition, language);
  const oneText = found.points.every((p) => p.edition.id === first.edition.id);
  const lead =
    found.clause !== null
      ? words.clauseSays(clauseName(first.clause, language), standard, edition)
      : oneText
        ? words.oneTextSays(standard, edition)
        : words.textsSay(found.points.length);
  const statements: Statement[] = [
    {
      role: "lead",
      text: lead,
      evidence: [...new Set(found.points.map((p) => p.evidence))].slice(
        0,
        found.clause === null ? undefined : 1,
      ),
    },
    ...found.points.map((point) => provisionStatement(point, found.clause !== null, oneText, language)),
  ];
  if (found.children.length > 0) {
    const names = found.children.map(({ clause }) => clauseName(clause, language));
    statements.push({
      role: "note",
      text: words.children(names),
      evidence: found.children.map((c) => c.evidence),
    });
  }
  if (found.points.some((p) => !p.text.original) && language === "en")
    statements.push({
      role: "note",
      text: words.translation,
      evidence: found.points
        .filter((p) => !p.text.original)
        .map((p) => p.evidence)
        .slice(0, 1),
    });
  const name = shortNameOf(first.standard, language);
  const number = found.points.find((p) => p.clause.number !== null && p.clause.kind !== "term")?.clause
    .number;
  return {
    outcome: "answered",
    language,
    statements,
    choices: [],
    followups: [
      ...(number && found.clause === null ? [words.followup.clause(number, name)] : []),
      words.followup.changes(name),
      words.followup.deadline(name),
    ].slice(0, 3),
  };
}

function provisionStatement(
  point: ProvisionPoint,
  clauseKnown: boolean,
  editionKnown: boolean,
  language: Language,
): Statement {
  const words = wordsIn(language);
  const force = point.provision ? words.force[point.provision.force] : null;
  const where = clauseKnown ? "" : clauseName(point.clause, language);
  const inEdition = editionKnown
    ? ""
    : words.inEdition(nameOf(point.standard, language), editionName(point.edition, language));
  const also = point.alsoIn.length > 0 ? words.alsoIn(point.alsoIn) : "";
  const separator = language === "zh" ? "，" : ", ";
  const bracket = [inEdition, force ?? "", also].filter((part) => part !== "").join(separator);
  const head = [where, bracket === "" ? "" : language === "zh" ? `（${bracket}）` : ` (${bracket})`]
    .join("")
    .trim();
  const text =
    head === ""
      ? words.quote(point.quote)
      : `${head}${language === "zh" ? "：" : ": "}${words.quote(point.quote)}`;
  return { role: "point", text, evidence: [point.evidence] };
}
