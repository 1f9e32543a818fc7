import { readFile, stat } from "node:fs/promises";
import { parseBundle } from "../bundles/bundle.ts";
import { readKept } from "../bundles/keep-bundle.ts";
import { proveBundle, type Proof } from "../bundles/prove-bundle.ts";
import { loadConfig } from "../config.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { checkRegularFile } from "../documents/regular-file.ts";
import { RapporteurError } from "../standards/errors.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";

export const verify: Command = {
  usage: "verify BUNDLE [--json]",
  operands: 1,
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress }) {
    const named = operand(invocation, 0, "The bundle (a file, or the id of one that is kept)");
    const { corpusDir, dataDir } = loadConfig();
    const bundle = parseBundle(await textOf(named, dataDir));
    await using reader = openDocumentReader();
    progress("reading the originals");
    const proof = await proveBundle(bundle, { corpusDir, dataDir, reader });
    progress("");
    print(flag(invocation, "json") ? `${JSON.stringify(proof)}\n` : inWords(proof));
    const failed = proof.checks.filter(({ holds }) => !holds);
    if (failed.length > 0)
      throw new RapporteurError(
        "NOT_PROVED",
        `${failed.length} of ${proof.checks.length} things that the bundle claims do not hold.`,
        { failed: failed.map(({ what, why }) => `${what}: ${why}`) },
      );
  },
};

async function textOf(named: string, dataDir: string): Promise<string> {
  const found = await stat(named).catch(() => null);
  if (found) checkRegularFile(named, found);
  const text = (await readFile(named, "utf8").catch(() => null)) ?? (await readKept(named, dataDir));
  if (text === null) throw new RapporteurError("NOT_FOUND", `There is no bundle ${named}.`);
  return text;
}

function inWords({ id, holds, checks }: Proof): string {
  const lines = checks.map((one) =>
    one.holds ? `holds: ${one.what}` : `DOES NOT HOLD: ${one.what}: ${one.why}`,
  );
  const cites = checks.some(({ what }) => what.startsWith("["));
  const end = holds ? `All of it holds.${cites ? "" : " It cites nothing."}` : "Not all of it holds.";
  return `${[`Bundle ${id}`, ...lines, end].join("\n")}\n`;
}
