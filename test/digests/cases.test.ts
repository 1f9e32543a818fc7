import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../../src/bot.ts";
import { normalText } from "../../src/text/normal.ts";
import { CASES } from "../support/cases.ts";
import { openSampleHouse, SAMPLE_CORPUS } from "../support/sample-house.ts";
import { readSummaryCases, summariseCase, type SummaryResult } from "../support/summary-cases.ts";

const cases = readSummaryCases();
let house: House;
const results = new Map<string, SummaryResult>();

beforeAll(async () => {
  house = await openSampleHouse();
  for (const asked of cases) results.set(asked.name, await summariseCase(asked, house));
}, 60_000);
afterAll(async () => house[Symbol.asyncDispose]());

function resultOf(name: string): SummaryResult {
  const result = results.get(name);
  if (!result) throw new Error(`no result for ${name}`);
  return result;
}

test("given the cases, then there are some in each language, for everybody and for members", () => {
  const kinds = new Set(cases.map(({ language, as }) => `${language} ${as.join()}`));

  expect([...kinds]).toEqual(expect.arrayContaining(["en public", "zh public", "en wg3", "zh wg3"]));
});

describe.each(cases)("$name", ({ name, language, expect: expected }) => {
  test(`given the sample corpus, then the outcome is ${expected.outcome}`, () => {
    expect(resultOf(name).digest === null ? "nothing-new" : "new").toBe(expected.outcome);
    expect(resultOf(name).digest?.language ?? language).toBe(language);
  });

  test("then it cites and says what the corpus makes right, and nothing that it must not", () => {
    const { digest, text, files } = resultOf(name);
    const citations = digest?.citations ?? [];
    const missing = (expected.cites ?? []).filter(
      (wanted) =>
        !citations.some((c) =>
          "news" in wanted
            ? c.kind === "news" && c.source.includes(wanted.news)
            : c.standard === wanted.standard &&
              c.edition === wanted.edition &&
              c.clause?.split(" ")[0] === wanted.clause,
        ),
    );
    const unsaid = (expected.says ?? []).filter((words) => !normalText(text).includes(normalText(words)));
    const everything = Object.values(files).join("\n") + JSON.stringify(digest);
    const leaked = (expected.never ?? []).filter((words) => everything.includes(words));

    expect({ missing, unsaid, leaked }).toEqual({ missing: [], unsaid: [], leaked: [] });
  });

  test("then every statement has a mark, and every mark its citation, numbered through", () => {
    const { digest } = resultOf(name);
    const statements = digest?.sections.flatMap((section) => section.statements) ?? [];
    const marks = new Set(statements.flatMap((statement) => statement.marks));

    expect(statements.filter((statement) => statement.marks.length === 0)).toEqual([]);
    expect([...marks].sort((a, b) => a - b)).toEqual(
      (digest?.citations ?? []).map((citation) => citation.mark),
    );
    expect([...marks].sort((a, b) => a - b)).toEqual([...marks.keys()].map((_, i) => i + 1));
  });

  test("then each quotation stands in the file that it names, character by character", () => {
    const absent = (resultOf(name).digest?.citations ?? []).filter((citation) => {
      const source = readFileSync(join(SAMPLE_CORPUS, citation.source), "utf8");
      return !normalText(source.replaceAll("\n", " ")).includes(
        normalText(citation.quote.replaceAll("\n", " ")),
      );
    });

    expect(absent).toEqual([]);
  });

  test("then no edition's changes are told with more than three points", () => {
    const editions =
      resultOf(name).digest?.sections.find(({ kind }) => kind === "editions")?.statements ?? [];
    const points = editions.map(({ role }) => (role === "point" ? "•" : " ")).join("");

    expect(points).not.toContain("••••");
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

test("datatracker#9142: given a draft that opens for comment, then the summary says so, with the last day, the days left and the notice's own words", () => {
  const periods = resultOf("summary-agent-draft-opens").digest?.sections.find(
    ({ kind }) => kind === "periods",
  );

  expect(periods?.statements.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(
      /^Opened: GB 00903-202X .* until the end of 11 December 2026, China time \(60 days left\); .*“2026年12月11日前”/,
    ),
  );
});
