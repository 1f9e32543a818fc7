import { describe, expect, test } from "@jest/globals";
import { placeInCorpus } from "../../src/intake/corpus-path.ts";
import { readCorpusFile } from "../../src/intake/read-corpus-file.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { COMMITTEES, GLOSSARY, PUBLIC_DRAFT, STANDARD, textFile } from "../support/small-corpus.ts";

const reader = sharedReader();

function read(path: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readCorpusFile(placeInCorpus(path), { path, bytes, sha256: "abc" }, reader);
}

const TEXT = "standards/keys/2026-05-cd.en.md";
const NEWS = "news/2026-05-20-open.md";
const SOUND_NEWS = "title: Open\npublisher: The Wire\ndate: 2026-05-20\nlanguage: en";

describe("a sound file", () => {
  test("given the register of committees, then groups belong to their committee, with the day it was checked", async () => {
    const { content, faults } = await read("committee.yaml", COMMITTEES);

    expect(faults).toEqual([]);
    expect(content).toMatchObject({
      kind: "committees",
      committees: [
        {
          id: "tc1",
          checked: "2026-11-10",
          groups: [
            { id: "wg3", committee: "tc1", aliases: ["encryption group"], from: null, to: null },
            { id: "wg7", names: { en: "Management Group" }, aliases: [] },
          ],
        },
      ],
    });
  });

  test("given the glossary, then its words are parted and its header is none", async () => {
    expect((await read("glossary.tsv", GLOSSARY)).content).toEqual({
      kind: "glossary",
      entries: [
        { zh: ["密钥"], en: ["key", "cryptographic key"], note: null },
        { zh: ["杂凑", "哈希"], en: ["hash"], note: "not 散列表" },
      ],
    });
  });

  test("given a standard's description, then what it leaves out is empty", async () => {
    expect((await read("standards/keys/standard.yaml", STANDARD)).content).toEqual({
      kind: "standard",
      standard: {
        id: "keys",
        committee: "tc1",
        group: "wg3",
        titles: { zh: "密钥要求", en: "Key requirements" },
        number: "GB/T 00801-202X",
        plan: null,
        aliases: ["key draft"],
        replaces: [],
        succeededBy: null,
        invented: true,
      },
    });
  });

  test("given a text, then its facts are those of its front matter", async () => {
    const comment =
      'comment: { opens: 2026-05-20, closes: 2026-07-19, wording: "before 20 July" }\neffective:\n';
    const { content } = await read(TEXT, textFile(`${PUBLIC_DRAFT}\n${comment}`));

    expect(content).toMatchObject({
      kind: "text",
      place: { id: "keys/2026-05-cd" },
      text: {
        id: "keys/2026-05-cd.en",
        language: "en",
        original: true,
        title: "Key requirements",
        source: TEXT,
      },
      clauses: [{ number: "1", title: "Scope", text: "This document is about keys." }],
      facts: {
        stage: "comment-draft",
        date: "2026-05-20",
        audience: "public",
        comment: { opens: "2026-05-20", closes: "2026-07-19", wording: "before 20 July" },
      },
    });
  });

  test("given a text without front matter, then nothing is said of its audience", async () => {
    const { content, faults } = await read(
      "standards/keys/2026-05-cd.zh.txt",
      "1 范围\n\n本文件规定密钥的要求。\n",
    );

    expect(faults).toEqual([]);
    expect(content).toMatchObject({ kind: "text", text: { language: "zh" }, facts: {} });
  });

  test("given a name without language, then the text tells it", async () => {
    expect(
      (await read("standards/keys/2026-05-cd.md", "# 1 范围\n\n本文件规定密钥的要求。\n")).content,
    ).toMatchObject({
      text: { id: "keys/2026-05-cd.zh", language: "zh" },
    });
  });

  test("given facts in a file of their own, then they are the edition's", async () => {
    expect(
      (await read("standards/keys/2026-05-cd.yaml", "audience: wg3\ndate: 2026-05-20\noriginal: zh\n"))
        .content,
    ).toEqual({
      kind: "facts",
      place: { id: "keys/2026-05-cd", standard: "keys", name: "2026-05-cd" },
      facts: { audience: "wg3", date: "2026-05-20", original: "zh" },
    });
  });

  test("given news, then its text is what follows the front matter", async () => {
    expect(
      (await read(NEWS, textFile(`${SOUND_NEWS}\naudience: wg3\nabout: { groups: [wg3] }`, "One.\n\nTwo.\n")))
        .content,
    ).toEqual({
      kind: "news",
      item: {
        id: "2026-05-20-open",
        title: "Open",
        publisher: "The Wire",
        published: "2026-05-20",
        url: null,
        language: "en",
        audience: "wg3",
        committees: [],
        groups: ["wg3"],
        standards: [],
        text: "One.\n\nTwo.",
        source: NEWS,
      },
    });
  });

  test("given Chinese bytes of an older encoding, then they are read", async () => {
    const gb18030 = Uint8Array.from([0xc3, 0xdc, 0xd4, 0xbf, 0x09, 0x6b, 0x65, 0x79, 0x0a]);

    expect((await read("glossary.tsv", gb18030)).content).toMatchObject({
      entries: [{ zh: ["密钥"], en: ["key"] }],
    });
  });
});

