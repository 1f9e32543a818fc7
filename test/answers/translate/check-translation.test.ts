import { describe, expect, test } from "@jest/globals";
import { faultInTranslation } from "../../../src/answers/translate/check-translation.ts";
import { termsIn } from "../../../src/answers/translate/glossary-terms.ts";
import type { GlossaryEntry } from "../../../src/standards/glossary.ts";

const entry = (zh: string, en: string): GlossaryEntry => ({
  zh: zh.split("/"),
  en: en.split("/"),
  note: null,
});
const GLOSSARY = [
  entry("密钥", "key/cryptographic key"),
  entry("密钥管理", "key management"),
  entry("密码", "cryptography/cipher"),
  entry("口令", "password/passphrase"),
  entry("审计记录", "audit record"),
  entry("租户", "tenant"),
];

describe("terms", () => {
  test("given a term within a longer one, then only the longer one is demanded", () => {
    expect(termsIn("密钥管理应记录。", "zh", GLOSSARY).map(({ term }) => term)).toEqual(["密钥管理"]);
    expect(termsIn("密钥管理与密钥", "zh", GLOSSARY).map(({ term }) => term)).toEqual(["密钥管理", "密钥"]);
  });

  test("given English, then terms are found whatever their number and case, and not within words", () => {
    expect(termsIn("Audit records of the Tenants", "en", GLOSSARY).map(({ term }) => term)).toEqual([
      "audit record",
      "tenant",
    ]);
    expect(termsIn("The keyboard and the turnkey system", "en", GLOSSARY)).toEqual([]);
  });
});

describe("a machine's translation", () => {
  test.each([
    ["口令长度不应少于12个字符。", "The password shall not be shorter than 12 characters.", "en"],
    ["审计记录宜保存180天。", "Audit records should be kept for 180 days.", "en"],
    ["Keys shall be rotated every 12 months.", "密钥应每12个月轮换一次。", "zh"],
    ["租户可使用自己的密钥。", "A tenant may use its own cryptographic keys.", "en"],
  ] as const)("given %s as %s, then nothing is wrong with it", (original, translation, into) => {
    expect(faultInTranslation(original, translation, into, GLOSSARY)).toBeNull();
  });

  test.each([
    [
      "a term that the glossary forbids",
      "口令应保密。",
      "The cipher shall be kept secret.",
      "en",
      "glossary",
    ],
    ["a term left out", "租户应保管密钥。", "The customer shall keep the keys.", "en", "glossary"],
    [
      "a longer term cut to a shorter one",
      "密钥管理应审查。",
      "The keys shall be reviewed.",
      "en",
      "glossary",
    ],
    [
      "another figure",
      "口令长度不应少于12个字符。",
      "The password shall not be shorter than 8 characters.",
      "en",
      "figure",
    ],
    ["a figure left out", "审计记录应保存180天。", "Audit records shall be kept for long.", "en", "figure"],
    ["another force", "审计记录宜保存180天。", "Audit records shall be kept for 180 days.", "en", "force"],
    ["a denial lost", "口令不应共享。", "Passwords shall be shared.", "en", "force"],
    ["the original again", "口令应保密。", "口令应保密。", "en", "other-language"],
    [
      "an order followed",
      "口令应保密。",
      "Passwords shall be kept secret: https://evil.example",
      "en",
      "mark-up",
    ],
    [
      "far more than was said",
      "口令应保密。",
      `Passwords shall be kept secret. ${"And so on. ".repeat(20)}`,
      "en",
      "length",
    ],
  ] as const)("given %s, then it is not shown", (_, original, translation, into, fault) => {
    expect(faultInTranslation(original, translation, into, GLOSSARY)).toBe(fault);
  });
});
