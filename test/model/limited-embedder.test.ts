import { expect, test } from "@jest/globals";
import { openTokenBook } from "../../src/library/sqlite/token-book.ts";
import { embedderWithinDailyLimit } from "../../src/model/limited-embedder.ts";
import { openAiEmbedder } from "../../src/model/openai/openai-embedder.ts";
import { startLoopbackEndpoint } from "../support/loopback-endpoint.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = "2026-11-20";

async function opened(tokensPerDay: number) {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const endpoint = stack.use(await startLoopbackEndpoint());
  const book = stack.use(await openTokenBook(folder.path));
  const embedder = embedderWithinDailyLimit(
    openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 }),
    { book, tokensPerDay, today: () => DAY },
  );
  return { endpoint, book, embedder, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

test("given texts within the day's tokens, then they are embedded and counted", async () => {
  await using house = await opened(100);

  expect(await house.embedder.embed(["密钥应轮换", "keys"])).toHaveLength(2);
  expect(await house.book.usedOn(DAY)).toBe(5 + 2);
});

test("given more than the day's tokens, then nothing is sent", async () => {
  await using house = await opened(5);

  await expect(house.embedder.embed(["密钥应轮换", "keys"])).rejects.toMatchObject({ code: "MODEL_LIMIT" });
  expect(house.endpoint.requests).toEqual([]);
});

test("given an endpoint that refuses, then nothing is counted", async () => {
  await using house = await opened(100);
  house.endpoint.failNext({ status: 401 });

  await expect(house.embedder.embed(["keys"])).rejects.toMatchObject({ code: "MODEL_REFUSED" });
  expect(await house.book.usedOn(DAY)).toBe(0);
});
