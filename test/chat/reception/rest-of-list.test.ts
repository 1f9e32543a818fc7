import { expect, test } from "@jest/globals";
import { span, type Message } from "../../../src/chat/message.ts";
import { restOf } from "../../../src/chat/reception/rest-of-list.ts";

const MESSAGE: Message = {
  language: "en",
  blocks: [
    { kind: "paragraph", spans: [span("Three changes.")] },
    {
      kind: "list",
      ordered: false,
      items: [1, 2, 3].map((mark) => [span(`Change ${mark}`), span(" "), span(`[${mark}]`, "mark")]),
      buttons: [1, 2, 3].map((i) => ({ label: `Redline ${i}`, action: `redline:abcd:${i}` })),
      rest: "rest:abcd:1",
    },
    {
      kind: "sources",
      title: "Sources",
      sources: [1, 2, 3].map((mark) => ({ mark, place: `6.${mark}`, quote: null, source: "a.md" })),
    },
  ],
};

test("given a list that was cut, then its rest has the other items, their buttons and their sources, and can be cut again", () => {
  const rest = restOf(MESSAGE, 1, 2, "efgh");

  expect(rest?.blocks).toMatchObject([
    {
      kind: "list",
      items: [[{ text: "Change 3" }, {}, {}]],
      buttons: [{ label: "Redline 3" }],
      rest: "rest:efgh:0",
    },
    { kind: "sources", sources: [{ mark: 3 }] },
  ]);
});

test.each([
  ["a block that is no list", 0, 0],
  ["a block that is not there", 9, 0],
  ["an item past the end", 1, 3],
])("given %s, then there is no rest", (_, index, from) => {
  expect(restOf(MESSAGE, index, from, "efgh")).toBeNull();
});
