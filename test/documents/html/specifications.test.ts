import { expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page } from "../../support/html/pages.ts";
import { readPage, warningCodes, wholeText } from "./read-page.ts";

const heading = (level: number, number: string, title: string) =>
  `<div class="header-wrapper"><h${level}><bdi class="secno">${number} </bdi>${title}</h${level}><a class="self-link" href="#x"></a></div>`;

test("given a snapshot of ReSpec, when it is read, then numbers, appendices and unnumbered sections are as printed", () => {
  const read = readPage(
    page(`<div class="head"><h1 id="title" class="title">Widgets 1.0</h1><p id="w3c-state"><a href="x">W3C Working Draft</a> <time>1 May 2026</time></p></div>
      <section id="abstract"><h2>Abstract</h2><p>In short.</p></section>
      <nav id="toc"><h2>Table of Contents</h2><ol><li><a href="#a"><bdi class="secno">1. </bdi>Start</a></li></ol></nav>
      <section>${heading(2, "1.", "Start")}<p>Words.</p><section>${heading(3, "1.1", "2 kinds")}<p>Kinds.</p><section class="notoc"><h4>Aside</h4><p>By the way.</p></section></section></section>
      <section class="appendix">${heading(2, "A.", "Examples")}<section>${heading(3, "A.1", "First")}<p>One.</p></section></section>`),
  );

  expect(outline(read)).toEqual([
    "Widgets 1.0",
    "Abstract",
    "1 Start",
    "  1.1 2 kinds",
    "    Aside",
    "A Examples (annex)",
    "  A.1 First",
  ]);
  expect(read).toMatchObject({ title: "Widgets 1.0", edition: "W3C Working Draft 1 May 2026" });
});

test("given a page of Bikeshed with the ends of its elements left out, when it is read, then it is whole", () => {
  const read = readPage(
    page(`<h1 class="p-name" id="title">Widgets</h1><h2 class="no-num heading settled"><span class="content">Abstract</span></h2><p>In short.
      <h2 class="heading settled" data-level="1"><span class="secno">1. </span><span class="content">Start</span><a class="self-link" href="#s"></a></h2>
      <p>One.<p>Two.<ol><li>First.<li>Second.<ul><li>Inner.</ul></ol>
      <h3 class="heading settled" data-level="1.1"><span class="secno">1.1. </span><span class="content">Table</span></h3>
      <table><tr><th>a<td>b<tr><th>c<td>d</table>`),
  );

  expect(outline(read)).toEqual(["Abstract", "1 Start", "  1.1 Table"]);
  expect(blocks(read, "1")).toEqual([
    "paragraph 0: One.",
    "paragraph 0: Two.",
    "item 1 1.: 1. First.",
    "item 1 2.: 2. Second.",
    "item 2 •: Inner.",
  ]);
  expect(clauseOf(read, "1.1").text).toBe("a | b\nc | d");
});

test("given notes and examples by their mark-up, when they are read, then each is one with the label of its marker", () => {
  const read = readPage(
    page(`<section>${heading(2, "1.", "Start")}
      <div class="note" role="note"><div role="heading" class="note-title marker">Note</div><p>Perhaps.</p></div>
      <div class="example"><div class="marker"><a class="self-link" href="#e">Example<bdi> 1</bdi></a><span>: A widget</span></div><pre>widget()</pre></div>
      <p class="issue">Open question.</p></section><section>${heading(2, "2.", "End")}</section>`),
  );

  expect(blocks(read, "1")).toEqual([
    "note 0 Note: Note: Perhaps.",
    "example 0 Example 1: Example 1: A widget",
    "code 0: widget()",
    "note 0: Open question.",
  ]);
});

test("given the source of a ReSpec document, when it is read, then numbers are counted as the tool would, with a warning", () => {
  const read = readPage(
    page(
      `<section id="abstract"><p>In short.</p></section><section id="sotd"><p>A draft.</p></section>
      <section class="introductory"><h2>Before</h2><p>First of all.</p></section>
      <section><h1>Start</h1><p>See [=widget/kind=] in [[RFC2119]].</p><section><h2>Inner</h2></section><section class="notoc"><h2>Kept Out</h2></section><section id="conformance"><p>Rules.</p></section></section>
      <section><h2>Second</h2><p class="remove">Not printed.</p></section>
      <section class="appendix"><h2>More</h2><section><h2>Still More</h2></section></section><section><h2>Last</h2></section>`,
      {
        title: "Widgets",
        head: `<script src="https://example.org/respec-w3c"></script><script>var respecConfig = { specStatus: "ED" };</script>`,
      },
    ),
  );

  expect(outline(read)).toEqual([
    "Abstract",
    "Status of This Document",
    "Before",
    "1 Start",
    "  1.1 Inner",
    "  Kept Out",
    "  1.2 Conformance",
    "2 Second",
    "A More (annex)",
    "  A.1 Still More",
    "B Last (annex)",
  ]);
  expect(clauseOf(read, "1").text).toBe("See kind in [RFC2119].");
  expect(warningCodes(read)).toContain("NUMBERS_COMPUTED");
  expect(wholeText(read)).not.toContain("Not printed");
});

test("given a source with parts in other files, when it is read, then they are not fetched and the text is marked partial", () => {
  const read = readPage(
    page(`<section><h2>Start</h2><p>Words.</p></section><section data-include="terms.html"></section>`, {
      head: `<script>var respecConfig = {};</script>`,
    }),
  );

  expect(warningCodes(read)).toContain("PARTIAL");
});
