import { describe, expect, test } from "@jest/globals";
import { readFeed } from "../../../src/documents/feeds/read-feed.ts";
import { UNWATCHED } from "../../../src/documents/reading-watch.ts";
import { readText, rss, warningCodes } from "./reading-feed.ts";

const ITEM = {
  title: "征求意见稿",
  url: "https://example.org/1",
  published: "2026-11-02T08:00:00.000Z",
  summary: "截至12月。",
};

describe("the formats of feeds", () => {
  test("given RSS 2.0, then its items", () => {
    const feed = readText(
      rss([
        "<title>征求意见稿</title><link>https://example.org/1</link><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>截至12月。</description>",
      ]),
    );

    expect(feed).toEqual({ title: "通知", items: [ITEM], warnings: [] });
  });

  test("given RSS 1.0, whose items stand beside the channel, then its items", () => {
    const feed = readText(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>通知</title></channel><item rdf:about="https://example.org/1"><title>征求意见稿</title><d:date>2026-11-02T16:00+08:00</d:date><description>截至12月。</description></item></rdf:RDF>`,
    );

    expect(feed).toEqual({ title: "通知", items: [ITEM], warnings: [] });
  });

  test("given Atom, then the page's link among several, the day of publication, and words by their type", () => {
    const feed = readText(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">通知</title><entry><title type="html">征求&lt;b&gt;意见稿&lt;/b&gt;</title><link rel="self" href="https://example.org/1.atom"/><link rel="enclosure" href="https://example.org/1.pdf"/><link href="https://example.org/1"/><updated>2026-11-03T00:00:00Z</updated><published>2026-11-02T08:00:00Z</published><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>截至<b>12月</b>。</p></div></summary></entry></feed>`,
    );

    expect(feed).toEqual({ title: "通知", items: [ITEM], warnings: [] });
  });

  test("given JSON Feed, then its items, and fields of a wrong type passed over", () => {
    const feed = readText(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "通知",
        items: [
          {
            id: "https://example.org/1",
            title: "征求意见稿",
            content_html: "<p>截至12月。</p>",
            date_published: "2026-11-02T08:00:00Z",
          },
          { id: 2, title: null, url: 3, content_text: "无题" },
        ],
      }),
    );

    expect(feed.items).toEqual([ITEM, { title: null, url: null, published: null, summary: "无题" }]);
  });

  test.each([
    ["white space before its declaration", `\n\n ${rss(["<title>征求意见稿</title>"])}`],
    ["a comment before its root", `<!-- made -->${rss(["<title>征求意见稿</title>"])}`],
    [
      "an old document type that is never fetched",
      `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/rss.dtd">${rss(["<title>征求意见稿</title>"]).slice(21)}`,
    ],
    [
      "a namespace of its own",
      rss(["<title>征求意见稿</title>"]).replace("<rss", `<rss xmlns="http://backend.userland.com/rss2"`),
    ],
    ["control characters", rss(["<title>征\u0008求意见稿</title>"])],
    ["a bare ampersand beside", rss(["<title>征求意见稿</title><description>a & b</description>"])],
    ["an undeclared prefix", rss(["<title>征求意见稿</title><dc:creator>x</dc:creator>"])],
    [
      "the title of a picture after its own",
      rss(["<title>征求意见稿</title><media:group><title>图</title></media:group>"]),
    ],
  ])("given a feed with %s, then its item all the same", (_, text) => {
    const feed = readText(text);

    expect(feed.items.map((item) => item.title)).toEqual(["征求意见稿"]);
    expect(feed.warnings).toEqual([]);
  });

  test("given a feed without items, then none, and no fault", () => {
    const feed = readText(rss([]));

    expect(feed).toEqual({ title: "通知", items: [], warnings: [] });
  });

  test("given an item without title and link, then it is kept for what it has, and an empty one is not", () => {
    const feed = readText(rss(["<description>只有正文</description>", "<guid>7</guid>", ""]));

    expect(feed.items).toEqual([{ title: null, url: null, published: null, summary: "只有正文" }]);
  });

  test("given GBK that declares gb2312, then it is read as such", () => {
    const [before = "", after = ""] = rss(["<title>|</title>"])
      .replace(`"1.0"`, `"1.0" encoding="gb2312"`)
      .replace("通知", "")
      .split("|");
    const ascii = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = Uint8Array.of(...ascii(before), 0xb1, 0xea, 0xd7, 0xbc, ...ascii(after));

    const feed = readFeed("feed.xml", bytes, UNWATCHED);

    expect(feed.items[0]?.title).toBe("标准");
  });

  test("given a feed that was cut off, then the items that are whole, marked as partial", () => {
    const whole = rss(["<title>一</title>", "<title>二</title>", "<title>三 和 四</title>"]);

    const feed = readText(whole.slice(0, whole.indexOf(" 和")));

    expect(feed.items.map((item) => item.title)).toEqual(["一", "二"]);
    expect(warningCodes(feed)).toEqual(["PARTIAL"]);
  });
});
