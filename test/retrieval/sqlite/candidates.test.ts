import { expect, test } from "@jest/globals";
import type { Passage } from "../../../src/retrieval/passage.ts";
import type { PassageIndex } from "../../../src/retrieval/passage-index.ts";
import { openPassageIndex } from "../../../src/retrieval/sqlite/open-index.ts";
import { clausePassage, fill } from "../../support/passages.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PUBLIC = { audiences: ["public"] };

async function foundIn(
  index: PassageIndex,
  words: readonly string[],
  limit = 10,
): Promise<readonly string[]> {
  const asked = words.map((term) => ({ term, weight: 1 }));
  return (await index.candidates(asked, PUBLIC, limit)).map(({ id }) => id);
}

async function scoresWith(passages: readonly Passage[]): Promise<readonly number[]> {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  await fill(index, passages);
  return (await index.candidates([{ term: "token", weight: 1 }], PUBLIC, 10)).map(({ score }) => score);
}

test("given a word twice in one passage and once in another as long, then the former comes first", async () => {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  await fill(index, [
    clausePassage("a/1", "1", "A token is kept by the operator."),
    clausePassage("a/1", "2", "A token is held for the token."),
  ]);

  expect(await foundIn(index, ["token"])).toEqual(["a/1.en#2", "a/1.en#1"]);
});

test("given a word once in a long passage and once in a short one, then the short one comes first", async () => {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  await fill(index, [
    clausePassage("a/1", "1", `A token is kept. ${"Logs are held by the operator. ".repeat(20)}`),
    clausePassage("a/1", "2", "A token is kept."),
  ]);

  expect(await foundIn(index, ["token"])).toEqual(["a/1.en#2", "a/1.en#1"]);
});

test("given what only members see, then it does not show in how others' passages are weighed", async () => {
  const open = [clausePassage("a/1", "1", "A token is kept."), clausePassage("a/1", "2", "Logs are kept.")];
  const hidden = Array.from({ length: 50 }, (_, at) =>
    clausePassage("b/1", `${at}`, "Every token is burnt.", { audience: "wg3" }),
  );

  expect(await scoresWith([...open, ...hidden])).toEqual(await scoresWith(open));
});

test("given hundreds of better passages that the asker may not see, then those they may see are found", async () => {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  const hidden = Array.from({ length: 300 }, (_, at) =>
    clausePassage("b/1", `${at}`, "Token.", { audience: "wg3" }),
  );
  await fill(index, [
    ...hidden,
    clausePassage("a/1", "1", "A token is kept by the operator of the service."),
  ]);

  expect(await foundIn(index, ["token"], 1)).toEqual(["a/1.en#1"]);
});
