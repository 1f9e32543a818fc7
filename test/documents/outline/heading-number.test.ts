import { describe, expect, test } from "@jest/globals";
import { parseHeading } from "../../../src/documents/outline/heading-number.ts";

describe("the number of a heading", () => {
  test.each([
    ["1 范围", "dotted", "1", "范围"],
    ["5.2.1　标题", "dotted", "5.2.1", "标题"],
    ["5.2.1标题", "dotted", "5.2.1", "标题"],
    ["1.2. Trailing dot", "dotted", "1.2", "Trailing dot"],
    ["１．２ 全角", "dotted", "1.2", "全角"],
    ["5·1 中点", "dotted", "5.1", "中点"],
    ["5. 3. 1 Spaced", "dotted", "5.3.1", "Spaced"],
    ["A.1.2 附录条", "dotted", "A.1.2", "附录条"],
    ["V2.1 Password Security", "dotted", "V2.1", "Password Security"],
    ["V1: Architecture", "dotted", "V1", "Architecture"],
    ["5.2", "dotted", "5.2", ""],
    ["附录 A（规范性）证据强度", "annex", "A", "（规范性）证据强度"],
    ["附 录 B", "annex", "B", ""],
    ["附录Ｃ", "annex", "C", ""],
    ["Annex A (normative) Title", "annex", "A", "(normative) Title"],
    ["Appendix B.  Pseudocode", "annex", "B", "Pseudocode"],
    ["Appendix E - Contributors", "annex", "E", "Contributors"],
    ["附件一", "annex", "附件一", ""],
    ["第三章　总则", "division", "第三章", "总则"],
    ["第二节 权利", "division", "第二节", "权利"],
    ["第一分编 通则", "division", "第一分编", "通则"],
    ["Chapter III General Provisions", "division", "Chapter III", "General Provisions"],
    ["第十二条", "article", "第十二条", ""],
    ["第一百二十条之一 资助", "article", "第一百二十条之一", "资助"],
    ["Article 12 Scope", "article", "Article 12", "Scope"],
    ["AC-2(1) Automated Management", "identifier", "AC-2(1)", "Automated Management"],
    ["MASVS-AUTH-1", "identifier", "MASVS-AUTH-1", ""],
    ["一、总体要求", "outline", "一", "总体要求"],
    ["（二）目标", "outline", "（二）", "目标"],
    ["范围", "none", null, "范围"],
    ["2026年度计划", "none", null, "2026年度计划"],
    ["5年计划", "none", null, "5年计划"],
    ["2FA for users", "none", null, "2FA for users"],
    ["Level 1 - First steps", "none", null, "Level 1 - First steps"],
    ["Appendices", "none", null, "Appendices"],
  ])("given %j, then %s %j with the title %j", (source, form, number, title) => {
    expect(parseHeading(source)).toMatchObject({ form, number, title });
  });
});
