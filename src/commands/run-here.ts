import { createInterface } from "node:readline";
import { runCommandLine } from "./command-line.ts";

/** Runs a command line in this process, with its streams and its clock; gives the exit code. */
export function runHere(words: readonly string[]): Promise<number> {
  // A reader who has seen enough (`| head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const json = words.includes("--json");
  const watched = process.stderr.isTTY && !json;
  return runCommandLine(words, {
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    progress: (text) => void (watched && process.stderr.write(`\r\u001b[K${text.slice(0, 100)}`)),
    colour: !json && process.stdout.isTTY && process.stdout.hasColors(),
    width: Math.min(Math.max(process.stdout.columns ?? 100, 40), 120),
    clock: () => new Date(),
    lines: typedLines,
  });
}

/** With a prompt where somebody sits at it. */
async function* typedLines(): AsyncGenerator<string> {
  const { stdin, stdout } = process;
  const watched = stdin.isTTY && stdout.isTTY;
  const reader = createInterface({ input: stdin, prompt: "› ", ...(watched && { output: stdout }) });
  const lines = reader[Symbol.asyncIterator]();
  try {
    for (;;) {
      if (watched) reader.prompt();
      const line = await lines.next();
      if (line.done === true) return;
      yield line.value;
    }
  } finally {
    reader.close();
  }
}
