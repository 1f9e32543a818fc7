import { describe, expect, test } from "@jest/globals";
import { documentIn, splitBundlePath } from "../../../src/documents/archives/bundle.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import type { Bundle } from "../../../src/documents/archives/bundle.ts";

const bundleOf = (...names: readonly string[]): Bundle => ({
  name: "notice.zip",
  files: names.map((name) => ({ name, bytes: new Uint8Array() })),
  warnings: [],
});

function fault(work: () => unknown): DocumentError {
  try {
    work();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("the document that is meant", () => {
  test("given a bundle of one document, then that one", () => {
    const file = documentIn(bundleOf("draft.docx"), null);

    expect(file.name).toBe("draft.docx");
  });

  test("given several, then a fault that names them and how to say which", () => {
    const error = fault(() => documentIn(bundleOf("a/draft.docx", "notes.pdf"), null));

    expect(error.code).toBe("SEVERAL_DOCUMENTS");
    expect(error.message).toContain("a/draft.docx, notes.pdf");
    expect(error.message).toContain("'notice.zip!/a/draft.docx'");
  });

  test.each([
    ["a/draft.docx", "a/draft.docx"],
    ["A/Draft.docx", "a/draft.docx"],
    ["draft.docx", "a/draft.docx"],
    ["/notes.pdf", "notes.pdf"],
  ])("given %s named among several, then %s", (inner, name) => {
    const file = documentIn(bundleOf("a/draft.docx", "notes.pdf"), inner);

    expect(file.name).toBe(name);
  });

  test("given a name that is not in it, then a fault that lists what is", () => {
    const error = fault(() => documentIn(bundleOf("draft.docx"), "b.docx"));

    expect([error.code, error.message]).toEqual([
      "NOT_FOUND",
      expect.stringContaining("it holds: draft.docx"),
    ]);
  });

  test("given a name that two documents share, then it is asked which", () => {
    const error = fault(() => documentIn(bundleOf("a/x.txt", "b/x.txt"), "x.txt"));

    expect(error.code).toBe("SEVERAL_DOCUMENTS");
  });

  test.each([
    ["/tmp/notice.zip", { file: "/tmp/notice.zip", inner: null }],
    ["/tmp/notice.zip!/a/draft.docx", { file: "/tmp/notice.zip", inner: "a/draft.docx" }],
  ])("given the path %s, then the file and what is meant inside", (path, parts) => {
    const split = splitBundlePath(path);

    expect(split).toEqual(parts);
  });
});
