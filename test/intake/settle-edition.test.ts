import { describe, expect, test } from "@jest/globals";
import { settleEdition } from "../../src/intake/settle-edition.ts";
import type { EditionEdits, EditionFacts, EditionMaterial } from "../../src/library/writer.ts";

/** Texts by language with what each states; `all` is what a file for all texts states. */
function material(
  stated: Partial<Record<"zh" | "en" | "all", EditionFacts>>,
  edit: EditionEdits = {},
  name = "2026-05-cd",
  recognised: Partial<Record<"zh" | "en", EditionFacts>> = {},
): EditionMaterial {
  const id = `keys/${name}`;
  const languages = (["zh", "en"] as const).filter((language) => stated[language]);
  return {
    place: { id, standard: "keys", name },
    texts: languages.map((language) => ({
      id: `${id}.${language}`,
      language,
      original: language === "zh",
      title: null,
      source: `${language}.md`,
    })),
    statements: [
      ...languages.map((language) => ({
        path: `corpus/${language}.md`,
        text: `${id}.${language}`,
        facts: stated[language] ?? {},
        recognised: recognised[language] ?? {},
      })),
      ...(stated.all ? [{ path: "corpus/all.yaml", text: null, facts: stated.all, recognised: {} }] : []),
    ].reverse(),
    edit,
  };
}

describe("what holds of an edition", () => {
  test("given texts that agree, then it is what they say, and both are shown", () => {
    const said: EditionFacts = { audience: "public", date: "2026-05-20" };

    const settled = settleEdition(material({ zh: said, en: said }));

    expect(settled.edition).toMatchObject({ audience: "public", date: "2026-05-20" });
    expect(settled.openTexts).toEqual(["keys/2026-05-cd.zh", "keys/2026-05-cd.en"]);
    expect(settled.faults).toEqual([]);
  });

  test("given a fact that one text leaves out, then the other's holds", () => {
    const settled = settleEdition(
      material({ zh: { audience: "public" }, en: { audience: "public", date: "2026-05-20" } }),
    );

    expect(settled.edition.date).toBe("2026-05-20");
    expect(settled.faults).toEqual([]);
  });

  test("given numbers written differently, then the original's holds", () => {
    const settled = settleEdition(material({ zh: { number: "GB/T 1—202X" }, en: { number: "GB/T 1-202X" } }));

    expect(settled.edition.number).toBe("GB/T 1—202X");
    expect(settled.faults).toEqual([]);
  });

  test("given a text that says nothing of its audience, then it alone is shown to nobody", () => {
    const settled = settleEdition(material({ zh: { audience: "public" }, en: {} }));

    expect(settled.edition.audience).toBe("public");
    expect(settled.openTexts).toEqual(["keys/2026-05-cd.zh"]);
  });

  test("given a file for all texts, then it speaks for those without front matter", () => {
    const settled = settleEdition(material({ zh: {}, en: {}, all: { audience: "wg3", original: "en" } }));

    expect(settled.edition.audience).toBe("wg3");
    expect(settled.openTexts).toHaveLength(2);
    expect(settled.original).toBe("en");
  });

  test.each<[string, EditionFacts, EditionFacts]>([
    ["audience", { audience: "public" }, { audience: "wg3" }],
    ["date", { audience: "public", date: "2026-05-20" }, { audience: "public", date: "2026-05-21" }],
    [
      "comment",
      { audience: "public", comment: { opens: null, closes: "2026-07-19", wording: null } },
      { audience: "public", comment: { opens: null, closes: "2026-07-20", wording: null } },
    ],
  ])(
    "given texts that contradict each other in %s, then nobody sees it, and both are named",
    (key, zh, en) => {
      const settled = settleEdition(material({ zh, en }));

      expect(settled.edition.audience).toBeNull();
      expect(settled.openTexts).toEqual([]);
      expect(settled.faults).toEqual([
        expect.objectContaining({
          code: "CONTRADICTION",
          message: expect.stringMatching(new RegExp(`“${key}”.*corpus/zh.md.*corpus/en.md`)),
        }),
      ]);
    },
  );

  test("given a contradiction and a person's word on it, then the person's holds", () => {
    const settled = settleEdition(
      material({ zh: { audience: "public" }, en: { audience: "wg3" } }, { audience: "wg3" }),
    );

    expect(settled.edition.audience).toBe("wg3");
    expect(settled.faults).toEqual([]);
  });

  test("given a person who hides it, then nobody sees it, whatever the files say", () => {
    expect(
      settleEdition(material({ zh: { audience: "public" } }, { audience: null })).edition.audience,
    ).toBeNull();
  });

  test.each([
    ["2026-05-cd", "comment-draft"],
    ["2026-05-pub", "published"],
    ["second-version", null],
  ])("given no stage but the name %s, then the stage is %s", (name, stage) => {
    expect(settleEdition(material({ zh: {} }, {}, name)).edition.stage).toBe(stage);
  });

  test("given what was made out from covers, then it holds where nobody states it, and contradicts nobody", () => {
    const settled = settleEdition(
      material({ zh: { audience: "public", date: "2026-05-20" }, en: { audience: "public" } }, {}, "first", {
        zh: { date: "2026-05-01", stage: "comment-draft", ics: "35.040" },
        en: { date: "2026-06-01", stage: "review-draft", replaces: ["GB/T 1-2010"] },
      }),
    );

    expect(settled.edition).toMatchObject({
      date: "2026-05-20",
      stage: "comment-draft",
      ics: "35.040",
      replaces: ["GB/T 1-2010"],
      audience: "public",
    });
    expect(settled.faults).toEqual([]);
  });

  test("given a cover that prints both titles, then the translation's own title goes before it", () => {
    const titles = { zh: "密钥要求", en: "Requirements on keys" };
    const held = material({ zh: { audience: "public" } }, {}, "first", { zh: { titles } });
    const both = material({ zh: { audience: "public" }, en: { audience: "public" } }, {}, "first", {
      zh: { titles },
    });
    const texts = both.texts.map((text) =>
      text.language === "en" ? { ...text, title: "Key requirements" } : text,
    );

    expect(settleEdition(held).edition.titles).toEqual(titles);
    expect(settleEdition({ ...both, texts }).edition.titles).toEqual({ ...titles, en: "Key requirements" });
  });

  test("given a text that nobody may see yet, then its title is not told with the edition", () => {
    const { texts, ...rest } = material({ zh: { audience: "public" }, en: {} });

    const settled = settleEdition({
      ...rest,
      texts: texts.map((text) => ({ ...text, title: text.language })),
    });

    expect(settled.edition.titles).toEqual({ zh: "zh" });
  });

  test("given a person who says that there is none, then there is none, whatever the files say", () => {
    const said: EditionFacts = { audience: "public", effective: "2027-01-01", number: "GB/T 1-2026" };

    const { edition } = settleEdition(
      material({ zh: said }, { effective: null, number: null, stage: null }, "2026-05-cd", { zh: said }),
    );

    expect(edition).toMatchObject({ effective: null, number: null, stage: null });
  });

  test("given nothing said at all, then it is nobody's, and no fault", () => {
    expect(settleEdition(material({ zh: {} }))).toMatchObject({
      edition: { audience: null, date: null },
      openTexts: [],
      faults: [],
    });
  });
});
