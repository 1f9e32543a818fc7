import { z } from "zod";
import type { LookUp } from "../../model/researcher.ts";
import { compose } from "../compose/compose.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import { find } from "../find/find.ts";
import type { Lookup } from "../find/lookup.ts";
import { verifyEvidence } from "../verify/verify-evidence.ts";
import { labelOf } from "../word/evidence-label.ts";
import type { QuestionKind, Understanding } from "../understanding.ts";

/** What look-ups have brought so far. */
export interface Found {
  /** Composed, each with evidence that stood in its source. */
  readonly statements: Statement[];
}

/** UTF-16 units of one piece of evidence that the model is told; the rest is held for the wording. */
const LONGEST_TEXT = 700;
const MOST_PIECES = 12;

const WORDS = z.string().max(200);
const NAME = z.string().max(100);
/** One shape for all look-ups, so that a small model has little to learn; each reads only what it needs. */
const GIVEN = z.object({
  words: WORDS.optional().catch(undefined),
  standard: NAME.optional().catch(undefined),
  edition: NAME.optional().catch(undefined),
  from: NAME.optional().catch(undefined),
  to: NAME.optional().catch(undefined),
  clause: NAME.optional().catch(undefined),
});
type Given = z.infer<typeof GIVEN>;

interface Sort {
  readonly name: string;
  readonly kind: QuestionKind;
  readonly description: string;
  readonly takes: readonly (keyof Given)[];
  readonly needs: readonly (keyof Given)[];
}

const SORTS: readonly Sort[] = [
  {
    name: "search",
    kind: "provisions",
    description:
      "Finds clauses and reports by words, in either language. Say `standard` to keep to one standard, `edition` to keep to one of its editions.",
    takes: ["words", "standard", "edition"],
    needs: ["words"],
  },
  {
    name: "clause",
    kind: "provisions",
    description:
      "Gives one clause by its number, in the newest edition of a standard or in the one that is named.",
    takes: ["standard", "clause", "edition"],
    needs: ["standard", "clause"],
  },
  {
    name: "changes",
    kind: "changes",
    description:
      "Tells what changed in a standard between two editions (without them: the newest and the one before it). Say `words` to keep to a topic, `clause` to keep to one clause.",
    takes: ["standard", "from", "to", "words", "clause"],
    needs: ["standard"],
  },
  {
    name: "deadlines",
    kind: "deadlines",
    description: "Tells by when to comment: on one standard, or on all drafts that are open for comment.",
    takes: ["standard"],
    needs: [],
  },
  {
    name: "news",
    kind: "news",
    description: "Finds what was published about the committee, by words or about one standard.",
    takes: ["words", "standard"],
    needs: [],
  },
  {
    name: "editions",
    kind: "editions",
    description:
      "Lists the editions of one standard with stage and date, or the newest edition of each standard.",
    takes: ["standard"],
    needs: [],
  },
];

/**
 * What a model may look up for one question. Each is one of our own ways to find things, through the asker's view and
 * nothing else: nothing that the model passes says who asks.
 */
export function lookUpsFor(lookup: Lookup, found: Found): readonly LookUp[] {
  return SORTS.map((sort) => ({
    name: sort.name,
    description: sort.description,
    schema: schemaOf(sort),
    look: async (given) => {
      const parsed = GIVEN.safeParse(given);
      const asked = parsed.success ? withinSort(parsed.data, sort) : {};
      const missing = sort.needs.filter((name) => !asked[name]);
      if (missing.length > 0) return said({ found: false, why: `Say ${missing.join(" and ")}.` });
      const meant = understandingOf(sort, asked, lookup);
      if (typeof meant === "string") return said({ found: false, why: meant });
      return lookFor({ ...lookup, understanding: meant }, found);
    },
  }));
}

function schemaOf({ takes, needs }: Sort): LookUp["schema"] {
  const properties = Object.fromEntries(takes.map((name) => [name, { type: "string" }]));
  return { type: "object", properties, required: needs, additionalProperties: false };
}

function withinSort(given: Given, { takes }: Sort): Given {
  return Object.fromEntries(takes.flatMap((name) => (given[name]?.trim() ? [[name, given[name]]] : [])));
}

/** A question of ours that asks for it, or why there is none. */
function understandingOf({ kind }: Sort, asked: Given, lookup: Lookup): Understanding | string {
  const { understanding, catalogue } = lookup;
  const standard = catalogue.standards.find(({ id }) => id === asked.standard);
  if (asked.standard !== undefined && !standard) return "There is no such standard: give its id.";
  const editions = [asked.edition, asked.from, asked.to].filter((name) => name !== undefined);
  const words = asked.words ?? "";
  return {
    ...understanding,
    asRead: words,
    kind,
    alsoAsked: [],
    fact: null,
    scope: {
      named: standard ? [standard] : [],
      likely: [],
      talkedOf: [],
      groups: [],
      namesakes: [],
      committees: [],
      unheldNumber: null,
    },
    clause: asked.clause ?? null,
    editions: editions.map((name) => ({ by: "name", name })),
    dates: [],
    duties: null,
    structures: [],
    editorialOnly: false,
    parts: [],
    topic: words,
    setOff: false,
    inField: true,
    toldBefore: 0,
  };
}

async function lookFor(lookup: Lookup, found: Found): Promise<string> {
  const { understanding, question, book, view } = lookup;
  const known = new Set(book.pieces.map(({ id }) => id));
  const { findings } = await find(lookup);
  const drafts = findings.map((one) => compose(one, understanding.today, question.language));
  const answering = drafts.filter(({ outcome }) => outcome === "answered" || outcome === "partly");
  if (answering.length === 0)
    return said({ found: false, why: drafts[0]?.statements[0]?.text ?? "Nothing." });
  const held = await verifyEvidence(book.pieces, view);
  const statements = answering
    .flatMap((draft) => draft.statements)
    .filter(({ evidence }) => evidence.length > 0 && evidence.every((id) => held.has(id)));
  found.statements.push(...statements);
  const cited = new Set(statements.flatMap(({ evidence }) => evidence));
  const pieces = [...held.values()].filter(({ id }) => cited.has(id));
  const fresh = pieces.filter(({ id }) => !known.has(id));
  return said({
    found: true,
    statements: statements.map(({ text, evidence }) => ({ text, evidence })),
    evidence: (fresh.length > 0 ? fresh : pieces).slice(0, MOST_PIECES).map((piece) => told(piece, lookup)),
  });
}

function told(piece: Evidence, { question }: Lookup) {
  return { id: piece.id, label: labelOf(piece, question.language), text: piece.text.slice(0, LONGEST_TEXT) };
}

/** Data, in which nothing is read as one of the marks by which models tell turns apart. */
function said(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
