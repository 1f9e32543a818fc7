import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerCase, CASES, readCases } from "../support/cases.ts";
import { openSampleHouse } from "../support/sample-house.ts";
import { readSummaryCases, summariseCase } from "../support/summary-cases.ts";

/**
 * Records the stages of the named cases, or of all: `npm run cases:record -- NAME…`. What changed is then reviewed as a
 * difference of files.
 */
const names = process.argv.slice(2);
const isNamed = ({ name }: { readonly name: string }) => names.length === 0 || names.includes(name);
await using house = await openSampleHouse();
for (const asked of readCases().filter(isNamed)) record(asked.name, (await answerCase(asked, house)).files);
for (const asked of readSummaryCases().filter(isNamed)) record(asked.name, (await summariseCase(asked, house)).files);

function record(name: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(CASES, name, file), text);
  process.stdout.write(`${name}\n`);
}
