import { describe, expect, test } from "@jest/globals";
import { faultInWording } from "../../../src/answers/verify/check-wording.ts";
import { languageOf } from "../../../src/text/language.ts";
import { piece } from "./evidence-pieces.ts";

const faultOf = (source: string, said: string) =>
  faultInWording(
    { role: "point", text: said, evidence: ["e1"] },
    new Map([["e1", piece("e1", "6.2 Keys", source)]]),
    [],
    languageOf(source),
  );

const CALLS =
  "The system shall check the caller before each call. Where the call rate exceeds a threshold, the system should suspend its responses.";
const LEVELS = "Keys of different tenants shall be isolated. Level 3 keys should use a dedicated module.";
const METHODS =
  "Proofing at basic level shall not use face comparison alone. Proofing at high level shall combine two methods.";
const SESSIONS_ZH = "网关与终端之间的会话应保护数据的完整性。传输敏感数据的会话应加密。";
const GRADES_ZH = "定级报告应由负责人审核。4级和5级数据的定级报告应由主要负责人批准。";

describe("of what and on what condition a provision is told", () => {
  test.each([
    ["its condition left out", CALLS, "The system should suspend its responses."],
    ["of all where it is of some", LEVELS, "All keys should use a dedicated module."],
    ["of what another provision is about", METHODS, "Proofing at basic level shall combine two methods."],
    ["without the level it is of", GRADES_ZH, "定级报告应由主要负责人批准。"],
  ])("given it %s, then it is not shown", (_, source, said) => {
    expect(faultOf(source, said)).toBe("unsupported");
  });

  test.each([
    [CALLS, "Where the call rate exceeds a threshold, the system should suspend its responses."],
    [CALLS, "If the rate of calls is above a threshold, the system should suspend its responses."],
    [CALLS, "The system must check the caller before each call."],
    [LEVELS, "Level 3 keys should use a dedicated module."],
    [METHODS, "Proofing at high level must combine two methods."],
    [SESSIONS_ZH, "传输敏感数据的会话必须加密。"],
    [GRADES_ZH, "4级和5级数据的定级报告必须由主要负责人批准。"],
    ["Logs shall not contain keys.", "No log may contain keys."],
    ["口令长度不应少于12个字符，可使用空格。", "口令可以使用空格。"],
  ])("given “%s”, when “%s” is said of it, then it is shown", (source, said) => {
    expect(faultOf(source, said)).toBeNull();
  });

  test("given another provision of other sessions, when the condition is left out, then it should not be shown", () => {
    // 网关 and 终端 are taken for those who act: only the lost 敏感 tells, and words can't say that it parts the two.
    expect(faultOf(SESSIONS_ZH, "网关与终端之间的会话应加密。")).toBeNull();
  });
});

describe("the same length of time in other units", () => {
  test.each([
    ["Logs shall be kept for at least 12 months.", "Logs must be kept for at least a year."],
    ["Images shall be deleted within 7 days.", "Images must be deleted within a week."],
    ["Tenants shall be told within 24 hours.", "Tenants must be told within one day."],
    ["Logs shall be inspected once every half year.", "Logs must be inspected every six months."],
  ])("given “%s”, when “%s” is said of it, then it is shown", (source, said) => {
    expect(faultOf(source, said)).toBeNull();
  });

  test.each([
    ["Logs shall be kept for at least 12 months.", "Logs must be kept for at least 360 days."],
    ["The mark shall be updated within 5 working days.", "The mark must be updated within 5 days."],
    ["Images shall be deleted within 7 days.", "Images must be deleted within a month."],
  ])("given “%s”, when “%s” is said of it, then the figure is invented", (source, said) => {
    expect(faultOf(source, said)).toBe("invented-figure");
  });
});

describe("a force in other words", () => {
  test.each([
    ["Tenants may withdraw the request.", "Tenants can withdraw the request."],
    ["A key shall not be used for more than 12 months.", "A key may be used for 12 months at most."],
    ["Organizations should not design algorithms.", "Organizations are advised not to design algorithms."],
    ["The provider shall inform tenants within 7 days.", "The provider has seven days to inform tenants."],
    ["生产者宜发布补丁。", "生产者最好发布补丁。"],
  ])("given “%s”, when “%s” is said of it, then it is shown", (source, said) => {
    expect(faultOf(source, said)).toBeNull();
  });

  test.each([
    ["A key shall not be used for more than 12 months.", "A key may be used for at least 12 months."],
    ["Tenants should withdraw the request.", "Tenants can withdraw the request."],
    ["生产者应发布补丁。", "生产者最好发布补丁。"],
  ])("given “%s”, when “%s” is said of it, then its force was changed", (source, said) => {
    expect(faultOf(source, said)).toBe("changed-force");
  });
});
