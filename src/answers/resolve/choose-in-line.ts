import type { Edition, Standard } from "../../standards/standard.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import { editionsOf } from "../understand/catalogue.ts";
import type { Understanding } from "../understanding.ts";
import { chooseEditions, onFromFirst, type ChosenEditions } from "./choose-editions.ts";
import { editionsOfLine } from "./lineage.ts";

/** What the standard's own editions do not hold, those of the standards that it replaces may. */
export function chooseInLine(
  { editions: references, dates, asRead }: Pick<Understanding, "editions" | "dates" | "asRead">,
  catalogue: Catalogue,
  standard: Standard,
): ChosenEditions {
  const choose = (editions: readonly Edition[]) => chooseEditions(editions, references, dates, asRead);
  const own = editionsOf(catalogue, standard);
  const line = editionsOfLine(standard, catalogue);
  const inOwn = choose(own);
  const chosen = inOwn.found === "no-such-edition" ? choose(line) : inOwn;
  if (chosen.found !== "first") return chosen;
  const from = line[line.indexOf(chosen.only) - 1];
  return from ? { found: "pair", from, to: chosen.only } : onFromFirst(chosen, own, references);
}
