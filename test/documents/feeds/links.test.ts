import { describe, expect, test } from "@jest/globals";
import { itemOf, readText, rss, warningCodes } from "./reading-feed.ts";

describe("links of feeds", () => {
  test.each([
    ["<link>https://example.org/1?a=1&amp;b=2</link>", "https://example.org/1?a=1&b=2"],
    ["<link> /doc/1 </link>", "https://example.org/doc/1"],
    ["<link>1</link>", "https://example.org/news/1"],
    ['<link href="/doc/1"/>', "https://example.org/doc/1"],
    ["<guid>https://example.org/2</guid>", "https://example.org/2"],
    ['<guid isPermaLink="false">https://example.org/2</guid>', null],
    ["<guid>2</guid>", null],
    ["<link>https://user:word@example.org/1</link>", "https://example.org/1"],
    ["<link>javascript:alert(1)</link>", null],
    ["<link>file:///etc/passwd</link>", null],
    ["<link>data:text/html,x</link>", null],
    [`<link>https://example.org/${"x".repeat(3000)}</link>`, null],
  ])("given an item with %s, then %j", (inside, url) => {
    const item = itemOf(`<title>甲</title>${inside}`);

    expect(item?.url).toBe(url);
  });

  test("given xml:base on the way to a link, then the link is relative to it", () => {
    const feed = readText(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><link rel="self" href="https://other.example/feed"/><entry xml:base="b/"><title>x</title><link href="c"/></entry></feed>`,
    );

    expect(feed.items[0]?.url).toBe("https://example.org/a/b/c");
  });

  test("given no address of the feed's own, then a relative link is dropped, and that is told", () => {
    const feed = readText(rss(["<title>甲</title><link>/doc/1</link>"], ""));

    expect(feed.items[0]?.url).toBeNull();
    expect(warningCodes(feed)).toEqual(["LINK_DROPPED"]);
  });
});
