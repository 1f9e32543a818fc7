import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readMd } from "../documents/reading.ts";
import { openTroubled } from "../documents/apart/reading-apart.ts";
import { sharedReader } from "../support/shared-reader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { DocumentError, RapporteurError } from "../../src/standards/errors.ts";
import { FORMATS } from "./formats.ts";
import { faultOfRefusal, faultOfResult } from "./judge.ts";
import { Random, seedOf } from "./random.ts";
import { runFormat, validSamples } from "./run-format.ts";
import type { Clause } from "../../src/standards/clause.ts";

const reader = sharedReader();

describe("damaged documents", () => {
  for (const [name, format] of Object.entries(FORMATS))
    test(`given some of ${name}, then each is read or refused as it should be`, async () => {
      using folder = temporaryFolder();
      const lines: string[] = [];
      const report = (line: string) => void lines.push(line);
      const campaign = { seed: 2026, runs: 60, folder: folder.path, reader, report };
      const samples = await validSamples(format, format.samples, campaign);

      const { read, refused } = await runFormat(name, format, samples, campaign);

      expect(lines).toEqual([]);
      expect(samples).toEqual(format.samples);
      expect(read + refused).toBe(60);
      expect(read).toBeGreaterThan(0);
    });

  test("given one that breaks the reader, then it is reported with its seed, and its bytes are kept", async () => {
    using folder = temporaryFolder();
    await using troubled = openTroubled();
    const lines: string[] = [];
    const sample = { name: "stumble", bytes: new Uint8Array([1, 2, 3]) };
    const format = { task: "document" as const, endings: [], samples: [sample], mutations: [keep] as const };

    const tally = await runFormat("odd", format, [sample], {
      seed: 7,
      runs: 5,
      folder: folder.path,
      reader: troubled.reader,
      report: (line) => void lines.push(line),
    });

    expect(tally).toMatchObject({ read: 0, refused: 0, failed: 5 });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^odd, seed 7, run 0: READER_FAILED: .*somebody's defect/);
    expect([...readFileSync(/\S+$/.exec(lines[0] ?? "")?.[0] ?? "")]).toEqual([1, 2, 3]);
  });

  test("given the same seed, then the damage is the same, and another with another seed", () => {
    const [sample] = FORMATS["docx"]?.samples ?? [];
    const mutate = FORMATS["docx"]?.mutations[1];
    const damage = (seed: number) =>
      Buffer.from(mutate?.(sample?.bytes ?? new Uint8Array(), new Random(seedOf("docx", seed))) ?? []);

    expect(damage(1).equals(damage(1))).toBe(true);
    expect(damage(1).equals(damage(2))).toBe(false);
  });
});

describe("the judge", () => {
  const refusal = (code: "TRUNCATED" | "READER_FAILED" | "LIMIT_TIME" | "LIMIT_MEMORY", message: string) =>
    faultOfRefusal(new DocumentError(code, message));

  test("given a refusal with a sentence, then nothing is wrong with it", () => {
    expect(refusal("TRUNCATED", "It is cut short. Fetch it again.")).toBeNull();
  });

  test("given what only the limits of the process caught, then the reader is at fault", () => {
    for (const code of ["READER_FAILED", "LIMIT_TIME", "LIMIT_MEMORY"] as const)
      expect(refusal(code, "It took too much.")).toContain(code);
  });

  test("given no sentence, or one with a hole in it, then that is a fault", () => {
    expect(refusal("TRUNCATED", "cut short")).toContain("without a sentence");
    expect(refusal("TRUNCATED", "It has undefined pages.")).toContain("without a sentence");
  });

  test("given an error without a type, then that is a fault; given one of the installation, then it ends the run", () => {
    expect(faultOfRefusal(new TypeError("x is not a function"))).toContain("no typed error");
    expect(() => faultOfRefusal(new RapporteurError("READER_UNREADY", "No."))).toThrow("No.");
  });

  test("given a document whose clauses do not hold together, then that is a fault", () => {
    const whole = readMd("# 1 Scope\n\nOne.\n\nTwo.\n\n## 1.1 Terms\n\nThree.\n");
    const fault = (change: (clause: Clause) => Partial<Clause>) =>
      faultOfResult("document", {
        ...whole,
        clauses: whole.clauses.map((clause) => ({ ...clause, ...change(clause) })),
      });

    expect(fault(() => ({}))).toBeNull();
    expect(fault(() => ({ blocks: [] }))).toContain("blocks");
    expect(fault(() => ({ parent: "2" }))).toContain("parent");
    expect(fault(() => ({ id: "1", parent: null }))).toContain("twice");
    expect(fault(() => ({ level: 0 }))).toContain("level");
    expect(fault(() => ({ title: "\ud800" }))).toContain("half");
  });
});

function keep(bytes: Uint8Array): Uint8Array {
  return bytes;
}
