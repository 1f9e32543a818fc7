import { describe, expect, test } from "@jest/globals";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import type { Audience } from "../../src/standards/audience.ts";
import { clausePassage, fill } from "../support/passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The clauses found for the words, by their numbers, for somebody of these audiences. */
async function found(query: string, audiences: readonly Audience[] = ["public"]): Promise<readonly string[]> {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  await fill(index, [
    clausePassage("keys/1", "4", "Tenant keys are rotated every year."),
    clausePassage("keys/1", "5", "A firewall parts the networks."),
    clausePassage("keys/1", "6", "Look-up secrets are hashed."),
    { ...clausePassage("drafts/1", "7", "Quorums approve exports."), audience: "wg3" },
  ]);
  const results = await createSearch(index, createThesaurus([])).search(
    query,
    { audiences: [...audiences], kind: "clause" },
    5,
  );
  return results.filter(({ coverage }) => coverage > 0).map(({ passage }) => passage.clause ?? "");
}

describe("words that the texts write otherwise", () => {
  test.each([
    ["a letter too many", "tennant", "4"],
    ["two letters exchanged", "rotatoin of the tenatn", "4"],
    ["two words for one", "fire wall", "5"],
    ["one word for two", "lookup", "6"],
  ])("given %s, then “%s” finds the clause", async (_, query, clause) => {
    expect(await found(query)).toEqual([clause]);
  });

  test("given a word that only others may read, then no slip of it leads there", async () => {
    expect(await found("quorrums")).toEqual([]);
    expect(await found("quorrums", ["public", "wg3"])).toEqual(["7"]);
  });

  test("given a short word, then it is taken as it is written", async () => {
    expect(await found("yaer")).toEqual([]);
  });
});
