import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page, sitePage } from "../../support/html/pages.ts";
import { readPage, wholeText } from "./read-page.ts";

const TITLE = "示例部关于公开征求《数据目录管理办法（征求意见稿）》意见的通知";
const LETTER = `<p>　　为规范数据目录的编制，我部起草了《数据目录管理办法（征求意见稿）》，现向社会公开征求意见。</p>
  <p>　　意见反馈截止时间为2026年4月1日。</p><p>　　附件：1.<a href="./P1.docx">数据目录管理办法（征求意见稿）</a></p><p>　　　　　2.<a href="./P2.pdf">起草说明</a></p>`;
const STATUTE = `<p align="center">第一章　总　则</p><p>　　第一条　为了规范数据目录的编制，制定本办法。</p><p>　　第二条　数据目录分为下列两类：</p><p>　　（一）基础目录；</p><p>　　（二）专业目录。</p>
  <p align="center">第二章　编　制</p><p>　　第三条　编制单位应当每年更新数据目录。</p><p>　　第四条　依照第三条的规定更新的目录，应当公布。</p>`;

describe("given a notice with the draft in the page of a site", () => {
  test("when it is read, then the articles are clauses under their chapters", () => {
    const read = readPage(sitePage(TITLE, LETTER + STATUTE));

    expect(outline(read)).toEqual([
      TITLE,
      "第一章 总则",
      "  第一条",
      "  第二条",
      "第二章 编制",
      "  第三条",
      "  第四条",
    ]);
    expect(blocks(read, "第二条")).toEqual([
      "paragraph 0: 数据目录分为下列两类：",
      "item 1 （一）: （一）基础目录；",
      "item 1 （二）: （二）专业目录。",
    ]);
  });

  test("when it is read, then title, date, deadline and attachments are kept and the site's furniture is not", () => {
    const read = readPage(sitePage(TITLE, LETTER + STATUTE));

    const text = wholeText(read);

    expect(read).toMatchObject({ title: TITLE, edition: "征求意见稿" });
    expect(text).toContain("发布时间：2026-03-02 10:00");
    expect(text).toContain("截止时间为2026年4月1日");
    expect(text).toContain("2.起草说明");
    expect(text).not.toMatch(/首页|栏目导航|机构职能|微信|字号|上一篇|相关链接|一图读懂|版权所有|网站标识码/);
  });

  test("when the same page is in GBK without a declaration, then it reads the same", () => {
    const source = page(`<h1>征求意见的通知</h1><p>现公开征求意见。</p>`).replace(
      `<meta charset="utf-8">`,
      "",
    );
    const gbk = Buffer.from(
      source.replace("征求意见的通知", "\ufffe1").replace("现公开征求意见。", "\ufffe2"),
      "latin1",
    );
    const bytes = Buffer.concat([
      gbk.subarray(0, gbk.indexOf("\xfe1", 0, "latin1")),
      Buffer.from("d5f7c7f3d2e2bcfbb5c4cda8d6aa", "hex"),
      Buffer.from("</h1><p>"),
      Buffer.from("cfd6b9abbfaad5f7c7f3d2e2bcfba1a3", "hex"),
      Buffer.from("</p></body></html>"),
    ]);

    const read = readPage(bytes);

    expect(read.title).toBe("征求意见的通知");
    expect(wholeText(read)).toContain("现公开征求意见。");
  });
});

test("given a notice set by tables and line breaks, when it is read, then 一、 and （一） are its clauses", () => {
  const read = readPage(
    page(
      `<table width="980"><tr><td><a href="/">首页</a> | <a href="/n">新闻</a></td></tr><tr><td><table><tr><td><a href="1">导航一</a><br><a href="2">导航二</a></td>
      <td><center>关于开展标准验证的通知</center><br><br>各有关单位：<br>　　为做好标准验证工作，现将有关事项通知如下，请各单位结合实际，认真组织落实，并按照要求做好有关工作。<br>　　一、验证范围<br>　　验证范围包括密码模块，以及使用密码模块的产品和系统。<br>　　（一）服务器<br>　　含签名服务器，以及与之相连的设备。<br>　　二、时间安排<br>　　请于2026年5月1日前报送材料，逾期不再受理。<br></td></tr></table></td></tr></table>`,
    ),
  );

  expect(read.title).toBe("关于开展标准验证的通知");
  expect(outline(read).slice(1)).toEqual(["一 验证范围", "  （一） 服务器", "二 时间安排"]);
  expect(wholeText(read)).not.toMatch(/首页|导航/);
});

test("given a detail page without headings, when it is read, then its first line that names a document is the title", () => {
  const read = readPage(
    page(
      `<div class="news"><p>关于国家标准《示例要求》征求意见稿征求意见的通知</p><p>2026-09-15</p><p>各相关单位：</p><p>请于2026年10月30日前反馈意见。</p></div>`,
      { title: "详情" },
    ),
  );

  expect(read).toMatchObject({
    title: "关于国家标准《示例要求》征求意见稿征求意见的通知",
    edition: "征求意见稿",
  });
  expect(clauseOf(read, read.clauses[0]?.id ?? "").text).toBe(
    "2026-09-15\n各相关单位：\n请于2026年10月30日前反馈意见。",
  );
});

test("given headings whose ids are words of menus, when they are read, then they stay", () => {
  const read = readPage(
    page(
      `<h1>Search Protocol</h1><h2 id="search">1. Search</h2><p>The search shall be run.</p><div id="navigation"><h2>2. Navigation</h2><p>Short.</p></div><h2>References</h2><ul><li><a href="http://a.example">One</a></li><li><a href="http://b.example">Two</a></li><li><a href="http://c.example">Three</a></li></ul>`,
    ),
  );

  expect(outline(read)).toEqual(["1 Search", "2 Navigation", "References"]);
  expect(clauseOf(read, "~references").text).toBe("One\nTwo\nThree");
});
