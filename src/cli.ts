import { runHere } from "./commands/run-here.ts";

process.exitCode = await runHere(process.argv.slice(2));
