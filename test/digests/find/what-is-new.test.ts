import { describe, expect, test } from "@jest/globals";
import { whatIsNew, type WhatIsNew } from "../../../src/digests/find/what-is-new.ts";
import type { Library } from "../../../src/library/library.ts";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { chinaDay } from "../../../src/text/dates.ts";
import { asker, newsItem, putEdition } from "../../support/library-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A library with these editions (`standard/name`, day of issue, more) and news, all public unless said otherwise. */
async function libraryOf(
  editions: readonly (readonly [id: string, date: string, more?: object])[],
  news: readonly (readonly [id: string, published: string])[] = [],
): Promise<Library & AsyncDisposable> {
  const folder = temporaryFolder();
  const library = await openLibrary(folder.path);
  await add(library, editions, news);
  return Object.assign(library, {
    [Symbol.asyncDispose]: async () => {
      await library.close();
      folder[Symbol.dispose]();
    },
  });
}

async function add(
  library: Library,
  editions: readonly (readonly [id: string, date: string, more?: object])[],
  news: readonly (readonly [id: string, published: string])[] = [],
): Promise<void> {
  await library.write(async (writer) => {
    for (const [id, date, more] of editions)
      await putEdition(writer, id, { audience: "public", date, ...more });
    for (const [id, published] of news) await writer.putNews(`news/${id}.md`, newsItem(id, { published }));
  });
}

/** Without `next`, no summary is the last before an end. */
interface Looked {
  readonly since: string;
  readonly until: string;
  readonly next?: string;
  readonly seen?: Iterable<string> | null;
  readonly as?: readonly string[];
}

function look(
  library: Library,
  { since, until, next, seen = null, as = ["public"] }: Looked,
): Promise<WhatIsNew> {
  const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
  const window = { since: at(since), until: at(until), next: at(next ?? until) };
  const view = library.view(asker(as, chinaDay(window.until)));
  return whatIsNew(view, window, seen === null ? null : new Set(seen));
}

const told = ({ editions, periods, news }: WhatIsNew) => [
  ...editions.map((e) => e.edition.id),
  ...periods.map((p) => `${p.news} ${p.edition.id}`),
  ...news.map((n) => n.id),
];

const WEEK = { since: "2026-11-09", until: "2026-11-16" };

describe("without a record, days decide", () => {
  test("given editions and news before, in and after the week, then those of the week are new, its first day too", async () => {
    await using library = await libraryOf(
      [
        ["a/1", "2026-11-08"],
        ["b/1", "2026-11-09"],
        ["c/1", "2026-11-16"],
        ["d/1", "2026-11-17"],
      ],
      [
        ["old", "2026-11-08"],
        ["new", "2026-11-12"],
        ["ahead", "2026-11-17"],
      ],
    );

    const found = await look(library, WEEK);

    expect(told(found)).toEqual(["c/1", "b/1", "new"]);
    expect(found.seen).not.toContain("edition:d/1");
    expect(found.seen).not.toContain("news:ahead");
  });

  test("given nothing in the week, then nothing is worth telling", async () => {
    await using library = await libraryOf([["a/1", "2026-11-08"]], [["old", "2026-10-01"]]);

    expect(await look(library, WEEK)).toMatchObject({ editions: [], news: [], isWorthTelling: false });
  });
});

describe("with a record, what the place has not seen is new", () => {
  test("given an edition of the very day of the last summary that came after it, then it is told; one told before is not", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-11-09"],
      ["b/1", "2026-11-09"],
    ]);

    expect(told(await look(library, { ...WEEK, seen: ["edition:a/1"] }))).toEqual(["b/1"]);
  });

  test("given one that came three weeks late, then it is told; what is older than comment periods last is history", async () => {
    await using library = await libraryOf([
      ["late/1", "2026-10-20"],
      ["old/1", "2026-08-20"],
    ]);

    const found = await look(library, { ...WEEK, seen: ["edition:other/1"] });

    expect(told(found)).toEqual(["late/1"]);
    expect(found.seen).toEqual(["edition:old/1", "edition:late/1"]);
  });

  test("given an older edition that comes after the newest is known, then it is history", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-10-20"],
      ["a/2", "2026-11-01"],
    ]);

    expect(told(await look(library, { ...WEEK, seen: ["edition:a/2"] }))).toEqual([]);
  });

  test("given an edition that is opened to the place, then it is new to it", async () => {
    await using library = await libraryOf([["a/1", "2026-11-02", { audience: "wg3" }]]);
    const before = await look(library, { ...WEEK, seen: ["edition:x"] });

    await add(library, [["a/1", "2026-11-02", { audience: "public" }]]);

    expect(told(before)).toEqual([]);
    expect(told(await look(library, { ...WEEK, seen: ["edition:x"] }))).toEqual(["a/1"]);
  });

  test("given what others may see only, then it is neither told nor on the record", async () => {
    await using library = await libraryOf([["a/1", "2026-11-10", { audience: "wg3" }]]);

    expect(await look(library, WEEK)).toMatchObject({ editions: [], seen: [], isWorthTelling: false });
    expect(told(await look(library, { ...WEEK, as: ["public", "wg3"] }))).toEqual(["a/1"]);
  });

  test("given an edition that was withdrawn, then it is not told", async () => {
    await using library = await libraryOf([["a/1", "2026-11-10"]]);
    await library.write((writer) => writer.withdraw("a/1", new Date("2026-11-11T00:00:00Z")));

    expect(told(await look(library, WEEK))).toEqual([]);
  });
});

