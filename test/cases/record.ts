import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerCase, CASES, readCases } from "../support/cases.ts";
import { openSampleDesk } from "../support/chat/sample-desk.ts";
import { RECORDED_PLATFORMS } from "../support/recorded-chat/recorded-platforms.ts";
import { readTalks } from "../support/recorded-chat/talk.ts";
import { writeRecording } from "../support/recorded-chat/write-recording.ts";
import { openSampleHouse } from "../support/sample-house.ts";
import { readSummaryCases, summariseCase } from "../support/summary-cases.ts";

/**
 * Records the stages of the named cases, or of all: `npm run cases:record -- NAME…`, with `chat` for all that was said on
 * platforms and `chat/NAME` for one of those. What changed is then reviewed as a difference of files.
 */
const names = process.argv.slice(2);
const isNamed = ({ name }: { readonly name: string }) => names.length === 0 || names.includes(name);

const answered = readCases().filter(isNamed);
const summarised = readSummaryCases().filter(isNamed);
if (answered.length + summarised.length > 0) {
  await using house = await openSampleHouse();
  for (const asked of answered) record(asked.name, (await answerCase(asked, house)).files);
  for (const asked of summarised) record(asked.name, (await summariseCase(asked, house)).files);
}

const talks = readTalks().filter(({ name }) => isNamed({ name: "chat" }) || isNamed({ name: `chat/${name}` }));
if (talks.length > 0) {
  await using sample = await openSampleDesk();
  for (const talk of talks)
    for (const { name, play } of RECORDED_PLATFORMS)
      record(`chat/${talk.name}`, { [`${name}.json`]: writeRecording(await play(talk, sample)) });
}

function record(name: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(CASES, name, file), text);
    process.stdout.write(`${name}/${file}\n`);
  }
}
