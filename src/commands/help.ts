import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";

export function helpText(): string {
  const commands = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`);
  return [
    "Usage: rapporteur COMMAND …",
    "",
    ...commands,
    "",
    "`rapporteur COMMAND --help` shows how a command is written.",
    "",
  ].join("\n");
}

export function usageOf(command: Command): string {
  return `Usage: rapporteur ${command.usage}\n`;
}
