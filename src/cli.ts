import { runCommandLine } from "./commands/command-line.ts";

// A reader who has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const words = process.argv.slice(2);
const json = words.includes("--json");
const watched = process.stderr.isTTY && !json;

process.exitCode = await runCommandLine(words, {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  progress: (text) => void (watched && process.stderr.write(`\r\u001b[K${text.slice(0, 100)}`)),
  colour: !json && process.stdout.isTTY && process.stdout.hasColors(),
  width: Math.min(Math.max(process.stdout.columns ?? 100, 40), 120),
  clock: () => new Date(),
});
