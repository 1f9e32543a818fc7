import { describe, expect, test } from "@jest/globals";
import { FIELD_END, fieldStart, p, para, run, style } from "../../support/word/word-xml.ts";
import { blocks } from "../reading.ts";
import { lines, readWord, warningCodes } from "./read-word.ts";

const textOf = (body: string, styles = "") => lines(readWord({ body, styles }));

describe("characters", () => {
  test("given tabs, breaks, hyphens and spaces that do not break, then plain ones", () => {
    const body = para(
      `<w:r><w:t>密钥</w:t><w:tab/><w:t>key</w:t><w:noBreakHyphen/><w:t>use</w:t><w:softHyphen/><w:t>r\u00a01</w:t></w:r>`,
    );

    expect(textOf(body)).toEqual(["密钥 key-user 1"]);
  });

  test("given lines broken by hand, then joined; those that open an item stand alone", () => {
    const broken = (parts: readonly string[]) =>
      para(`<w:r>${parts.map((part) => `<w:t>${part}</w:t>`).join("<w:br/>")}</w:r>`);

    expect(textOf(broken(["系统应", "支持备份"]) + broken(["应包括：", "a) 甲；", "b) 乙。"]))).toEqual([
      "系统应支持备份",
      "应包括：",
      "a) 甲；",
      "b) 乙。",
    ]);
  });

  test("given a listing set in by spaces, then its lines stay", () => {
    const document = readWord({
      body:
        p("示例", { outline: 0 }) +
        para(
          `<w:r><w:t>&lt;a&gt;</w:t><w:br/><w:t xml:space="preserve">  &lt;b/&gt;</w:t><w:br/><w:t>&lt;/a&gt;</w:t></w:r>`,
        ),
    });

    expect(document.clauses[0]?.text).toBe("<a>\n  <b/>\n</a>");
    expect(document.clauses[0]?.blocks[0]?.kind).toBe("code");
  });

  test("given symbols of fonts that hold nothing else, then the characters they show", () => {
    const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;

    expect(
      textOf(
        para(
          symbol("Wingdings", "F0FC") +
            symbol("Symbol", "F0B3") +
            symbol("Symbol", "F061") +
            symbol("Webdings", "F031"),
        ),
      ),
    ).toEqual(["✓≥α•"]);
  });

  test("given a formula, then its parts in one line", () => {
    const power = `<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>ij</m:t></m:r></m:sup></m:sSup></m:oMath>`;
    const fraction = `<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>`;

    expect(textOf(para(power + run(" = ") + fraction))).toEqual(["x^(ij) = (a+b)/c"]);
  });

  test("given brackets, roots and sums in a formula, then the signs that Word draws for them", () => {
    const text = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    const bracket = `<m:d><m:dPr><m:ctrlPr/></m:dPr><m:e>${text("x")}</m:e></m:d>`;
    const bars = `<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e>${text("y")}</m:e></m:d>`;
    const root = `<m:rad><m:radPr/><m:deg/><m:e>${text("a+b")}</m:e></m:rad>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${text("i=1")}</m:sub><m:sup>${text("n")}</m:sup><m:e>${text("i")}</m:e></m:nary>`;
    const integral = `<m:nary><m:naryPr/><m:sub/><m:sup/><m:e>${text("z")}</m:e></m:nary>`;

    expect(
      [bracket, bars, root, sum, integral].map((formula) =>
        textOf(para(`${run("f=")}<m:oMath>${formula}</m:oMath>`)).join(),
      ),
    ).toEqual(["f=(x)", "f=|y|", "f=√(a+b)", "f=∑_(i=1)^ni", "f=∫z"]);
  });

  test("given a first letter set over several lines, then it belongs to the words after it", () => {
    const letter = para(run("T"), { more: `<w:framePr w:dropCap="drop" w:lines="3"/>` });

    expect(textOf(letter + p("his document applies."))).toEqual(["This document applies."]);
  });

  test("given readings over characters, controls and links, then the text they hold", () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run("miyao")}</w:rt><w:rubyBase>${run("密钥")}</w:rubyBase></w:ruby></w:r>`;
    const control = `<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>${run("应")}</w:sdtContent></w:sdt>`;
    const link = `<w:hyperlink>${run("备份。")}</w:hyperlink>`;

    expect(textOf(para(ruby + control + link))).toEqual(["密钥应备份。"]);
  });
});

describe("fields", () => {
  const ENTRY = (text: string) => `${fieldStart("PAGEREF _Toc1 \\h")}${run(text)}${FIELD_END}`;

  test("given a contents table, then it is left out with its title, over all its paragraphs", () => {
    const body = [
      p("目次"),
      para(fieldStart(" TOC \\o &quot;1-3&quot; ") + run("1 范围\t") + ENTRY("1")),
      para(run("2 要求\t") + ENTRY("3")),
      para(FIELD_END),
      p("1 范围", { outline: 0 }),
      p("2 要求", { outline: 0 }),
    ];

    expect(textOf(body.join(""))).toEqual(["1 范围", "2 要求"]);
  });

  test("given a contents table whose end was lost, then the text after its entries is given back", () => {
    const body = [
      para(fieldStart("TOC") + run("范围") + `<w:r><w:tab/></w:r>` + ENTRY("1")),
      p("范围", { outline: 0 }),
      p("本文件规定了要求。"),
    ];

    expect(textOf(body.join(""))).toEqual(["范围", "本文件规定了要求。"]);
  });

  test("given references to clauses and other fields, then their results; what has none is left out", () => {
    const simple = `<w:fldSimple w:instr=" SEQ 表 ">${run("2")}</w:fldSimple>`;
    const body = para(
      run("见") +
        fieldStart(" REF _Ref1 \\r \\h ") +
        run("5.3.1") +
        FIELD_END +
        run("和表") +
        simple +
        run("。"),
    );

    expect(textOf(body)).toEqual(["见5.3.1和表2。"]);
  });

  test("given a field that loses its end, then it ends with its paragraph", () => {
    const open = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>${run("吞")}`;

    expect(textOf(para(run("前") + open) + p("后文。"))).toEqual(["前", "后文。"]);
  });

  test("given fields nested without end, then their text is passed over, and the next paragraph is whole", () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`;

    expect(textOf(para(run("前。") + begin.repeat(20_000) + run("吞").repeat(20_000)) + p("后文。"))).toEqual(
      ["前。", "后文。"],
    );
  });

  test("given a field that would fetch a file, then only its stored result is there", () => {
    const body = para(fieldStart(' INCLUDETEXT "/etc/passwd" ') + run("存储的结果。") + FIELD_END);

    expect(textOf(body)).toEqual(["存储的结果。"]);
  });
});

describe("changes, hidden text, boxes and notes", () => {
  test("given tracked changes, then what was inserted, without what was deleted, and both are counted", () => {
    const body =
      para(
        run("系统") +
          `<w:del w:id="1"><w:r><w:delText>宜</w:delText></w:r></w:del><w:ins w:id="2">${run("应")}</w:ins>` +
          `<w:moveFrom w:id="3">${run("旧处")}</w:moveFrom><w:moveTo w:id="4">${run("支持备份。")}</w:moveTo>`,
      ) +
      para(run("密钥"), {
        more: `<w:rPr><w:del w:id="5"/></w:rPr><w:pPrChange w:id="6"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`,
      }) +
      p("应更换。");
    const document = readWord({ body });

    expect(lines(document)).toEqual(["系统应支持备份。", "密钥应更换。"]);
    expect(document.warnings).toEqual([
      {
        code: "TRACKED_CHANGES",
        message: "The file holds tracked changes: 2 insertions were read as text, 3 deletions left out.",
      },
    ]);
  });

  test("given hidden text, by itself or by a style, then it is left out and flagged", () => {
    const styles =
      style("Secret", "<w:rPr><w:vanish/></w:rPr>") +
      `<w:style w:type="character" w:styleId="Hide"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      para(
        run("可见") +
          run("隐藏", "<w:vanish/>") +
          run("藏", `<w:rStyle w:val="Hide"/>`) +
          run("。", `<w:vanish w:val="0"/>`),
      ) +
      p("机密", { style: "Secret" }) +
      para(run("显示。", `<w:rStyle w:val="Hide"/>`), { style: "Secret" });
    const document = readWord({ body, styles });

    expect(lines(document)).toEqual(["可见。", "显示。"]);
    expect(document.warnings).toEqual([
      {
        code: "HIDDEN_TEXT",
        message: "5 characters of hidden text, which Word does not print, were left out.",
      },
    ]);
  });

  test("given cells and rows inserted or deleted, then they are counted too", () => {
    const marked = (text: string, mark: string) =>
      `<w:tc><w:tcPr><w:${mark} w:id="1"/></w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${marked("甲", "cellIns")}${marked("乙", "cellDel")}${marked("丙", "cellIns")}</w:tr></w:tbl>`;
    const document = readWord({ body });

    expect(lines(document)).toEqual(["甲 | 丙"]);
    expect(document.warnings).toMatchObject([
      { message: expect.stringContaining("2 insertions were read as text, 1 ") },
    ]);
  });

  test("given text in white or too small to be seen, then it is read and flagged; on a dark ground it is seen", () => {
    const shaded = `<w:shd w:val="clear" w:fill="1F3864"/>`;
    const white = `<w:color w:val="FFFFFF"/>`;
    const styles = style("Pale", `<w:rPr>${white}</w:rPr>`);
    const codes = (body: string) =>
      readWord({ body, styles }).warnings.map(({ code, message }) => [code, message.split(" ")[0]]);

    expect(codes(para(run("可见。") + run("白字", white)))).toEqual([["HIDDEN_TEXT", "2"]]);
    expect(codes(p("白字样式", { style: "Pale" }))).toEqual([["HIDDEN_TEXT", "4"]]);
    expect(codes(para(run("小字", `<w:sz w:val="2"/>`)))).toEqual([["HIDDEN_TEXT", "2"]]);
    expect(codes(para(run("深底", white + shaded)) + para(run("深底", white), { more: shaded }))).toEqual([]);
    expect(codes(`<w:tbl><w:tr><w:tc>${para(run("表头", white))}</w:tc></w:tr></w:tbl>`)).toEqual([]);
  });

  test("given a text box in two forms for two ages of Word, then its text once, after its paragraph", () => {
    const content = `<w:txbxContent>${p("框内。")}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

    expect(textOf(para(run("正文") + box + run("继续。")))).toEqual(["正文继续。", "框内。"]);
  });

  test("given footnotes and endnotes, then notes after their paragraph, with the marks Word prints", () => {
    const note = (id: string, text: string, kind: string) =>
      `<w:${kind} w:id="${id}">${para(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;
    const reference = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const document = readWord({
      body:
        p("要求", { outline: 0 }) +
        para(run("应备份") + reference("footnote", "2") + run("。") + reference("endnote", "1")) +
        para(run("应恢复。") + reference("footnote", "3")),
      footnotes:
        `<w:footnote w:type="separator" w:id="0">${p("——")}</w:footnote>` +
        note("2", "见 5.1。", "footnote") +
        note("3", "见 5.2。", "footnote"),
      endnotes: note("1", "资料。", "endnote"),
    });

    expect(blocks(document, "~要求")).toEqual([
      "paragraph 0: 应备份。",
      "note 0 [1]: [1] 见 5.1。",
      "note 0 [i]: [i] 资料。",
      "paragraph 0: 应恢复。",
      "note 0 [2]: [2] 见 5.2。",
    ]);
  });

  test("given a document embedded in the text, then it is not read, and the result is marked as partial", () => {
    expect(warningCodes(readWord({ body: p("正文。") + `<w:altChunk r:id="r9"/>` }))).toEqual(["PARTIAL"]);
  });

  test("given no text at all, then a document without clauses, and a warning", () => {
    const document = readWord({ body: p("") });

    expect(document.clauses).toEqual([]);
    expect(warningCodes(document)).toEqual(["EMPTY_CONTENT"]);
  });
});
