import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Result } from "./contender.ts";
import type { WayName } from "./ways.ts";

const CONTENDER = fileURLToPath(new URL("./contender.ts", import.meta.url));

/** Median milliseconds of one file by each way; null where it is not read that way. */
export interface FileTimes {
  readonly path: string;
  readonly times: ReadonlyMap<WayName, number | null>;
}

/** Reads files in turns by each way, round by round, so that a busy moment of the machine meets all alike. */
export async function compare(
  ways: readonly WayName[],
  paths: readonly string[],
  rounds: number,
): Promise<readonly FileTimes[]> {
  const contenders = await Promise.all(ways.map(async (way) => ({ way, process: await start(way) })));
  const compared: FileTimes[] = [];
  for (const path of paths) {
    const taken = new Map<WayName, (number | null)[]>(ways.map((way) => [way, []]));
    // The first round makes them warm and is not counted.
    for (let round = 0; round <= rounds; round += 1)
      for (const { way, process } of contenders) {
        const { milliseconds } = await read(process, path);
        if (round > 0) taken.get(way)?.push(milliseconds);
      }
    compared.push({ path, times: new Map([...taken].map(([way, all]) => [way, median(all)])) });
  }
  for (const { process } of contenders) process.disconnect();
  return compared;
}

/** The most memory that a process of its own has for reading one file, in MiB; and what it has for nothing. */
export async function peakOf(way: WayName, path: string): Promise<number> {
  const process = await start(way);
  const { peak } = await read(process, path);
  process.disconnect();
  return peak;
}

async function start(way: WayName): Promise<ChildProcess> {
  const process = fork(CONTENDER, [way], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(process, "message");
  return process;
}

function read(process: ChildProcess, path: string): Promise<Result> {
  return new Promise((done, failed) => {
    const onExit = (code: number | null) => failed(new Error(`a process that reads ended with ${code}`));
    process.once("exit", onExit);
    process.once("message", (result: Result) => {
      process.off("exit", onExit);
      done(result);
    });
    process.send({ path });
  });
}

export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
