import { expect, test } from "@jest/globals";
import { VectorStore } from "../../src/retrieval/dense/vector-store.ts";
import { Shadow } from "../../src/retrieval/pinecone/shadow.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each([
  ["vectors.sqlite", (path: string) => VectorStore.open(path, "a model")],
  ["pinecone.sqlite", (path: string) => Shadow.open(path, "an index")],
])("given a damaged %s, then it is thrown away and begun anew", async (name, open) => {
  using folder = temporaryFolder();
  folder.write(name, "This is no database, but long enough to be taken for one. ".repeat(100));

  await using opened = open(folder.path);

  expect(opened.cursor()).toBeNull();
});