describe("with which edition a new one is compared", () => {
  test("given two new ones, then the newer with the last one seen, and the other stands between", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-05-01"],
      ["a/2", "2026-11-10"],
      ["a/3", "2026-11-13"],
    ]);

    const [found] = (await look(library, WEEK)).editions;

    expect([found?.edition.id, found?.before?.id, found?.between.map((e) => e.id)]).toEqual([
      "a/3",
      "a/1",
      ["a/2"],
    ]);
  });

  test("given a standard all of whose editions are new, then the newest with the first", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-11-10"],
      ["a/2", "2026-11-13"],
    ]);

    const [found] = (await look(library, WEEK)).editions;

    expect([found?.edition.id, found?.before?.id, found?.between]).toEqual(["a/2", "a/1", []]);
  });

  test("given a standard's first edition, then there is nothing to compare it with", async () => {
    await using library = await libraryOf([["a/1", "2026-11-10"]]);

    expect((await look(library, WEEK)).editions[0]?.before).toBeNull();
  });

  test("given one before it that the place may not see, then it is compared with the one before that", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-05-01"],
      ["a/2", "2026-07-01", { audience: "wg3" }],
      ["a/3", "2026-11-13"],
    ]);

    expect((await look(library, WEEK)).editions[0]?.before?.id).toBe("a/1");
  });
});

describe("comment periods", () => {
  const draft = (opens: string | null, closes: string) => ({ comment: { opens, closes, wording: null } });
  const of = (found: WhatIsNew) => found.periods.map(({ news, isNew }) => [news, isNew]);

  test("given one that opened in the week, then it is told; one that opens later is neither told nor seen", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-10-01", draft("2026-11-10", "2027-01-09")],
      ["b/1", "2026-10-01", draft("2026-11-17", "2027-01-09")],
    ]);

    const found = await look(library, WEEK);

    expect(told(found)).toEqual(["opened a/1"]);
    expect(found.seen.filter((id) => id.startsWith("comment:"))).toEqual(["comment:a/1@2027-01-09"]);
  });

  test("given one without a first day, then it opened with the edition", async () => {
    await using library = await libraryOf([["a/1", "2026-11-10", draft(null, "2027-01-09")]]);

    expect(of(await look(library, WEEK))).toEqual([["opened", true]]);
  });

  test("given one that we learn of after it opened, then it is told all the same, as long as it is open", async () => {
    await using library = await libraryOf([
      ["a/1", "2026-07-01", draft("2026-07-01", "2026-12-31")],
      ["b/1", "2026-07-01", draft("2026-07-01", "2026-11-15")],
    ]);

    expect(told(await look(library, { ...WEEK, seen: ["edition:a/1", "edition:b/1"] }))).toEqual([
      "opened a/1",
    ]);
  });

  test("given another last day than the one the place has seen, then that is told", async () => {
    await using library = await libraryOf([["a/1", "2026-07-01", draft("2026-07-01", "2026-12-31")]]);
    const seen = ["edition:a/1", "comment:a/1@2026-11-30"];

    expect(of(await look(library, { ...WEEK, seen }))).toEqual([["changed", true]]);
  });

  test.each([
    ["closes in 15 days", "2026-12-01", []],
    ["came within 14 days in this week", "2026-11-30", [["closing", true]]],
    ["was within 14 days at the last summary", "2026-11-23", [["closing", false]]],
    ["closes today", "2026-11-16", [["closing", false]]],
    ["closed yesterday", "2026-11-15", []],
  ])("given one that %s, then it is told accordingly", async (_, closes, periods) => {
    await using library = await libraryOf([["a/1", "2026-09-01", draft("2026-09-01", closes)]]);

    expect(of(await look(library, WEEK))).toEqual(periods);
  });

  test("given one that ends before the next summary comes, then this is the last call", async () => {
    await using library = await libraryOf([["a/1", "2026-09-01", draft("2026-09-01", "2026-11-23")]]);

    const found = await look(library, { ...WEEK, next: "2026-11-23" });

    expect(of(found)).toEqual([["closing", true]]);
    expect(found.isWorthTelling).toBe(true);
  });

  test("given summaries every day, then a period is told of when it opens, when its end comes near, and the day before", async () => {
    await using library = await libraryOf([["a/1", "2026-09-01", draft("2026-09-01", "2026-10-30")]]);
    const days = Array.from({ length: 65 }, (_, i) => chinaDay(new Date(Date.UTC(2026, 8, 1 + i))));
    let seen: readonly string[] = [];
    const toldOn: string[] = [];

    for (const [i, day] of days.entries()) {
      const since = days[i - 1] ?? "2026-08-31";
      const found = await look(library, {
        since,
        until: day,
        next: days[i + 1] ?? "2026-12-01",
        seen: seen.length > 0 ? seen : null,
      });
      if (found.isWorthTelling && found.periods.length > 0) toldOn.push(day);
      seen = found.seen;
    }

    expect(toldOn).toEqual(["2026-09-01", "2026-10-16", "2026-10-29"]);
  });

  test("given a reminder that stands beside nothing new, then it is not worth a message of its own", async () => {
    await using library = await libraryOf([["a/1", "2026-09-01", draft("2026-09-01", "2026-11-23")]]);

    expect((await look(library, WEEK)).isWorthTelling).toBe(false);
  });
});
