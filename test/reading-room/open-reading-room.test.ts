import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer } from "node:http";
import type { House, ReadingConfig } from "../../src/bot.ts";
import type { AskedQuestion, Desk } from "../../src/chat/desk/desk.ts";
import { evidenceKeeper } from "../../src/bundles/evidence-keeper.ts";
import { houseDesk } from "../../src/chat/desk/house-desk.ts";
import { NOTHING_LEAVES } from "../../src/config/house-rules.ts";
import { Secret } from "../../src/config/secret.ts";
import { openReadingRoom } from "../../src/reading-room/open-reading-room.ts";
import { languageOf } from "../../src/text/language.ts";
import { NOW, readCases } from "../support/cases.ts";
import { openSampleHouse } from "../support/sample-house.ts";
import { inventsEvidence, startLoopbackModel } from "../support/loopback-model.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FOUNDING = "what changed in the encryption group's draft?";

let house: House;
beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

function openRoom(config: Partial<ReadingConfig> = {}): Promise<Desk> {
  return openReadingRoom({
    config: {
      corpusDir: house.store.corpusDir,
      dataDir: house.store.dataDir,
      model: null,
      embedding: null,
      pinecone: null,
      proxy: null,
      leavesTheHouse: NOTHING_LEAVES,
      tokensPerDay: 500_000,
      ...config,
    },
    threads: 1,
    onLoss: (reason) => {
      throw reason;
    },
  });
}

/** A proxy that notes where it is asked to lead, and leads nowhere. */
async function startProxy() {
  const tunnels: string[] = [];
  const server = createServer().on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    tunnels,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

const asked = (text: string, audiences: readonly string[] = []): AskedQuestion => ({
  id: "abcdefghijkl",
  text,
  language: languageOf(text),
  audiences,
  now: NOW,
  thread: null,
});

test("given every case's question, when answered on a thread, then what comes back is what this thread would answer", async () => {
  await using room = await openRoom();
  await using here = houseDesk({ ...house, keepEvidence: evidenceKeeper(house.library, house.store) });
  const questions = readCases().map((known) => asked(known.question, known.as));

  const there = await Promise.all(questions.map((question) => room.answer(question)));

  expect(questions.length).toBeGreaterThan(100);
  for (const [i, question] of questions.entries()) expect(there[i]).toEqual(await here.answer(question));
});

test("given an answer, when its redlines are looked up on a thread, then they come as from here, and for nobody who may not see them", async () => {
  await using room = await openRoom();
  await using here = houseDesk(house);
  const { changes, told } = await room.answer(asked("what changed in the pqc migration draft?", ["wg3"]));
  const [change] = changes;
  if (!change) throw new Error("nothing changed");

  expect(await room.redline(change, ["wg3"], "en")).toEqual(await here.redline(change, ["wg3"], "en"));
  expect(await room.redline(change, [], "en")).toBeNull();
  expect(await room.maySee(told, ["wg3"])).toBe(true);
  expect(await room.maySee(told, [])).toBe(false);
});

test("given a summary to be made, when made on a thread, then it is the one made here", async () => {
  await using room = await openRoom();
  await using here = houseDesk(house);
  const order = {
    audiences: ["wg3"],
    asOf: "2026-11-20",
    window: { since: new Date("2026-10-20T01:00:00Z"), until: NOW, next: new Date("2026-11-27T01:00:00Z") },
    seen: new Set(["nothing we hold"]),
    language: "en",
  } as const;

  const made = await room.digest(order);

  expect(made.digest).not.toBeNull();
  expect(made).toEqual(await here.digest(order));
});

test("given a model, when a question is answered on a thread, then the model is asked there, with its key", async () => {
  await using model = await startLoopbackModel([inventsEvidence()]);
  await using room = await openRoom({
    model: { apiKey: new Secret("sk-of-the-thread"), baseUrl: model.url, name: "tiny" },
  });

  await room.answer(asked(FOUNDING));

  expect(model.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer sk-of-the-thread"]);
});

test("given a proxy, when a thread asks its model, then it goes through the proxy, and the composed answer stands where that fails", async () => {
  await using proxy = await startProxy();
  await using room = await openRoom({
    model: { apiKey: null, baseUrl: "http://model.invalid/v1", name: "tiny" },
    proxy: new Secret({ http_proxy: proxy.url, https_proxy: proxy.url, no_proxy: "" }),
  });

  const { engine } = await room.answer(asked(FOUNDING));

  expect(engine).toBe("composed");
  expect(new Set(proxy.tunnels)).toEqual(new Set(["model.invalid:80"]));
});

test("given a library that is damaged, when opened, then it fails as the library itself does", async () => {
  using folder = temporaryFolder();
  folder.write("library.sqlite", "This is no database, but somebody's notes. ".repeat(50));

  await expect(openRoom({ dataDir: folder.path })).rejects.toMatchObject({
    name: "LibraryError",
    code: "LIBRARY_DAMAGED",
    message: expect.stringContaining("move it away"),
  });
});
