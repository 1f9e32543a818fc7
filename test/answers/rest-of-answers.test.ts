import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerQuestion, type AnswerTrace } from "../../src/answers/answer-question.ts";
import type { ThreadScope } from "../../src/answers/thread-scope.ts";
import type { House } from "../../src/bot.ts";
import { audiences } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";
import { COMMITTEES, textFile } from "../support/small-corpus.ts";
import { openSampleHouse } from "../support/sample-house.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2026-11-20T09:00:00+08:00");
const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

let corpus: TemporaryFolder;
let house: House;
beforeAll(async () => {
  corpus = longLists();
  house = await openSampleHouse({ CORPUS_DIR: corpus.path });
}, 60_000);
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  corpus[Symbol.dispose]();
});

/** Twelve standards; in the first, twenty clauses that changed, a clause of fifteen items, and seven reports about it. */
function longLists(): TemporaryFolder {
  const folder = temporaryFolder();
  folder.write("committee.yaml", COMMITTEES);
  folder.write("glossary.tsv", "zh\ten\tnote\n");
  for (const n of count(12)) {
    const number = `GB/T 008${String(n).padStart(2, "0")}-202X`;
    folder.write(
      `standards/thing-${n}/standard.yaml`,
      `committee: tc1\ngroup: wg3\ntitles: { en: Requirements for thing ${n}, zh: 第${n}物要求 }\nnumber: ${number}\ninvented: true\n`,
    );
    const front = (stage: string, date: string, comment = "") =>
      `stage: ${stage}\ndate: ${date}\nlanguage: en\naudience: public\noriginal: true\ntitle: Requirements for thing ${n}\n${comment}`;
    folder.write(
      `standards/thing-${n}/2026-03-cd.en.md`,
      textFile(front("comment-draft", "2026-03-02"), body(10)),
    );
    const open = n === 2 ? "comment: { opens: 2026-10-01, closes: 2026-12-01 }" : "";
    folder.write(
      `standards/thing-${n}/2026-10-rd.en.md`,
      textFile(front("review-draft", `2026-10-${n + 10}`, open), body(30)),
    );
  }
  for (const n of count(7))
    folder.write(
      `news/2026-09-0${n}-report.md`,
      textFile(
        `title: Report ${n}\npublisher: The Sample Wire\ndate: 2026-09-0${n}\nlanguage: en\nurl: null\nabout: { committees: [], groups: [], standards: [thing-1] }\naudience: public\ninvented: true`,
        `The group met for the time number ${n}.\n`,
      ),
    );
  return folder;
}

function body(days: number): string {
  const rules = count(20).map((n) => `# ${n} Rule\n\nPart ${n} shall be replaced within ${days + n} days.\n`);
  const items = count(15).map(
    (n) => `${String.fromCharCode(96 + n)}) the sensor of wing ${n} shall be clean;`,
  );
  return `${rules.join("\n")}\n# 21 Sensors\n\n${items.join("\n\n")}\n`;
}

async function ask(
  text: string,
  thread: ThreadScope | null = null,
  as: readonly string[] = [],
): Promise<AnswerTrace> {
  const asker = { audiences: audiences(as), asOf: null };
  const { library, search } = house;
  return answerQuestion(
    { text, language: languageOf(text), asker, now: NOW, thread },
    { view: library.view(asker), search, wording: null },
  );
}

/** Asks, then presses what asks for the rest, until there is no more of it. */
async function allPages(question: string, atMost = 6): Promise<readonly AnswerTrace[]> {
  const pages = [await ask(question)];
  for (let page = pages[0]; page && page.scope.soFar?.more && pages.length < atMost; page = pages.at(-1))
    pages.push(await ask(page.answer.followups[0] ?? "", page.scope));
  return pages;
}

function points({ answer }: AnswerTrace): readonly string[] {
  return answer.statements.filter(({ role }) => role === "point").map(({ text }) => text);
}

function notes({ answer }: AnswerTrace): readonly string[] {
  return answer.statements.filter(({ role }) => role === "note").map(({ text }) => text);
}

