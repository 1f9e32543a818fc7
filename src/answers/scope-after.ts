import type { Asker } from "../library/library.ts";
import type { Edition, Standard } from "../standards/standard.ts";
import type { Findings, ProvisionFindings } from "./findings.ts";
import { soFar } from "./so-far.ts";
import type { ThreadScope } from "./thread-scope.ts";
import type { Understanding } from "./understanding.ts";

/** What the next question in the conversation may refer to. What was no question leaves it as it was. */
export function scopeAfter(
  understanding: Understanding,
  findings: readonly Findings[],
  thread: ThreadScope | null,
  asker: Asker,
): ThreadScope {
  const [found] = findings;
  if (thread && (found === undefined || LEAVES.has(found.kind))) return thread;
  const { scope } = understanding;
  const meant = [...scope.named, ...scope.talkedOf];
  // A question that was not understood ends no conversation.
  if (thread && found?.kind === "no-passage" && meant.length + scope.groups.length === 0) return thread;
  const { kind, fact, clause, dates, duties, structures, editorialOnly, parts } = understanding;
  const { topic, setOff, asRead, editions: named } = understanding;
  const { standards, editions } = found ? answeredFor(found) : NOTHING;
  return {
    kind,
    fact,
    clause,
    dates,
    duties,
    structures,
    editorialOnly,
    parts,
    topic,
    setOff,
    asRead,
    standards: idsOf(standards.length > 0 ? standards : meant),
    groups: idsOf(scope.groups),
    committees: idsOf(scope.committees),
    answeredIn: found?.kind === "provisions" ? clauseOf(found) : null,
    editions: [...new Set(editions.map(({ name }) => name))],
    named,
    soFar: soFar(understanding, findings, asker),
  };
}

const LEAVES: ReadonlySet<Findings["kind"]> = new Set([
  "help",
  "out-of-scope",
  "thanks",
  "no-reason",
  "told-all",
]);

interface AnsweredFor {
  readonly standards: readonly Standard[];
  readonly editions: readonly Edition[];
}

const NOTHING: AnsweredFor = { standards: [], editions: [] };

function answeredFor(found: Findings): AnsweredFor {
  switch (found.kind) {
    case "changes":
    case "unchanged":
    case "no-such-change":
    case "no-common-language":
      return { standards: [found.standard], editions: [found.from, found.to] };
    case "recent":
      return onlyOne([...found.issues, ...found.first].map(({ standard }) => standard));
    case "provisions":
      return ofOneEdition(
        found.points.map(({ standard }) => standard),
        found.points.map(({ edition }) => edition),
      );
    case "editions":
      return found.of === "standard" ? onlyOne(found.editions.map(({ standard }) => standard)) : NOTHING;
    case "deadlines":
      return found.scope === "standard"
        ? { standards: [...found.open, ...found.closed].map(({ standard }) => standard), editions: [] }
        : NOTHING;
    case "no-such-clause":
      return { standards: [found.standard], editions: [found.edition] };
    case "no-passage":
      return found.nearest ? { standards: [found.nearest.standard], editions: [] } : NOTHING;
    case "single-edition":
      return { standards: [found.standard], editions: [found.only] };
    case "no-such-edition":
      return { standards: [found.standard], editions: [] };
    case "nothing-since":
    case "no-deadline":
      return { standards: found.standard ? [found.standard] : [], editions: [] };
    case "two-standards":
      return { standards: found.standards, editions: [] };
    case "ambiguous":
      return { standards: found.candidates.map(({ standard }) => standard), editions: [] };
    default:
      return NOTHING;
  }
}

/** The clause that is told first, where it is of the one standard that is spoken of. */
function clauseOf({ points }: ProvisionFindings): string | null {
  const [first] = points;
  const isOfOne = points.every(({ standard }) => standard === first?.standard);
  return isOfOne ? (first?.clause.number ?? null) : null;
}

function onlyOne(standards: readonly Standard[]): AnsweredFor {
  return new Set(standards).size === 1 ? { standards, editions: [] } : NOTHING;
}

function ofOneEdition(standards: readonly Standard[], editions: readonly Edition[]): AnsweredFor {
  return { standards, editions: new Set(editions).size === 1 ? editions : [] };
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(things.map(({ id }) => id))];
}
