import type { MeaningSource } from "../../library/meanings.ts";
import { clausePassageId } from "../passage.ts";
import type { VectorStore } from "./vector-store.ts";

/** The vectors of passages, for whoever compares the clauses that those are. Only what may be embedded has any. */
export function clauseMeanings(store: Pick<VectorStore, "mark" | "vectorsOf">): MeaningSource {
  return {
    mark: () => store.mark(),
    vectorsOf(textId, clauseIds) {
      const clauses = new Map(clauseIds.map((id) => [clausePassageId(textId, id), id]));
      const vectors = store.vectorsOf([...clauses.keys()]);
      return new Map([...vectors].map(([passage, vector]) => [clauses.get(passage) ?? passage, vector]));
    },
  };
}
