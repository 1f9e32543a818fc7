import { describe, expect, test } from "@jest/globals";
import { coverFacts } from "../../src/documents/cover-facts.ts";

describe("a cover's title", () => {
  test("given issuer, version, kind and date above it, then none of them is in it", () => {
    const { titles } = coverFacts([
      "ABC/XYZ",
      "Version: 1.7",
      "Specification",
      "Date: 30th Dec, 2025",
      "Keys and Counters",
      "of Small Devices",
    ]);

    expect(titles).toEqual({ en: "Keys and Counters of Small Devices" });
  });

  test("given a kind of document as its last line, then it ends the title", () => {
    const { titles } = coverFacts(["Key and Counter", "Standard"]);

    expect(titles).toEqual({ en: "Key and Counter Standard" });
  });

  test("given the number and what it replaces, then the Chinese title below them with its English one", () => {
    const facts = coverFacts([
      "ICS 35.040",
      "中华人民共和国国家标准",
      "GB/T 00801—202X",
      "代替 GB/T 00801—2019",
      "网络安全技术",
      "密钥管理要求",
      "Cybersecurity technology — Key management",
      "2026-03-15发布",
    ]);

    expect(facts).toMatchObject({
      titles: { zh: "网络安全技术 密钥管理要求", en: "Cybersecurity technology — Key management" },
      replaces: ["GB/T 00801—2019"],
      published: "2026-03-15",
      ics: "35.040",
    });
  });
});
