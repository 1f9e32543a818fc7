import { expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page, rfcPage, rfcParagraph, rfcSection } from "../../support/html/pages.ts";
import { readPage, wholeText } from "./read-page.ts";

const SECTIONS =
  rfcSection("", "Status of This Memo", rfcParagraph("A standard.")) +
  rfcSection(
    "1",
    "Start",
    rfcParagraph("Endpoints <span class=bcp14>MUST</span> wait.") +
      rfcSection("1.1", "3 Ways", rfcParagraph("Ways.")),
  ) +
  rfcSection("Appendix A", "Samples", rfcSection("A.1", "First", rfcParagraph("One."))) +
  rfcSection("", "Authors' Addresses", "<address>J. Doe</address>");

test("given an RFC of xml2rfc, when it is read, then its sections have the numbers in their links and the contents are dropped", () => {
  const read = readPage(rfcPage(SECTIONS));

  expect(outline(read)).toEqual([
    "Abstract",
    "Status of This Memo",
    "1 Start",
    "  1.1 3 Ways",
    "A Samples (annex)",
    "  A.1 First",
    "Authors' Addresses",
  ]);
  expect(clauseOf(read, "1").text).toBe("Endpoints MUST wait.");
});

test("given an RFC of xml2rfc, when it is read, then its head gives title, number, day and what it obsoletes", () => {
  const read = readPage(rfcPage(SECTIONS));

  expect(read).toMatchObject({ title: "The Sample Protocol", number: "RFC 99001", edition: null });
  expect(read.cover).toMatchObject({ published: "2026-05-04", replaces: ["RFC 99000"] });
});

test("given a draft inside the page of a site, when it is read, then the site's own headings are not of it", () => {
  const draft = rfcPage(SECTIONS)
    .replace("RFC 99001</h1>", "</h1>")
    .replace(/<dd class="rfc">99001/, '<dd class="internet-draft">draft-doe-sample-03');
  const inner = /<body>([^]*)<\/body>/.exec(draft)?.[1] ?? "";

  const read = readPage(
    page(
      `<nav><a href="/">Site</a></nav><div><div class="box">${inner}</div></div><div><h2>About this site</h2><p>Words.</p></div>`,
    ),
  );

  expect(read).toMatchObject({ number: null, edition: "draft-doe-sample-03" });
  expect(outline(read).at(-1)).toBe("Authors' Addresses");
  expect(wholeText(read)).not.toMatch(/Site|About|never/);
});

test("given the blocks of an RFC, when they are read, then lists, definitions, artwork, tables and notes keep their labels", () => {
  const content = `${rfcParagraph("Thus:")}
    <ol start="3" type="a"><li>third<ul class="ulEmpty"><li>plain</li></ul></li><li>fourth</li></ol>
    <dl><dt>client:</dt><dd><p>Who asks.</p><p>More.</p></dd></dl>
    <figure><div class="artwork"><pre>\n  +--+\n  |  |\n</pre></div><figcaption><a href="#f" class="selfRef">Figure 1</a>:\n<a href="#n">A Box</a></figcaption></figure>
    <aside><p>Note: Beware.</p></aside>
    <table><caption><a href="#t">Table 1</a>: Codes</caption><thead><tr><th>Code</th><th>Name</th></tr></thead><tbody><tr><td>0x01</td><td>one</td></tr></tbody></table>`;

  const read = readPage(
    rfcPage(rfcSection("1", "Start", content) + rfcSection("2", "End", rfcParagraph("End."))),
  );

  expect(blocks(read, "1")).toEqual([
    "paragraph 0: Thus:",
    "item 1 c.: c. third",
    "item 2: plain",
    "item 1 d.: d. fourth",
    "item 1: client: Who asks.",
    "paragraph 1: More.",
    "code 0: +--+\n|  |",
    "figure 0 Figure 1: Figure 1: A Box",
    "note 0 Note: Note: Beware.",
    "row 0 Table 1: Table 1: Codes",
    "row 0: Code | Name",
    "row 0: 0x01 | one",
  ]);
});

test("given a page that shows an older RFC with its own line breaks, when it is read, then the text is read as the draft it is", () => {
  const filler =
    "   Words stand here, as many of them as a line of an RFC can hold, and more of\n   them in the next.\n\n".repeat(
      12,
    );
  const text = `Network Working Group                                          J. Doe\nRequest for Comments: 99002                                      Example\n                                                                May 2026\n\n\n                          <span class="h1">A Sample of Old</span>\n\n<span class="h2"><a class="selflink" href="#section-1">1</a>.  Introduction</span>\n\n${filler}<span class="grey">Doe                       Standards Track                    [Page 1]</span>\n</pre><pre class="newpage"><span class="grey">RFC 99002                     Sample                        May 2026</span>\n\n<span class="h3"><a href="#section-1.1">1.1</a>.  Terms</span>\n\n${filler}<span class="h2"><a href="#section-2">2</a>.  Security &lt;Considerations&gt;</span>\n\n   None.\n`;

  const read = readPage(
    page(
      `<span class="noprint">[<a href="/">Docs</a>]</span><pre>[<a href="/">RFC Home</a>] [<a href="/">TEXT</a>|<a href="/">PDF</a>]\n\n${text}</pre>`,
    ),
  );

  expect(read).toMatchObject({ title: "A Sample of Old", number: "RFC 99002" });
  expect(outline(read).slice(1)).toEqual(["1 Introduction", "  1.1 Terms", "2 Security <Considerations>"]);
  expect(wholeText(read)).not.toMatch(/RFC Home|Page 1/);
});
