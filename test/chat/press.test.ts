import { describe, expect, test } from "@jest/globals";
import { assert, property, string } from "fast-check";
import { pressSeenBy, readPress, writePress, writeRest, type Press } from "../../src/chat/press.ts";

const PRESSES: readonly Press[] = [
  { does: "ask", exchange: "x7f3k2m9q0ab", index: 2 },
  { does: "redline", exchange: "x7f3k2m9q0ab", index: 0 },
  { does: "rest", exchange: "x7f3k2m9q0ab", index: 3, from: 12 },
  { does: "more", exchange: "x7f3k2m9q0ab" },
  { does: "again", exchange: "x7f3k2m9q0ab" },
  { does: "share", exchange: "x7f3k2m9q0ab" },
];

describe("what a button does", () => {
  test.each(PRESSES)(
    "given $does, when written and read, then it is the same, within 90 characters",
    (press) => {
      const written = writePress(press);

      expect(readPress(written)).toEqual(press);
      expect(written.length).toBeLessThanOrEqual(90);
    },
  );

  test("given a list's button, when a platform adds where it cut the list, then it can be read", () => {
    expect(readPress(`${writeRest("x7f3k2m9q0ab", 2)}:20`)).toEqual({
      does: "rest",
      exchange: "x7f3k2m9q0ab",
      index: 2,
      from: 20,
    });
  });

  test.each([
    "",
    "ask",
    "ask:x7f3k2",
    "ask:x7f3k2:1:2",
    "more:x7f3k2:1",
    "rest:x7f3k2:1",
    "drop:x7f3k2:1",
    "ask:X7:1",
  ])("given “%s”, which is none of ours, then it does nothing", (action) => {
    expect(readPress(action)).toBeNull();
  });

  test("given whatever somebody sends, then it is read as one of ours or not at all", () => {
    assert(
      property(string(), (action) => {
        const press = readPress(action);

        expect(press === null || writePress(press) === action.replace(/:0+(?=\d)/g, ":")).toBe(true);
      }),
    );
  });
});

test.each([
  ["ask", "place", "place"],
  ["redline", "place", "asker"],
  ["more", "place", "asker"],
  ["ask", "asker", "asker"],
  ["redline", "asker", "asker"],
  ["share", "asker", "place"],
] as const)(
  "given %s under a message for the %s, then what it brings is for the %s",
  (does, message, seenBy) => {
    const action = PRESSES.filter((press) => press.does === does).map(writePress)[0] ?? "";

    expect(pressSeenBy(action, message)).toBe(seenBy);
  },
);
