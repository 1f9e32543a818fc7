import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { WAYS, type WayName } from "./ways.ts";

/** What is asked of the process: to read the file at this path. */
export interface Order {
  readonly path: string;
}

/** What it took. */
export interface Result {
  /** Null where the file cannot be read this way. */
  readonly milliseconds: number | null;
  /** The most memory that the process has had so far, in MiB. */
  readonly peak: number;
}

const name = process.argv[2] ?? "";
if (!isWay(name)) throw new Error(`there is no way to read ${name}`);
const way = await WAYS[name]();

process.on("message", (order: Order) => void answer(order));
process.send?.("ready");

async function answer({ path }: Order): Promise<void> {
  const file = { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  const start = performance.now();
  const wasRead = await way(file, path).then(
    () => true,
    () => false,
  );
  const milliseconds = wasRead ? performance.now() - start : null;
  process.send?.({ milliseconds, peak: process.resourceUsage().maxRSS / 1024 } satisfies Result);
}

function isWay(given: string): given is WayName {
  return given in WAYS;
}
