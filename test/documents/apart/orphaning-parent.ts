import { openTroubled } from "./reading-apart.ts";

/** Has something read that never ends, tells by which process, and waits to be killed; or ends without closing anything. */
const troubled = openTroubled({ stall: 600_000, silence: 600_000, total: 600_000 });
const { process: child } = await troubled.read("none");
process.stdout.write(`${child}\n`);
if (process.argv[2] === "busy") await troubled.read("go on for ever");
