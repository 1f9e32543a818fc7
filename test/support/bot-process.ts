import { spawn } from "node:child_process";
import { join } from "node:path";
import { until } from "./chat/until.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A line of the log. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface EndedProcess {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The bot as a process of its own. Killed when a test leaves it. */
export interface BotProcess extends AsyncDisposable {
  readonly pid: number;
  /** What it logged so far. */
  readonly lines: readonly LogLine[];
  /** Standard output and standard error as they came. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Fulfilled with the first line of that message; rejects when the process ends before. */
  said(message: string | RegExp, milliseconds?: number): Promise<LogLine>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<EndedProcess>;
}

export interface BotStart {
  /** Relative to the repository; the process itself unless given. */
  readonly entry?: string;
  readonly words?: readonly string[];
  /** Of Node, before the entry. */
  readonly flags?: readonly string[];
}

/** Starts the bot with these settings and no other of ours. */
export function startBotProcess(
  env: Readonly<Record<string, string>>,
  { entry = "src/main.ts", words = [], flags = [] }: BotStart = {},
): BotProcess {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", ...flags, entry, ...words],
    { cwd: ROOT, env: { PATH: process.env["PATH"], ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let [output, errors, whole] = ["", "", 0];
  const lines: LogLine[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    for (let end = output.indexOf("\n", whole); end !== -1; end = output.indexOf("\n", whole)) {
      lines.push(JSON.parse(output.slice(whole, end)));
      whole = end + 1;
    }
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  let isOver = false;
  const ended = new Promise<EndedProcess>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      isOver = true;
      resolve({ code, signal });
    });
  });
  const saidIn = (message: string | RegExp) =>
    lines.find(({ msg }) => (typeof message === "string" ? msg === message : message.test(msg)));
  return {
    pid: child.pid ?? 0,
    lines,
    output: () => output,
    errors: () => errors,
    said: (message, milliseconds = 20_000) =>
      until(() => {
        const line = saidIn(message);
        if (!line && isOver)
          throw new Error(`It ended without saying ${String(message)}:\n${output}${errors}`);
        return line;
      }, milliseconds),
    signal: (signal) => void child.kill(signal),
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
