import type { HeldText, LibraryWriter } from "../library/writer.ts";
import type { GivenMetadata } from "./given-metadata.ts";
import type { HandedDocument } from "./handed-files.ts";
import type { Asked, TakenIn } from "./outcome.ts";
import { metadataOptions } from "./metadata-options.ts";
import { commandLine, type Choice } from "./question.ts";
import { summaryOf } from "./summary-of.ts";
import { settleEdition } from "./settle-edition.ts";

const PLACE = ["standard", "edition", "language"] as const;
const FACTS = [
  "stage",
  "date",
  "number",
  "titles",
  "replaces",
  "ics",
  "ccs",
  "comment",
  "effective",
  "audience",
  "group",
] as const;

/** The same bytes were handed in before: one edition, unless a person now says something else of them. */
export async function heldAlready(
  writer: LibraryWriter,
  document: HandedDocument,
  same: readonly HeldText[],
  given: GivenMetadata,
): Promise<TakenIn | Asked> {
  const candidates = await Promise.all(same.map((held) => lookAt(writer, held, given)));
  const [best] = candidates.sort((a, b) => b.rank - a.rank);
  if (!best) throw new Error("no text of these bytes");
  const { held, withdrawn, different } = best;
  const asked = { outcome: "question", edition: held.edition, text: held.id } as const;
  if (withdrawn) return { ...asked, question: askAboutWithdrawn(document, held, given) };
  if (different.length > 0) return { ...asked, question: askAboutMetadata(document, best, given) };
  return {
    outcome: "held",
    edition: held.edition,
    text: held.id,
    ...summaryOf(document.parsed),
    guessed: null,
  };
}

interface Candidate {
  readonly held: HeldText;
  readonly withdrawn: boolean;
  readonly different: readonly Difference[];
  /** The higher, the more likely is it the one that was meant. */
  readonly rank: number;
}

interface Difference {
  readonly key: (typeof PLACE)[number] | (typeof FACTS)[number];
  readonly now: unknown;
}

async function lookAt(writer: LibraryWriter, held: HeldText, given: GivenMetadata): Promise<Candidate> {
  const withdrawn = await writer.isWithdrawn(held.edition);
  const material = await writer.material(held.edition);
  if (material === null) return { held, withdrawn, different: [], rank: 0 };
  const { edition, group } = settleEdition(material);
  const now = {
    ...edition,
    group,
    edition: edition.name,
    language: material.texts.find((text) => text.id === held.id)?.language,
  };
  const different = [...PLACE, ...FACTS]
    .filter((key) => given[key] !== undefined && !agrees(given[key], now[key]))
    .map((key) => ({ key, now: now[key] }));
  const misplaced = different.filter(({ key }) => isPlace(key)).length;
  return { held, withdrawn, different, rank: (withdrawn ? 0 : 10) - 3 * misplaced - different.length / 20 };
}

/** A title that is said in one language agrees with what is known in both. */
function agrees(said: unknown, now: unknown): boolean {
  if (typeof said !== "object" || said === null || Array.isArray(said))
    return JSON.stringify(said) === JSON.stringify(now);
  const known = Object.entries(now ?? {});
  return Object.entries(said).every(([key, value]) =>
    known.some(
      ([name, other]) => name === key && (value === null || JSON.stringify(other) === JSON.stringify(value)),
    ),
  );
}

function isPlace(key: Difference["key"]): boolean {
  return (PLACE as readonly string[]).includes(key);
}

function askAboutWithdrawn(
  { origin }: HandedDocument,
  { edition }: HeldText,
  given: GivenMetadata,
): Asked["question"] {
  return {
    code: "WITHDRAWN",
    message: `These bytes are ${edition}, which was withdrawn. Is it to stay away?`,
    choices: [
      { answer: "Yes, it stays withdrawn.", commands: [] },
      {
        answer: "No, the withdrawal was a mistake.",
        commands: [commandLine("withdraw", edition, { undo: true })],
      },
      {
        answer: "It is another edition, with the same words.",
        commands: [
          commandLine("ingest", origin, {
            ...metadataOptions(given),
            ...otherName(given),
            "as-another": true,
          }),
        ],
      },
    ],
  };
}

function askAboutMetadata(
  { origin }: HandedDocument,
  { held, different }: Candidate,
  given: GivenMetadata,
): Asked["question"] {
  const list = different
    .map(({ key, now }) => `${key} is ${shown(now)}, not ${shown(given[key])}`)
    .join("; ");
  const options = metadataOptions(given);
  const another = commandLine("ingest", origin, { ...options, ...otherName(given), "as-another": true });
  const same: Choice = different.some(({ key }) => isPlace(key))
    ? {
        answer: "It is one edition, and it was put in the wrong place.",
        commands: [
          commandLine("withdraw", held.edition),
          commandLine("ingest", origin, { ...options, "as-another": true }),
        ],
      }
    : {
        answer: "It is one edition, and what is said now is right.",
        commands: [
          commandLine(
            "edit",
            held.edition,
            metadataOptions(Object.fromEntries(different.map(({ key }) => [key, given[key]]))),
          ),
        ],
      };
  return {
    code: "OTHER_METADATA",
    message: `These bytes are held already, as ${held.id}, and something else is said of them: ${list}. Which is right?`,
    choices: [
      { answer: "What is held is right.", commands: [] },
      same,
      { answer: "It is another edition, with the same words.", commands: [another] },
    ],
  };
}

/** Two editions of one name cannot be; the other one has to be given its name by whoever is asked. */
function otherName({ standard, edition }: GivenMetadata): { readonly edition?: string } {
  return standard === undefined && edition === undefined ? { edition: "NAME" } : {};
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "not known";
  return typeof value === "string" ? value : JSON.stringify(value);
}
