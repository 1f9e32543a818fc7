import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readText, refusal, rss, warningCodes } from "./reading-feed.ts";

const SAMPLE = rss([
  "<title>甲 &amp; 乙</title><link>/1</link><pubDate>2026-11-02</pubDate>",
  "<description><![CDATA[<p>丙</p>]]></description>",
]);

describe("what is no feed, or a harmful one", () => {
  test.each([
    ["nothing", "", "EMPTY_FILE"],
    ["white space", " \n ", "EMPTY_FILE"],
    ["a web page", "<!DOCTYPE html><html><body>404</body></html>", "WRONG_TYPE"],
    ["other XML", "<svg/>", "WRONG_TYPE"],
    ["text", "not a feed", "WRONG_TYPE"],
    ["other JSON", '{"rows":[]}', "WRONG_TYPE"],
    ["broken JSON", '{"items":[', "TRUNCATED"],
    ["nothing but a beginning", "<rss><channel><item><title>甲", "TRUNCATED"],
    [
      "an entity that names a file",
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SAMPLE.slice(21)}`,
      "DOCTYPE_REFUSED",
    ],
    [
      "an entity after another declaration",
      `<!DOCTYPE rss [<!ELEMENT a (b)><!ENTITY x "y">]>${SAMPLE.slice(21)}`,
      "DOCTYPE_REFUSED",
    ],
    ["elements nested without end", `<rss>${"<a>".repeat(5000)}`, "LIMIT_DEPTH"],
    ["binary data", Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256), "ENCODING_UNSURE"],
    ["more bytes than a feed has", new Uint8Array(20_000_001).fill(0x20), "LIMIT_SIZE"],
  ])("given %s, then it is refused by a code", (_, content, code) => {
    const found = refusal(content);

    expect(found).toBe(code);
  });

  test("given more items than are kept, then the newest, in the feed's order, and a warning", () => {
    const items = Array.from({ length: 2_100 }, (_, at) => {
      const year = at < 100 ? 2001 : 2002 + (at % 20);
      return `<title>${at}</title><pubDate>${year}-01-01</pubDate>`;
    });

    const feed = readText(rss(items));

    expect(feed.items).toHaveLength(2_000);
    expect(feed.items[0]?.title).toBe("100");
    expect(warningCodes(feed)).toEqual(["LIMIT_ENTRIES"]);
  });

  test("given a feed changed or cut anywhere, then a feed or a refusal with a code", () => {
    const bytes = new TextEncoder().encode(SAMPLE);
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      byte: fc.nat(255),
      length: fc.nat(bytes.length),
    });

    fc.assert(
      fc.property(change, ({ at, byte, length }) => {
        const damaged = bytes.slice(0, Math.max(length, 1));
        damaged[at] = byte;

        expect(refusal(damaged)).toMatch(/^[a-zA-Z_]+$/);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
