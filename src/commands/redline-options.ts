import type { Options } from "./command.ts";

/** How a comparison is shown; `--json` stands among the options of each command. */
export const REDLINE_OPTIONS: Options = { minimal: { type: "boolean" }, markdown: { type: "boolean" } };
export const REDLINE_USAGE = "[--minimal] [--markdown]";
