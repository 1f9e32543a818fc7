import type { Edition, Standard } from "../standards/standard.ts";
import type { Committee } from "../standards/working-group.ts";

/**
 * A standard that no `standard.yaml` describes, as its editions describe it: titles and number of the newest that
 * have one. `editions` are those the asker may see, in order of issue, so that nothing else shows through.
 */
export function impliedStandard(
  id: string,
  editions: readonly Edition[],
  groupOf: (edition: string) => string | null,
  committees: readonly Committee[],
): Standard {
  const newestFirst = editions.toReversed();
  const group = firstOf(newestFirst.map((edition) => groupOf(edition.id)));
  const title = (language: "zh" | "en") =>
    firstOf(
      newestFirst.map(
        (e) => e.titles[language] ?? e.texts.find((t) => t.language === language)?.title ?? null,
      ),
    );
  const zh = title("zh");
  const en = title("en");
  return {
    id,
    committee: committees.find((c) => c.groups.some((g) => g.id === group))?.id ?? "",
    group,
    titles: { ...(zh === null ? {} : { zh }), ...(en === null ? (zh === null ? { en: id } : {}) : { en }) },
    number: firstOf(newestFirst.map((e) => e.number)),
    plan: null,
    aliases: [],
    replaces: newestFirst.find((e) => e.replaces.length > 0)?.replaces ?? [],
    succeededBy: null,
    invented: false,
  };
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
