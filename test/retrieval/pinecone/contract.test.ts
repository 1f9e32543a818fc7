import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { passageIndexContract } from "../../contracts/passage-index.contract.ts";
import {
  API_KEY,
  type LoopbackPinecone,
  startLoopbackPinecone,
} from "../../support/pinecone/loopback-pinecone.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openRetrieval } from "../../../src/retrieval/open-retrieval.ts";

let pinecone: LoopbackPinecone;
beforeAll(async () => {
  pinecone = await startLoopbackPinecone({ delay: 2 });
});
afterAll(async () => {
  await pinecone[Symbol.asyncDispose]();
});

/** Whatever may leave is looked for there, and an answer from the house in its place fails the test. */
function storeFor(mayLeave: readonly string[]) {
  return () => {
    const folder = temporaryFolder();
    return {
      open: async () => {
        const address = {
          apiKey: API_KEY,
          index: "contract",
          indexHost: null,
          controllerHost: pinecone.url,
        };
        const { index } = await openRetrieval({
          dataDir: folder.path,
          embedding: null,
          hosted: { address, mayLeave: new Set(mayLeave) },
          onTrouble: (_, error) => {
            throw error;
          },
        });
        return index;
      },
      [Symbol.dispose]: () => folder[Symbol.dispose](),
    };
  };
}

passageIndexContract("Pinecone, where everything may leave", storeFor(["public", "wg3", "WG3"]));
passageIndexContract("Pinecone and the house, where the public may leave", storeFor(["public"]));

describe("the contract", () => {
  test("given all of it, then its questions were put to the hosted index", () => {
    const searches = pinecone.requests.filter(({ path }) => path.endsWith("/documents/search"));

    expect(searches.length).toBeGreaterThan(100);
  });
});
