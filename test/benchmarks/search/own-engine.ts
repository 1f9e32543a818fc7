import { join } from "node:path";
import type { Passage, PassageFilter } from "../../../src/retrieval/passage.ts";
import { createSearch } from "../../../src/retrieval/search.ts";
import { openPassageIndex } from "../../../src/retrieval/sqlite/open-index.ts";
import { createThesaurus } from "../../../src/retrieval/bilingual.ts";
import { PUBLIC } from "../../../src/standards/audience.ts";
import { terms } from "../../../src/text/tokens.ts";
import { BEST, type Engine, type Filtering } from "./engine.ts";

const LIBRARY = "a generated library";
/** Editions in one transaction, as when an index catches up with a library. */
const BATCH = 25;

const FILTERS: Readonly<Record<Filtering, PassageFilter>> = {
  all: { audiences: [PUBLIC] },
  usual: { audiences: [PUBLIC], currentOnly: true },
};

/** The whole search as answers use it; with `bare`, the index alone, as its peers are measured. */
export async function ownEngine(folder: string, bare: boolean): Promise<Engine> {
  const index = await openPassageIndex(join(folder, "own"));
  const search = createSearch(index, createThesaurus([]));
  const waiting: (readonly Passage[])[] = [];
  const apply = async (subjects: readonly string[], passages: readonly Passage[]) => {
    const from = (await index.cursor()) ?? { library: LIBRARY, seq: 0 };
    const applied = await index.apply({
      from,
      to: { library: LIBRARY, seq: from.seq + 1 },
      subjects,
      passages,
    });
    if (!applied) throw new Error("the index stands elsewhere");
  };
  const takeIn = async () => {
    const editions = waiting.splice(0);
    if (editions.length > 0)
      await apply(
        editions.map((edition) => edition[0]?.edition ?? ""),
        editions.flat(),
      );
  };
  await index.clear(LIBRARY);
  return {
    async add(passages) {
      waiting.push(passages);
      if (waiting.length === BATCH) await takeIn();
    },
    finish: takeIn,
    async search(question, filtering) {
      const filter = FILTERS[filtering];
      if (!bare) return (await search.search(question, filter, BEST)).length;
      const asked = [...new Set(terms(question))].map((term) => ({ term, weight: 1 }));
      const found = await index.candidates(asked, filter, BEST);
      return (
        await index.passages(
          found.map(({ id }) => id),
          filter.audiences,
        )
      ).length;
    },
    update: (edition, passages) => apply([edition], passages),
    [Symbol.asyncDispose]: () => index.close(),
  };
}
