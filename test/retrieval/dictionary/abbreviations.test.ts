import { describe, expect, test } from "@jest/globals";
import { mineAbbreviations } from "../../../src/retrieval/dictionary/abbreviations.ts";
import { clause } from "../../support/library-content.ts";

const mined = (...clauses: Parameters<typeof clause>[]) =>
  mineAbbreviations([{ language: "zh", clauses: clauses.map((given) => clause(...given)) }]).map(
    ({ short, full }) => `${short} = ${full}`,
  );

describe("abbreviations that a text explains", () => {
  test("given a title with one in brackets or after a semicolon, then it stands for the names in either language", () => {
    expect(mined(["7", "…", "运行边界（OB）"])).toEqual(["ob = 运行边界"]);
    expect(mined(["3.1", "…", "运行边界 operating boundary; OB"])).toEqual([
      "ob = 运行边界",
      "ob = oper boundari",
    ]);
  });

  test("given a list of abbreviations, then each line gives what it stands for", () => {
    const list =
      "KMS：密钥管理系统（key management system）\nTEE | Trusted Execution Environment 可信执行环境";

    expect(mined(["4", list, "缩略语"])).toEqual([
      "kms = 密钥管理系统",
      "kms = kei manag system",
      "tee = 可信执行环境",
      "tee = trust execut environ",
    ]);
    expect(mined(["5", list, "日志"])).toEqual([]);
  });

  test("given one in running text, then it stands for the words before it that have its initials", () => {
    expect(mined(["5", "The measured round-trip time (RTT) is kept.", "Logs"])).toEqual([
      "rtt = round trip time",
    ]);
    expect(mined(["5", "The value of the field (RTT) is kept.", "Logs"])).toEqual([]);
  });
});
