import { ask } from "./ask.ts";
import { changes } from "./changes.ts";
import type { Command } from "./command.ts";
import { diff } from "./diff.ts";
import { edit } from "./edit.ts";
import { ingest } from "./ingest.ts";
import { outline } from "./outline.ts";
import { rebuild } from "./rebuild.ts";
import { search } from "./search.ts";
import { status } from "./status.ts";
import { withdraw } from "./withdraw.ts";

/** Every command by its name, in the order in which help lists them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [ask, changes, diff, outline, search, ingest, edit, withdraw, rebuild, status].map((command) => [
    command.name,
    command,
  ]),
);

/** Commands that are planned: refused by name rather than taken for a slip of the hand. */
export const NOT_BUILT: ReadonlySet<string> = new Set(["serve", "digest", "feed", "sync", "verify"]);
