import { expect, test } from "@jest/globals";
import { compareEditions, compareInAnyLanguage } from "../../../src/answers/find/compare-editions.ts";
import type { Library } from "../../../src/library/library.ts";

import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { openAiEmbedder } from "../../../src/model/openai/openai-embedder.ts";
import { catchUp } from "../../../src/retrieval/catch-up.ts";
import { openRetrieval } from "../../../src/retrieval/open-retrieval.ts";
import type { Clause } from "../../../src/standards/clause.ts";
import { asker, clause, putEdition } from "../../support/library-content.ts";
import { startLoopbackEndpoint } from "../../support/loopback-endpoint.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FACTS = { stage: "comment-draft", audience: "public" } as const;
const PUBLIC = asker(["public"]);

function put(library: Library, edition: string, date: string, text: string): Promise<void> {
  return library.write((writer) =>
    putEdition(writer, edition, { ...FACTS, date }, [clause("5.1", text, "Rotation")]),
  );
}

async function compare(library: Library) {
  const view = library.view(PUBLIC);
  const [from, to] = await view.editions("keys");
  if (!from || !to) throw new Error("no two editions");
  return compareEditions(view, from, to, "en");
}

test("given two texts compared before, when they are compared again, then nothing is computed anew", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  await put(library, "keys/2026-01-wd", "2026-01-05", "Keys should be rotated.");
  await put(library, "keys/2026-05-cd", "2026-05-20", "Keys shall be rotated.");

  const [first, second] = [await compare(library), await compare(library)];

  expect(first?.set.summary.force.tightened).toBe(1);
  expect(second?.set).toBe(first?.set);
});

test("given a text that another process replaces, when it is compared again, then its new words are compared", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  await using other = await openLibrary(folder.path);
  await put(library, "keys/2026-01-wd", "2026-01-05", "Keys should be rotated.");
  await put(library, "keys/2026-05-cd", "2026-05-20", "Keys shall be rotated.");
  await compare(library);

  await put(other, "keys/2026-05-cd", "2026-05-20", "Keys may be rotated.");

  expect((await compare(library))?.set.summary.force).toMatchObject({ tightened: 0, relaxed: 1 });
});

test("given editions without a common language, when compared in any, then by the glossary of the library", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  const clauses = [
    ["1", "旁行文字应清楚。", "The frobnicator."],
    ["2", "蜾蠃装置应每年检查。", "Print shall be legible, frobnicator or not."],
  ] as const;
  await library.write(async (writer) => {
    const side = (at: 1 | 2) => clauses.map((one) => clause(`${at === 1 ? "" : "A."}${one[0]}`, one[at]));
    await putEdition(writer, "keys/2026-01-wd", { ...FACTS, date: "2026-01-05" }, side(1), "zh");
    await putEdition(writer, "keys/2026-05-cd", { ...FACTS, date: "2026-05-20" }, side(2), "en");
  });
  const view = library.view(PUBLIC);
  const [from, to] = await view.editions("keys");
  const links = async () => {
    const compared = await compareInAnyLanguage(view, from!, to!, "en");
    return compared?.set.changes.map(({ oldIds, newIds }) => `${oldIds.join()} ${newIds.join()}`);
  };

  const before = await links();
  await library.write((writer) =>
    writer.putGlossary("glossary.tsv", [{ zh: ["蜾蠃"], en: ["frobnicator"], note: null }]),
  );

  expect(await compareEditions(view, from!, to!, "en")).toBeNull();
  expect(before).not.toContain("2 A.1");
  expect(await links()).toContain("2 A.1");
});

test("given an embedder, when clauses share no word but mean the same, then they are one once it has read them", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const embedder = openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 });
  await using retrieval = await openRetrieval({
    dataDir: folder.path,
    embedding: { embedder, mayLeave: new Set(["public"]) },
    hosted: null,
    onTrouble: (_, error) => {
      throw error;
    },
  });
  await using library = await openLibrary(folder.path, { meanings: retrieval.meanings });
  const around = (one: Clause) => [
    clause("1", "This document covers payment gateways.", "Scope"),
    one,
    clause("9", "Operators receive alarms within seconds.", "Alarms"),
  ];
  await library.write(async (writer) => {
    const old = around(clause("2", "Car, car, car."));
    await putEdition(writer, "keys/2026-01-wd", { ...FACTS, date: "2026-01-05" }, old);
    const after = around(clause("4", "Automobile: vehicle."));
    await putEdition(writer, "keys/2026-05-cd", { ...FACTS, date: "2026-05-20" }, after);
  });
  const structures = async () =>
    (await compare(library))?.set.changes.map(
      ({ structure, oldIds, newIds }) => `${oldIds.join()} ${structure} ${newIds.join()}`,
    );

  const before = await structures();
  await catchUp(library, retrieval.index);

  expect(before).toEqual(["1 kept 1", "2 deleted ", " added 4", "9 kept 9"]);
  expect(await structures()).toEqual(["1 kept 1", "2 renumbered 4", "9 kept 9"]);
});
