import { describe, expect, test } from "@jest/globals";
import { feedDate } from "../../../src/documents/feeds/feed-dates.ts";
import { itemOf, readText, rss } from "./reading-feed.ts";

describe("dates of feeds", () => {
  test.each([
    ["Mon, 02 Nov 2026 08:00:00 GMT", "2026-11-02T08:00:00.000Z"],
    ["2 Nov 26 08:00 +0800", "2026-11-02T00:00:00.000Z"],
    ["Monday, 02-Nov-26 08:00:00 EST", "2026-11-02T13:00:00.000Z"],
    ["Mon Nov  2 08:00:00 2026", "2026-11-02T08:00:00.000Z"],
    ["Mon Nov 2 08:00:00 UTC 2026", "2026-11-02T08:00:00.000Z"],
    ["November 2, 2026 8:30 PM", "2026-11-02T20:30:00.000Z"],
    ["周一, 02 十一月 2026 08:00:00 +0800", "2026-11-02T00:00:00.000Z"],
    ["2026-11-02T08:00:00.123+08:00", "2026-11-02T00:00:00.000Z"],
    ["2026-11-02 08:00:00", "2026-11-02T08:00:00.000Z"],
    ["2026/11/02 08:00", "2026-11-02T08:00:00.000Z"],
    ["20261102T080000Z", "2026-11-02T08:00:00.000Z"],
    ["2026-11-02T24:00:00Z", "2026-11-03T00:00:00.000Z"],
    ["2026-11-02", "2026-11-02"],
    ["2026年11月2日", "2026-11-02"],
    ["02.11.2026", "2026-11-02"],
    ["2026-11", "2026-11"],
    ["2026", "2026"],
    ["1762070400", "2025-11-02T08:00:00.000Z"],
    ["Mon, 2 Nov 2026 08:00:00 CST", "2026-11-02T14:00:00.000Z"],
  ])("given %j, then %s", (written, iso) => {
    const date = feedDate(written, false);

    expect(date).toBe(iso);
  });

  test.each([
    "yesterday",
    "2026-13-45",
    "2026-02-30",
    "Mon, 32 Foo 2026 99:99:99 GMT",
    "Mon, 02 Nov 2026 25:00:00 GMT",
    "Mon, 02 Nov 2026 08:00:00 XYZ",
    "0000-00-00",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "2".repeat(500),
    "",
  ])("given %j, which is no date, then null", (written) => {
    const date = feedDate(written, false);

    expect(date).toBeNull();
  });

  test("given a Chinese feed, then CST and a time without a zone are China time", () => {
    const dates = ["Mon, 2 Nov 2026 08:00:00 CST", "2026-11-02 08:00:00"].map((written) =>
      feedDate(written, true),
    );

    expect(dates).toEqual(["2026-11-02T00:00:00.000Z", "2026-11-02T00:00:00.000Z"]);
  });

  test.each([
    "<link>https://www.example.cn/</link>",
    "<link>https://example.org/</link><language>zh-cn</language>",
  ])("given a channel with %s, then it is a Chinese feed", (channel) => {
    const item = itemOf("<title>甲</title><pubDate>Mon, 2 Nov 2026 08:00:00 CST</pubDate>", channel);

    expect(item?.published).toBe("2026-11-02T00:00:00.000Z");
  });

  test("given dates that cannot be read, then null, and one warning that counts and shows them", () => {
    const feed = readText(
      rss(["soon", "later", "", "2026-11-02"].map((date) => `<title>x</title><pubDate>${date}</pubDate>`)),
    );

    expect(feed.items.map((item) => item.published)).toEqual([null, null, null, "2026-11-02"]);
    expect(feed.warnings).toEqual([
      {
        code: "DATE_UNREADABLE",
        message: "Dates that could not be read and are missing: 2 (“soon”, “later”).",
      },
    ]);
  });

  test("given one date that cannot be read beside one that can, then that one", () => {
    const item = itemOf("<title>甲</title><pubDate>soon</pubDate><dc:date>2026-11-02</dc:date>");

    expect(item?.published).toBe("2026-11-02");
  });
});
