import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerCase, CASES, readCases } from "../support/cases.ts";
import { openSampleHouse } from "../support/sample-house.ts";

/**
 * Records the stages of the named cases, or of all: `npm run cases:record -- NAME…`. What changed is then reviewed as a
 * difference of files.
 */
const names = process.argv.slice(2);
const cases = readCases().filter(({ name }) => names.length === 0 || names.includes(name));
await using house = await openSampleHouse();
for (const asked of cases) {
  const { files } = await answerCase(asked, house);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(CASES, asked.name, file), text);
  process.stdout.write(`${asked.name}\n`);
}
