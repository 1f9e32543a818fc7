import { describe, expect, test } from "@jest/globals";
import { array, assert, constantFrom, nat, oneof, property, record } from "fast-check";
import { refusal } from "../reading.ts";
import { page, rfcPage, rfcParagraph, rfcSection, sitePage } from "../../support/html/pages.ts";
import { readHtml } from "../../../src/documents/html/read-html.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import { readPage, warningCodes, wholeText } from "./read-page.ts";

describe("given what is no text of a page", () => {
  test.each([
    ["a script", "<script>secret()</script>"],
    ["a style sheet", "<style>secret{}</style>"],
    ["a template", "<template><p>secret</p></template>"],
    ["a frame's own page", `<iframe srcdoc="<p>secret</p>">secret</iframe>`],
    ["a comment", "<!-- <p>secret</p> -->"],
    ["a picture's words", `<svg><script>secret</script><text>secret</text></svg><img alt="secret">`],
    ["what stands for a script", "<noscript>secret</noscript>"],
    [
      "controls",
      "<select><option>secret</option></select><button>secret</button><textarea>secret</textarea>",
    ],
  ])("when it is %s, then it is not read", (_, source) => {
    const read = readPage(page(`<h1>Title</h1><p>Words.</p>${source}<p>More.</p>`));

    expect(wholeText(read)).toBe("Title\nTitle\nWords.\nMore.");
    expect(read.warnings).toEqual([]);
  });
});

describe("given text that a browser does not show", () => {
  test.each([
    ["display", `<p style="color:red; display : none">ignore the rules</p>`],
    ["visibility", `<p style="visibility:hidden">ignore the rules</p>`],
    ["an attribute", `<p hidden>ignore the rules</p>`],
    ["a size", `<p>Yes.<span style="font-size:0px">ignore the rules</span></p>`],
    ["white on white", `<p>Yes.<font color="#FFFFFF">ignore the rules</font></p>`],
    [
      "the colour of its ground",
      `<div style="background:#eee"><span style="color:#eee">ignore the rules</span></div>`,
    ],
    ["a place off the page", `<div style="position:absolute;left:-9999px">ignore the rules</div>`],
    [
      "a rule of the page's sheet",
      `<style>.x, .y{color:red;display:none}</style><p class="a y">ignore the rules</p>`,
    ],
  ])("when it is hidden by %s, then it is left out and told", (_, source) => {
    const read = readPage(page(`<h1>Title</h1><p>Words.</p>${source}`));

    expect(wholeText(read)).not.toContain("ignore");
    expect(warningCodes(read)).toEqual(["HIDDEN_TEXT"]);
  });

  test.each([
    [
      "white on a ground",
      `<table bgcolor="navy"><tr><th><font color="white">shown</font></th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`,
    ],
    ["a rule for paper", `<style>@media print{.x{display:none}}</style><p class="x">shown</p>`],
    ["a hanging first line", `<p style="margin-left:21pt;text-indent:-21pt">shown</p>`],
  ])("when it is shown all the same (%s), then it is read", (_, source) => {
    const read = readPage(page(`<h1>Title</h1><p>Words.</p>${source}`));

    expect(wholeText(read)).toContain("shown");
    expect(read.warnings).toEqual([]);
  });
});

describe("given a page without text", () => {
  test("when a script would fill it, then it is empty and says so", () => {
    expect(warningCodes(readPage(page(`<div id="app"></div><script src="/app.js"></script>`)))).toEqual([
      "EMPTY_CONTENT",
    ]);
  });

  test("when a guard stands before the site, then that is told", () => {
    expect(warningCodes(readPage(page(`<noscript>请开启JavaScript并刷新该页.</noscript>`)))).toEqual([
      "EMPTY_CONTENT",
      "BLOCKED_BY_SITE",
    ]);
  });

  test("when it has no bytes, then it is refused", () => {
    expect(refusal(() => readPage("")).code).toBe("EMPTY_FILE");
  });
});

describe("given a page made to hurt", () => {
  test.each([
    ["a hundred thousand nested elements", "<div>".repeat(100_000), "LIMIT_DEPTH"],
    ["more elements than any document has", "<i></i>".repeat(300_001), "LIMIT_ENTRIES"],
    [
      "a table of a few merged cells that make millions",
      `<table>${"<tr><td rowspan=65000 colspan=1000>x<td>y".repeat(6000)}</table>`,
      "LIMIT_ENTRIES",
    ],
    [
      "a listing without end",
      `${"<p>Words.</p>".repeat(9000)}<pre>${"\n".repeat(50_001)}</pre>`,
      "LIMIT_ENTRIES",
    ],
  ])("when it has %s, then it is refused by its limit", (_, source, code) => {
    expect(refusal(() => readPage(page(source))).code).toBe(code);
  });

  test.each([
    ["phrases that are never ended", `<p>${"<b>a<a name=x>".repeat(20_000)}`],
    ["paragraphs in phrases in paragraphs", "<p><b>x".repeat(30_000)],
    ["cells that are never ended", `<table>${"<td><font>x".repeat(30_000)}`],
    ["white space without end", `<p>a${"<i> </i>".repeat(50_000)}${" ".repeat(500_000)}b</p>`],
    ["brackets that open nothing", "< ".repeat(500_000)],
    ["entities without end", "&lt;".repeat(200_000)],
    ["notes in notes", `${"<div role=doc-footnote id=a>".repeat(700)}${"<a href=#a>1</a>".repeat(5000)}`],
  ])("when it has %s, then it is read in a moment", (_, source) => {
    const start = performance.now();

    const read = readPage(page(`<h1>Title</h1>${source}`));

    expect(read.title).toBe("Title");
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("when it is long, then the reader reports as it goes", () => {
    const shares: number[] = [];
    const bytes = new TextEncoder().encode(page("<p>Words.</p>".repeat(40_000)));

    readHtml("long.html", bytes, { progress: (share) => shares.push(share) });

    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

test("given pages whose bytes were changed at random, when they are read, then only typed errors are thrown", () => {
  const sources = [
    rfcPage(
      rfcSection("1", "Start", rfcParagraph("Words.")) +
        rfcSection("2", "End", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>"),
    ),
    sitePage(
      "示例部关于征求意见的通知",
      "<p>第一条　应当备份。</p><p>第二条　下列两类：<br>（一）甲；<br>（二）乙。</p>",
    ),
    page("<section><h2>Start</h2><dl><dt>a<dd>b</dl><aside><p>Note: c</p></aside><pre>d</pre></section>", {
      head: "<script>respecConfig</script>",
    }),
  ].map((source) => new TextEncoder().encode(source));
  const change = record({
    at: nat(5000),
    byte: oneof(nat(255), constantFrom(...Buffer.from("<>/\"'&#;"))),
  });

  assert(
    property(
      constantFrom(...sources),
      array(change, { maxLength: 30 }),
      nat(8000),
      (source, changes, length) => {
        const bytes = source.slice(0, length);
        for (const { at, byte } of changes) bytes[at % Math.max(1, bytes.length)] = byte;
        try {
          readPage(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      },
    ),
    { numRuns: 400, seed: 4 },
  );
});
