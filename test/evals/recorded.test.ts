import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { compareFigures, readFigures, writeFigures } from "./recorded.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-figures-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("figures beside those of the last recorded run", () => {
  test("given a figure that fell, then it is worse, and one that rose or is new is not", () => {
    const compared = compareFigures({ kind: 0.95, clause: 0.9, first: 0.5 }, { kind: 0.97, clause: 0.8 });

    expect(compared.filter(({ worse }) => worse).map(({ name }) => name)).toEqual(["kind"]);
    expect(compared.find(({ name }) => name === "first")?.recorded).toBeNull();
  });

  test("given a figure that is measured no more, then it has fallen", () => {
    expect(compareFigures({}, { kind: 0.97 })).toEqual([
      { name: "kind", now: 0, recorded: 0.97, worse: true },
    ]);
  });

  test("given recorded figures, then they are read again, and none where nothing was recorded", () => {
    const file = join(folder, "recorded/figures.json");

    writeFigures(file, { kind: 0.97 });

    expect(readFigures(file)).toEqual({ kind: 0.97 });
    expect(readFigures(join(folder, "other.json"))).toEqual({});
  });
});
