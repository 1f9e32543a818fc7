import { expect, test } from "@jest/globals";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import { openRetrieval } from "../../src/retrieval/open-retrieval.ts";
import { NO_RENDERINGS } from "../../src/retrieval/dictionary/dictionary.ts";
import type { PassageFilter } from "../../src/retrieval/passage.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openAiEmbedder } from "../../src/model/openai/openai-embedder.ts";
import { startLoopbackEndpoint } from "../support/loopback-endpoint.ts";
import { clausePassage, fill } from "../support/passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PASSAGES = [
  clausePassage("a/1", "5.1", "Every vehicle is tested yearly."),
  clausePassage("a/1", "5.2", "The automobile club keeps a register of members, fees and offices."),
  clausePassage("b/1", "1", "Logs shall be kept."),
];

async function search(query: string, filter: PassageFilter = { audiences: ["public"] }) {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const embedder = openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 });
  await using retrieval = await openRetrieval({
    dataDir: folder.path,
    embedding: { embedder, mayLeave: new Set(["public"]) },
    hosted: null,
    onTrouble: (_, error) => {
      throw error;
    },
  });
  await fill(retrieval.index, PASSAGES);
  const found = createSearch(retrieval.index, createThesaurus([]), NO_RENDERINGS, retrieval.dense);
  return (await found.search(query, filter, 10)).map(({ passage }) => passage.clause);
}

test("given a passage that says it in other words only, then it is found beside those that use the question's", async () => {
  const clauses = await search("automobile tests");

  expect(clauses).toContain("5.1");
  expect(clauses).toContain("5.2");
});

test("given one who may see what stays in the house, then words alone are searched by", async () => {
  expect(await search("汽车", { audiences: ["public", "wg3"] })).toEqual([]);
  expect(await search("汽车")).toContain("5.1");
});

test("given a clause by its number, then meaning does not come between", async () => {
  expect((await search("5.2 vehicle tested yearly"))[0]).toBe("5.2");
});
