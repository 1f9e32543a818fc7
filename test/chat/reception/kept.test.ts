import { expect, test } from "@jest/globals";
import { readAnswer, readRequest, writeKept } from "../../../src/chat/reception/kept.ts";

const REQUEST = {
  request: {
    key: "terminal:s1/1",
    place: "terminal",
    conversation: "terminal/s1",
    person: "alice",
    language: null,
    wanted: { kind: "question", text: "what changed?" },
    seenBy: "place",
    addressed: true,
    address: {},
  },
  withdrawn: false,
} as const;

test("given what was asked, when it is kept and read, then it is the same", () => {
  expect(readRequest(writeKept(REQUEST))).toMatchObject(REQUEST);
});

test.each([
  ["nothing", null],
  ["what is no JSON", "{"],
  ["JSON of another kind", "[1]"],
  ["null", "null"],
  ["what another version wrote", JSON.stringify({ version: 0, ...REQUEST, message: {} })],
])("given %s, then it is not read, and nothing breaks", (_, text) => {
  expect([readRequest(text), readAnswer(text)]).toEqual([null, null]);
});

test("given a request, then it is no answer", () => {
  expect(readAnswer(writeKept(REQUEST))).toBeNull();
});
