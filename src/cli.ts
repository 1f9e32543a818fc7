import { parseArgs } from "node:util";
import type { Command, Surroundings } from "./commands/command.ts";
import { COMMANDS, NOT_BUILT } from "./commands/commands.ts";
import { helpText, usageOf } from "./commands/help.ts";
import { RapporteurError, UsageError } from "./standards/errors.ts";

/** The command line: finds the command, runs it, and turns what goes wrong into a sentence and an exit code. */
async function main(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  const colour = !json && process.stdout.isTTY && process.stdout.hasColors();
  const watched = process.stderr.isTTY && !json;
  const surroundings: Surroundings = {
    print: (text) => void process.stdout.write(text),
    progress: (text) => void (watched && process.stderr.write(`\r\u001b[K${text.slice(0, 100)}`)),
    colour,
    width: Math.min(Math.max(process.stdout.columns ?? 100, 40), 120),
    clock: () => new Date(),
  };
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    surroundings.print(helpText());
    return 0;
  }
  let command: Command | undefined;
  try {
    command = await COMMANDS.get(name)?.load();
    if (NOT_BUILT.has(name)) throw new RapporteurError("NOT_BUILT", `“${name}” is not built yet.`);
    if (!command)
      throw new UsageError(`There is no command “${name}”. Known are: ${[...COMMANDS.keys()].join(", ")}.`);
    if (rest.includes("--help") || rest.includes("-h")) surroundings.print(usageOf(command));
    else await command.run(takeApart(command, rest), surroundings);
    return 0;
  } catch (error) {
    surroundings.progress("");
    return report(error, json, command);
  }
}

function takeApart(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    const single = Object.entries(values).filter(
      (entry): entry is [string, string | boolean] => !Array.isArray(entry[1]),
    );
    return { operands: positionals, values: Object.fromEntries(single) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Exit 2 for wrong usage, 1 for what was refused or failed; never a stack trace. */
function report(error: unknown, json: boolean, command: Command | undefined): number {
  const known =
    error instanceof Error && "code" in error && typeof error.code === "string"
      ? { code: error.code, message: error.message }
      : null;
  const shown = known ?? {
    code: "DEFECT",
    message: `Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`,
  };
  const usage = error instanceof UsageError;
  if (json)
    process.stderr.write(
      `${JSON.stringify({ error: { ...shown, ...(error instanceof RapporteurError ? { details: error.details } : {}) } })}\n`,
    );
  else process.stderr.write(`${shown.message}\n${usage && command ? usageOf(command) : ""}`);
  return usage ? 2 : 1;
}

// A reader who has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
