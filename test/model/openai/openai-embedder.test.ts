import { expect, test } from "@jest/globals";
import { openAiEmbedder } from "../../../src/model/openai/openai-embedder.ts";
import { type EmbeddingFault, startLoopbackEndpoint } from "../../support/loopback-endpoint.ts";

function embedderAt(baseUrl: string, timeoutMs = 5_000) {
  return openAiEmbedder({ apiKey: null, baseUrl, model: "small-embedder", timeoutMs });
}

test("given texts, then each has a vector of length 1 in their order", async () => {
  await using endpoint = await startLoopbackEndpoint();

  const [keys, logs, again] = await embedderAt(endpoint.url).embed([
    "keys rotate",
    "logs are kept",
    "rotate keys",
  ]);

  expect(keys).toEqual(again);
  expect(keys).not.toEqual(logs);
  expect(Math.hypot(...(keys ?? []))).toBeCloseTo(1, 5);
});

test("given an endpoint that knows no base64, then its lists of numbers are read", async () => {
  await using binary = await startLoopbackEndpoint();
  await using plain = await startLoopbackEndpoint({ base64: false });

  const vectors = await Promise.all([binary, plain].map(({ url }) => embedderAt(url).embed(["keys rotate"])));

  expect(vectors[0]).toEqual(vectors[1]);
});

test("given many texts, and long ones, then they go in several requests, cut to what a model takes", async () => {
  await using endpoint = await startLoopbackEndpoint();
  const texts = Array.from({ length: 150 }, (_, at) => `text ${at} ${"密".repeat(9_000)}`);

  const vectors = await embedderAt(endpoint.url).embed(texts);

  const inputs: string[][] = endpoint.requests.map(({ body }) => JSON.parse(body).input);
  expect(vectors).toHaveLength(150);
  expect(inputs.map(({ length }) => length)).toEqual([64, 64, 22]);
  expect(Math.max(...inputs.flat().map(({ length }) => length))).toBe(6_000);
});

test.each<readonly EmbeddingFault[]>([
  [{ status: 429, headers: { "retry-after": "0.01" } }],
  [{ status: 503, headers: { "retry-after-ms": "5" } }],
  ["breaks-off"],
  [
    { status: 500, headers: { "retry-after-ms": "1" } },
    { status: 502, headers: { "retry-after-ms": "1" } },
  ],
])("given %j, when asked again, then the vectors come", async (...faults) => {
  await using endpoint = await startLoopbackEndpoint();
  endpoint.failNext(...faults);

  expect(await embedderAt(endpoint.url).embed(["keys"])).toHaveLength(1);
  expect(endpoint.requests).toHaveLength(faults.length + 1);
});

test.each<readonly [EmbeddingFault, string, RegExp]>([
  [{ status: 401 }, "MODEL_REFUSED", /OPENAI_API_KEY/],
  [{ status: 404 }, "MODEL_REFUSED", /OPENAI_EMBEDDING_MODEL/],
  [
    { status: 429, error: { message: "x", code: "insufficient_quota" } },
    "MODEL_RATE_LIMITED",
    /no more requests/,
  ],
  ["one-too-few", "MODEL_BAD_REPLY", /2 vectors for 3 texts/],
  ["of-several-lengths", "MODEL_BAD_REPLY", /several lengths/],
  ["not-json", "MODEL_BAD_REPLY", /did not embed/],
  ["hangs", "MODEL_TIMEOUT", /in time/],
])("given %j, then it fails with %s and says what to do", async (fault, code, sentence) => {
  await using endpoint = await startLoopbackEndpoint();
  endpoint.failNext(fault);

  const embedding = embedderAt(endpoint.url, 300).embed(["keys", "logs", "gateways"]);

  await expect(embedding).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
});

test("given a caller that gives up, then it ends with the caller's reason", async () => {
  await using endpoint = await startLoopbackEndpoint();
  endpoint.failNext("hangs");
  const caller = new AbortController();

  const embedding = embedderAt(endpoint.url).embed(["keys"], caller.signal);
  caller.abort(new Error("nobody waits"));

  await expect(embedding).rejects.toThrow("nobody waits");
});
