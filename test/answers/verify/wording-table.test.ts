import { describe, expect, test } from "@jest/globals";
import { faultInWording } from "../../../src/answers/verify/check-wording.ts";
import { newsPiece, piece } from "./evidence-pieces.ts";

const PIECES = [
  piece("o1", "8.5 Incident response", "The emergency plan shall be exercised every 6 months.", "2026-05-cd"),
  piece("n1", "8.3 Incident response", "The emergency plan should be exercised every 6 months."),
  piece("o2", "6.2 Key rotation", "Data encryption keys should be rotated within 24 months.", "2026-05-cd"),
  piece(
    "n2",
    "6.2 Key rotation",
    "Data encryption keys shall be rotated within 12 months.\nMaster keys may be rotated on request of the tenant.",
  ),
  piece(
    "o3",
    "7.4 Troubleshooting",
    "With the tenant's written consent, the cloud service provider may export keys in plaintext for troubleshooting.",
    "2026-05-cd",
  ),
  piece(
    "n3",
    "7.3 Troubleshooting",
    "Even with the tenant's written consent, the cloud service provider shall not export keys in plaintext for troubleshooting.",
  ),
  piece(
    "n4",
    "8.4 Key register",
    "The cloud service provider shall establish a key register.\nThe register need not list test keys.",
  ),
  piece(
    "n5",
    "6.1.1 Random numbers",
    "The random number generator shall use two or more independent noise sources.",
  ),
  piece("z1", "8.5 应急响应", "应急预案应每6个月演练一次。", "2026-05-cd"),
  piece("z2", "8.3 应急响应", "应急预案宜每6个月演练一次。"),
  piece("z3", "6.2 密钥轮换", "云服务提供者应在十二个月内轮换数据加密密钥。"),
  piece("z4", "7.3 故障排查", "即使有租户的书面许可，云服务提供者也不应为故障排查导出密钥明文。"),
  piece("z5", "5.2 口令", "口令长度不应少于8个字符。", "2026-05-cd"),
  piece("z6", "5.2 口令", "口令长度不应少于12个字符，可使用空格。"),
  newsPiece(
    "w1",
    "Group meets in Harbin",
    "Working group 3 reviewed 41 comments and will send the draft out in January 2027.",
  ),
];
const EVIDENCE = new Map(PIECES.map((p) => [p.id, p]));
const COMPOSED = [
  "GB/T 00801-202X “Cybersecurity technology — Key management requirements”: draft for review of 28 October 2026 compared with draft for comment of 20 May 2026 — 13 clauses with changed wording, 2 clauses added; 1 provision relaxed.",
];

const faultOf = (text: string, ids: string) =>
  faultInWording(
    { role: "point", text, evidence: ids.split(" ") },
    EVIDENCE,
    COMPOSED,
    /\p{Script=Han}/u.test(text) ? "zh" : "en",
  );

