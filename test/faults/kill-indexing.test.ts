import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { takeSnapshot } from "../support/snapshot.ts";

const KILLS = 20;
const CHILD = fileURLToPath(new URL("./bring-up-to-date.ts", import.meta.url));
const SAMPLE_CORPUS = join(import.meta.dirname, "../../corpus");

interface Run {
  /** Milliseconds from the moment the child began its work. */
  readonly lasted: number;
  readonly killed: boolean;
}

/** Runs a start of the program; kills it (SIGKILL, as `kill -9`) so many milliseconds after it began to work. */
async function run(corpus: string, data: string, killAfter: number | null = null): Promise<Run> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CHILD, corpus, data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const begun = performance.now();
  if (killAfter !== null) {
    await Promise.race([delay(killAfter), ended]);
    child.kill("SIGKILL");
  }
  const [code, signal] = await ended;
  if (signal !== "SIGKILL") expect(code).toBe(0);
  return { lasted: performance.now() - begun, killed: signal === "SIGKILL" };
}

/**
 * Starts from nothing and kills near the moment; earlier where the machine was faster than before and the start had
 * ended by then.
 */
async function killAbout(moment: number, corpus: string, data: string): Promise<boolean> {
  for (let at = moment; at > 1; at *= 0.6) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    if ((await run(corpus, data, at)).killed) return true;
  }
  return false;
}

/** Random moments, one in each twentieth of the time, so that chance leaves no part of the work untried. */
function moments(duration: number): readonly number[] {
  return Array.from({ length: KILLS }, (_, at) => ((at + Math.random()) / KILLS) * duration);
}

/** A corpus of the test's own, so that nobody changes it meanwhile. */
function copyOfCorpus(): TemporaryFolder {
  const corpus = temporaryFolder();
  cpSync(SAMPLE_CORPUS, corpus.path, { recursive: true });
  return corpus;
}

/** What an undisturbed run makes of a corpus, and how long it takes. */
async function runUndisturbed(corpus: TemporaryFolder) {
  using data = temporaryFolder();
  const { lasted } = await run(corpus.path, data.path);
  return { lasted, expected: await takeSnapshot(data.path) };
}

test(`given ${KILLS} starts from nothing, each killed at a random moment, then the next start of each ends as if nothing had been`, async () => {
  using corpus = copyOfCorpus();
  const { lasted, expected } = await runUndisturbed(corpus);
  expect(expected).toMatchObject({ integrity: ["ok", "ok", true], behind: 0 });
  expect(expected.answers.length).toBeGreaterThan(KILLS);
  let killed = 0;

  for (const moment of moments(lasted)) {
    using data = temporaryFolder();
    if (await killAbout(moment, corpus.path, data.path)) killed += 1;
    await run(corpus.path, data.path);

    expect(await takeSnapshot(data.path)).toEqual(expected);
  }

  expect(killed).toBe(KILLS);
});

test(`given one data folder whose start is killed ${KILLS} times in a row, then the start after that ends as if nothing had been`, async () => {
  using corpus = copyOfCorpus();
  using data = temporaryFolder();
  const { lasted, expected } = await runUndisturbed(corpus);

  for (const moment of moments(lasted / 2)) await run(corpus.path, data.path, moment);
  await run(corpus.path, data.path);

  expect(await takeSnapshot(data.path)).toEqual(expected);
});

test("given two starts at once from nothing, then both end well, and together they end as one alone", async () => {
  using corpus = copyOfCorpus();
  using data = temporaryFolder();
  const { expected } = await runUndisturbed(corpus);

  await Promise.all([run(corpus.path, data.path), run(corpus.path, data.path)]);

  expect(await takeSnapshot(data.path)).toEqual(expected);
});
