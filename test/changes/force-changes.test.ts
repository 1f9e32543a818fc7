import { describe, expect, test } from "@jest/globals";
import { forceChangeOf, provisionsPaired } from "../../src/changes/force-changes.ts";
import { findStatements } from "../../src/standards/provisions.ts";
import type { Language } from "../../src/text/language.ts";

const forceChangesOf = (...sides: Parameters<typeof provisionsPaired>) =>
  provisionsPaired(...sides).flatMap(forceChangeOf);

const changed = (old: string, after: string, language: Language): string[] =>
  forceChangesOf(
    findStatements(old, language, "verbal-forms"),
    findStatements(after, language, "verbal-forms"),
  ).map((entry) => `${entry.from} -> ${entry.to} ${entry.direction}`);

const MIRRORED: Readonly<Record<string, string>> = {
  created: "removed",
  removed: "created",
  tightened: "relaxed",
  relaxed: "tightened",
};

describe("changes of force", () => {
  test.each([
    ["密钥宜加密。", "密钥应加密。", ["should -> shall tightened"]],
    ["密钥应加密。", "密钥宜加密。", ["shall -> should relaxed"]],
    ["维护人员可导出明文密钥。", "维护人员不应导出明文密钥。", ["may -> shall not reversed"]],
    ["密钥应加密。", "密钥应加密。日志应保存。", ["null -> shall created"]],
    ["密钥应加密。日志应保存。", "密钥应加密。", ["shall -> null removed"]],
    ["密钥应加密。", "密钥应当加密存储。", []],
    ["系统应记录日志和告警。", "系统应记录日志，并应记录告警。", []],
    ["系统应记录日志。", "系统应记录日志，且不应删除日志。", ["null -> shall not created"]],
    ["系统应记录日志，应备份日志。", "系统应记录日志，宜备份日志。", ["shall -> should relaxed"]],
    [
      "会话密钥的使用期限宜在30 d以内。",
      "会话密钥使用不超过7 d，到期应立即销毁并重新协商。",
      ["should -> shall tightened"],
    ],
  ])("given %s and then %s, then %j", (old, after, expected) => {
    expect(changed(old, after, "zh")).toEqual(expected);
  });

  test.each([
    [
      "another act of the same subject is no other force of the one that went",
      "处理者应告知用户。处理者应制定预案，每年演练。",
      "处理者应告知用户。损害已避免的，处理者可不报告主管部门。",
      ["null -> need not created", "shall -> null removed"],
    ],
    ["an antonym in place of a negation", "应拒绝匿名请求。", "不应接受匿名请求。", []],
    [
      "an antonym, asked for more strongly",
      "宜避免记录口令。",
      "不应记录口令。",
      ["should -> shall not tightened"],
    ],
    ["an antonym that is only allowed", "应拒绝匿名请求。", "可接受匿名请求。", ["shall -> may reversed"]],
    [
      "a second duty in a sentence",
      "固件应能在线升级。",
      "固件应能在线升级，升级包应经签名验证。",
      ["null -> shall created"],
    ],
    [
      "two sentences that became one",
      "应对系统管理员进行身份鉴别。应对审计管理员进行身份鉴别。",
      "应对系统管理员、审计管理员进行身份鉴别。",
      [],
    ],
    [
      "a sentence dropped whose words stood elsewhere anyway",
      "备份前应加密密钥。应备份密钥。",
      "备份前应加密密钥。",
      ["shall -> null removed"],
    ],
  ])("given %s, then just that is told, and mirrored backwards", (_, old, after, expected) => {
    const backwards = expected.map((entry) => {
      const [from = "", to = "", direction = ""] = entry.split(/ -> | (?=\w+$)/);
      return `${to} -> ${from} ${MIRRORED[direction] ?? direction}`;
    });

    expect(changed(old, after, "zh")).toEqual(expected);
    expect(changed(after, old, "zh").toSorted()).toEqual(backwards.toSorted());
  });

  test("given a text of key words beside one in small letters, then these carry no force", () => {
    const entries = forceChangesOf(
      findStatements("Clients must wait.", "en", "verbal-forms"),
      findStatements("Clients MUST wait.", "en", "key-words"),
    );

    expect(entries.map((entry) => entry.direction)).toEqual(["created"]);
  });

  test("given an item that went to a list of another force, then its force changed", () => {
    const old = "网关应：\na) 校验固件；\nb) 记录日志。\n网关宜：\na) 显示状态。";
    const after = "网关应：\na) 校验固件。\n网关宜：\na) 显示状态；\nb) 记录日志。";

    expect(changed(old, after, "zh")).toEqual(["shall -> should relaxed"]);
  });

  test.each([
    ["密钥长度不应小于128 bit。", "密钥长度应不小于256 bit。", "zh"],
    ["The delay shall not exceed 2 s.", "The delay shall be no more than 2 s.", "en"],
  ] as const)("given a limit as %s and then as %s, then no force changed", (old, after, language) => {
    expect(changed(old, after, language)).toEqual([]);
  });

  test("given two duties in one sentence that were recommendations, then each is an entry", () => {
    expect(changed("日志宜签名，密钥宜备份。", "日志应签名，密钥应备份。", "zh")).toEqual([
      "should -> shall tightened",
      "should -> shall tightened",
    ]);
  });

  test.each([
    ["Logs should be kept for 30 days.", "Logs shall be kept for 90 days.", ["should -> shall tightened"]],
    ["Users may share keys.", "Users shall not share keys.", ["may -> shall not reversed"]],
    ["Keys shall be stored. Logs may be kept.", "Logs may be kept.", ["shall -> null removed"]],
  ])("given %s and then %s, then %j", (old, after, expected) => {
    expect(changed(old, after, "en")).toEqual(expected);
  });

  test("given an introduction whose force changed, then its items are no entries of their own", () => {
    const items = "\na) 加密存放；\nb) 定期更换。";

    expect(changed(`凭据宜符合以下要求：${items}`, `凭据应符合以下要求：${items}`, "zh")).toEqual([
      "should -> shall tightened",
    ]);
  });

  test.each([
    ["员工须经审批后方可远程办公。", "员工经审批后方可远程办公。", []],
    ["密钥由双人授权后方可启用。", "密钥应由双人授权后才能启用。", []],
    ["员工须经审批后方可远程办公。", "员工可远程办公。", ["shall -> may relaxed"]],
    ["员工须经审批后方可远程办公。", "员工不应远程办公。", ["shall -> shall not reversed"]],
    ["员工应经审批后方可远程办公。", "员工宜经审批后方可远程办公。", ["shall -> should relaxed"]],
  ])(
    "given what only a condition opens, then a duty in it is no other force: %s, %s",
    (old, after, expected) => {
      expect(changed(old, after, "zh").slice(0, 1)).toEqual(expected);
    },
  );

  test.each([
    ["接入应采用VPN。VPN应采用双因素鉴别。", "接入应采用VPN，并采用双因素鉴别。", []],
    ["平台宜隔离租户，并审计网络。", "平台应隔离租户，并审计网络。", ["should -> shall tightened"]],
    ["平台应隔离租户，并审计网络。", "平台应隔离租户，并宜审计网络。", ["shall -> should relaxed"]],
    ["平台应隔离租户，并审计网络。", "平台应隔离租户。", []],
  ])("given what 并 joins to a duty, then it is one itself: %s, %s", (old, after, expected) => {
    expect(changed(old, after, "zh")).toEqual(expected);
  });

  test("given an item added to a list, then it is a provision created", () => {
    const old = "凭据应符合以下要求：\na) 加密存放。";

    expect(changed(old, `${old}\nb) 每年更换。`, "zh")).toEqual(["null -> shall created"]);
  });

  test("given a new list, then its introduction stands for its items", () => {
    expect(changed("", "凭据应符合以下要求：\na) 加密存放；\nb) 定期更换。", "zh")).toEqual([
      "null -> shall created",
    ]);
  });

  test("given a changed provision, then both sentences are quoted as they stand", () => {
    const [entry] = forceChangesOf(
      findStatements("前文。密钥宜加密。", "zh", "verbal-forms"),
      findStatements("密钥应加密。后文。", "zh", "verbal-forms"),
    );

    expect(entry).toEqual({
      from: "should",
      to: "shall",
      direction: "tightened",
      old: "密钥宜加密。",
      new: "密钥应加密。",
    });
  });

  test("given a list of hundreds of duties, each of which was tightened, then each is told as itself", () => {
    const list = (form: string): string =>
      Array.from({ length: 400 }, (_, at) => `Part ${at} ${form} be checked by team ${at * 7}.`).join(" ");

    expect(changed(list("should"), list("shall"), "en")).toEqual(
      Array.from({ length: 400 }, () => "should -> shall tightened"),
    );
  });
});
