import { describe, expect, test } from "@jest/globals";
import { sentences } from "../../src/text/sentences.ts";

const split = (text: string): string[] => sentences(text).map((sentence) => sentence.text);

describe("sentences", () => {
  test.each([
    ["密钥应加密。口令不应明文存储！", ["密钥应加密。", "口令不应明文存储！"]],
    ["他说“应立即停止。”随后离开。", ["他说“应立即停止。”", "随后离开。"]],
    ["应记录下列内容：\na) 时间；\nb) 用户。", ["应记录下列内容：", "a) 时间；", "b) 用户。"]],
    ["Keys shall be stored. Logs may be kept.", ["Keys shall be stored.", "Logs may be kept."]],
    ["See e.g. Section 5.3 for keys. It is long.", ["See e.g. Section 5.3 for keys.", "It is long."]],
    ["Keys of 2.5 kB are stored; others are not.", ["Keys of 2.5 kB are stored; others are not."]],
    ["See ITU-T Rec. X.509 for it. It is long.", ["See ITU-T Rec. X.509 for it.", "It is long."]],
    ["See IEEE Std. 802 and Suppl. 3 of it. Go on.", ["See IEEE Std. 802 and Suppl. 3 of it.", "Go on."]],
    ["It came out in May. 5 drafts followed.", ["It came out in May.", "5 drafts followed."]],
    ["见GB/T 1.1。", ["见GB/T 1.1。"]],
    ["1. Generate the key.\n2. Store it.", ["1. Generate the key.", "2. Store it."]],
    ["", []],
    [" \n ", []],
  ])("given %j, then its sentences are told apart", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("given a text, then each sentence stands where it says", () => {
    const text = "  第一句。 第二句。\n\n\t第三句";

    const found = sentences(text);

    expect(
      found.map((sentence) => text.slice(sentence.start, sentence.start + sentence.text.length)),
    ).toEqual(["第一句。", "第二句。", "第三句"]);
  });
});
