import { measureForce, readForcePairs } from "./force-pairs.ts";

/** How well changes of force are found in labelled sentences, and where not: `npm run eval:force -- FILE…`. */

for (const path of process.argv.slice(2)) {
  const { pairs, f1, misses } = measureForce(readForcePairs(path));
  process.stdout.write(`${path}: ${pairs} pairs, F1 ${f1.toFixed(3)}, ${misses.length} not as expected\n`);
  for (const { pair, found } of misses)
    process.stdout.write(
      `  ${pair.about}\n    - ${pair.old}\n    + ${pair.new}\n    expected ${pair.force.join("; ") || "none"}, found ${found.join("; ") || "none"}\n`,
    );
}
