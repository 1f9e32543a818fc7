import { expect, test } from "@jest/globals";
import { openAiEmbedder } from "../../../src/model/openai/openai-embedder.ts";
import { startLoopbackEndpoint } from "../../support/loopback-endpoint.ts";
import { clausePassage, fill } from "../../support/passages.ts";
import { bodiesOf, found, openHostedRetrieval } from "../../support/pinecone/hosted-retrieval.ts";
import { startLoopbackPinecone } from "../../support/pinecone/loopback-pinecone.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("given what may leave and what may not, then a member finds both, and no word of theirs goes out", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Keys for all."),
    clausePassage("a/2", "1", "Keys for members.", { audience: "wg3" }),
  ]);
  const before = bodiesOf(pinecone, "search").length;

  const ids = await found(retrieval, "keys", { audiences: ["public", "wg3"] });

  expect(ids.toSorted()).toEqual(["a/1.en#1", "a/2.en#1"]);
  expect(bodiesOf(pinecone, "search")).toHaveLength(before);
  expect(await found(retrieval, "keys")).toEqual(["a/1.en#1"]);
  expect(bodiesOf(pinecone, "search")).toHaveLength(before + 1);
});

test("given names of what stays in the house, and words that stand nowhere outside, then none of them goes out", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Keys for all.", { newerFor: [{ audience: "insiders", since: "2026-11-05" }] }),
    clausePassage("a/2", "1", "The zeppelin.", { audience: "insiders", group: "wg-secret" }),
  ]);
  const before = bodiesOf(pinecone, "search").length;
  const audiences = ["public"];

  expect(await found(retrieval, "zeppelin", { audiences })).toEqual([]);
  expect(await found(retrieval, "keys", { audiences, editions: ["a/2"] })).toEqual([]);
  expect(await found(retrieval, "keys", { audiences, group: "wg-secret" })).toEqual([]);
  expect(bodiesOf(pinecone, "search")).toHaveLength(before);

  const both = { audiences, editions: ["a/1", "a/2"], currentOnly: true };
  expect(await found(retrieval, "zeppelin keys", both)).toEqual(["a/1.en#1"]);
  const [asked = "{}"] = bodiesOf(pinecone, "search").slice(before);
  expect(JSON.parse(asked).score_by[0].sparse_values.indices).toHaveLength(1);
  expect(pinecone.requests.map(({ body }) => body).join()).not.toMatch(/a\/2|insiders|wg-secret|20261105/);
});

test("given meanings, then they are looked for there too, under the same filter", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using endpoint = await startLoopbackEndpoint();
  const embedder = openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 });
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { embedder });
  await fill(retrieval.index, [
    clausePassage("a/1", "1", "Every vehicle is tested.", {
      newerFor: [{ audience: "public", since: "2026-05-01" }],
    }),
    clausePassage("a/2", "1", "Any vehicle may be tested."),
    clausePassage("b/1", "1", "Logs shall be kept."),
  ]);

  const near = await retrieval.dense?.nearest("automobile", { audiences: ["public"], currentOnly: true }, 1);

  expect(near?.map(({ id }) => id)).toEqual(["a/2.en#1"]);
  expect(bodiesOf(pinecone, "search").at(-1)).toContain('"dense_vector"');
});

test("given a server that says when to come back, then it is asked again no sooner", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);
  pinecone.failNext({ status: 429, headers: { "retry-after": "1" } });

  const started = performance.now();
  const ids = await found(retrieval, "keys");

  expect(ids).toEqual(["a/1.en#1"]);
  expect(performance.now() - started).toBeGreaterThan(990);
});

test.each([[{ status: 503 }], [{ status: 500 }], ["breaks-off"]] as const)(
  "given %j once, then the question is put again",
  async (fault) => {
    using folder = temporaryFolder();
    await using pinecone = await startLoopbackPinecone();
    await using retrieval = await openHostedRetrieval(folder.path, pinecone);
    await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);
    pinecone.failNext(fault);

    expect(await found(retrieval, "keys")).toEqual(["a/1.en#1"]);
  },
);

test("given a server that is down, then the house answers in time, asks it no more for a while, and says why", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const troubles: unknown[] = [];
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { troubles });
  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);
  pinecone.breakDown(true);

  const started = performance.now();
  const answers = [await found(retrieval, "keys"), await found(retrieval, "keys")];

  expect(answers).toEqual([["a/1.en#1"], ["a/1.en#1"]]);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(troubles).toMatchObject([{ code: "HOSTED_INDEX" }]);
});

test("given an answer that is none, then the house answers", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const troubles: unknown[] = [];
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { troubles });
  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);
  pinecone.failNext({ status: 200 });

  expect(await found(retrieval, "keys")).toEqual(["a/1.en#1"]);
  expect(troubles).toMatchObject([{ code: "HOSTED_INDEX" }]);
});

test("given a key that is not accepted, then the sentence names the setting and holds no key", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const troubles: unknown[] = [];
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { troubles });
  await retrieval.index.clear("a library");
  pinecone.failNext({ status: 401 });

  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);

  expect(troubles).toMatchObject([{ message: expect.stringMatching(/check PINECONE_API_KEY/) }]);
  expect(JSON.stringify(troubles)).not.toContain("pcsk");
});
