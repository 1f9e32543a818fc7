import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NumberedCitation } from "../../src/answers/answer.ts";
import type { House } from "../../src/bot.ts";
import { normalText } from "../../src/text/normal.ts";
import { answerCase, CASES, readCases, type CaseResult, type ExpectedCitation } from "../support/cases.ts";
import { openSampleHouse, SAMPLE_CORPUS } from "../support/sample-house.ts";

const cases = readCases();
let house: House;
const results = new Map<string, CaseResult>();

beforeAll(async () => {
  house = await openSampleHouse();
  for (const asked of cases) results.set(asked.name, await answerCase(asked, house));
}, 60_000);
afterAll(async () => house[Symbol.asyncDispose]());

function resultOf(name: string): CaseResult {
  const result = results.get(name);
  if (!result) throw new Error(`no result for ${name}`);
  return result;
}

function isCited(expected: ExpectedCitation, citations: readonly NumberedCitation[]): boolean {
  return citations.some((c) =>
    "news" in expected
      ? c.kind === "news" && c.source.includes(expected.news)
      : c.standard === expected.standard &&
        c.edition === expected.edition &&
        (c.clause === expected.clause || c.clause?.startsWith(`${expected.clause} `) === true),
  );
}

test("given the cases, then there are enough of each kind to mean something", () => {
  const refused = cases.filter((c) => c.expect.outcome === "not-found" || c.expect.outcome === "out-of-scope");
  const forMembers = cases.filter((c) => c.as.some((audience) => audience !== "public"));

  expect(cases.length).toBeGreaterThanOrEqual(42);
  expect(refused.length).toBeGreaterThanOrEqual(10);
  expect(forMembers.length).toBeGreaterThanOrEqual(5);
});

describe.each(cases)("$name: $question", ({ name, expect: expected }) => {
  test(`given the sample corpus, then the outcome is ${expected.outcome}, in ${expected.language}`, () => {
    const { answer } = resultOf(name).trace;

    expect({ outcome: answer.outcome, language: answer.language }).toEqual({ outcome: expected.outcome, language: expected.language });
  });

  test("then it cites and says what the corpus makes right, and nothing that it must not", () => {
    const { trace, answerText, files } = resultOf(name);
    const missing = (expected.cites ?? []).filter((c) => !isCited(c, trace.answer.citations));
    const unsaid = (expected.says ?? []).filter((words) => !normalText(answerText).toLowerCase().includes(normalText(words).toLowerCase()));
    const everything = Object.values(files).join("\n") + JSON.stringify([trace.understanding, trace.evidence, trace.draft]);
    const leaked = (expected.never ?? []).filter((words) => everything.includes(words));

    expect({ missing, unsaid, leaked }).toEqual({ missing: [], unsaid: [], leaked: [] });
  });

  test("then every mark has its citation, every statement of fact a mark, and a refusal neither", () => {
    const { answer } = resultOf(name).trace;
    const answered = answer.outcome === "answered" || answer.outcome === "partly";
    const marks = new Set(answer.statements.flatMap((s) => s.marks));

    expect([...marks].sort((a, b) => a - b)).toEqual(answer.citations.map((c) => c.mark));
    expect(answer.citations.length > 0).toBe(answered);
    if (answered) expect(answer.statements.filter((s) => s.marks.length === 0)).toEqual([]);
  });

  test("then each quotation stands in the file that it names, character by character", () => {
    const { citations } = resultOf(name).trace.answer;
    const absent = citations.filter((c) => {
      const source = readFileSync(join(SAMPLE_CORPUS, c.source.replace(/^corpus\//, "")), "utf8");
      return !normalText(source.replaceAll("\n", " ")).includes(normalText(c.quote.replaceAll("\n", " ")));
    });

    expect(absent).toEqual([]);
  });

  test("then each stage is as recorded", () => {
    const { files } = resultOf(name);
    const recorded = Object.keys(files).map((file) => {
      const path = join(CASES, name, file);
      return [file, existsSync(path) ? readFileSync(path, "utf8") : null];
    });

    expect(files).toEqual(Object.fromEntries(recorded));
  });
});
