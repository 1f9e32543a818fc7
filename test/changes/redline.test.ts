import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { redlineOf, sideOf, withMinimalRedlines } from "../../src/changes/redline.ts";
import type { RedlinePart } from "../../src/changes/change-set.ts";
import { words } from "../../src/text/words.ts";
import { comparison } from "../support/texts.ts";

type Style = NonNullable<Parameters<typeof redlineOf>[2]>;

/** A redline in one line: `[-deleted-]` and `{+inserted+}`. */
const marked = (old: string, after: string, style: Style = "readable"): string =>
  redlineOf(old, after, style)
    .map((part) =>
      part.op === "equal" ? part.text : part.op === "delete" ? `[-${part.text}-]` : `{+${part.text}+}`,
    )
    .join("");

const piece = fc.constantFrom(
  "密钥应加密。",
  "shall not ",
  "12个月",
  "GB/T 1.1—2020",
  "\n",
  "a) ",
  "用户",
  "the key ",
  "，",
  "𝒦",
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("redlines", () => {
  test.each([
    [
      "密钥宜每12个月更换一次。",
      "密钥应每6个月更换一次。",
      "密钥[-宜-]{+应+}每[-12个月-]{+6个月+}更换一次。",
    ],
    ["口令应加密。", "口令不应加密。", "口令[-应-]{+不应+}加密。"],
    ["密钥不应小于128比特。", "密钥不应小于256比特。", "密钥不应小于[-128比特-]{+256比特+}。"],
    [
      "系统应记录。系统应报警。",
      "系统应记录。系统应保存。系统应报警。",
      "系统应记录。{+系统应保存。+}系统应报警。",
    ],
    ["见GB/T 39786—2021。", "见GB/T 39786—2023。", "见[-GB/T 39786—2021-]{+GB/T 39786—2023+}。"],
    ["Keys SHOULD rotate.", "Keys MUST NOT rotate.", "Keys [-SHOULD-]{+MUST NOT+} rotate."],
    ["Keep logs for 30 days.", "Keep logs for 90 days.", "Keep logs for [-30 days-]{+90 days+}."],
    ["Stop. Go on.", "Stop. Wait here. Go on.", "Stop. {+Wait here. +}Go on."],
    ["same", "same", "same"],
    ["", "new", "{+new+}"],
    ["old", "", "[-old-]"],
  ])("given %j and %j, then it reads %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test("given a sentence of which single words survive, then it is replaced as a whole", () => {
    const old = "The operator of the network reports every incident to the office.";
    const after = "Anybody who learns of the leak tells the police at once.";

    expect(marked(old, after)).toBe(`[-${old}-]{+${after}+}`);
  });

  test.each([
    [
      "See 3.2.1 for TLS 1.2.",
      "See 3.3.1 for TLS 1.3.",
      "See [-3.2.1-]{+3.3.1+} for [-TLS 1.2-]{+TLS 1.3+}.",
    ],
    ["Keys must be kept.", "Keys must not be kept.", "Keys [-must be-]{+must not be+} kept."],
    ["密钥可导出。", "密钥不得导出。", "密钥[-可-]{+不得+}导出。"],
    ["长度不应少于八个字符。", "长度不应少于十二个字符。", "长度不应少于[-八个-]{+十二个+}字符。"],
    ["At 10 to 20 °C.", "At 10 to 25 °C.", "At [-10 to 20 °C-]{+10 to 25 °C+}."],
    ["自2026年7月1日起实施。", "自2027年7月1日起实施。", "自[-2026年7月1日-]{+2027年7月1日+}起实施。"],
  ])(
    "given %j and %j, then nothing is cut that means something only as a whole: %j",
    (old, after, expected) => {
      expect(marked(old, after)).toBe(expected);
    },
  );

  test.each([
    // What was only inserted or deleted around a word leaves the word alone.
    [
      "List all parts that are not made in the house.",
      "List all third party parts.",
      "List all{+ third party+} parts[- that are not made in the house-].",
    ],
    ["Keep it up to date.", "Keep it up-to-date.", "Keep it up[- -]{+-+}to[- -]{+-+}date."],
    ["Use a wall-mounted box.", "Use a desk-mounted box.", "Use a [-wall-]{+desk+}-mounted box."],
    [
      "Logs shall be kept by owners.",
      "Logs should be stored by users.",
      "Logs [-shall-]{+should+} be [-kept-]{+stored+} by [-owners-]{+users+}.",
    ],
    [
      "运营者应当每年至少进行一次检测评估。",
      "运营者宜每半年至少进行一次安全检测和风险评估，并上报结果。",
      "运营者[-应当每年-]{+宜每半年+}至少进行一次{+安全+}检测{+和风险+}评估{+，并上报结果+}。",
    ],
  ])("given %j and %j, then only words that changed are struck: %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test.each([
    [
      "The box made of grey steel and kept under the desk of a guard is opened by him.",
      "The vault with three brass doors and placed inside the hall near an exit is opened by him.",
      "The [-box made of grey steel and kept under the desk of a guard-]{+vault with three brass doors and placed inside the hall near an exit+} is opened by him.",
    ],
    [
      "对直接负责的主管人员给予处分。",
      "对负有责任的领导人员给予处分。",
      "对[-直接负责的主管人员-]{+负有责任的领导人员+}给予处分。",
    ],
  ])(
    "given %j and %j, then a joining word between replaced passages is no island: %j",
    (old, after, expected) => {
      expect(marked(old, after)).toBe(expected);
    },
  );

  test("given the true minimal difference is asked for, then the joining word stays", () => {
    expect(marked("对直接负责的主管人员给予处分。", "对负有责任的领导人员给予处分。", "minimal")).toBe(
      "对[-直接负责-]{+负有责任+}的[-主管人员-]{+领导人员+}给予处分。",
    );
  });

  test("given spaces on both sides, then a word is never parted from its like to keep them", () => {
    const [old, after] = ["a one b c d e f", "a x y one b"];

    expect(marked(old, after, "minimal")).toBe("a {+x y +}one b[- c d e f-]");
  });

  test.each([
    ["a) name;\nb) place.", "a) name;\nb) date;\nc) place.", "a) name;\n{+b) date;\n+}[-b-]{+c+}) place."],
    [
      "（一）名称；\n（二）地点。",
      "（一）名称；\n（二）日期；\n（三）地点。",
      "（一）名称；\n{+（二）日期；\n+}（[-二-]{+三+}）地点。",
    ],
    ["a) 名称；\nb) 地点。", "a) 名称；\nb) 地点；\nc) 日期。", "a) 名称；\nb) 地点[-。-]{+；\nc) 日期。+}"],
    [
      "Note: Old advice about disks.",
      "Note: Nobody trusts what came before.",
      "Note: [-Old advice about disks-]{+Nobody trusts what came before+}.",
    ],
  ])("given the lists %j and %j, then items are told apart one by one: %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test.each([
    [
      "1 | alpha | 3 months\n2 | beta | 6 months",
      "1 | alpha | 3 months\n2 | gamma | 9 months\n3 | beta | 12 months",
      "1 | alpha | 3 months\n{+2 | gamma | 9 months\n+}[-2-]{+3+} | beta | [-6 months-]{+12 months+}",
    ],
    [
      "种类 | 一级 | 二级\n签名 | 是 | 否",
      "种类 | 一级 | 二级\n签名 | 否 | 是",
      "种类 | 一级 | 二级\n签名 | [-是-]{+否+} | [-否-]{+是+}",
    ],
    ["key | 1\nlog | 2", "key | 1 | new\nlog | 2 | old", "key | 1{+ | new+}\nlog | 2{+ | old+}"],
  ])("given the tables %j and %j, then rows and cells are told apart: %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test.each([
    [
      "Keys are made inside the module. They are kept in two places.",
      "Keys are made inside the module.\nThey are kept in three places.",
      "Keys are made inside the module.[- -]{+\n+}They are kept in [-two-]{+three+} places.",
    ],
    [
      "用途\n密钥应指定用途，用途不应变更。调用之前应核对身份。",
      "用途\n密钥应指定用途，用途不应变更。\n\n调用\n调用之前应核对身份。",
      "用途\n密钥应指定用途，用途不应变更。{+\n\n调用\n+}调用之前应核对身份。",
    ],
  ])("given %j parted as %j, then what stayed is no insertion: %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test.each(["readable", "minimal"] as const)(
    "given any two texts, then applying their %s redline to the old one gives the new one, and back",
    (style) => {
      fc.assert(
        fc.property(text, text, (old, after) => {
          const redline = redlineOf(old, after, style);

          expect(sideOf(redline, "delete")).toBe(old);
          expect(sideOf(redline, "insert")).toBe(after);
        }),
        { numRuns: 300 },
      );
    },
  );

  test("given any two texts, then no number, designation or verbal form of either is cut", () => {
    const borders = (redline: readonly RedlinePart[], side: "delete" | "insert"): number[] => {
      const own = redline.filter(({ op }) => op === "equal" || op === side);
      return own.map((_, i) => own.slice(0, i).reduce((sum, part) => sum + part.text.length, 0));
    };
    const starts = (side: string): number[] => words(side).map(({ start }) => start);

    fc.assert(
      fc.property(text, text, (old, after) => {
        const redline = redlineOf(old, after);

        expect(starts(old)).toEqual(expect.arrayContaining(borders(redline, "delete")));
        expect(starts(after)).toEqual(expect.arrayContaining(borders(redline, "insert")));
      }),
    );
  });

  test("given texts too different for a comparison by words, then whole sentences are told apart", () => {
    const sentence = (i: number, word: string): string =>
      `第${i}句${Array.from({ length: 40 }, (_, k) => `${word}${(i * 37 + k * 11) % 97}`).join("，")}。`;
    const old = Array.from({ length: 60 }, (_, i) => sentence(i, i % 2 ? "甲x" : "乙y")).join("");
    const after = Array.from({ length: 60 }, (_, i) => sentence(i, i % 2 ? "甲x" : "丙z")).join("");

    const redline = redlineOf(old, after);

    expect(sideOf(redline, "delete")).toBe(old);
    expect(sideOf(redline, "insert")).toBe(after);
    expect(
      redline.filter((part) => part.op === "equal" && part.text.includes("甲x")).length,
    ).toBeGreaterThanOrEqual(29);
  });

  test("given a redline, then no part is empty and neighbours differ in kind", () => {
    fc.assert(
      fc.property(text, text, (old, after) => {
        const ops = redlineOf(old, after);

        expect(ops.every((part) => part.text !== "")).toBe(true);
        expect(ops.every((part, i) => part.op !== ops[i + 1]?.op)).toBe(true);
      }),
    );
  });

  test("given a table of many rows of which each was renumbered, then its other cells stay, and soon", () => {
    const table = (from: number): string =>
      Array.from({ length: 2000 }, (_, i) => `${i + from} | item ${i * 7919} | yes`).join("\n");

    const redline = redlineOf(table(1), table(2));

    expect(redline.filter(({ op }) => op === "delete")).toHaveLength(2000);
    expect(redline.filter(({ text: { length } }) => length > 40)).toEqual([]);
  });

  test("given compared texts, then their redlines can be had in the fewest words, and nothing else changes", () => {
    const { set } = comparison(
      "# 1 处分\n\n对直接负责的主管人员给予处分。\n",
      "# 1 处分\n\n对负有责任的领导人员给予处分。\n",
    );

    const minimal = withMinimalRedlines(set);

    expect(minimal.changes[0]?.redline).toHaveLength(7);
    expect({ ...minimal.changes[0], redline: [] }).toEqual({ ...set.changes[0], redline: [] });
  });
});
