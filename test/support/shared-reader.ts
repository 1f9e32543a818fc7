import { afterAll } from "@jest/globals";
import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import type { DocumentReader } from "../../src/documents/document-reader.ts";

/** The real reader, one for all tests of a file: its process takes longer to start than a small document to read. */
export function sharedReader(): DocumentReader {
  const reader = openDocumentReader();
  afterAll(async () => reader[Symbol.asyncDispose]());
  return reader;
}