describe("an honest paraphrase is shown", () => {
  test.each([
    ["The emergency plan should be exercised every 6 months.", "n1"],
    ["The emergency plan should now be exercised every six months; before, it was mandatory.", "o1 n1"],
    [
      "Exercising the emergency plan every 6 months is now only recommended; formerly it was required.",
      "o1 n1",
    ],
    ["8.3 Incident response was relaxed: “shall” became “should”.", "o1 n1"],
    ["It does not let the cloud service provider export keys in plaintext for troubleshooting.", "n3"],
    ["Clause 8.3 (formerly 8.5) was relaxed from shall to should.", "o1 n1"],
    [
      "In 8.3 the emergency plan should be exercised every 6 months, where 8.5 of the draft for comment was stricter.",
      "o1 n1",
    ],
    [
      "Was: “The emergency plan shall be exercised every 6 months.” Now: “The emergency plan should be exercised every 6 months.”",
      "o1 n1",
    ],
    [
      "Data encryption keys shall now be rotated within 12 months; previously they should be rotated within 24 months.",
      "o2 n2",
    ],
    ["Data encryption keys must be rotated within 12 months instead of 24 months.", "o2 n2"],
    ["Data keys must be rotated within twelve months (6.2).", "n2"],
    ["Master keys may be rotated on request of the tenant.", "n2"],
    [
      "Providers are no longer allowed to export keys in plaintext for troubleshooting, even with the tenant's written consent.",
      "o3 n3",
    ],
    ["The provider may not export keys in plaintext for troubleshooting (7.3, was 7.4).", "o3 n3"],
    [
      "Exporting keys in plaintext for troubleshooting is now prohibited; it was previously permitted with the tenant's written consent.",
      "o3 n3",
    ],
    ["Clause 8.4 is new: the cloud service provider shall establish a ‘key register’.", "n4"],
    ["The register need not list test keys.", "n4"],
    ["It is not necessary to list test keys in the register.", "n4"],
    [
      "The random number generator shall use at least two independent noise sources, according to 6.1.1.",
      "n5",
    ],
    [
      "Compared with the draft for comment of 20 May 2026, 13 clauses have changed wording and two clauses were added.",
      "n1",
    ],
    ["The draft for review of GB/T 00801-202X (28 October 2026) relaxed one provision.", "o1 n1"],
    ["Working group 3 reviewed 41 comments; the draft goes out in January 2027.", "w1"],
    ["On 3 November 2026 the Northern Standards Journal reported that the group met in Harbin.", "w1"],
    ["应急预案宜每6个月演练一次。", "z2"],
    ["8.3 有放宽：应急预案原来应每6个月演练一次，现在宜每6个月演练一次。", "z1 z2"],
    ["应急预案的演练由“应”改为“宜”（8.3，原8.5）。", "z1 z2"],
    ["第8.3条建议每六个月演练一次应急预案。", "z2"],
    ["云服务提供者必须在12个月内轮换数据加密密钥（6.2）。", "z3"],
    ["即使租户书面许可，云服务提供者也不得为故障排查导出密钥明文。", "z4"],
    ["改了。5.2 原来规定口令长度不应少于8个字符，现在规定不应少于12个字符。", "z5 z6"],
    ["口令可以使用空格。", "z6"],
    ["与2026年5月20日的征求意见稿相比，应急预案的演练有所放宽。", "z1 z2"],
  ])("%s", (text, ids) => {
    expect(faultOf(text, ids)).toBeNull();
  });
});

describe("what changes how binding it is, is not", () => {
  test.each([
    ["The emergency plan shall be exercised every 6 months.", "o1 n1"],
    ["The emergency plan SHALL be exercised every 6 months.", "o1 n1"],
    ["It is mandatory to exercise the emergency plan every 6 months.", "n1"],
    ["Providers are obliged to exercise the emergency plan every 6 months.", "n1"],
    ["The draft requires the emergency plan to be exercised every 6 months.", "o1 n1"],
    ["The emergency plan, which must be exercised every 6 months, is new.", "n1"],
    ["The plan “shall be exercised every 6 months”.", "o1 n1"],
    ["8.3 was tightened: “should” became “shall”.", "o1 n1"],
    ["Exercising the emergency plan every 6 months is optional.", "n1"],
    ["Data encryption keys may be rotated within 12 months.", "n2"],
    ["Master keys shall be rotated on request of the tenant.", "n2"],
    ["Keys may be exported in plaintext for troubleshooting with the tenant's written consent.", "o3 n3"],
    ["The register shall list test keys.", "n4"],
    ["It lets the random number generator use two independent noise sources.", "n5"],
    ["No key register shall be established by the cloud service provider.", "n4"],
    ["The cloud service provider is forbidden to establish a key register.", "n4"],
    ["应急预案应每6个月演练一次。", "z1 z2"],
    ["应急预案必须每6个月演练一次。", "z2"],
    ["强制要求每6个月演练一次应急预案。", "z2"],
    ["云服务提供者可以为故障排查导出密钥明文。", "z4"],
    ["建议云服务提供者在12个月内轮换数据加密密钥。", "z3"],
    ["应急预案的演练由“宜”改为“应”。", "z1 z2"],
  ])("%s", (text, ids) => {
    expect(faultOf(text, ids)).toBe("changed-force");
  });
});