describe("a faulty file", () => {
  test.each([
    [
      "a stage that is none",
      TEXT,
      textFile("stage: draft\ndate: 2026-05-20"),
      2,
      /“stage” must be one of working-draft/,
    ],
    [
      "a day that is none",
      TEXT,
      textFile("stage: comment-draft\ndate: 2026-02-30"),
      3,
      /“date” .*existing day.*YYYY-MM-DD/,
    ],
    [
      "a day without dashes",
      TEXT,
      textFile("audience: public\ndate: 20260520"),
      3,
      /“date” must be a day written YYYY-MM-DD/,
    ],
    ["a slip in a key", TEXT, textFile("date: 2026-05-20\naudiance: public"), 3, /no key “audiance”/],
    [
      "a day inside a list of keys",
      TEXT,
      textFile("comment:\n  opens: 2026-05-20\n  closes: soon"),
      4,
      /“comment.closes”/,
    ],
    [
      "a comment period that closes before it opens",
      TEXT,
      textFile("comment: { opens: 2026-07-19, closes: 2026-05-20 }"),
      2,
      /“comment” closes before it opens/,
    ],
    ["no last day for comments", TEXT, textFile("comment: { opens: 2026-05-20 }"), 2, /“comment.closes”/],
    ["broken front matter", TEXT, textFile("title: a: b\naudience: public"), 2, /faulty in line 2/],
    [
      "another language than its name's",
      TEXT,
      textFile("date: 2026-05-20\nlanguage: zh"),
      3,
      /name says “en”/,
    ],
    ["an unknown format", "standards/keys/2026-05-cd.en.zip", "PK\u0003\u0004abcd", null, /./],
    ["an empty text", TEXT, "", null, /empty/],
    ["an empty place", "pictures/one.md", "x", null, /move the file/],
    [
      "a standard without committee",
      "standards/keys/standard.yaml",
      "titles: { en: Keys }\n",
      1,
      /“committee” is missing/,
    ],
    [
      "a standard without title",
      "standards/keys/standard.yaml",
      "committee: tc1\ntitles: {}\n",
      2,
      /title in zh or en/,
    ],
    [
      "YAML that is none",
      "standards/keys/standard.yaml",
      "committee: tc1\ngroup: [wg3\n",
      3,
      /no valid YAML/,
    ],
    ["a register that is a list", "committee.yaml", "- tc1\n", 1, /list of keys and values/],
    [
      "an alias that is a number",
      "committee.yaml",
      "committees:\n  - id: tc1\n    names: { en: T }\n    aliases:\n      - 260\n",
      5,
      /aliases.0” must be a text; quote it/,
    ],
    ["news without metadata", NEWS, "Just words.\n", 1, /begins with its metadata/],
    ["news without a day", NEWS, textFile("title: Open\npublisher: W\nlanguage: en"), 2, /“date”/],
    [
      "news with an odd address",
      NEWS,
      textFile(`${SOUND_NEWS}\nurl: javascript:alert(1)`),
      6,
      /“url” must be an address/,
    ],
  ])(
    "given %s, then the fault names its line and what to do",
    async (_what, path, content, line, message) => {
      const { content: made, faults } = await read(path, content);

      expect(made).toBeNull();
      expect(faults[0]).toMatchObject({ line, message: expect.stringMatching(message) });
    },
  );

  test("given several faults, then each is named", async () => {
    expect(
      (await read(TEXT, textFile("stage: draft\ndate: soon\naudience: [public]"))).faults.map((f) => f.line),
    ).toEqual([2, 3, 4]);
  });

  test("given a faulty line of the glossary, then it is named and the others count", async () => {
    const { content, faults } = await read("glossary.tsv", "zh\ten\tnote\n密钥 key\n口令\tpassword\n");

    expect(faults).toEqual([expect.objectContaining({ line: 2 })]);
    expect(content).toMatchObject({ entries: [{ zh: ["口令"] }] });
  });
});
