import { describe, expect, test } from "@jest/globals";
import { piecesOf } from "../../src/changes/changed-pieces.ts";
import { redlineOf } from "../../src/changes/redline.ts";

function pieces(old: string, after: string): readonly (readonly [string, string])[] {
  return piecesOf({ redline: redlineOf(old, after), force: [] }, new Map()).map((one) => [one.old, one.new]);
}

describe("what a change consists of", () => {
  test("given two sentences changed, then each is a piece, and what stayed is none", () => {
    expect(pieces("应加密。应记录。应离线。", "宜加密。应记录。宜离线。")).toEqual([
      ["应加密。", "宜加密。"],
      ["应离线。", "宜离线。"],
    ]);
  });

  test("given sentences that came, then each is a piece of its own", () => {
    expect(
      pieces("Keys shall rotate.", "Keys shall rotate. Owners shall be told. Logs shall be kept."),
    ).toEqual([
      ["", "Owners shall be told."],
      ["", "Logs shall be kept."],
    ]);
  });

  test("given items of a list, then what came is not what changed beside it", () => {
    expect(pieces("a) 保存6个月；\nb) 离线备份。", "a) 保存3年；\nb) 离线备份；\nc) 每年演练。")).toEqual([
      ["a) 保存6个月；", "a) 保存3年；"],
      ["", "c) 每年演练。"],
    ]);
  });

  test("given words that came where a sentence ended otherwise, then they are of that sentence", () => {
    expect(pieces("a) 安全责任;\nb) 返还.", "a) 安全责任及违约责任；\nb) 返还和销毁。")).toEqual([
      ["a) 安全责任;", "a) 安全责任及违约责任；"],
      ["b) 返还.", "b) 返还和销毁。"],
    ]);
  });

  test("given an item that came before one whose label moved on, then they are two", () => {
    expect(pieces("c) 责任；\nd) 返还。", "c) 责任；\nd) 分包；\ne) 返还和销毁。")).toEqual([
      ["", "d) 分包；"],
      ["d) 返还。", "e) 返还和销毁。"],
    ]);
  });

  test("given rows that came under a row, then that row is no part of them", () => {
    expect(pieces("1级 | 100万\n见表。", "1级 | 50万\n2级 | 特别\n见表。")).toEqual([
      ["1级 | 100万", "1级 | 50万"],
      ["", "2级 | 特别"],
    ]);
  });

  test("given only type that differs, then the piece tells nothing", () => {
    const found = piecesOf(
      { redline: redlineOf("本标准适用于密钥。", "本文件适用于密钥。"), force: [] },
      new Map(),
    );

    expect(found.map(({ isTelling }) => isTelling)).toEqual([false]);
  });

  test("given figures and forces, then each stands with its sentence", () => {
    const force = {
      from: "should",
      to: "shall",
      direction: "tightened",
      old: "日志宜加密。",
      new: "日志应加密。",
    } as const;

    const found = piecesOf(
      { redline: redlineOf("保存30天。日志宜加密。", "保存60天。日志应加密。"), force: [force] },
      new Map(),
    );

    expect(found.map(({ force: own, values }) => [own.length, values.map(({ to }) => to)])).toEqual([
      [0, ["60天"]],
      [1, []],
    ]);
  });
});
