import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Before anything else is loaded: from the second start on nothing is compiled again.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/rapporteur"));
const { runHere } = await import("./commands/run-here.ts");
process.exitCode = await runHere(process.argv.slice(2));
