import { describe, expect, test } from "@jest/globals";
import type { Question } from "../../../src/answers/question.ts";
import type { Catalogue } from "../../../src/answers/understand/catalogue.ts";
import { understand } from "../../../src/answers/understand/understand.ts";
import type { Edition, Standard } from "../../../src/standards/standard.ts";

const standard: Standard = {
  id: "log-keeping",
  committee: "tc260",
  group: null,
  titles: { en: "Management requirements for log retention" },
  number: "GB/T 00999-202X",
  plan: null,
  aliases: ["log retention"],
  replaces: [],
  succeededBy: null,
  invented: true,
};
const catalogue: Catalogue = { committees: [], standards: [standard], editions: new Map(), words: new Set() };
const QUESTION: Question = {
  text: "",
  language: "en",
  asker: { audiences: new Set(["public"]), asOf: null },
  now: new Date("2026-11-20T09:00:00+08:00"),
  thread: null,
};
const ask = (text: string) => understand({ ...QUESTION, text }, catalogue);

describe("a question taken apart", () => {
  test("given misspelt words, then it is read as they were meant", () => {
    const understood = ask("what chnaged in the log retenton draft?");

    expect(understood.asRead).toBe("what changed in the log retention draft?");
    expect(understood.kind).toBe("changes");
    expect(understood.scope.named).toEqual([standard]);
  });

  test.each([
    ["What does GB/T 00999 2025 say about keys?", "keys"],
    ["What does log retention 2025 require of backups?", "backups"],
    ["log retention (2025): how are keys stored?", "keys stored"],
    ["What does the 2025 edition of log retention say about keys?", "keys"],
  ])("given “%s”, then the year names an edition and is no part of the topic", (question, topic) => {
    const understood = ask(question);

    expect(understood.editions).toEqual([{ by: "day", from: "2025-01-01", to: "2025-12-31" }]);
    expect(understood.topic).toBe(topic);
  });

  test("given another publisher's number with a year, then it is held where an edition of that year is", () => {
    const iso = { ...standard, id: "iso-iec-99901", number: "ISO/IEC 99901:2022", aliases: [], titles: {} };
    const edition = (year: number): Edition => ({
      id: `${iso.id}/${year}`,
      standard: iso.id,
      name: String(year),
      stage: "published",
      date: `${year}-10-01`,
      number: null,
      comment: null,
      effective: null,
      titles: {},
      replaces: [],
      ics: null,
      ccs: null,
      audience: "public",
      texts: [],
    });
    const editions = new Map([[iso.id, [edition(2013), edition(2022)]]]);

    const [held, other] = ["ISO/IEC 99901:2013", "ISO/IEC 99901:2005"].map((number) =>
      understand(
        { ...QUESTION, text: `what does ${number} say of keys?` },
        { ...catalogue, standards: [iso], editions },
      ),
    );

    expect(held?.scope).toMatchObject({ named: [iso], unheldNumber: null });
    expect(held?.editions).toEqual([{ by: "day", from: "2013-01-01", to: "2013-12-31" }]);
    expect(other?.scope).toMatchObject({ named: [], unheldNumber: "ISO/IEC 99901:2005" });
  });

  test("given one name before a colon that a choice put there, then none of those after it counts", () => {
    const other = { ...standard, id: "keys", number: "GB/T 00998-202X", aliases: [], titles: {} };
    const question = "GB/T 00998: what changed in GB/T 00999 and GB/T 00998?";

    const understood = understand(
      { ...QUESTION, text: question },
      { ...catalogue, standards: [standard, other] },
    );

    expect(understood.scope.named).toEqual([other]);
  });

  test("given another publisher's number, then it names the standard that bears it, and else is not held", () => {
    const rfc = {
      ...standard,
      id: "rfc9999",
      number: "RFC 9999",
      aliases: [],
      titles: { en: "A transport" },
    };

    const [held, other] = ["RFC 9999", "RFC 9998"].map(
      (number) =>
        understand(
          { ...QUESTION, text: `what does ${number} say of packets?` },
          { ...catalogue, standards: [rfc] },
        ).scope,
    );

    expect(held).toMatchObject({ named: [rfc], unheldNumber: null });
    expect(other).toMatchObject({ named: [], unheldNumber: "RFC 9998" });
  });

  test("given a number that no cover prints, then it names the standard that is kept under it", () => {
    const kept = { ...standard, id: "gbt00998", number: null, aliases: [], titles: {} };
    const read = (text: string) =>
      understand({ ...QUESTION, text }, { ...catalogue, standards: [standard, kept] }).scope;

    expect(read("what does GB/T 00998 say about keys?").named).toEqual([kept]);
    expect(read("what does GB/T 00997 say about keys?").unheldNumber).toBe("GB/T 00997");
  });

  test("given how a title begins, then it is named, and not another by a word of that", () => {
    const relay = {
      ...standard,
      id: "relay",
      number: null,
      aliases: [],
      titles: { en: "RELAY: A Transport" },
    };
    const loss = { ...relay, id: "loss", titles: { en: "RELAY Loss Detection and Congestion Control" } };
    const both = { ...catalogue, standards: [relay, loss] };

    const { named } = understand({ ...QUESTION, text: "what does RELAY loss detection say?" }, both).scope;

    expect(named).toEqual([loss]);
  });

  test("given the initials of a title in capitals, then they name it", () => {
    expect(ask("what does MRLR say of packets?").scope.named).toEqual([standard]);
  });

  test.each(["How must the server compare addresses?", "Who can make changes to a record?"])(
    "given “%s”, then it asks what a text provides, not what changed",
    (question) => {
      expect(ask(question).kind).toBe("provisions");
    },
  );

  test.each([
    ["which clauses were added?", null, ["added"]],
    ["which requirements were added?", "new", []],
    ["what was added?", "new", ["added"]],
    ["which clauses were moved?", null, ["moved"]],
    ["MRLR「合并3处」是哪3处？", null, ["merged"]],
    ["MRLR拆分2条是哪些？", null, ["split"]],
  ])("given “%s”, then duties are %p and structures %p", (question, duties, structures) => {
    expect(ask(question)).toMatchObject({ kind: "changes", duties, structures });
  });

  test.each([
    "deadlines?",
    "最近有什么新闻？",
    "what was added?",
    "which should became shall?",
    "log periods?",
  ])("given “%s”, then it is in the field", (question) => {
    expect(ask(question).inField).toBe(true);
  });

  test.each(["any news about Taylor Swift?", "what is the deadline for my tax return?", "who won the cup?"])(
    "given “%s”, then it is not",
    (question) => {
      expect(ask(question).inField).toBe(false);
    },
  );

  test("given comment periods in a month to come, then that month is meant", () => {
    expect(ask("which comment periods end in December?").dates[0]?.from).toBe("2026-12-01");
    expect(ask("which comment periods ended in December?").dates[0]?.from).toBe("2025-12-01");
  });

  test.each([
    "是 ",
    "关于 ",
    "由",
    "the the of ",
    "which drafts ",
    "chnaged encrpytion ",
    "must must change ",
    "5月到",
    "GB/T 00999 ",
  ])("given 2,000 characters of “%s”, then reading them takes no long time", (piece) => {
    const question = piece.repeat(2_000 / piece.length);
    ask(question);

    const started = performance.now();
    ask(question);

    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
