import { expect, test } from "@jest/globals";
import { countsWhatIsAsked } from "../../../src/answers/find/counts-what-is-asked.ts";
import { soughtIn } from "../../../src/answers/find/sought.ts";
import type { AskedTerm } from "../../../src/retrieval/passage.ts";

function worth(question: string, text: string, borne = true): number {
  const stream: AskedTerm = {
    term: "stream",
    weight: 1,
    wordings: [["stream"]],
    borne,
    certainty: borne ? 1 : 0,
    known: true,
  };
  return countsWhatIsAsked(text, [stream], soughtIn(question, false, new Set()));
}

const HOW_MANY = "How many streams must a server open?";
const AT_LEAST = "How many streams must a server open at least?";

test.each([
  ["a figure right before the things", "A server opens 3 idle streams."],
  ["a figure that is their number", "The number of streams is 3."],
  ["a row of a table", "Server | streams | 3"],
])("given %s, then they are counted", (_, text) => {
  expect(worth(HOW_MANY, text)).toBe(1);
});

test("given figures of other things in their sentence, then it counts less", () => {
  expect(worth(HOW_MANY, "Streams have the bit set to 1 by the client.")).toBeLessThan(1);
});

test("given the least that is asked for, then a sentence that gives it counts in full, and any other number little", () => {
  expect(worth(AT_LEAST, "At least 3 streams are opened.")).toBe(1);
  expect(worth(AT_LEAST, "The server opens 3 streams.")).toBeLessThan(
    worth(HOW_MANY, "Streams carry a bit set to 1."),
  );
});

test("given a clause that lacks the things, then it counts less only where a least or a most is asked for", () => {
  expect([
    worth(HOW_MANY, "There are 3.", false),
    worth(AT_LEAST, "There are at least 3.", false) < 1,
  ]).toEqual([1, true]);
});
