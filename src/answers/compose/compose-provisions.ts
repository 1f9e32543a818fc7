import type { Draft, Statement } from "../draft.ts";
import type { ProvisionFindings, ProvisionPoint } from "../findings.ts";
import { answered } from "./compose-changes.ts";
import { languageNotes, type Teller } from "./naming.ts";
import { countedIn, pageNote } from "./pages.ts";

/** What the texts say, in their own words: a clause block by block, or the clauses that bear the question's words. */
export function composeProvisions(found: ProvisionFindings, teller: Teller): Draft {
  const { words } = teller;
  const { first, points, children } = found;
  const { all, part } = countedIn(found, points.length + children.length);
  const oneText = points.every((p) => p.edition.id === first.edition.id);
  const cites = [...new Set(points.map((p) => p.evidence))];
  const lead = ((): string => {
    if (found.clause !== null)
      return words.clauseSays(
        teller.clause(first.clause),
        teller.standard(first.standard),
        teller.edition(first.edition),
        part,
      );
    if (found.list === "duties")
      return oneText
        ? words.dutiesOf(teller.standard(first.standard), teller.edition(first.edition), all, part)
        : words.dutiesOfSeveral(all, part);
    return oneText
      ? words.oneTextSays(teller.standard(first.standard), teller.edition(first.edition), part)
      : words.textsSay(all, part);
  })();
  const shown = [...cites, ...children.map(({ evidence }) => evidence)].slice(0, 1);
  const statements: Statement[] = [
    { role: "lead", text: lead, evidence: found.clause === null ? cites : shown },
    ...points.map((point) => provisionStatement(point, found.clause !== null, oneText, teller)),
    ...childrenNote(found, teller),
    ...silentNote(found, teller),
    ...supersededNotes(found, teller),
    ...pageNote(found, teller, shown, found.clause === null ? { end: words.thatIsNearest } : {}),
    ...languageNotes(teller, points),
  ];
  const numbered = points.find((p) => p.clause.number !== null && p.clause.kind !== "term");
  const name = teller.short(first.standard);
  const { followup } = words;
  const next = [
    ...(numbered?.clause.number && found.clause === null
      ? [followup.clause(numbered.clause.number, teller.short(numbered.standard))]
      : []),
    followup.changes(name),
    found.openForComment ? followup.deadline(name) : followup.editions(name),
  ];
  const rest = found.clause === null ? followup.rest.provisions : followup.rest.clause;
  return answered(teller, statements, next, found.more > 0 ? rest : null);
}

/** That a newer edition says what holds now; the quotation before it is history. */
function supersededNotes(
  { superseded, points }: ProvisionFindings,
  { words, short, edition }: Teller,
): readonly Statement[] {
  return superseded.flatMap(({ standard, edition: quoted, by }) => {
    const evidence = points.filter((point) => point.edition.id === quoted.id).map((point) => point.evidence);
    if (evidence.length === 0) return [];
    const text = words.superseded(short(standard), edition(quoted), by.date, edition(by));
    return [{ role: "note", text, evidence: evidence.slice(0, 1) }];
  });
}

/** That one of the standards set side by side says nothing of the matter is an answer too. */
function silentNote(
  { silent }: ProvisionFindings,
  { words, standard, edition }: Teller,
): readonly Statement[] {
  if (silent.length === 0) return [];
  const named = silent.map((one) => words.standardLine(standard(one.standard), edition(one.edition), null));
  return [{ role: "note", text: words.silentOn(named), evidence: silent.flatMap((one) => one.evidence) }];
}

function childrenNote({ children }: ProvisionFindings, { words, clause }: Teller): readonly Statement[] {
  if (children.length === 0) return [];
  const names = children.map((child) => clause(child.clause));
  return [{ role: "note", text: words.children(names), evidence: children.map((c) => c.evidence) }];
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
    point.binds === null ? "" : words.binds(point.binds),
    point.provision ? words.force[point.provision.force] : "",
    point.alsoIn.length > 0 ? words.alsoIn(point.alsoIn) : "",
  ];
  return {
    role: "point",
    text: teller.point(
      clauseKnown ? "" : teller.clause(point.clause),
      asides,
      words.quote(clauseKnown ? point.quote : onOneLine(point.quote)),
    ),
    evidence: [point.evidence],
  };
}

/** A list among other quotations: its line feeds would part the point that it stands in. */
function onOneLine(quote: string): string {
  return quote.replace(/\s*\n\s*/g, " ");
}
