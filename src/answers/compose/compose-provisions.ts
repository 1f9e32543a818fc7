import type { Draft, Statement } from "../draft.ts";
import type { ProvisionFindings, ProvisionPoint } from "../findings.ts";
import { answered } from "./compose-changes.ts";
import { languageNotes, type Teller } from "./naming.ts";

/** What the texts say, in their own words: a clause block by block, or the clauses that bear the question's words. */
export function composeProvisions(found: ProvisionFindings, teller: Teller): Draft {
  const { words } = teller;
  const { first, points } = found;
  const oneText = points.every((p) => p.edition.id === first.edition.id);
  const cites = [...new Set(points.map((p) => p.evidence))];
  const lead = ((): string => {
    if (found.clause !== null)
      return words.clauseSays(
        teller.clause(first.clause),
        teller.standard(first.standard),
        teller.edition(first.edition),
      );
    return oneText
      ? words.oneTextSays(teller.standard(first.standard), teller.edition(first.edition))
      : words.textsSay(points.length);
  })();
  const statements: Statement[] = [
    { role: "lead", text: lead, evidence: found.clause === null ? cites : cites.slice(0, 1) },
    ...points.map((point) => provisionStatement(point, found.clause !== null, oneText, teller)),
  ];
  if (found.children.length > 0) {
    const names = found.children.map(({ clause }) => teller.clause(clause));
    statements.push({
      role: "note",
      text: words.children(names),
      evidence: found.children.map((c) => c.evidence),
    });
  }
  statements.push(
    ...languageNotes(
      teller,
      points.map((p) => p.text),
      cites,
    ),
  );
  const numbered = points.find((p) => p.clause.number !== null && p.clause.kind !== "term");
  const name = teller.short(first.standard);
  return answered(teller, statements, [
    ...(numbered?.clause.number && found.clause === null
      ? [words.followup.clause(numbered.clause.number, teller.short(numbered.standard))]
      : []),
    words.followup.changes(name),
    first.edition.stage === "published" ? words.followup.editions(name) : words.followup.deadline(name),
  ]);
}

function provisionStatement(
  point: ProvisionPoint,
  clauseKnown: boolean,
  editionKnown: boolean,
  teller: Teller,
): Statement {
  const { words } = teller;
  const asides = [
    editionKnown ? "" : words.inEdition(teller.standard(point.standard), teller.edition(point.edition)),
    point.provision ? words.force[point.provision.force] : "",
    point.alsoIn.length > 0 ? words.alsoIn(point.alsoIn) : "",
  ];
  return {
    role: "point",
    text: teller.point(clauseKnown ? "" : teller.clause(point.clause), asides, words.quote(point.quote)),
    evidence: [point.evidence],
  };
}
