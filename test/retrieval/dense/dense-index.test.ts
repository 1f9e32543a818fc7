import { expect, test } from "@jest/globals";
import { openAiEmbedder } from "../../../src/model/openai/openai-embedder.ts";
import { openRetrieval, type Retrieval } from "../../../src/retrieval/open-retrieval.ts";
import { type LoopbackEndpoint, startLoopbackEndpoint } from "../../support/loopback-endpoint.ts";
import { clausePassage, fill } from "../../support/passages.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PUBLIC = { audiences: ["public"] };

function open(
  dataDir: string,
  endpoint: LoopbackEndpoint,
  mayLeave: readonly string[] = ["public"],
  troubles: unknown[] = [],
): Promise<Retrieval> {
  const embedder = openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 });
  return openRetrieval({
    dataDir,
    embedding: { embedder, mayLeave: new Set(mayLeave) },
    hosted: null,
    onTrouble: (_, error) => void troubles.push(error),
  });
}

async function near({ dense }: Retrieval, question: string, filter = PUBLIC, limit = 1) {
  return ((await dense?.nearest(question, filter, limit)) ?? []).map(({ id }) => id);
}

function embedded({ requests }: LoopbackEndpoint): readonly string[] {
  return requests.flatMap(({ body }): string[] => JSON.parse(body).input);
}

test("given passages, then the one that says it in other words is nearest", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint);
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Every vehicle is tested."),
    clausePassage("a/1", "2", "Logs shall be kept."),
  ]);

  expect(await near(retrieval, "is an automobile tested")).toEqual(["a/1.en#1"]);
});

test("given a filter, then only what passes it is near", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint, ["public", "wg3"]);
  const newerFor = [{ audience: "wg3", since: "2026-05-01" }];
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Keys rotate.", { newerFor, date: "2026-01-01" }),
    clausePassage("a/2", "1", "Keys rotate.", { audience: "wg3", date: "2026-05-01" }),
    clausePassage("b/1", "1", "Keys rotate.", { group: "wg7", language: "zh", date: "2026-02-01" }),
  ]);
  const ask = (filter: object) => near(retrieval, "keys", { ...PUBLIC, ...filter }, 10);
  const member = ["public", "wg3"];

  expect((await ask({})).toSorted()).toEqual(["a/1.en#1", "b/1.zh#1"]);
  expect((await ask({ audiences: member, currentOnly: true })).toSorted()).toEqual(["a/2.en#1", "b/1.zh#1"]);
  expect((await ask({ currentOnly: true, standards: ["a"] })).toSorted()).toEqual(["a/1.en#1"]);
  expect(await ask({ audiences: member, currentOnly: true, standards: ["a"], to: "2026-03-01" })).toEqual([
    "a/1.en#1",
  ]);
  expect(await ask({ group: "wg7" })).toEqual(["b/1.zh#1"]);
  expect(await ask({ language: "zh", from: "2026-02-02" })).toEqual([]);
  expect(await ask({ editions: ["a/2"] })).toEqual([]);
});

test("given what may not leave, then it is not embedded, nor is the question of one who may see it", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint);
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Keys rotate."),
    clausePassage("a/2", "1", "The zeppelin is secret.", { audience: "wg3" }),
  ]);

  const found = await near(retrieval, "what of the zeppelin", { audiences: ["public", "wg3"] });

  expect(found).toEqual([]);
  expect(embedded(endpoint).join()).not.toContain("zeppelin");
});

test("given a text that stands in several editions, or comes again, then it is embedded once", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint);
  const passages = ["a/1", "a/2"].map((edition) => clausePassage(edition, "1", "Keys rotate."));

  await fill(retrieval.index, passages);
  await fill(retrieval.index, passages);

  expect(embedded(endpoint)).toEqual(["1\nKeys rotate."]);
  expect(await near(retrieval, "keys", PUBLIC, 10)).toEqual(["a/1.en#1", "a/2.en#1"]);
});

test("given an embedder that fails, then words are indexed all the same, and meanings when it is back", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const troubles: unknown[] = [];
  const passages = [clausePassage("a/1", "1", "Every vehicle is tested.")];
  {
    await using retrieval = await open(folder.path, endpoint, ["public"], troubles);
    await retrieval.index.clear("a library");
    endpoint.failNext({ status: 401 });
    await fill(retrieval.index, passages);

    expect(await retrieval.index.candidates([{ term: "vehicl", weight: 1 }], PUBLIC, 1)).toHaveLength(1);
    expect(troubles).toMatchObject([{ code: "MODEL_REFUSED" }]);
  }

  await using retrieval = await open(folder.path, endpoint, ["public"], troubles);

  expect(await retrieval.index.cursor()).toEqual({ library: "a library", seq: 0 });
  await fill(retrieval.index, passages);
  expect(await near(retrieval, "automobile")).toEqual(["a/1.en#1"]);
  expect(troubles).toHaveLength(1);
});

test("given a break-down in the middle, when begun anew, then what was embedded is not embedded again", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const troubles: unknown[] = [];
  const passages = Array.from({ length: 130 }, (_, at) => clausePassage("a/1", `${at}`, `Key ${at}.`));
  {
    await using retrieval = await open(folder.path, endpoint, ["public"], troubles);
    await retrieval.index.clear("a library");
    endpoint.failNext(null, { status: 401 });
    await fill(retrieval.index, passages);
  }
  const before = embedded(endpoint).length;

  await using retrieval = await open(folder.path, endpoint, ["public"], troubles);
  await fill(retrieval.index, passages);

  expect(troubles).toHaveLength(1);
  expect(embedded(endpoint).slice(before)).toHaveLength(130 - 64);
  expect(await near(retrieval, "key 77")).toEqual(["a/1.en#77"]);
});

test("given other audiences that may leave than before, then the vectors are made anew for them", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const passages = [clausePassage("a/2", "1", "The zeppelin is secret.", { audience: "wg3" })];
  const member = { audiences: ["wg3"] };
  {
    await using retrieval = await open(folder.path, endpoint, ["public", "wg3"]);
    await fill(retrieval.index, passages);
    expect(await near(retrieval, "zeppelin", member)).toEqual(["a/2.en#1"]);
  }

  await using retrieval = await open(folder.path, endpoint, ["public"]);
  await fill(retrieval.index, passages);

  expect(await near(retrieval, "zeppelin", member)).toEqual([]);
});

test("given another model under the same name, then all is embedded anew", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint);
  const first = [clausePassage("a/1", "1", "Keys rotate.")];
  const second = [clausePassage("b/1", "1", "Every vehicle is tested.")];
  await fill(retrieval.index, first);
  endpoint.changeDimensions(32);

  await fill(retrieval.index, second);

  expect(await retrieval.index.cursor()).toMatchObject({ seq: 0 });
  await fill(retrieval.index, [...first, ...second]);
  expect(await near(retrieval, "automobile")).toEqual(["b/1.en#1"]);
});

test("given an embedder that is silent when somebody asks, then the search goes on without it", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  await using retrieval = await open(folder.path, endpoint);
  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys rotate.")]);
  endpoint.failNext("hangs");

  const started = performance.now();
  const found = [await near(retrieval, "keys"), await near(retrieval, "keys")];

  expect(found).toEqual([[], []]);
  expect(performance.now() - started).toBeLessThan(4_000);
});
