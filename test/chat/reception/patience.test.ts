import { expect, test } from "@jest/globals";
import { ChatError } from "../../../src/chat/platform/chat-error.ts";
import { Patience } from "../../../src/chat/reception/patience.ts";

const BEGAN = new Date("2026-11-20T01:00:00Z");
const HOUR = 3_600_000;
const failure = (code: ChatError["code"], retryAfterMs = 0) =>
  new ChatError(code, "It failed.", { retryAfterMs });

test("given a platform that says how long to wait, then it is waited that long, and hardly more", () => {
  const patience = new Patience("zzzzzz", BEGAN);

  const wait = patience.afterFailure(failure("RATE_LIMITED", 7_000), BEGAN) ?? 0;

  expect(wait).toBeGreaterThanOrEqual(7_000);
  expect(wait).toBeLessThanOrEqual(7_250);
});

test("given failure after failure, then the waits double, up to five minutes", () => {
  const patience = new Patience("000000", BEGAN);

  const waits = Array.from({ length: 11 }, () => patience.afterFailure(failure("UNREACHABLE"), BEGAN));

  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1000));
});

test("given that it succeeded in between, then it begins with a second again", () => {
  const patience = new Patience("000000", BEGAN);
  patience.afterFailure(failure("UNSURE"), BEGAN);
  patience.afterFailure(failure("UNREACHABLE"), BEGAN);

  patience.succeeded();

  expect(patience.afterFailure(failure("UNREACHABLE"), BEGAN)).toBe(1000);
});

test("given hours of failing, then it is given up, but never for being told to wait", () => {
  const patience = new Patience("000000", BEGAN);
  const later = new Date(BEGAN.getTime() + 7 * HOUR);

  expect(patience.afterFailure(failure("UNREACHABLE"), later)).toBeNull();
  expect(patience.afterFailure(failure("RATE_LIMITED", 1_000), later)).toBe(1_000);
});

test.each(["EXPIRED", "REFUSED", "CANNOT_TELL"] as const)(
  "given %s, then there is no other attempt",
  (code) => {
    expect(new Patience("000000", BEGAN).afterFailure(failure(code), BEGAN)).toBeNull();
  },
);
