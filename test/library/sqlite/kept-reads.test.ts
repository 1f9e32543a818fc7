import { describe, expect, test } from "@jest/globals";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { KeptJsonColumn } from "../../../src/library/sqlite/query.ts";
import { asker, newsItem, putEdition } from "../../support/library-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FACTS = { stage: "comment-draft", date: "2026-05-20", audience: "public" } as const;

describe("a view that keeps what it has read", () => {
  test("given nothing was written, when it is read again, then it gives the very same lists", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await library.write((writer) => putEdition(writer, "keys/2026-05-cd", FACTS));
    const read = async () => {
      const view = library.view(asker(["wg3", "public"]));
      return [await view.committees(), await view.standards(), await view.editions(), await view.news()];
    };

    const [first, second] = [await read(), await read()];

    for (const [i, list] of first.entries()) expect(second[i]).toBe(list);
  });

  test.each(["this process", "another process"])(
    "given %s writes, then the same view reads it at once",
    async (who) => {
      using folder = temporaryFolder();
      await using library = await openLibrary(folder.path);
      await using other = await openLibrary(folder.path);
      const writing = who === "this process" ? library : other;
      const view = library.view(asker(["public"]));
      const counts = async () => [
        (await view.standards()).length,
        (await view.editions()).length,
        (await view.editions("keys")).length,
        (await view.news()).length,
      ];
      const before = await counts();

      await writing.write((writer) => putEdition(writer, "keys/2026-05-cd", FACTS));
      const afterEdition = await counts();
      await writing.write((writer) => writer.putNews("news/a.md", newsItem("a")));
      const afterNews = await counts();
      await writing.write((writer) => writer.withdraw("keys/2026-05-cd", new Date("2026-06-01T00:00:00Z")));

      expect([before, afterEdition, afterNews, await counts()]).toEqual([
        [0, 0, 0, 0],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
        [0, 0, 0, 1],
      ]);
    },
  );

  test("given askers of other audiences and days, then each is given their own", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await library.write(async (writer) => {
      await putEdition(writer, "keys/2026-05-cd", FACTS);
      await putEdition(writer, "keys/2026-10-rd", { ...FACTS, date: "2026-10-28", audience: "wg3" });
    });
    const seen = async (audiences: readonly string[], asOf: string | null) =>
      (await library.view(asker(audiences, asOf)).editions()).map(({ name }) => name);

    for (let round = 0; round < 2; round++)
      expect([
        await seen(["public"], null),
        await seen(["public", "wg3"], null),
        await seen(["wg3", "public"], null),
        await seen(["public", "wg3"], "2026-06-01"),
        await seen(["public"], "2026-01-01"),
        await seen([], null),
      ]).toEqual([
        ["2026-05-cd"],
        ["2026-05-cd", "2026-10-rd"],
        ["2026-05-cd", "2026-10-rd"],
        ["2026-05-cd"],
        [],
        [],
      ]);
  });

  test("given more askers than are kept, then all of them are still given their own", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await library.write((writer) => putEdition(writer, "keys/2026-05-cd", FACTS));

    for (let day = 1; day <= 120; day++) {
      const asOf = day % 2 === 0 ? `2026-06-${day}` : `2026-01-${day}`;
      expect(await library.view(asker(["public"], asOf)).editions()).toHaveLength(day % 2 === 0 ? 1 : 0);
    }
  });
});

describe("a column whose values are kept", () => {
  test("given the same text again, then it gives the same value, until it was let go for others", () => {
    const column = new KeptJsonColumn<readonly string[]>(30);
    const [a, b, c] = ["a", "b", "c"].map((letter) => JSON.stringify([letter.repeat(8)]));
    if (!a || !b || !c) throw new Error("no texts");
    const first = column.read(a);
    column.read(b);

    expect(column.read(a)).toBe(first);
    column.read(c);
    expect(column.read(a)).toBe(first);
    expect(column.read(b)).toEqual(["bbbbbbbb"]);
    column.read(c);
    expect(column.read(a)).not.toBe(first);
    expect(column.read(a)).toEqual(first);
  });

  test("given a text longer than there is room for, then it is read and not kept", () => {
    const column = new KeptJsonColumn<readonly string[]>(5);
    const text = JSON.stringify(["much too long"]);

    expect(column.read(text)).toEqual(["much too long"]);
    expect(column.read(text)).not.toBe(column.read(text));
  });
});
