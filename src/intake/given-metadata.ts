import { z } from "zod";
import type { Library } from "../library/library.ts";
import type { EditionEdits } from "../library/writer.ts";
import { PUBLIC } from "../standards/audience.ts";
import { STAGES } from "../standards/stage.ts";
import { day, isInOrder, OUT_OF_ORDER, titles, words } from "./check-shape.ts";
import { IntakeError } from "./errors.ts";

/** Names become part of addresses and of ids: letters of any script, digits, full stop, hyphen, underscore. */
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._\-]*$/v, "must be made of letters, digits, “.”, “-” and “_”");

/** What people may say of an edition. */
const facts = {
  stage: z.enum(STAGES),
  date: day,
  number: words,
  titles,
  replaces: z.array(words),
  ics: words,
  ccs: words,
  comment: z
    .strictObject({ opens: day.nullable(), closes: day, wording: words.nullable() })
    .refine(isInOrder, OUT_OF_ORDER),
  effective: day,
  audience: words,
};

const metadataShape = z
  .strictObject({ ...facts, standard: name, edition: name, language: z.enum(["zh", "en"]), group: words })
  .partial();

/** null: there is none, whatever the files say; an audience of null hides the edition from everybody. */
const changesShape = z.strictObject({
  stage: facts.stage.nullable().optional(),
  date: facts.date.nullable().optional(),
  number: facts.number.nullable().optional(),
  titles: titles.optional(),
  replaces: facts.replaces.nullable().optional(),
  ics: facts.ics.nullable().optional(),
  ccs: facts.ccs.nullable().optional(),
  comment: facts.comment.nullable().optional(),
  effective: facts.effective.nullable().optional(),
  audience: facts.audience.nullable().optional(),
  group: words.optional(),
});

/** What people say of a file's edition when they hand it in. */
export type GivenMetadata = z.input<typeof metadataShape>;
/** What people say of an edition that is held. */
export type EditionChanges = z.input<typeof changesShape>;

/** @throws IntakeError METADATA, UNKNOWN_AUDIENCE */
export async function checkMetadata(given: GivenMetadata, library: Library): Promise<GivenMetadata> {
  const checked = check(metadataShape, given);
  await checkGroups(checked, library);
  return checked;
}

/** @throws IntakeError METADATA, UNKNOWN_AUDIENCE */
export async function checkChanges(changes: EditionChanges, library: Library): Promise<EditionEdits> {
  const checked = check(changesShape, changes);
  const said = Object.entries(checked).filter(([, value]) => value !== undefined);
  if (said.length === 0)
    throw new IntakeError(
      "METADATA",
      "Nothing to change was given. Say for example --audience public or --date 2026-06-12.",
    );
  await checkGroups(checked, library);
  return Object.fromEntries(said);
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
