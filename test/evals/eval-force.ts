import { readdirSync } from "node:fs";
import { join } from "node:path";
import { measureForce, readForcePairs } from "./force-pairs.ts";

/**
 * How well changes of force are found in labelled sentences, and where not; without a file, in all pairs of our own:
 *
 *     npm run eval:force -- [FILE…]
 */

const OWN = join(import.meta.dirname, "force");

const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(OWN).map((name) => join(OWN, name));
for (const path of files) {
  const { pairs, f1, misses } = measureForce(readForcePairs(path));
  process.stdout.write(`${path}: ${pairs} pairs, F1 ${f1.toFixed(3)}, ${misses.length} not as expected\n`);
  for (const { pair, found } of misses)
    process.stdout.write(
      `  ${pair.about}\n    - ${pair.old}\n    + ${pair.new}\n    expected ${pair.force.join("; ") || "none"}, found ${found.join("; ") || "none"}\n`,
    );
}
