import { expect, test } from "@jest/globals";
import { loadConfig } from "../../src/config.ts";
import { packConfig, unpackConfig } from "../../src/reading-room/packed-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("given all that is sent abroad, when it is copied to another thread, then that one has the same, keys included", () => {
  using folder = temporaryFolder();
  const config = loadConfig(
    {
      OPENAI_API_KEY: "sk-a",
      OPENAI_EMBEDDING_MODEL: "m",
      PINECONE_API_KEY: "pcsk_a",
      PINECONE_INDEX: "drafts",
      HTTPS_PROXY: "http://user:pass@proxy.example:8080",
    },
    folder.path,
  );

  const arrived = unpackConfig(structuredClone(packConfig(config)));

  expect(packConfig(arrived)).toEqual(packConfig(config));
  expect(arrived.pinecone?.apiKey.reveal()).toBe("pcsk_a");
  expect(arrived.embedding?.apiKey?.reveal()).toBe("sk-a");
  expect(JSON.stringify(arrived)).not.toMatch(/sk-a|pcsk_a|user:pass/);
});
