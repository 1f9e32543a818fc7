import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse, type House } from "../../src/bot.ts";
import { loadConfig } from "../../src/config.ts";

export const SAMPLE_CORPUS = join(import.meta.dirname, "../../corpus");

/** The house over the sample corpus, in a data folder of its own that goes with it; nothing of the machine's environment. */
export async function openSampleHouse(env: Readonly<Record<string, string>> = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "rapporteur-test-"));
  const house = await openHouse(
    loadConfig({ CORPUS_DIR: SAMPLE_CORPUS, DATA_DIR: dataDir, ...env }, dataDir),
    () => {},
  );
  return {
    ...house,
    [Symbol.asyncDispose]: async () => {
      await house[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
