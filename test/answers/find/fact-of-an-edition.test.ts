import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { answerQuestion } from "../../../src/answers/answer-question.ts";
import type { House } from "../../../src/bot.ts";
import { audiences } from "../../../src/standards/audience.ts";
import { openSampleHouse } from "../../support/sample-house.ts";
import { COMMITTEES, textFile } from "../../support/small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

let corpus: TemporaryFolder;
let house: House;
beforeAll(async () => {
  corpus = temporaryFolder();
  corpus.write("committee.yaml", COMMITTEES);
  corpus.write("glossary.tsv", "zh\ten\tnote\n");
  corpus.write(
    "standards/keys/standard.yaml",
    "committee: tc1\ngroup: wg3\ntitles: { en: Key requirements }\nnumber: GB/T 00801-2026\ninvented: true\n",
  );
  for (const year of [2023, 2026])
    corpus.write(
      `standards/keys/${year}-05-pub.en.md`,
      textFile(
        `stage: published\ndate: ${year}-05-01\nlanguage: en\naudience: public\noriginal: true\ntitle: Key requirements\nnumber: GB/T 00801-${year}\neffective: ${year}-11-01`,
      ),
    );
  house = await openSampleHouse({ CORPUS_DIR: corpus.path });
}, 60_000);
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  corpus[Symbol.dispose]();
});

test.each([
  ["When was GB/T 00801 published?", "1 May 2026"],
  ["When was GB/T 00801-2023 published?", "1 May 2023"],
  ["When did GB/T 00801 2023 come into force?", "1 November 2023"],
])("given “%s”, then the fact is that of the edition asked about: %s", async (text, day) => {
  const asker = { audiences: audiences([]), asOf: null };
  const question = {
    text,
    language: "en" as const,
    asker,
    now: new Date("2026-12-20T09:00:00+08:00"),
    thread: null,
  };

  const { answer } = await answerQuestion(question, {
    view: house.library.view(asker),
    search: house.search,
    wording: null,
  });

  expect(answer.statements[0]?.text).toContain(day);
});
