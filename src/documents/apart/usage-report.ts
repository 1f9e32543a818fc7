import { Worker } from "node:worker_threads";

/** Where a process that reads writes down what it uses: a pipe beside the one for messages. */
export const USAGE_PIPE = 4;

/** What a process has used, memory now and work so far. */
export interface Usage {
  /** Of all memory that it holds, buffers included, in bytes. */
  readonly memory: number;
  /** Processor time since its start, in milliseconds. */
  readonly work: number;
}

/**
 * Reports what this process uses, 50 times a second, from a thread of its own: the thread that reads may be caught in
 * a loop for ever. When nobody listens any more, the process ends.
 */
export async function reportUsage(): Promise<void> {
  // As text, because a file in TypeScript costs the new thread 20 MB for the compiler.
  const thread = new Worker(`(${String(report)})(${USAGE_PIPE})`, { eval: true });
  thread.unref();
  await new Promise<void>((up, failed) => thread.once("message", up).once("error", failed));
}

/** Reads reports, which may arrive in pieces; calls with the figures of each. */
export function usageReader(heard: (usage: Usage) => void): (chunk: string) => void {
  let rest = "";
  return (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [memory = 0, work = 0] = line.split(" ").map(Number);
      heard({ memory, work });
    }
  };
}

/** What the thread runs; it sees nothing of this file. */
function report(pipe: number): void {
  const { writeSync } = process.getBuiltinModule("node:fs");
  const { parentPort } = process.getBuiltinModule("node:worker_threads");
  const tell = () => {
    const { user, system } = process.cpuUsage();
    try {
      writeSync(pipe, `${process.memoryUsage.rss()} ${Math.round((user + system) / 1000)}\n`);
    } catch {
      process.kill(process.pid, "SIGKILL");
    }
  };
  tell();
  setInterval(tell, 20);
  parentPort?.postMessage("up");
}
