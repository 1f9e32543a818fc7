import { expect, test } from "@jest/globals";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openAiEmbedder } from "../../src/model/openai/openai-embedder.ts";
import { catchUp } from "../../src/retrieval/catch-up.ts";
import { openRetrieval } from "../../src/retrieval/open-retrieval.ts";
import { keepIndexUp } from "../../src/serve/keep-index-up.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { until } from "../support/chat/until.ts";
import { clause, putEdition } from "../support/library-content.ts";
import { startLoopbackEndpoint } from "../support/loopback-endpoint.ts";
import { recordedLog } from "../support/recorded-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const QUARTER_HOUR = 900_000;
const PUBLIC = { audiences: ["public"] };

test("given an embedder that was away, when a quarter of an hour is over, then meanings are searched as well", async () => {
  using folder = temporaryFolder();
  await using endpoint = await startLoopbackEndpoint();
  const embedder = openAiEmbedder({ apiKey: null, baseUrl: endpoint.url, model: "m", timeoutMs: 2_000 });
  const troubles: unknown[] = [];
  await using library = await openLibrary(folder.path);
  await using retrieval = await openRetrieval({
    dataDir: folder.path,
    embedding: { embedder, mayLeave: new Set(["public"]) },
    hosted: null,
    onTrouble: (_, error) => void troubles.push(error),
  });
  // More than one batch: what stays behind must not be begun with again and again.
  await library.write(async (writer) => {
    for (let at = 0; at < 60; at += 1)
      await putEdition(writer, `cars${at}/2026-05-cd`, { audience: "public", date: "2026-05-01" }, [
        clause("1", `Vehicle ${at} is tested.`),
      ]);
  });
  endpoint.failNext({ status: 401 });
  await catchUp(library, retrieval.index);
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const { log, lines } = recordedLog();
  const near = async () => (await retrieval.dense?.nearest("automobile", PUBLIC, 1))?.length ?? 0;

  await using _ = keepIndexUp({ library, index: retrieval.index }, { log, clock });
  const before = await near();
  await clock.advance(QUARTER_HOUR + 1);
  await until(() => lines().length > 0);

  expect([before, await near()]).toEqual([0, 1]);
  expect(troubles).toHaveLength(1);
  expect(lines()).toEqual([expect.objectContaining({ msg: "the index has caught up", changes: 60 })]);
});

test("given what another process took into the library, when a quarter of an hour is over, then it is found", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  await using retrieval = await openRetrieval({
    dataDir: folder.path,
    embedding: null,
    hosted: null,
    onTrouble: () => {},
  });
  await catchUp(library, retrieval.index);
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const { log, lines } = recordedLog();
  await using _ = keepIndexUp({ library, index: retrieval.index }, { log, clock });
  await using other = await openLibrary(folder.path);
  await other.write((writer) =>
    putEdition(writer, "cars/2026-05-cd", { audience: "public", date: "2026-05-01" }, [
      clause("1", "Every vehicle is tested."),
    ]),
  );

  await clock.advance(QUARTER_HOUR + 1);
  await until(() => lines().length > 0);

  expect(await retrieval.index.candidates([{ term: "vehicl", weight: 1 }], PUBLIC, 1)).toHaveLength(1);
});
