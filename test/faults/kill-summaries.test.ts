import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { asker } from "../support/library-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const KILLS = 100;
/** Milliseconds from the moment the process has begun. */
const LONGEST_LIFE = 500;
const CHILD = join(import.meta.dirname, "post-summaries.ts");

/** Lets the process live for so long. */
async function run(args: readonly string[], life: number, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CHILD, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  await Promise.race([delay(life), ended]);
  child.kill(signal);
  const [code, killedBy] = await ended;
  if (signal === "SIGTERM") expect(code).toBe(0);
  else expect(killedBy).toBe("SIGKILL");
}

test(`given ${KILLS} kills at random moments, with lost requests and answers, while news comes and summaries go, then all is told once, and no run is posted twice`, async () => {
  using folder = temporaryFolder();
  const [data, board] = [join(folder.path, "data"), join(folder.path, "board.jsonl")];
  const began = String(Date.now());

  for (let kill = 0; kill < KILLS; kill++)
    await run([data, board, began, "faulty"], Math.random() * LONGEST_LIFE, "SIGKILL");
  await run([data, board, began, "in order"], 2000, "SIGTERM");

  await using library = await openLibrary(data);
  const news = (await library.view(asker(["public"])).news()).map(({ title }) => title);
  const posts: { readonly key: string; readonly told: readonly string[] }[] = readFileSync(board, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const keys = posts.map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(KILLS / 4);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(posts.flatMap(({ told }) => told).sort()).toEqual(news.sort());
});
