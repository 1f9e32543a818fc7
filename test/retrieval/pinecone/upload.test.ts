import { expect, test } from "@jest/globals";
import type { Embedder } from "../../../src/model/embedder.ts";
import { clausePassage, fill } from "../../support/passages.ts";
import { bodiesOf, found, openHostedRetrieval } from "../../support/pinecone/hosted-retrieval.ts";
import { type LoopbackPinecone, startLoopbackPinecone } from "../../support/pinecone/loopback-pinecone.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PASSAGES = [
  clausePassage("a/1", "1", "Keys rotate.", { date: "2026-05-20" }),
  clausePassage("b/1", "1", "Gateways log.", { committee: "tc2" }),
];

function sent(pinecone: LoopbackPinecone) {
  return bodiesOf(pinecone, "upsert").map((body): { documents: Record<string, unknown>[] } =>
    JSON.parse(body),
  );
}

test("given no index of that name, then it is made with a field for words, and one for meanings where there are any", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const embedder: Embedder = {
    name: "three-dimensions",
    embed: async (texts) => texts.map(() => Float32Array.of(1, 0, 0)),
  };
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { embedder });

  await fill(retrieval.index, PASSAGES);

  const made = pinecone.requests.find(({ method, path }) => method === "POST" && path === "/indexes");
  expect(JSON.parse(made?.body ?? "{}")).toMatchObject({
    name: "drafts",
    schema: {
      fields: {
        words: { type: "sparse_vector" },
        meaning: { type: "dense_vector", dimension: 3, metric: "cosine" },
      },
    },
  });
});

test("given an index that is not ours, then nothing is sent there, and the sentence says what to do", async () => {
  using folder = temporaryFolder();
  const schema = { fields: { other: { type: "sparse_vector" as const } } };
  await using pinecone = await startLoopbackPinecone({ indexes: { drafts: schema } });
  const troubles: unknown[] = [];
  await using retrieval = await openHostedRetrieval(folder.path, pinecone, { troubles });

  await fill(retrieval.index, PASSAGES);

  expect(troubles).toMatchObject([
    { code: "HOSTED_INDEX", message: expect.stringMatching(/PINECONE_INDEX/) },
  ]);
  expect(sent(pinecone)).toEqual([]);
  expect(await found(retrieval, "keys")).toEqual(["a/1.en#1"]);
});

test("given passages, then their committees have namespaces of their own, and no text goes there", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);

  await fill(retrieval.index, PASSAGES);

  const namespaces = Object.entries(pinecone.documents()).map(([name, { length }]) => [
    name.split(".")[0],
    length,
  ]);
  expect(namespaces).toEqual([
    ["tc1", 1],
    ["tc2", 1],
  ]);
  expect(bodiesOf(pinecone, "upsert").join()).not.toMatch(/keys|rotat|gateway|log/i);
  expect(sent(pinecone)[0]?.documents).toMatchObject([
    { audience: "public", edition: "a/1", standard: "a", group: "wg3", language: "en", day: 20260520 },
  ]);
});

test("given more than one request takes, then it is parted by number and by size", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  const many = Array.from({ length: 1_100 }, (_, at) => clausePassage("a/1", `${at}`, `Key ${at}.`));
  const words = Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(" ");
  const large = Array.from({ length: 150 }, (_, at) => clausePassage("b/1", `${at}`, `${words} ${at}`));

  await fill(retrieval.index, many);
  await fill(retrieval.index, large);

  const sizes = bodiesOf(pinecone, "upsert").map((body) => Buffer.byteLength(body));
  expect(sent(pinecone).map(({ documents }) => documents.length)).toEqual([
    500,
    500,
    100,
    ...sizes.slice(3).map(() => expect.any(Number)),
  ]);
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(2 * 1024 * 1024);
  expect(Object.values(pinecone.documents()).flat()).toHaveLength(1_250);
});

test("given a subject again, then only what changed is sent, and what is gone is taken away", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone({ delay: 1 });
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  const clause = (number: string, text: string) => clausePassage("a/1", number, text);
  await fill(retrieval.index, [clause("1", "Keys."), clause("2", "Logs."), clause("3", "Gateways.")]);
  const before = sent(pinecone).length;

  await fill(retrieval.index, [clause("1", "Keys."), clause("2", "Logs and backups.")]);

  expect(
    sent(pinecone)
      .slice(before)
      .map(({ documents }) => documents.length),
  ).toEqual([1]);
  expect(await found(retrieval, "gateways logs")).toEqual(["a/1.en#2"]);
  expect(await found(retrieval, "keys")).toEqual(["a/1.en#1"]);
  expect(Object.values(pinecone.documents()).flat()).toHaveLength(2);
});

test("given a withdrawn edition, then nothing of it stays there", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  const at = await fill(retrieval.index, PASSAGES);

  await retrieval.index.apply({ from: at, to: { ...at, seq: 9 }, subjects: ["a/1", "b/1"], passages: [] });

  expect(Object.values(pinecone.documents()).flat()).toEqual([]);
});

test("given a break-down in the middle, when begun anew, then it goes on, and meanwhile the house answers", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const many = Array.from({ length: 1_100 }, (_, at) => clausePassage("a/1", `${at}`, `Key ${at}.`));
  const troubles: unknown[] = [];
  {
    await using retrieval = await openHostedRetrieval(folder.path, pinecone, { troubles });
    await retrieval.index.clear("a library");
    // The index is asked for and made, its namespace emptied, 500 passages sent.
    pinecone.failNext(...Array.from({ length: 6 }, () => null), { status: 400 });
    await fill(retrieval.index, many);
    expect(troubles).toHaveLength(1);
    expect(await found(retrieval, "keys", { audiences: ["public"] }, 5)).toHaveLength(5);
    expect(bodiesOf(pinecone, "search")).toEqual([]);
  }

  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  await fill(retrieval.index, many);

  expect(await found(retrieval, "keys", { audiences: ["public"] }, 5)).toHaveLength(5);
  expect(bodiesOf(pinecone, "search").length).toBeGreaterThan(0);
  expect(Object.values(pinecone.documents()).flat()).toHaveLength(1_100);
});

test("given notes that were lost, then what stood there is taken away before the new comes", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  {
    await using retrieval = await openHostedRetrieval(folder.path, pinecone);
    await fill(retrieval.index, [clausePassage("gone/1", "1", "Keys.")]);
  }
  using elsewhere = temporaryFolder();
  await using retrieval = await openHostedRetrieval(elsewhere.path, pinecone);

  await fill(retrieval.index, [clausePassage("a/1", "1", "Keys.")]);

  expect(
    Object.values(pinecone.documents())
      .flat()
      .map(({ metadata }) => metadata["edition"]),
  ).toEqual(["a/1"]);
});

test("given other audiences that may leave than before, then all is taken away and begun anew", async () => {
  using folder = temporaryFolder();
  await using pinecone = await startLoopbackPinecone();
  const passages = [...PASSAGES, clausePassage("c/1", "1", "Keys for members.", { audience: "wg3" })];
  {
    await using retrieval = await openHostedRetrieval(folder.path, pinecone, { mayLeave: ["public", "wg3"] });
    await fill(retrieval.index, passages);
    expect(Object.values(pinecone.documents()).flat()).toHaveLength(3);
  }

  await using retrieval = await openHostedRetrieval(folder.path, pinecone);
  await fill(retrieval.index, passages);

  expect(
    Object.values(pinecone.documents())
      .flat()
      .map(({ metadata }) => metadata["audience"]),
  ).toEqual(["public", "public"]);
});
