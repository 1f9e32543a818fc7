import { z } from "zod";
import type { EditionFacts } from "../library/writer.ts";
import { STAGES } from "../standards/stage.ts";
import { day, isInOrder, OUT_OF_ORDER, titles, words } from "./check-shape.ts";
import { titlesOf } from "./read-standard.ts";

const language = z.enum(["zh", "en"]);
const yesOrNo = z.boolean("must be true or false");
const comment = z
  .strictObject({ opens: day.nullish(), closes: day, wording: words.nullish() })
  .refine(isInOrder, OUT_OF_ORDER);

/** What may be said of an edition as a whole. */
const facts = {
  stage: z.enum(STAGES).optional(),
  date: day.optional(),
  number: words.optional(),
  titles: titles.optional(),
  replaces: z.array(words, "must be a list of numbers").optional(),
  ics: words.optional(),
  ccs: words.optional(),
  comment: comment.optional(),
  effective: day.optional(),
  audience: words.optional(),
};
const factsObject = z.object(facts);
type StatedFacts = z.infer<typeof factsObject>;

/** Front matter of a text. */
export const textShape = z.strictObject({
  ...facts,
  language: language.optional(),
  original: yesOrNo.optional(),
  title: words.optional(),
  invented: yesOrNo.optional(),
});

/** `<edition>.yaml`, for texts that have no front matter. */
export const factsShape = z.strictObject({
  ...facts,
  original: language.optional(),
  invented: yesOrNo.optional(),
});

/** What people say of an edition when they hand in a text of it. */
export const givenShape = z.object({ ...facts, group: words.optional() });

/** Only what was stated, in the library's form. */
export function factsOf(stated: StatedFacts): EditionFacts {
  const period = stated.comment;
  return {
    ...(stated.stage !== undefined && { stage: stated.stage }),
    ...(stated.date !== undefined && { date: stated.date }),
    ...(stated.number !== undefined && { number: stated.number }),
    ...(stated.titles !== undefined && { titles: titlesOf(stated.titles) }),
    ...(stated.replaces !== undefined && { replaces: stated.replaces }),
    ...(stated.ics !== undefined && { ics: stated.ics }),
    ...(stated.ccs !== undefined && { ccs: stated.ccs }),
    ...(period !== undefined && {
      comment: { opens: period.opens ?? null, closes: period.closes, wording: period.wording ?? null },
    }),
    ...(stated.effective !== undefined && { effective: stated.effective }),
    ...(stated.audience !== undefined && { audience: stated.audience }),
  };
}
