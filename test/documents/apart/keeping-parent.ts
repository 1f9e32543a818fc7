import { enableCompileCache } from "node:module";
import { openTroubled } from "./reading-apart.ts";

/** Keeps what is compiled in the folder that it is given, has a reader look around, and tells what it could do. */
enableCompileCache(process.argv[2] ?? "");
await using troubled = openTroubled();
const { result } = await troubled.read("look around");
process.stdout.write(JSON.stringify(result));
