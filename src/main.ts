import { runHere } from "./commands/run-here.ts";

process.exitCode = await runHere(["serve", ...process.argv.slice(2)]);