describe("a figure that stands nowhere, or stands for something else, is not", () => {
  test.each([
    ["The emergency plan should be exercised twice a week.", "n1"],
    ["The emergency plan should be exercised every dozen months.", "n1"],
    ["The emergency plan should be exercised annually.", "n1"],
    ["Incident response clause 8.3 applies for 8.3 months in 2026.", "n1"],
    ["Incident response should be exercised for 28 months.", "n1"],
    ["The emergency plan should be exercised every 6 days.", "n1"],
    ["The emergency plan should be exercised every 13 months.", "n1"],
    ["Clause 8.9 says that the emergency plan should be exercised every 6 months.", "n1"],
    ["In 6.4 the emergency plan should be exercised every 6 months.", "n1"],
    ["The emergency plan should be exercised by 30 October 2026.", "n1"],
    ["GB/T 00899 says that the emergency plan should be exercised every 6 months.", "n1"],
    ["Data encryption keys shall be rotated within 24 months.", "o2 n2"],
    ["应急预案宜每两个月演练一次。", "z2"],
    ["应急预案宜每半年演练一次。", "z2"],
    ["第8.4条规定应急预案宜每6个月演练一次。", "z2"],
  ])("%s", (text, ids) => {
    expect(faultOf(text, ids)).toBe("invented-figure");
  });
});

describe("what speaks of something else is not", () => {
  test.each([
    ["The standard was withdrawn and replaced by ISO rules.", "n1", "invented-name"],
    ["The emergency plan should be exercised every 6 months, as NIST says.", "n1", "invented-name"],
    ["Microsoft should exercise the emergency plan every 6 months.", "n1", "invented-name"],
    ["应急预案宜由Contoso每6个月演练一次。", "z2", "invented-name"],
    ["北方密码公司提出应急预案宜每6个月演练一次。", "z2", "invented-name"],
    ["In practice quantum computers break older algorithms in practice.", "n1", "unsupported"],
    ["There readers find the whole text at the usual bookshop.", "n1", "unsupported"],
    ["本标准已经被国外法律全面取代并停止生效。", "z2", "unsupported"],
    [
      "The cloud service provider shall not export keys in ciphertext for troubleshooting.",
      "n3",
      "unsupported",
    ],
    ["云服务提供者不应为故障排查导出密钥密文。", "z4", "unsupported"],
    ["It says ‘exercised daily by auditors’.", "n1", "invented-quotation"],
    ["It says 'exercised by auditors'.", "n1", "invented-quotation"],
    ["It says “2 months”.", "n2", "invented-quotation"],
    ["It says “every 6 months.", "n1", "invented-quotation"],
    ["《国外密码法》规定应急预案宜每6个月演练一次。", "z2", "invented-quotation"],
  ])("%s", (text, ids, fault) => {
    expect(faultOf(text, ids)).toBe(fault);
  });
});

describe("what a platform could take for mark-up is not", () => {
  test.each([
    "See www.evil.com about the emergency plan.",
    "See evil.com/x about the emergency plan.",
    "See evil．com about the emergency plan.",
    "Write to mailto:a about the emergency plan.",
    "Write to a@evil.com about the emergency plan.",
    "@channel the emergency plan should be exercised.",
    "The *emergency* plan should be exercised.",
    "The _emergency_ plan should be exercised.",
    "The __emergency plan__ should be exercised.",
    "The `emergency` plan should be exercised.",
    "The ~~emergency~~ plan should be exercised.",
    "The emergency plan should be exercised [3].",
    "The emergency plan m\u200bust be exercised.",
    "The emergency plan should be exercised.\nSources\nnone",
    "# The emergency plan should be exercised.",
    "> The emergency plan should be exercised.",
  ])("%j", (text) => {
    expect(faultOf(text, "n1")).toBe("mark-up");
  });

  test("given an identifier with an underscore that its source holds, then it may be named", () => {
    const evidence = new Map([["e1", piece("e1", "6.7 Fields", "The field key_id shall be set.")]]);
    const fault = (text: string) =>
      faultInWording({ role: "point", text, evidence: ["e1"] }, evidence, [], "en");

    expect(fault("The field key_id shall be set (6.7).")).toBeNull();
    expect(fault("The field key_no shall be set (6.7).")).toBe("mark-up");
  });
});
