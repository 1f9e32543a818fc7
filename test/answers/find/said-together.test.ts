import { expect, test } from "@jest/globals";
import { saidTogether } from "../../../src/answers/find/said-together.ts";
import type { SearchResult } from "../../../src/retrieval/passage.ts";
import { informativeTerms, terms as termsOf } from "../../../src/text/tokens.ts";
import { clausePassage } from "../../support/passages.ts";

test("given words in one sentence, then more is said together than where they stand in two", () => {
  const question = "are backups encrypted?";

  const together = saidTogether(found(question, "Backups are encrypted. Logs are kept."));
  const apart = saidTogether(found(question, "Backups are kept. Logs are encrypted."));

  expect(together).toBe(1);
  expect(apart).toBe(0.5);
});

test("given a title that says one word, then the sentences under it need not", () => {
  expect(saidTogether(found("are backups encrypted?", "They are encrypted.", "5 Keys > 5.1 Backups"))).toBe(
    1,
  );
});

test("given a list or a table, then its items are read with the line above them", () => {
  const list = "Backups are:\na) encrypted;";
  const table = "Backups | Measure\nDaily | Encrypted";

  expect(saidTogether(found("are backups encrypted?", list))).toBe(1);
  expect(saidTogether(found("are backups encrypted?", table))).toBe(1);
});

test("given another wording of an asked word, then it is said by that", () => {
  const { terms, ...rest } = found("are backups encrypted?", "Copies are encrypted.");
  const reworded = terms.map((one) =>
    one.term === "backup" ? { ...one, wordings: [["copi"]], borne: true } : one,
  );

  expect(saidTogether({ ...rest, terms: reworded })).toBe(1);
});

test("given nothing that is borne, then nothing is said together", () => {
  expect(saidTogether(found("are backups encrypted?", "Logs are kept."))).toBe(0);
});

function found(question: string, text: string, heading = "5 Logs > 5.1 Records"): SearchResult {
  const held = new Set(termsOf(`${heading}\n${text}`));
  const terms = informativeTerms(question).map((term) => ({
    term,
    weight: 1,
    wordings: [[term]],
    borne: held.has(term),
    certainty: held.has(term) ? 1 : 0,
    known: true,
  }));
  const passage = clausePassage("logs/2026-08-rd", "5.1", text, { heading });
  return { rank: 1, score: 1, coverage: 1, terms, alsoIn: [], passage };
}