describe("an answer that was cut", () => {
  test.each([
    ["what changed in GB/T 00801?", "What else changed in GB/T 00801-202X?", [8, 8, 4]],
    ["what does clause 21 of GB/T 00801 say?", "What else does this clause say?", [12, 3]],
    ["what is the news about GB/T 00801?", "What other news is there?", [5, 2]],
    ["which drafts does the encryption group have?", "Which other standards are there?", [10, 2]],
    ["GB/T 00801有哪些变化？", "GB/T 00801-202X还有哪些变化？", [8, 8, 4]],
    ["GB/T 00801的第21条是怎么规定的？", "该条还规定了什么？", [12, 3]],
    ["GB/T 00801有什么新闻？", "还有哪些新闻？", [5, 2]],
    ["加密组有哪些草案？", "还有哪些标准？", [10, 2]],
  ])("given “%s”, when “%s” is pressed, then the rest is told, each once", async (question, rest, sizes) => {
    const pages = await allPages(question);
    const told = pages.map(points);

    expect(pages.slice(0, -1).map(({ answer }) => answer.followups[0])).toEqual(
      pages.slice(1).map(() => rest),
    );
    expect(told.map(({ length }) => length)).toEqual(sizes);
    expect(new Set(told.flat()).size).toBe(told.flat().length);
    expect(pages.at(-1)?.answer.followups).not.toContain(rest);
    expect(pages.every(({ answer }) => answer.followups.length <= 3)).toBe(true);
  });

  test("given many standards that had a new edition, then the rest of them is told", async () => {
    const [first, second, ...others] = await allPages("what came out since October 2026?");

    expect(first?.answer.followups[0]).toBe("What else came out?");
    expect([first && notes(first), second && notes(second)]).toEqual([
      ["and 4 standards more."],
      ["That is all of it."],
    ]);
    expect(second?.answer.statements[0]?.text).toBe(
      "Between 1 October 2026 and 20 November 2026, 12 standards had a new edition; numbers 9 to 12 of 12:",
    );
    expect(others).toEqual([]);
  });

  test("given more clauses than are quoted at once, then those that come next can be asked for", async () => {
    const [first, second] = await allPages("what must be replaced within days?");

    expect(first?.answer.followups[0]).toBe("What else do the texts say?");
    expect(points(first!)).toHaveLength(4);
    expect(points(second!).filter((point) => points(first!).includes(point))).toEqual([]);
  });

  test("given its pages, then each says where it stands, cites what it tells and shows each change", async () => {
    const [first, second, third] = await allPages("what changed in GB/T 00801?");
    const lead = (page: AnswerTrace | undefined) => page?.answer.statements[0]?.text;

    expect(lead(second)).toBe(
      "GB/T 00801-202X “Requirements for thing 1”: draft for review of 11 October 2026 compared with draft for comment of 2 March 2026 — changes 9 to 16 of 20.",
    );
    expect(lead(third)).toMatch(/changes 17 to 20 of 20\.$/);
    expect([first, second, third].map((page) => notes(page!))).toEqual([
      ["and 12 more."],
      ["and 4 more."],
      ["That is all of it."],
    ]);
    expect(second?.answer.statements.every(({ marks }) => marks.length > 0)).toBe(true);
    expect(second?.answer.statements.filter(({ change }) => change)).toHaveLength(8);
  });
});

describe("whoever asks on after the last page", () => {
  test.each(["what else?", "show me the rest", "还有吗？"])("given “%s”, then that was all", async (more) => {
    const last = (await allPages("what changed in GB/T 00801?")).at(-1);

    const after = await ask(more, last?.scope ?? null);

    expect([after.answer.outcome, after.answer.citations]).toEqual(["not-found", []]);
    expect(after.scope).toEqual(last?.scope);
  });

  test("given a question of its own, then that is answered, and nothing is left over from before", async () => {
    const cut = await ask("what changed in GB/T 00801?");
    const other = await ask("What changed in GB/T 00802-202X?", cut.scope);

    const rest = await ask("what else?", other.scope);

    expect(rest.answer.statements[0]?.text).toContain("GB/T 00802-202X");
    expect(rest.scope.soFar?.points).toBe(16);
  });
});

describe("somebody else in the conversation", () => {
  test("given other eyes, then to them nothing was told yet", async () => {
    const cut = await ask("what changed in GB/T 00801?", null, ["wg3"]);

    const [theirs, alone] = [
      await ask("what else changed?", cut.scope),
      await ask("what changed in GB/T 00801?"),
    ];

    expect(points(theirs)).toEqual(points(alone));
  });
});

describe("by when to comment", () => {
  test.each([
    ["what changed in GB/T 00802?", true],
    ["what changed in GB/T 00801?", false],
    ["what does clause 3 of GB/T 00802 say?", true],
    ["what does clause 3 of GB/T 00801 say?", false],
  ])("given “%s”, then it is offered only where one may comment: %s", async (question, open) => {
    const { answer } = await ask(question);

    expect(answer.followups.some((followup) => followup.startsWith("By when"))).toBe(open);
  });
});
