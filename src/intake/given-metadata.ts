import { z } from "zod";
import type { Library } from "../library/library.ts";
import type { EditionFacts } from "../library/writer.ts";
import { PUBLIC } from "../standards/audience.ts";
import { STAGES } from "../standards/stage.ts";
import { day, words } from "./check-shape.ts";
import { IntakeError } from "./errors.ts";

/** Names become part of addresses and of ids: letters of any script, digits, full stop, hyphen, underscore. */
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._\-]*$/v, "must be made of letters, digits, “.”, “-” and “_”");

/** What people say of an edition when they hand in a file, or later. `audience: null` hides it from everybody. */
const facts = {
  stage: z.enum(STAGES).optional(),
  date: day.optional(),
  number: words.optional(),
  comment: z.strictObject({ opens: day.nullable(), closes: day, wording: words.nullable() }).optional(),
  effective: day.optional(),
  audience: words.nullable().optional(),
  group: words.optional(),
};

const changesShape = z.strictObject(facts);
const metadataShape = z.strictObject({
  standard: name.optional(),
  edition: name.optional(),
  language: z.enum(["zh", "en"]).optional(),
  stage: facts.stage,
  date: facts.date,
  audience: words.optional(),
  group: facts.group,
});

export type EditionChanges = z.input<typeof changesShape>;
export type GivenMetadata = z.input<typeof metadataShape>;

/** @throws IntakeError METADATA, UNKNOWN_AUDIENCE */
export async function checkMetadata(given: GivenMetadata, library: Library): Promise<GivenMetadata> {
  const checked = check(metadataShape, given);
  await checkGroups(checked, library);
  return checked;
}

/** @throws IntakeError METADATA, UNKNOWN_AUDIENCE */
export async function checkChanges(changes: EditionChanges, library: Library): Promise<EditionFacts> {
  const facts = withoutUndefined(check(changesShape, changes));
  if (Object.keys(facts).length === 0)
    throw new IntakeError(
      "METADATA",
      "Nothing to change was given. Say for example --audience public or --date 2026-06-12.",
    );
  await checkGroups(facts, library);
  return facts;
}

function check<Value>(shape: z.ZodType<Value>, given: unknown): Value {
  const checked = shape.safeParse(given);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const what = issue?.code === "invalid_value" ? `must be one of ${issue.values.join(", ")}` : issue?.message;
  throw new IntakeError("METADATA", `“${issue?.path.join(".") ?? ""}” ${what ?? "is not understood"}.`, {
    key: issue?.path.join("."),
  });
}

async function checkGroups(
  { audience, group }: { readonly audience?: string | null | undefined; readonly group?: string | undefined },
  library: Library,
): Promise<void> {
  const committees = await library.view({ audiences: new Set(), asOf: null }).committees();
  const known = committees.flatMap((committee) => committee.groups.map(({ id }) => id));
  const unknown = [audience === PUBLIC ? null : audience, group].find((id) => id && !known.includes(id));
  if (unknown)
    throw new IntakeError(
      "UNKNOWN_AUDIENCE",
      `There is no working group “${unknown}”. An audience is “public” or one of ${known.join(", ") || "the groups in committee.yaml (none is known yet)"}.`,
      { unknown, known },
    );
}

function withoutUndefined(facts: z.output<typeof changesShape>): EditionFacts {
  const { stage, date, number, comment, effective, audience, group } = facts;
  return {
    ...(stage !== undefined && { stage }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
    ...(comment !== undefined && { comment }),
    ...(effective !== undefined && { effective }),
    ...(audience !== undefined && { audience }),
    ...(group !== undefined && { group }),
  };
}
