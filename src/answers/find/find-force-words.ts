import type { Findings, ProvisionPoint } from "../findings.ts";
import { forceWordsAsked } from "../understand/force-word-signs.ts";
import { listPoints } from "./list-points.ts";
import type { Lookup } from "./lookup.ts";
import { provisionPoint } from "./provision-point.ts";
import { searchProvisions, type PlaceAsked } from "./search-provisions.ts";

/** What clauses are called that say what such words mean. */
const QUERY = {
  en: "verbal forms key words shall should may interpreted requirement recommendation permission",
  zh: "能愿动词 表述 应 宜 可 要求 推荐 允许",
};

/**
 * What “shall” or 宜 means, where a text says so: a clause that sets each of the words asked about in quotation marks or
 * in a row of a table. Every other clause uses them and tells nothing of it.
 */
export async function findForceWords(lookup: Lookup, where: PlaceAsked): Promise<Findings> {
  const { question, understanding } = lookup;
  const words = forceWordsAsked(understanding.asRead).map(asDefined);
  if (words.length === 0) return { kind: "no-passage", nearest: null };
  const query = QUERY[question.language];
  const rated = await searchProvisions(lookup, query, where);
  const points: ProvisionPoint[] = [];
  for (const { result } of rated.filter((one) => words.every((word) => word.test(one.result.passage.text)))) {
    const point = await provisionPoint(lookup, result, query, words[0] ?? null);
    if (point) points.push(point);
  }
  return listPoints(lookup, points, []) ?? { kind: "no-passage", nearest: null };
}

/** `“应”`, `"SHALL"`, `shall | requirement`. */
function asDefined(word: string): RegExp {
  return new RegExp(`[“"「'‘]${word}[”"」'’]|(?:^|\\n)\\s*${word}(?: not)?\\s*\\|`, "iu");
}
