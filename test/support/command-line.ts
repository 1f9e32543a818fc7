import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** What a command line left behind. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the real command line as a process of its own, with these settings and no other of ours, and types that. */
export function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  typed = "",
): Promise<Ended> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "src/cli.ts", ...words], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  // A command that reads nothing may have ended before.
  child.stdin.on("error", () => {});
  child.stdin.end(typed);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
  });
}
