import { expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page } from "../../support/html/pages.ts";
import { readPage, warningCodes } from "./read-page.ts";

const number = (text: string) => `<span style='mso-list:Ignore'>${text}<span>&nbsp;&nbsp; </span></span>`;

const WORD = `<div class=WordSection1><p class=MsoNormal>ICS 35.030</p><p class=MsoNormal>GB/T 00801—202X</p><p class=MsoTitle>网络安全技术 示例要求</p><p class=MsoNormal>（征求意见稿）</p>
  <p class=MsoToc1><a href="#_Toc1">1 范围<span>........</span>1</a></p><p class=MsoToc1><a href="#_Toc2">2 要求<span>........</span>2</a></p>
  <h1><a name="_Toc0"></a>前言</h1><p class=MsoNormal>本文件代替旧版。</p>
  <h1><a name="_Toc1"></a>${number("1")}范围</h1><p class=MsoNormal>本文件规定了要求。</p><h1>${number("2")}要求</h1>
  <p class=MsoListParagraph><![if !supportLists]>${number("a)")}<![endif]>设备应鉴别用户；<o:p></o:p></p>
  <p class=MsoListParagraph><![if !supportLists]>${number("b)")}<![endif]>设备<del>宜</del><ins>应</ins>记录日志<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>。</p>
  <p class=MsoNormal>2.1 访问控制</p><p class=MsoNormal>设备应控制访问。<span style='mso-hide:all'>隐藏的文字</span></p>
  <h1>附录 A</h1><p class=MsoNormal>（资料性）</p><p class=MsoNormal>部署示例</p><p class=MsoNormal>A.1 概述</p><p class=MsoNormal>见下。</p></div>
  <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 格式见附录。</p></div></div>`;

test("given a draft that Word saved as a page, when it is read, then headings, typed numbers and the annex are clauses", () => {
  const read = readPage(page(WORD));

  expect(read).toMatchObject({
    title: "网络安全技术 示例要求",
    number: "GB/T 00801—202X",
    edition: "征求意见稿",
  });
  expect(outline(read).slice(1)).toEqual([
    "前言 (foreword)",
    "1 范围",
    "2 要求",
    "  2.1 访问控制",
    "A （资料性） 部署示例 (annex)",
    "  A.1 概述",
  ]);
});

test("given tracked changes, hidden text and a footnote of Word, when it is read, then they are told and the note stands at its reference", () => {
  const read = readPage(page(WORD));

  expect(blocks(read, "2")).toEqual([
    "item 1 a): a) 设备应鉴别用户；",
    "item 1 b): b) 设备应记录日志[1]。",
    "note 0 [1]: [1] 格式见附录。",
  ]);
  expect(clauseOf(read, "2.1").text).toBe("设备应控制访问。");
  expect(warningCodes(read)).toEqual(["TRACKED_CHANGES", "HIDDEN_TEXT"]);
});

test("given a page of pandoc, when it is read, then its numbers, lists, powers and footnotes are", () => {
  const read = readPage(
    page(`<header><h1 class="title">Guide</h1></header><nav role="doc-toc"><ul><li><a href="#s">Scope</a></li></ul></nav>
      <h1><span class="header-section-number">1</span> Scope</h1><p>Use 2<sup>128</sup> bits.<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a></p>
      <h2><span class="header-section-number">1.1</span> Limits</h2><dl><dt>Key</dt><dd>A secret.</dd></dl><pre><code>a = b</code></pre>
      <section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>Or more.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`),
  );

  expect(outline(read)).toEqual(["1 Scope", "  1.1 Limits"]);
  expect(blocks(read, "1")).toEqual(["paragraph 0: Use 2^128 bits.[1]", "note 0 [1]: [1] Or more."]);
  expect(blocks(read, "1.1")).toEqual(["item 1: Key A secret.", "code 0: a = b"]);
});

test("given merged cells, when a table is read, then every cell stands in its column", () => {
  const read = readPage(
    page(
      `<h2>1 范围</h2><table><tr><td rowspan="2">项目</td><td colspan="2">等级</td></tr><tr><td>一级</td><td>二级</td></tr><tr><td>鉴别</td><td>应</td><td>宜</td></tr></table>`,
    ),
  );

  expect(blocks(read, "1")).toEqual([
    "row 0: 项目 | 等级 |",
    "row 0: | 一级 | 二级",
    "row 0: 鉴别 | 应 | 宜",
  ]);
});

test("given a page that a browser saved into one file, when it is read, then its page is, and its pictures are not", () => {
  const source = [
    "From: <Saved by Blink>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--edge"',
    "",
    "----edge",
    'Content-Type: text/html; charset="utf-8"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    '<html><body><h1>=E9=80=9A=E7=9F=A5</h1><p class=3D=\r\n"a">=E6=AD=A3=E6=96=87=E3=80=82</p></body></html>',
    "----edge",
    "Content-Type: image/png",
    "",
    "AAAA",
    "----edge--",
  ].join("\r\n");

  const read = readPage(source, "page.mht");

  expect(read.title).toBe("通知");
  expect(read.clauses[0]?.text).toBe("正文。");
});
