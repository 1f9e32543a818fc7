import { describe, expect, test } from "@jest/globals";
import { tmpdir } from "node:os";
import { loadConfig } from "../../src/config.ts";
import { ConfigError } from "../../src/config/config-error.ts";

const CWD = tmpdir();

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfig(env, CWD);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.details.faults.map(({ message }) => message);
  }
}

describe("the model that embeds", () => {
  test("given its name and an endpoint, then it is asked there, with the same key", () => {
    const env = { OPENAI_API_KEY: "sk-a", OPENAI_EMBEDDING_MODEL: "text-embedding-3-large" };
    const { embedding } = loadConfig(env, CWD);

    expect(embedding).toMatchObject({ name: "text-embedding-3-large", baseUrl: "https://api.openai.com/v1" });
    expect(embedding?.apiKey?.reveal()).toBe("sk-a");
  });

  test("given an endpoint alone, then nothing is embedded", () => {
    expect(loadConfig({ OPENAI_BASE_URL: "http://localhost:11434/v1" }, CWD).embedding).toBeNull();
  });
});

describe("the hosted index", () => {
  test("given a key and a name, then it is on, and its key is a secret", () => {
    const { pinecone } = loadConfig({ PINECONE_API_KEY: "pcsk_a", PINECONE_INDEX: "drafts" }, CWD);

    expect(pinecone).toMatchObject({ index: "drafts", indexHost: null, controllerHost: null });
    expect(JSON.stringify(pinecone)).not.toContain("pcsk_a");
  });

  test("given an address as the console shows it, then it is taken as one of https", () => {
    const env = { PINECONE_API_KEY: "pcsk_a", PINECONE_INDEX_HOST: "drafts-1a2b.svc.aped-1.pinecone.io" };

    expect(loadConfig(env, CWD).pinecone?.indexHost).toBe("https://drafts-1a2b.svc.aped-1.pinecone.io");
  });
});

test.each([
  [{ OPENAI_EMBEDDING_MODEL: "m" }, "OPENAI_EMBEDDING_MODEL is set, but neither OPENAI_API_KEY nor"],
  [{ OPENAI_API_KEY: "sk-a", OPENAI_EMBEDDING_MODEL: "a b" }, "OPENAI_EMBEDDING_MODEL holds white space"],
  [{ PINECONE_INDEX: "drafts" }, "PINECONE_INDEX is set, but no PINECONE_API_KEY"],
  [{ PINECONE_API_KEY: "pcsk_a" }, "PINECONE_API_KEY is set, but neither PINECONE_INDEX nor"],
  [{ PINECONE_API_KEY: "pcsk …", PINECONE_INDEX: "drafts" }, "PINECONE_API_KEY holds characters"],
  [{ PINECONE_API_KEY: "pcsk_a", PINECONE_INDEX: "My Drafts" }, "PINECONE_INDEX is no name of an index"],
  [{ PINECONE_API_KEY: "pcsk_a", PINECONE_INDEX_HOST: "ftp://x" }, "PINECONE_INDEX_HOST is no address"],
  [
    { PINECONE_API_KEY: "pcsk_a", PINECONE_INDEX: "d", PINECONE_CONTROLLER_HOST: "https://u:p@x" },
    "PINECONE_CONTROLLER_HOST is no address",
  ],
])("given %j, then the sentence names the setting and the fault", (env, sentence) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(sentence)]);
});
