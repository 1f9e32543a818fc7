import { describe, expect, test } from "@jest/globals";
import { openDocumentReader } from "../../../src/documents/apart/open-document-reader.ts";
import { READING_ORDER } from "../../../src/documents/apart/reading-order.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { DocumentError, RapporteurError } from "../../../src/standards/errors.ts";
import { writePdf } from "../../support/pdf/pdf-writer.ts";
import { wordFile } from "../../support/word/word-file.ts";
import { p } from "../../support/word/word-xml.ts";
import { page } from "../pdf/reading-pdf.ts";
import { refusalOf } from "../reading.ts";
import { isThere, openTroubled } from "./reading-apart.ts";

const NOTHING = new Uint8Array(0);
const encode = (text: string) => new TextEncoder().encode(text);

describe("documents read in a process of their own", () => {
  const samples = [
    { name: "draft.md", bytes: encode("# 1 Scope\n\nKeys shall be backed up.\n") },
    { name: "draft.txt", bytes: encode("1 范围\n\n本文件规定了要求。\n\n2 术语\n\n密钥。\n") },
    { name: "draft.docx", bytes: wordFile({ body: p("范围", { outline: 0 }) + p("本文件规定了要求。") }) },
    { name: "draft.pdf", bytes: writePdf([page().text(60, 100, "1 Scope", { bold: true })]) },
  ];
  for (const sample of samples)
    test(`given ${sample.name}, then it is read as it is in this one`, async () => {
      await using reader = openDocumentReader();

      const document = await reader.document(sample);

      expect(document).toEqual(await readDocument(sample));
    });

  test("given a folder, then its files are read as one document", async () => {
    await using reader = openDocumentReader();

    const document = await reader.folder([
      { name: "2.md", bytes: encode("# 2 Terms\n\nkey\n") },
      { name: "1.md", bytes: encode("# 1 Scope\n\nThis.\n") },
    ]);

    expect(document.clauses.map((clause) => clause.number)).toEqual(["1", "2"]);
  });

  test("given a file that is larger than any we read, then it is refused before it is handed over", async () => {
    await using reader = openDocumentReader();

    const refused = await refusalOf(reader.document({ name: "a.md", bytes: new Uint8Array(30_000_000) }));

    expect(refused.code).toBe("LIMIT_SIZE");
  });

  test("given a document that is refused, then the refusal is what it would be here", async () => {
    await using reader = openDocumentReader();

    const refused = await refusalOf(reader.document({ name: "cut.pdf", bytes: encode("%PDF-1.7\n1 0 obj") }));

    expect(refused).toMatchObject({ name: "DocumentError", code: "TRUNCATED", details: { name: "cut.pdf" } });
  });
});

describe("a process that reads", () => {
  test("given several files, then it reads one after the other, each for whoever asked", async () => {
    await using troubled = openTroubled();
    const names = Array.from({ length: 50 }, (_, at) => (at % 10 === 9 ? "refuse" : "none"));

    const ends = await Promise.allSettled(names.map((name) => troubled.read(name)));

    const processes = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.process] : []));
    expect(processes).toHaveLength(45);
    expect(new Set(processes).size).toBe(1);
  });

  test("given progress, then who waits hears it, and none of it after the end", async () => {
    await using troubled = openTroubled();
    const shares: number[] = [];
    const watch = { progress: (share: number) => void shares.push(share) };

    await troubled.read("report after the end", watch);
    await troubled.read("read for a second, in ten steps", watch);

    expect(shares).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  test("given work with progress, then it takes longer than work without progress may", async () => {
    await using troubled = openTroubled({ stall: 600 });

    await expect(troubled.read("read for a second, in ten steps")).resolves.toBeDefined();
  });

  test("given what a file might make it do, then it can do none of it", async () => {
    await using troubled = openTroubled();

    const { result } = await troubled.read("look around");

    expect(result).toEqual({
      environment: expect.not.stringContaining("PATH"),
      "read the sources": "done",
      "read a file of the project": "ERR_ACCESS_DENIED",
      "read a file of the machine": "ERR_ACCESS_DENIED",
      "write a file": "ERR_ACCESS_DENIED",
      "open a database": "ERR_UNKNOWN_BUILTIN_MODULE",
      "start a thread": "ERR_ACCESS_DENIED",
      "start a process": "ERR_ACCESS_DENIED",
      connect: "What reads documents has no network.",
      listen: "What reads documents has no network.",
      fetch: "What reads documents has no network.",
      "run a text": expect.stringContaining("Code generation from strings disallowed"),
    });
  });
});

