import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readHouseRules, type HouseRules } from "../../src/config/house-rules.ts";

/** What is read, and the faults as `line: sentence`. */
function read(text: string): { readonly rules: HouseRules; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const rules = readHouseRules(text, (line, sentence) => faults.push(`${line}: ${sentence}`));
  return { rules, faults };
}

const faultsOf = (text: string) => read(text).faults;

test("given a place with everything, when read, then it is there with the lines that others may fault", () => {
  const { rules, faults } = read(`# places
places:
  - id: slack:T123/C456
    audiences:
      - wg3
      - wg7
    language: zh
    reply: inline
    summary:
      schedule: 0 9 * * 1
      time_zone: Asia/Shanghai
`);

  expect(faults).toEqual([]);
  expect(rules.places).toEqual([
    {
      id: { value: "slack:T123/C456", line: 3 },
      audiences: [
        { value: "wg3", line: 5 },
        { value: "wg7", line: 6 },
      ],
      language: "zh",
      reply: "inline",
      summary: { schedule: { value: "0 9 * * 1", line: 10 }, timeZone: "Asia/Shanghai" },
    },
  ]);
});

test("given a place with its id alone, when read, then nothing is granted and the platform's ways hold", () => {
  const { rules } = read("places: [{ id: terminal }]");

  expect(rules.places).toEqual([
    { id: { value: "terminal", line: 1 }, audiences: [], language: null, reply: null, summary: null },
  ]);
});

test.each([
  "slack:T123/C456",
  "slack:E0ABC/G1",
  "slack:T1/D9",
  "slack:T123",
  "discord:123456789012345678/234567890123456789",
  "discord:123456789012345678",
  "discord:@me/234567890123456789",
  "terminal",
])("given the id %s, then it is a place", (id) => {
  expect(faultsOf(`places:\n  - id: "${id}"\n`)).toEqual([]);
});

test.each([
  "general",
  "slack:C456",
  "slack:t123/c456",
  "slack:T123/C456/C457",
  "slack:#general",
  "discord:general",
  "discord:@me",
  "Terminal",
  "msteams:1/2",
])("given the id %s, then it is refused with what is allowed", (id) => {
  expect(faultsOf(`places:\n  - id: "${id}"\n`)).toEqual([
    expect.stringMatching(
      /^2: places\.0\.id must be a place: slack:T123\/C456, discord:GUILD\/CHANNEL .*, or terminal$/,
    ),
  ]);
});

test("given the README's example, then it is read without a fault", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const example = [...readme.matchAll(/```yaml\n([^`]*)```/g)].find(([, text]) =>
    text?.includes("places:"),
  )?.[1];
  const { rules, faults } = read(example ?? "");

  expect(faults).toEqual([]);
  expect(rules.places).toHaveLength(2);
});

describe("faults", () => {
  const place = (lines: string) => `places:\n  - id: slack:T1/C1\n${lines}`;
  const summary = (lines: string) => place(`    summary:\n${lines}`);

  test.each([
    [place("    language: german\n"), "3: places.0.language must be zh or en"],
    [place("    reply: threads\n"), "3: places.0.reply must be thread or inline"],
    [place("    audiences: wg3\n"), "3: places.0.audiences must be a list of audiences, such as [wg3]"],
    [
      place("    audiences:\n      - wg3\n      - WG 7\n"),
      "5: places.0.audiences.1 must be an audience, such as wg3",
    ],
    [place("    replay: thread\n"), '3: there is no "replay" in places.0: did you mean "reply"?'],
    [
      place("    topic: keys\n"),
      '3: there is no "topic" in places.0: known here: id, audiences, language, reply, summary',
    ],
    [place("    summary: weekly\n"), "3: places.0.summary must be a section with schedule, time_zone"],
    [summary("      time_zone: Asia/Shanghai\n"), "4: places.0.summary.schedule must be a schedule, such as"],
    [
      summary('      schedule: "0 9 * * 1"\n'),
      "4: places.0.summary.time_zone must be the name of a time zone",
    ],
    [
      summary('      schedule: "0 9 * * 1"\n      time_zone: Asia/Shangai\n'),
      "5: places.0.summary.time_zone must be the name of a time zone, such as Asia/Shanghai: did you mean Asia/Shanghai?",
    ],
    [
      summary('      schedule: "0 9 * * 1"\n      time_zone: "+08:00"\n'),
      "5: places.0.summary.time_zone must be the name",
    ],
    [
      summary('      schedule: "0 9 * * 1"\n      timezone: Asia/Shanghai\n'),
      '5: there is no "timezone" in places.0.summary: did you mean "time_zone"?',
    ],
    ["places:\n  - audiences: [wg3]\n", "2: places.0.id must be a place"],
    [
      "places:\n  - slack:T1/C1\n",
      "2: places.0 must be a section with id, audiences, language, reply, summary",
    ],
    ["places:\n  slack:T1/C1: {}\n", "2: places must be a list of places, each with its id"],
    [
      "places:\n  - id: slack:T1\n  - id: terminal\n  - id: slack:T1\n",
      "4: places.2.id names slack:T1 a second time",
    ],
    [
      'places:\n  - id: slack:T1\n    summary: { schedule: "0 9 * * 1", time_zone: UTC }\n',
      "3: places.0.summary needs a channel to be posted in",
    ],
    [
      'places:\n  - id: terminal\n    summary: { schedule: "0 9 * * 1", time_zone: UTC }\n',
      "3: places.0.summary needs a channel to be posted in",
    ],
  ])("given %j, then the fault bears its line and says what is allowed", (text, fault) => {
    expect(faultsOf(text)).toContainEqual(expect.stringContaining(fault));
  });

  test("given several, then all are named, in the order of their lines", () => {
    const faults = faultsOf(
      "places:\n  - id: here\n    replay: inline\n    language: fr\n    audiences: [A]\nleave: {}\n",
    );

    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["2", "3", "4", "5", "6"]);
  });

  test("given a fault in one place, then no place is taken, rather than some", () => {
    expect(read("places:\n  - id: slack:T1\n    audiences: [wg3]\n  - id: here\n").rules.places).toEqual([]);
  });
});
