import type { Asker } from "../library/library.ts";
import type { Found, Findings } from "./findings.ts";
import { pointsTold } from "./points-told.ts";
import type { ToldSoFar } from "./thread-scope.ts";
import type { QuestionKind, Understanding } from "./understanding.ts";

/** How far an answer tells what was found: of its first list that is cut, else of the first thing found. */
export function soFar(
  { kind, scope, editions, toldBefore }: Understanding,
  findings: readonly Findings[],
  { audiences }: Asker,
): ToldSoFar | null {
  const cut = findings.find((found) => "more" in found && isFound(found) && found.more > 0);
  const list = cut ?? findings[0];
  if (!list || !isFound(list)) return null;
  const compared = list.kind === "changes" ? list : null;
  return {
    list: list.kind,
    kind: list === findings[0] ? kind : KINDS[list.kind],
    points: toldBefore + pointsTold(list),
    more: "more" in list ? list.more : 0,
    standards: idsOf(compared ? [compared.standard] : scope.named),
    likely: idsOf(compared ? [] : scope.likely),
    talkedOf: idsOf(compared ? [] : scope.talkedOf),
    editions: compared ? [compared.from, compared.to].map(({ name }) => ({ by: "name", name })) : editions,
    audiences: [...audiences].sort(),
  };
}

/** As what each is looked for. */
const KINDS: Readonly<Record<Found["kind"], QuestionKind>> = {
  changes: "changes",
  unchanged: "changes",
  recent: "changes",
  provisions: "provisions",
  deadlines: "deadlines",
  news: "news",
  editions: "editions",
};

function isFound(found: Findings): found is Found {
  return found.kind in KINDS;
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
