import { describe, expect, test } from "@jest/globals";
import { openDesk } from "../support/intake-desk.ts";
import { asker } from "../support/library-content.ts";
import { PdfPage, writePdf } from "../support/pdf/pdf-writer.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { packed, wordFile } from "../support/word/word-file.ts";
import { p } from "../support/word/word-xml.ts";

const reader = sharedReader();

const COVER = [
  "ICS 35.040",
  "中华人民共和国国家标准",
  "GB/T 00999—202X",
  "代替 GB/T 00999—2019",
  "网络安全技术 日志留存要求",
  "Cybersecurity technology — Log retention",
  "（征求意见稿）",
  "（本稿完成日期：2026-06-12）",
];
const BODY = [
  "前言",
  "本文件按照GB/T 1.1—2020的规定起草。请于2026年8月11日前将意见反馈至秘书处。",
  "与GB/T 00999—2019相比，主要技术变化如下：",
  "a) 增加了检查的要求（见第4章）；",
  "b) 更改了留存期限（见第3章，2019年版的第3章）。",
  "1 范围",
  "本文件规定了日志留存的时间、方式和安全要求，适用于网络运营者。",
  "2 术语和定义",
  "下列术语和定义适用于本文件。",
  "3 要求",
  "日志应至少留存六个月，并应防止未经授权的更改。",
  "4 检查",
  "应每年检查一次日志的完整性。",
];

const word = wordFile({ body: [...COVER, ...BODY].map((line) => p(line)).join("") });

function print(lines: readonly string[]): PdfPage {
  return lines.reduce((page, line, at) => page.text(60, 100 + 30 * at, line, { size: 12 }), new PdfPage());
}

const pdf = writePdf([print(COVER), print(BODY)]);
const text = [...COVER, "", ...BODY].join("\n\n");
const page = `<!doctype html><html lang="zh"><title>网络安全技术 日志留存要求（征求意见稿）</title><body><article>${BODY.map(
  (line) => (/^(?:\d|前言)/.test(line) ? `<h2>${line}</h2>` : `<p>${line}</p>`),
).join("")}</article></body></html>`;

describe("a draft as it is published", () => {
  test.each([
    ["a Word document", "GBT 00999 征求意见稿.docx", word],
    ["a PDF", "GBT 00999 征求意见稿.pdf", pdf],
    ["plain text", "GBT 00999 征求意见稿.txt", text],
  ])(
    "given %s, then number, stage, day and place are made out, and shown to nobody",
    async (_what, name, bytes) => {
      await using desk = await openDesk(reader);
      desk.files.write(name, bytes);

      const [outcome] = await desk.hand([name]);

      expect(outcome).toMatchObject({
        outcome: "taken",
        text: "gb-t-00999/2026-06-cd.zh",
        announced: { count: 2, against: "GB/T 00999—2019" },
        guessed: {
          standard: { value: "gb-t-00999", from: "the number on the cover" },
          edition: { value: "2026-06-cd", from: "date and stage" },
          stage: { value: "comment-draft", from: "“征求意见稿” on the cover" },
          date: { value: "2026-06-12", from: "the cover" },
          comment: { value: { closes: "2026-08-11" }, from: "the notice’s words" },
          audience: null,
          group: null,
        },
      });
      expect(await desk.library.view(asker(["public", "wg3", "wg7"])).editions("gb-t-00999")).toEqual([]);
    },
  );

  test("given a web page, then it is taken in by its title", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("page.html", page);

    expect(await desk.hand(["page.html"], { audience: "public" })).toMatchObject([
      { outcome: "taken", guessed: { stage: { value: "comment-draft" } } },
    ]);
  });

  test("given its audience, then what its cover states is the edition's, and the standard's", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("draft.docx", word);
    await desk.hand(["draft.docx"], { audience: "public" });

    const view = desk.library.view(asker(["public"]));
    const [edition] = await view.editions("gb-t-00999");
    const standard = (await view.standards()).find(({ id }) => id === "gb-t-00999");

    expect(edition).toMatchObject({
      number: "GB/T 00999—202X",
      replaces: ["GB/T 00999—2019"],
      ics: "35.040",
      comment: { closes: "2026-08-11", wording: "2026年8月11日前" },
    });
    expect(standard).toMatchObject({
      titles: { zh: "网络安全技术 日志留存要求", en: "Cybersecurity technology — Log retention" },
      replaces: ["GB/T 00999—2019"],
    });
  });

  test("given what people say, then it goes before the cover, and what it goes before is told", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("draft.docx", word);

    const [outcome] = await desk.hand(["draft.docx"], {
      stage: "review-draft",
      effective: "2027-03-01",
      audience: "public",
    });

    expect(outcome).toMatchObject({
      edition: "gb-t-00999/2026-06-rd",
      guessed: {
        stage: {
          value: "review-draft",
          from: "--stage",
          insteadOf: { value: "comment-draft", from: "“征求意见稿” on the cover" },
        },
        effective: { value: "2027-03-01", from: "--effective" },
      },
    });
    const [edition] = await desk.library.view(asker(["public"])).editions("gb-t-00999");
    expect(edition).toMatchObject({ stage: "review-draft", effective: "2027-03-01" });
  });

  test("given it as Word and as PDF, then the second is a question", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("draft.docx", word);
    desk.files.write("draft.pdf", pdf);

    expect(await desk.hand(["draft.docx", "draft.pdf"])).toMatchObject([
      { outcome: "taken" },
      {
        outcome: "question",
        text: "gb-t-00999/2026-06-cd.zh",
        question: { code: "TEXT_HELD", message: expect.stringContaining("clauses have the same words") },
      },
    ]);
  });
});

describe("an archive", () => {
  const bundle = packed({
    "draft.docx": word,
    "notes/other.md": "# Other\n\n# 1 Scope\n\nOther.\n",
    "a.png": "x",
  });

  test("given one, then each document in it is taken in, with where it came from", async () => {
    await using desk = await openDesk(reader);
    const path = desk.files.write("bundle.zip", bundle);

    const outcomes = await desk.hand(["bundle.zip"], { audience: "public" });

    expect(outcomes).toMatchObject([
      { path: `${path}!/draft.docx`, outcome: "taken", warnings: [{ code: "FILE_LEFT_OUT" }] },
      { path: `${path}!/notes/other.md`, outcome: "taken", warnings: [] },
    ]);
    const [edition] = await desk.library.view(asker(["public"])).editions("gb-t-00999");
    expect(edition?.texts[0]?.source).toBe(`${path}!/draft.docx`);
    expect(await desk.hand(["bundle.zip"])).toMatchObject([{ outcome: "held" }, { outcome: "held" }]);
  });

  test("given one document named in it, then it alone is", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("bundle.zip", bundle);

    expect(await desk.hand(["bundle.zip!/notes/other.md", "bundle.zip!/none.md"])).toMatchObject([
      { outcome: "taken", clauses: 1 },
      { outcome: "refused", error: { code: "NOT_FOUND" } },
    ]);
  });

  test("given one with a broken document, then that one is explained and the others are in", async () => {
    await using desk = await openDesk(reader);
    desk.files.write("bundle.zip", packed({ "draft.docx": word, "broken.pdf": "%PDF-1.7\nnothing" }));

    expect((await desk.hand(["bundle.zip"])).map(({ outcome }) => outcome)).toEqual(["taken", "refused"]);
  });
});
