import { z } from "zod";
import type { Standard, Titles } from "../standards/standard.ts";
import { checkShape, titles, words, type Checked } from "./check-shape.ts";
import type { YamlSource } from "./yaml-source.ts";

const shape = z.strictObject({
  committee: words,
  group: words.optional(),
  titles,
  number: words.optional(),
  plan: words.optional(),
  aliases: z.array(words, "must be a list of names").default([]),
  replaces: z.array(words, "must be a list of ids or numbers").default([]),
  succeeded_by: words.optional(),
  invented: z.boolean("must be true or false").default(false),
});

/** `standards/<id>/standard.yaml`; the folder's name is the id. */
export function readStandard(id: string, source: YamlSource): Checked<Standard> {
  const checked = checkShape(shape, source);
  if (checked.value === null) return checked;
  const { succeeded_by: succeededBy, ...stated } = checked.value;
  return {
    faults: [],
    value: {
      id,
      ...stated,
      titles: titlesOf(stated.titles),
      group: stated.group ?? null,
      number: stated.number ?? null,
      plan: stated.plan ?? null,
      succeededBy: succeededBy ?? null,
    },
  };
}

export function titlesOf(stated: {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}): Titles {
  return {
    ...(stated.zh !== undefined && { zh: stated.zh }),
    ...(stated.en !== undefined && { en: stated.en }),
  };
}
