import { expect, test } from "@jest/globals";
import { gatherSources } from "../../src/chat/gather-sources.ts";
import type { MessageSource } from "../../src/chat/message.ts";

const ROOM = 500;
const within = (document: string, part: string) => ({
  place: `${document}, ${part}`,
  within: { document, part },
});
const cited = (mark: number, part: string, more: Partial<MessageSource> = {}): MessageSource => ({
  mark,
  ...within("GB/T 00801, draft for review", part),
  quote: null,
  source: "00801.md",
  ...more,
});

test("given places of two documents in turn, then each document is named once, in the order in which it is first cited", () => {
  const older = { ...within("GB/T 00801, draft for comment", "6.1"), source: "older.md" };

  const gathered = gatherSources(
    [cited(1, "6.2"), cited(2, "6.1", older), cited(3, "7.1"), cited(4, "6.1", older)],
    ROOM,
  );

  expect(gathered).toMatchObject([
    {
      document: "GB/T 00801, draft for review",
      source: "00801.md",
      places: [
        { marks: [1], place: "6.2" },
        { marks: [3], place: "7.1" },
      ],
    },
    {
      document: null,
      source: "older.md",
      places: [{ marks: [2, 4], place: "GB/T 00801, draft for comment, 6.1" }],
    },
  ]);
});

test("given the same words cited twice, then they stand once with both marks; other words of the same place stand beside them", () => {
  const [gathered] = gatherSources(
    [cited(1, "6.2"), cited(2, "6.2", { quote: "Keys shall rotate." }), cited(3, "6.2")],
    ROOM,
  );

  expect(gathered?.places).toMatchObject([
    { marks: [1, 3], place: "6.2", quote: null },
    { marks: [2], place: "6.2", quote: "Keys shall rotate." },
  ]);
});

test("given one place of a document, and news, then each stands alone with its whole place", () => {
  const news: MessageSource = {
    mark: 2,
    place: "Gazette, 2026-11-16, One week left",
    quote: null,
    source: "a.md",
  };

  expect(gatherSources([cited(1, "6.2"), news, { ...news, mark: 3 }], ROOM)).toMatchObject([
    { document: null, places: [{ marks: [1], place: "GB/T 00801, draft for review, 6.2" }] },
    { document: null, places: [{ marks: [2], place: news.place }] },
    { document: null, places: [{ marks: [3], place: news.place }] },
  ]);
});

test("given one document in two files, then they are not taken for one", () => {
  expect(gatherSources([cited(1, "6.2"), cited(2, "6.3", { source: "other.md" })], ROOM)).toHaveLength(2);
});

test("given more than there is room for, then the document is named again, and every source is told of once", () => {
  const sources = Array.from({ length: 9 }, (_, i) => cited(i + 1, `6.${i}`, { quote: "Keys. ".repeat(30) }));

  const gathered = gatherSources(sources, ROOM);

  expect(gathered.length).toBeGreaterThan(2);
  expect(new Set(gathered.map(({ source }) => source))).toEqual(new Set(["00801.md"]));
  expect(gathered.flatMap((group) => group.sources)).toEqual(sources);
});
