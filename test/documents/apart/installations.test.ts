import { describe, expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PdfPage, writePdf } from "../../support/pdf/pdf-writer.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PROJECT = join(import.meta.dirname, "../../..");
const run = promisify(execFile);

/** The program in another folder, its packages where `packages` puts them. */
function install(folder: string, packages: (program: string) => string): string {
  const program = join(folder, "my work, new", "rapporteur");
  mkdirSync(program, { recursive: true });
  for (const part of ["src", "package.json"])
    cpSync(join(PROJECT, part), join(program, part), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), packages(program));
  return program;
}

describe("where the program is installed", () => {
  const places = [
    ["a link in the program's folder", (program: string) => join(program, "node_modules")],
    ["a link in a folder above it", (program: string) => join(program, "../node_modules")],
  ] as const;
  for (const [where, packages] of places)
    test(`given a path with signs in it, and packages behind ${where}, then documents are read`, async () => {
      using folder = temporaryFolder();
      const program = install(folder.path, packages);
      const pdf = folder.write(
        "draft.pdf",
        writePdf([new PdfPage().text(60, 100, "1 Scope", { bold: true })]),
      );

      const { stdout } = await run(process.execPath, [join(program, "src/cli.ts"), "outline", pdf, "--json"]);

      expect(JSON.parse(stdout)).toMatchObject({ clauses: [{ number: "1", title: "Scope" }] });
    });
});
