import { describe, expect, test } from "@jest/globals";
import { announcedChanges } from "../../src/standards/announced-changes.ts";
import type { Clause } from "../../src/standards/clause.ts";

function foreword(...lines: readonly string[]): Clause {
  const text = lines.join("\n");
  return {
    id: "~前言",
    number: null,
    title: "前言",
    level: 1,
    kind: "foreword",
    parent: null,
    text,
    blocks: [],
    page: null,
  };
}

/** Each change in short: `added new 5.2 | old 3.1`. */
function shortly(...lines: readonly string[]) {
  return announcedChanges([foreword(...lines)]).map(({ kind, clauses, oldClauses }) =>
    `${kind} new ${clauses.join(" ")} | old ${oldClauses.join(" ")}`.replace(/ +/g, " ").trimEnd(),
  );
}

const OPENING =
  "本文件代替GB/T 00801—2019《密钥要求》，与GB/T 00801—2019相比，除结构调整和编辑性改动外，主要技术变化如下：";

describe("the list of changes in a Chinese foreword", () => {
  test("given one, then each statement with what happened, where, against what, and its place", () => {
    const clause = foreword(
      "本文件按照GB/T 1.1—2020的规定起草。",
      OPENING,
      "a) 增加了“密钥备份”的要求（见5.2）；",
      "b) 删除了纸质登记的要求（见2019年版的4.3）；",
      "c) 更改了密钥的使用期限（见6.1，2019年版的5.1）。",
      "请注意本文件的某些内容可能涉及专利。",
      "本文件历次版本发布情况为：",
      "—— 2019年首次发布为GB/T 00801—2019；",
    );

    const changes = announcedChanges([clause]);

    expect(changes).toMatchObject([
      { text: "增加了“密钥备份”的要求（见5.2）", kind: "added", clauses: ["5.2"], oldClauses: [] },
      { kind: "deleted", clauses: [], oldClauses: ["4.3"] },
      { kind: "modified", clauses: ["6.1"], oldClauses: ["5.1"] },
    ]);
    for (const { text, start, end, against, clause: id } of changes) {
      expect(clause.text.slice(start, end)).toBe(text);
      expect(against).toBe("GB/T 00801—2019");
      expect(id).toBe("~前言");
    }
  });

  test.each([
    ["——增加了媒体流传输要求(见4.3.1、5.2、附录F 和附录L);", "added new 4.3.1 5.2 F L | old"],
    ["——— 修改了编码规则(见6.1.2, 2011 年版的6.1.2);", "modified new 6.1.2 | old 6.1.2"],
    ["—— 增加了强制关键帧(见9.3.1、A.2.3 和A.2.6);", "added new 9.3.1 A.2.3 A.2.6 | old"],
    ["—— 将5.3修改为“可选”（见第7章，2019年版的第6章）；", "modified new 7 | old 6"],
    ["—— 删除了术语（2019年版的3.1、3.2）；", "deleted new | old 3.1 3.2"],
    ["—— 删除了附录B；", "deleted new | old B"],
    ["—— 将“通则”与“要求”合并（见5.2，2019年版的5.2和5.3）；", "merged new 5.2 | old 5.2 5.3"],
    ["—— 将第5章拆分为两章（见第5章、第6章，2019年版的第5章）；", "split new 5 6 | old 5"],
    ["—— 调整了附录的位置（见附录A，GB/T 00801—2019的附录C）；", "moved new A | old C"],
    ["—— 增加了5类算法（见5.2～5.4）；", "added new 5.2 5.3 5.4 | old"],
    ["—— 修改了密钥长度（见表1）；", "modified new | old"],
    ["—— 增加了对TLS 1.3的支持（见 5. 3. 1）；", "added new 5.3.1 | old"],
    ["—— 完善了密钥归档（见5、附录A和B，2019版的4）；", "modified new 5 A B | old 4"],
    ["—— 更改了要求（2019年版的5.2，本版的6.2）；", "modified new 6.2 | old 5.2"],
    ["—— 修改了标准名称；", "modified new | old"],
    ["—— 与国际标准保持一致。", "other new | old"],
  ])("given the item %s, then %s", (item, short) => {
    expect(shortly(OPENING, item)).toEqual([short]);
  });

  test("given the changes in the line itself, then they are parted", () => {
    expect(shortly("与GB/T 00801—2019相比，主要变化如下：增加了密钥备份（见5.2）；删除了附录B。")).toEqual([
      "added new 5.2 | old",
      "deleted new | old B",
    ]);
  });

  test.each([
    [
      "deviations from an international standard",
      "本文件与ISO/IEC 11770-1:2010相比，主要技术性差异如下：",
      "—— 增加了5.2；",
    ],
    ["a list of parts", "GB/T 00801分为以下部分：", "—— 第1部分：总则；"],
    ["a sentence about changes", "本文件的修改由技术委员会负责。", "—— 增加了5.2；"],
  ])("given %s, then it announces nothing", (_what, opening, item) => {
    expect(shortly(opening, item)).toEqual([]);
  });
});

describe("the list of changes in an English foreword", () => {
  const english = "The main changes compared to GB/T 00801-2019 are as follows:";

  test.each([
    ["— requirements on key backup have been added (see 5.2);", "added new 5.2 | old"],
    ["— Clause 7 has been deleted;", "deleted new | old 7"],
    ["— the paper register has been removed (see 4.3 of the 2019 edition);", "deleted new | old 4.3"],
    [
      "— the crypto-period has been revised (see 6.1, 5.1 of the 2019 edition);",
      "modified new 6.1 | old 5.1",
    ],
    ["— the crypto-period has been revised (see 6.1; the 2019 edition, 5.1);", "modified new 6.1 | old 5.1"],
    ["- Annex B has been moved (see Annex A);", "moved new A | old"],
    [
      "• 5.2 and 5.3 have been merged (see 5.2; 5.2 and 5.3 in the previous edition);",
      "merged new 5.2 | old 5.2 5.3",
    ],
    ["a) a new Annex C on migration;", "added new C | old"],
  ])("given the item %s, then %s", (item, short) => {
    expect(shortly(english, item)).toEqual([short]);
  });

  test("given the opening of an ISO foreword, then its list is found, without a number", () => {
    const changes = announcedChanges([
      foreword(
        "This second edition cancels and replaces the first edition, which has been technically revised.",
        "The main changes are as follows:",
        "— the scope has been extended (see Clause 1).",
        "A list of all parts can be found on the website.",
      ),
    ]);

    expect(changes).toMatchObject([{ kind: "modified", clauses: ["1"], against: null }]);
  });

  test("given no list, then nothing", () => {
    expect(announcedChanges([foreword("This document was prepared by TC 1."), foreword("")])).toEqual([]);
  });
});

test("given a hostile line of a megabyte, then it is read at once", () => {
  const begun = performance.now();

  announcedChanges([
    foreword(`${OPENING}${"（见5.2，".repeat(100_000)}`, `—— 增加${"—1.2".repeat(100_000)}`),
  ]);

  expect(performance.now() - begun).toBeLessThan(3000);
});
