import { serveAlone } from "../../src/library/sqlite/process-lock.ts";

/** A process that serves a folder until it is ended: `claim-folder.ts DATA`. */

const claim = serveAlone(process.argv[2] ?? "");
process.stdout.write("claimed\n");
await new Promise((resolve) => process.stdin.once("end", resolve).resume());
claim[Symbol.dispose]();
