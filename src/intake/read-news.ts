import { z } from "zod";
import type { NewsItem } from "../news/news-item.ts";
import type { Fault } from "../library/writer.ts";
import { checkShape, day, words } from "./check-shape.ts";
import { frontMatterSource } from "./front-matter-source.ts";

const ids = z.array(words, "must be a list of ids").default([]);
const about = z.strictObject({ committees: ids, groups: ids, standards: ids });

const shape = z.strictObject({
  title: words,
  publisher: words,
  date: day,
  language: z.enum(["zh", "en"]),
  url: words.regex(/^https?:\/\/\S+$/, "must be an address beginning with https://").optional(),
  about: about.default({ committees: [], groups: [], standards: [] }),
  audience: words.optional(),
  sources: z.array(words, "must be a list").optional(),
  invented: z.boolean("must be true or false").optional(),
});

/** `news/<id>.md`: front matter, then the text. `source` is the file's place in the corpus. */
export function readNews(
  id: string,
  source: string,
  text: string,
): { readonly item: NewsItem | null; readonly faults: readonly Fault[] } {
  const parts = frontMatterSource(text);
  if (!parts)
    return {
      item: null,
      faults: [
        {
          code: "METADATA",
          message:
            "A news item begins with its metadata between two lines of “---”: title, publisher, date, language, audience.",
          line: 1,
        },
      ],
    };
  const checked = checkShape(shape, parts.source);
  if (checked.value === null) return { item: null, faults: checked.faults };
  const { title, publisher, date, language, url, audience } = checked.value;
  return {
    faults: [],
    item: {
      id,
      title,
      publisher,
      published: date,
      url: url ?? null,
      language,
      audience: audience ?? null,
      ...checked.value.about,
      text: parts.body.trim(),
      source,
    },
  };
}
