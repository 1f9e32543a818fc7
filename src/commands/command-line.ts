import { parseArgs } from "node:util";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import type { Command, Surroundings } from "./command.ts";
import { COMMANDS, NOT_BUILT } from "./commands.ts";
import { helpText, usageOf } from "./help.ts";

/** A command's surroundings, and where faults are told. */
export interface CommandLine extends Surroundings {
  /** Writes to standard error as it is. */
  readonly complain: (text: string) => void;
}

/**
 * Finds the command, runs it, and turns what goes wrong into a sentence (one line of JSON under `--json`) and an exit
 * code: 0 done, 1 refused or failed, 2 wrong usage.
 */
export async function runCommandLine(words: readonly string[], surroundings: CommandLine): Promise<number> {
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
    const usage = error instanceof UsageError;
    surroundings.complain(
      words.includes("--json")
        ? faultAsJson(error)
        : `${faultOf(error).message}\n${usage && command ? usageOf(command) : ""}`,
    );
    return usage ? 2 : 1;
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
    const [surplus] = positionals.slice(command.operands);
    if (surplus !== undefined) throw new UsageError(`“${surplus}” is one word too many here.`);
    return { operands: positionals, values: Object.fromEntries(single) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '(?<option>[^']*)'/.exec(said)?.groups?.["option"];
    throw new UsageError(unknown === undefined ? said : `There is no option ${unknown} here.`);
  }
}

function faultAsJson(error: unknown): string {
  const details = error instanceof RapporteurError ? { details: error.details } : {};
  return `${JSON.stringify({ error: { ...faultOf(error), ...details } })}\n`;
}

/** What a person is told; never a stack trace. */
function faultOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return { code: error.code, message: error.message };
  return {
    code: "DEFECT",
    message: `Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`,
  };
}