describe("a file that makes trouble", () => {
  const SAME = [
    ["stumble", { code: "READER_FAILED", details: { what: "somebody's defect" } }],
    ["refuse", { code: "LIMIT_DEPTH", message: "It is too deep.", details: { why: ["tests"] } }],
    ["return what cannot be copied", { code: "READER_FAILED" }],
    ["wait for what never comes", { code: "READER_FAILED" }],
  ] as const;
  for (const [trouble, fault] of SAME)
    test(`given one that makes the reader ${trouble}, then that is told, and the same process reads on`, async () => {
      await using troubled = openTroubled();
      const before = await troubled.read("none");

      const refused = await refusalOf(troubled.read(trouble));

      expect(refused).toMatchObject(fault);
      expect(refused.message).toMatch(/\.$/);
      expect((await troubled.read("none")).process).toBe(before.process);
    });

  const LOST = [
    ["go on for ever", { code: "LIMIT_TIME" }],
    ["hoard buffers", { code: "LIMIT_MEMORY" }],
    ["hoard objects", { code: "LIMIT_MEMORY" }],
    ["end the process", { code: "READER_FAILED", details: { how: "exit code 3" } }],
    ["throw outside", { code: "READER_FAILED", details: { how: "exit code 1" } }],
    ["crash", { code: "READER_FAILED", details: { how: "SIGSEGV" } }],
  ] as const;
  for (const [trouble, fault] of LOST)
    test(`given one that makes the reader ${trouble}, then that is told, and another process reads on`, async () => {
      await using troubled = openTroubled();
      const before = await troubled.read("none");

      const [refused, next] = await Promise.all([refusalOf(troubled.read(trouble)), troubled.read("none")]);

      expect(refused).toMatchObject(fault);
      expect(refused.message).toContain(`“${trouble}”`);
      expect(next.process).not.toBe(before.process);
      expect(isThere(before.process)).toBe(false);
    });

  test("given a rejection that is left behind, then the file is read all the same", async () => {
    await using troubled = openTroubled();
    const before = await troubled.read("leave a rejection behind");

    expect((await troubled.read("none")).process).toBe(before.process);
  });

  test("given one that neither works nor ends, then the clock ends it", async () => {
    await using troubled = openTroubled({ silence: 300 });

    expect((await refusalOf(troubled.read("wait a minute"))).code).toBe("LIMIT_TIME");
  });

  test("given one that always gets a little further, then the time for all of it ends it", async () => {
    await using troubled = openTroubled({ total: 300 });

    const refused = await refusalOf(troubled.read("read for a second, in ten steps"));

    expect(refused).toMatchObject({ code: "LIMIT_TIME", details: { limit: 300 } });
  });
});

describe("what one file leaves behind", () => {
  test("given memory that nothing needs any more, then the next file has it again, in the same process", async () => {
    await using troubled = openTroubled();
    const before = await troubled.read("use 220 MB");

    const after = await troubled.read("use 220 MB");

    expect(after.process).toBe(before.process);
  });

  test("given a breakdown in which an earlier file had its part, then a fresh process reads the file", async () => {
    await using troubled = openTroubled();
    const before = await troubled.read("leave 60 MB behind");
    const same = await troubled.read("none");

    const after = await troubled.read("use 220 MB");

    expect(same.process).toBe(before.process);
    expect(after.process).not.toBe(before.process);
  });
});

describe("a reader that is closed", () => {
  test("given a file being read and others waiting, then each is told that the process stops, which is no fault of theirs", async () => {
    const troubled = openTroubled();
    const { process } = await troubled.read("none");
    const reads = Promise.allSettled(["go on for ever", "none", "none"].map((name) => troubled.read(name)));

    await troubled[Symbol.asyncDispose]();

    for (const end of await reads) {
      expect(end).toMatchObject({ status: "rejected", reason: { code: "READING_STOPPED" } });
      expect(end).not.toMatchObject({ reason: expect.any(DocumentError) });
    }
    expect(isThere(process)).toBe(false);
    await expect(troubled.read("none")).rejects.toMatchObject({ code: "READING_STOPPED" });
  });

  test("given one that has read nothing, then closing starts no process and ends", async () => {
    const reader = openDocumentReader();

    await reader[Symbol.asyncDispose]();

    await expect(reader.document({ name: "a.md", bytes: NOTHING })).rejects.toThrow(RapporteurError);
  });
});

describe("a process that cannot be started", () => {
  const { limits } = READING_ORDER;
  const file = { name: "a.md", bytes: NOTHING };

  test("given a program that is not there, then every read says that the installation is at fault, and no document", async () => {
    await using reader = openDocumentReader({ entry: new URL("./missing.ts", import.meta.url), limits });

    for (const read of [reader.document(file), reader.document(file)])
      await expect(read).rejects.toMatchObject({ name: "RapporteurError", code: "READER_UNREADY" });
  });

  test("given a start that takes too long, then it is not waited for", async () => {
    await using reader = openDocumentReader({ ...READING_ORDER, limits: { ...limits, start: 1 } });

    await expect(reader.document(file)).rejects.toMatchObject({ code: "READER_UNREADY" });
  });
});
