import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A question collection in BEIR form: documents, questions, and graded judgements by question and document. */
export interface Collection {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` (with its header line). */
export function readCollection(folder: string): Collection {
  return {
    documents: readJsonLines(folder, "corpus.jsonl"),
    questions: readJsonLines(folder, "queries.jsonl"),
    judgements: readJudgements(join(folder, "qrels.tsv")),
  };
}

function readJsonLines(folder: string, name: string): { id: string; title: string; text: string }[] {
  return linesOf(join(folder, name)).map((line) => {
    const { _id: id, title = "", text }: { _id: string; title?: string; text: string } = JSON.parse(line);
    return { id, title, text };
  });
}

function readJudgements(path: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of linesOf(path).slice(1)) {
    const [question = "", document = "", grade = "0"] = line.split("\t");
    const graded = judgements.get(question) ?? new Map<string, number>();
    judgements.set(question, graded.set(document, Number(grade)));
  }
  return judgements;
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
