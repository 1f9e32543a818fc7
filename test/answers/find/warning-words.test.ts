import { expect, test } from "@jest/globals";
import { wordsOfFigure, wordsOfWarning, type BothWords } from "../../../src/answers/find/warning-words.ts";
import { compareTexts } from "../../../src/changes/compare.ts";
import { comparison, document } from "../../support/texts.ts";

const CHINESE = "# 1 日志\n\n系统应记录每次登录。日志应保存180天。\n";

/** What is shown of the one clause, in a Chinese text and in this English one. */
function shown(english: string): BothWords | null {
  const [old, after] = [document(CHINESE), document(`# 1 Logs\n\n${english}\n`)];
  const set = compareTexts(old, after);
  const [change] = set.changes;
  if (!change) throw new Error("no change");
  return wordsOfWarning({ ...comparison(CHINESE, CHINESE), set }, change, old.clauses, after.clauses);
}

test("given a duty that the other language weakens, then both sentences show it", () => {
  const words = shown("The system should log every login. Logs shall be kept for 180 days.");

  expect(words).toMatchObject({ old: "系统应记录每次登录。", new: "The system should log every login." });
});

test("given another figure, then the sentences that hold the figures show it", () => {
  const words = shown("The system shall log every login. Logs shall be kept for 90 days.");

  expect(words).toEqual({ old: "日志应保存180天。", new: "Logs shall be kept for 90 days." });
});

test("given a faithful translation, then there is nothing to show", () => {
  expect(shown("The system shall log every login. Logs shall be kept for 180 days.")).toBeNull();
});

test("given a figure that changed beside longer words that came, then the sentences with the figure show it", () => {
  const [old, after] = [
    document("# 7 清单\n\n组织应建立清单。清单宜每年更新一次。\n"),
    document("# 7 清单\n\n组织应按照国家标准规定的格式建立清单。清单宜每月更新一次。\n"),
  ];
  const [change] = compareTexts(old, after).changes;

  expect(change && wordsOfFigure(change, old.clauses, after.clauses)).toEqual({
    old: "清单宜每年更新一次。",
    new: "清单宜每月更新一次。",
    figure: { kind: "figure", from: "每年", to: "每月" },
  });
});
