import { z } from "zod";
import { RapporteurError } from "../standards/errors.ts";
import { canonicalJson, hashOf } from "./canonical-json.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const language = z.enum(["zh", "en"]);

const clauseCitation = z.strictObject({
  mark: z.int().min(1),
  kind: z.literal("clause"),
  standard: z.string(),
  edition: z.string(),
  textId: z.string(),
  clauseId: z.string(),
  /** The printed number or `~title` label, with the block's anchor where the quotation stands in one. */
  clause: z.string(),
  language,
  page: z.int().nullable(),
  quote: z.string(),
  translation: z.boolean(),
});
const newsCitation = z.strictObject({
  mark: z.int().min(1),
  kind: z.literal("news"),
  news: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
  language,
  quote: z.string(),
});

const content = z.strictObject({
  /** Of the form itself. */
  bundle: z.literal(1),
  question: z.string(),
  /** Whose eyes it was answered for: a question may tell as much as an answer. Absent from bundles of before. */
  audiences: z.array(z.string()).optional(),
  language,
  /** The day on which it was asked in China, or as of which. */
  day: z.string(),
  outcome: z.string(),
  /** `composed`, or the model that worded it, and by which words that was asked. */
  engine: z.string(),
  prompts: z.array(z.string()),
  statements: z.array(z.strictObject({ text: z.string(), marks: z.array(z.int()) })),
  citations: z.array(z.discriminatedUnion("kind", [clauseCitation, newsCitation])),
  /** All that stands at the cited places. The clause `~cover` is what an edition states of itself. */
  clauses: z.array(
    z.strictObject({
      textId: z.string(),
      clauseId: z.string(),
      title: z.string().nullable(),
      text: z.string(),
    }),
  ),
  news: z.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() })),
  /** The files that it was read from. `holds` is the text or news item that was read from it. */
  originals: z.array(z.strictObject({ sha256, source: z.string(), holds: z.string() })),
});
const shape = z.strictObject({ id: z.string(), ...content.shape });

export type BundleContent = z.infer<typeof content>;
export type BundleCitation = BundleContent["citations"][number];

/** The evidence of one answer, for good: everything that it takes to check each quotation in its source. */
export type Bundle = z.infer<typeof shape>;

export function bundleOf(made: BundleContent): Bundle {
  return { id: idOf(made), ...made };
}

/** The hash of everything but the id itself. */
export function idOf(made: BundleContent | Bundle): string {
  return hashOf(canonicalJson({ ...made, id: undefined }));
}

/** @throws RapporteurError BUNDLE for what is no bundle */
export function parseBundle(text: string): Bundle {
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RapporteurError(
    "BUNDLE",
    `This is no evidence bundle, or one that was cut short: ${issue?.path.join(".") || "the whole"}: ${issue?.message ?? ""}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
