import { describe, expect, test } from "@jest/globals";
import { openTokenBook } from "../../src/library/sqlite/token-book.ts";
import { tokensIn, withinDailyLimit } from "../../src/model/daily-limit.ts";
import { openAiModel } from "../../src/model/openai/openai-model.ts";
import { failsWith, hangs, says, startLoopbackModel, type Turn } from "../support/loopback-model.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = "2026-11-20";
const REQUEST = { task: "test", system: "s".repeat(300), user: "用".repeat(100), schema: {}, maxTokens: 500 };
/** What is taken for it before it is sent. */
const MOST = 100 + 100 + 1 + 500;

async function called(turns: readonly Turn[], tokensPerDay: number, calls = 1, timeoutMs = 10_000) {
  using folder = temporaryFolder();
  await using book = await openTokenBook(folder.path);
  await using endpoint = await startLoopbackModel(turns);
  const model = withinDailyLimit(
    openAiModel({ apiKey: null, baseUrl: endpoint.url, model: "small", timeoutMs }),
    { book, tokensPerDay, today: () => DAY },
  );
  const results = await Promise.all(
    Array.from({ length: calls }, () => model.complete(REQUEST).catch((error: unknown) => error)),
  );
  return { results, sent: endpoint.requests.length, used: await book.usedOn(DAY) };
}

describe("a day's tokens", () => {
  test("given a reply, then what the endpoint counted is used, whatever was taken before it", async () => {
    const { used } = await called([says({ a: 1 }, { usage: [210, 33] })], MOST);

    expect(used).toBe(243);
  });

  test("given a limit that one call reaches, then the next is not sent", async () => {
    const { results, sent } = await called([says({ a: 1 }), says({ a: 2 })], MOST - 1, 1);

    expect(results).toEqual([expect.objectContaining({ code: "MODEL_LIMIT" })]);
    expect(sent).toBe(0);
  });

  test("given ten calls at once and tokens for three, then three are sent", async () => {
    const turns = Array.from({ length: 10 }, () => says({ a: 1 }, { usage: [MOST, 0] }));

    const { results, sent, used } = await called(turns, MOST * 3, 10);

    expect(sent).toBe(3);
    expect(results.filter((r) => r instanceof Error)).toHaveLength(7);
    expect(used).toBe(MOST * 3);
  });

  test.each([
    ["refuses", failsWith(401, { message: "no" }), 0],
    ["is broken", failsWith(500, { message: "no" }), 0],
    ["never answers, and may have read all of it", hangs(), MOST],
    ["says what is no reply", says("nonsense"), MOST],
  ])("given an endpoint that %s, then so much counts as used", async (_, turn, used) => {
    expect((await called([turn, turn, turn], 100_000, 1, used === MOST ? 500 : 10_000)).used).toBe(used);
  });

  test("given a book that was closed, when opened again, then the day's use is still known, and another day is new", async () => {
    using folder = temporaryFolder();
    await (async () => {
      await using book = await openTokenBook(folder.path);
      await book.take(DAY, 900, 1_000);
    })();

    await using again = await openTokenBook(folder.path);

    expect(await again.take(DAY, 200, 1_000)).toBe(false);
    expect(await again.take("2026-11-21", 200, 1_000)).toBe(true);
    expect(await again.usedOn(DAY)).toBe(900);
  });

  test("given two processes' books on one file, then they count together", async () => {
    using folder = temporaryFolder();
    await using one = await openTokenBook(folder.path);
    await using other = await openTokenBook(folder.path);

    const taken = await Promise.all([one, other, one, other].map((book) => book.take(DAY, 400, 1_000)));

    expect(taken.filter(Boolean)).toHaveLength(2);
  });

  test("given a book that cannot be written, then nothing is sent, and no answer fails by it", async () => {
    await using endpoint = await startLoopbackModel([says({ a: 1 })]);
    const busy = () => Promise.reject(new Error("LIBRARY_BUSY"));
    const model = withinDailyLimit(
      openAiModel({ apiKey: null, baseUrl: endpoint.url, model: "small", timeoutMs: 10_000 }),
      { book: { take: busy, giveBack: busy }, tokensPerDay: 1_000_000, today: () => DAY },
    );

    await expect(model.complete(REQUEST)).rejects.toMatchObject({ code: "MODEL_LIMIT" });
    expect(endpoint.requests).toEqual([]);
  });

  test("given text of either kind, then its tokens are counted on the safe side", () => {
    expect(tokensIn("密钥应当轮换")).toBe(6);
    expect(tokensIn("keys shall be rotated")).toBe(7);
  });
});
