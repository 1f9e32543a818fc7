import { spawnSync } from "node:child_process";

/** What a process took: of the clock, and of the processor, which a busy machine does not change. */
export interface Spent {
  readonly wall: number;
  readonly processor: number;
}

/** The shell tells what its children took in its second line: `0m1.23s 0m0.04s`. */
const TOLD = /^status (\d+)\n.*\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/;
const SCRIPT = '"$@" > /dev/null; echo "status $?"; times';

/** Milliseconds that a command takes as a whole process; `good` are the ends that are no failure. */
export function spentBy(command: readonly string[], cwd: string, good: readonly number[] = [0]): Spent {
  const start = performance.now();
  const { stdout, stderr } = spawnSync("sh", ["-c", SCRIPT, "sh", ...command], { cwd, encoding: "utf8" });
  const wall = performance.now() - start;
  const [, status, ...times] = (TOLD.exec(stdout) ?? []).map(Number);
  if (status === undefined || !good.includes(status))
    throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = times;
  return { wall, processor: ((userMinutes + systemMinutes) * 60 + user + system) * 1000 };
}
