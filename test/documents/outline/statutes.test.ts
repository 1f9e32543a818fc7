import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline, readMd, readTxt } from "../reading.ts";

const CODE = `# 示例法典

2020年1月1日 示例大会通过

2024年6月1日 示例大会修正

<!-- INFO END -->

## 目录

第一编 总则

## 第一编 总 则

### 第一章 任务

第一条 为了示例，制定本法。

第二条 下列行为适用本法：

（一）收集；

（二）销毁。

国家另有规定的，从其规定。

### 第二章 责任

#### 第一节 一般规定

第三条 违反第一条规定的，依法处理。

第三条之一 前条规定适用于法人。

## 第二编 分 则

### 第一章 特别行为

**第四条**　特别行为。

## 附则

第五条【施行日期】 本法自公布之日起施行。

## 附件一

下列决定予以废止：

1．关于示例的决定
`;

describe("Chinese statutes", () => {
  test("given divisions and articles, then each article stands one deeper than what holds it", () => {
    expect(outline(readMd(CODE))).toEqual([
      "示例法典",
      "第一编 总则",
      "  第一章 任务",
      "    第一条",
      "    第二条",
      "  第二章 责任",
      "    第一节 一般规定",
      "      第三条",
      "      第三条之一",
      "第二编 分则",
      "  第一章 特别行为",
      "    第四条",
      "附则",
      "  第五条 施行日期",
      "附件一 (annex)",
    ]);
  });

  test("given numbers that recur, then their ids name the way to them", () => {
    const ids = readMd(CODE).clauses.map((clause) => clause.id);

    expect(ids).toContain("第一编/第一章");
    expect(ids).toContain("第二编/第一章");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("given the lines on adoption, then they are front matter under the law's name", () => {
    const document = readMd(CODE);

    expect(document.title).toBe("示例法典");
    expect(clauseOf(document, "~示例法典")).toMatchObject({
      number: null,
      level: 1,
      text: "2020年1月1日 示例大会通过\n2024年6月1日 示例大会修正",
    });
  });

  test("given an article with items, then its text is all of it and nothing of its number", () => {
    expect(blocks(readMd(CODE), "第二条")).toEqual([
      "paragraph 0: 下列行为适用本法：",
      "item 1 （一）: （一）收集；",
      "item 1 （二）: （二）销毁。",
      "paragraph 0: 国家另有规定的，从其规定。",
    ]);
  });

  test("given the same law as plain text with a contents page, then the same articles", () => {
    const text = `示例条例
（2020年1月1日通过）

目　　录

第一章　总　　则
第二章　数据处理
　第一节　一般规定
第三章　附　　则

第一章　总　　则
　　第一条　为了规范数据处理，制定本条例。
　　第二条　数据处理包括：
　　（一）收集；
　　（二）存储。
第二章　数据处理
第一节　一般规定
　　第三条　违反第一条规定的，依法处理。
　　第三条之一　法人适用前条。
第三章　附　　则
　　第四条　本条例自公布之日起施行。
`;
    const document = readTxt(text);

    expect(document).toMatchObject({ title: "示例条例", language: "zh" });
    expect(outline(document)).toEqual([
      "示例条例",
      "第一章 总则",
      "  第一条",
      "  第二条",
      "第二章 数据处理",
      "  第一节 一般规定",
      "    第三条",
      "    第三条之一",
      "第三章 附则",
      "  第四条",
    ]);
    expect(blocks(document, "第二条")).toEqual([
      "paragraph 0: 数据处理包括：",
      "item 1 （一）: （一）收集；",
      "item 1 （二）: （二）存储。",
    ]);
  });

  test("given Markdown that marks no heading, then divisions are found in their paragraphs", () => {
    const document = readMd(
      "目录\n\n第一章 总则\n\n附则\n\n第一章 总则\n\n**第一条**　为了示例，制定本法。\n\n第二条　适用本法。\n\n附　则\n\n第三条　施行。\n",
    );

    expect(outline(document)).toEqual(["第一章 总则", "  第一条", "  第二条", "附则", "  第三条"]);
  });

  test("given an English translation, then chapters and articles likewise", () => {
    const document = readMd(
      "# Example Law\n\n## Chapter I General Provisions\n\nArticle 1 This law is an example.\n\nArticle 2 It applies.\n\n## Chapter II Liability\n\nArticle 3 Whoever breaks Article 1 is liable.\n",
    );

    expect(outline(document)).toEqual([
      "Chapter I General Provisions",
      "  Article 1",
      "  Article 2",
      "Chapter II Liability",
      "  Article 3",
    ]);
    expect(clauseOf(document, "Article 3").text).toBe("Whoever breaks Article 1 is liable.");
  });

  test("given a standard that cites an article, then it is no statute", () => {
    const document = readMd("# 1 范围\n\n第二十一条 规定的义务不适用。\n\n# 2 要求\n\n应备份。\n");

    expect(outline(document)).toEqual(["1 范围", "2 要求"]);
  });
});
