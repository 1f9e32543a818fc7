import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSampleDesk, warmUp, type SampleDesk } from "../support/chat/sample-desk.ts";
import type { Played } from "../support/recorded-chat/play-talk.ts";
import type { ReadPost } from "../support/recorded-chat/read-post.ts";
import { RECORDED_PLATFORMS, type RecordedPlatform } from "../support/recorded-chat/recorded-platforms.ts";
import type { Body } from "../support/recorded-chat/standing.ts";
import { CHAT_CASES, readTalks, SURFACES, type Talk } from "../support/recorded-chat/talk.ts";
import { writeRecording } from "../support/recorded-chat/write-recording.ts";

const talks = readTalks();
const cases = RECORDED_PLATFORMS.flatMap((platform) =>
  talks.map((talk) => ({ name: talk.name, on: platform.name, platform, talk })),
);
const played = new Map<string, Played>();
let sample: SampleDesk;

beforeAll(async () => {
  sample = await openSampleDesk();
  await warmUp(sample);
  for (const platform of RECORDED_PLATFORMS) await playAll(platform);
}, 120_000);
afterAll(async () => sample[Symbol.asyncDispose]());

async function playAll({ name, play }: RecordedPlatform): Promise<void> {
  for (const talk of talks) played.set(`${name} ${talk.name}`, await play(talk, sample));
}

function playedOn({ name }: Pick<RecordedPlatform, "name">, talk: Talk): Played {
  const found = played.get(`${name} ${talk.name}`);
  if (!found) throw new Error(`${talk.name} was not played on ${name}.`);
  return found;
}

/** What the bot said each time, as it stood there first and after each change. */
function turns({ steps }: Played): readonly (readonly Body[])[] {
  return steps.map(({ appeared }) => appeared.flatMap(({ body }) => (body === null ? [] : [body])));
}

function said(found: Played): readonly Body[] {
  return turns(found).flat();
}

/** The same as it is read, with what was cut off where it was cut. */
function answers(found: Played, { read }: Pick<RecordedPlatform, "read">): readonly (readonly ReadPost[])[] {
  return turns(found).reduce<readonly (readonly ReadPost[])[]>((before, bodies) => {
    const posts = bodies.map(read);
    const last = before.at(-1) ?? [];
    const isCut = last.some(({ buttons }) => buttons.some(({ action }) => action.startsWith("more:")));
    return isCut ? [...before.slice(0, -1), [...last, ...posts]] : [...before, posts];
  }, []);
}

function marksIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(/\[\d+\]/g) ?? []));
}

/** Words in a row that no label in Chinese has. */
const ENGLISH = /[a-z]{2,} [a-z]{2,}/;

test("given the talks, then each surface is shown in English and in Chinese", () => {
  const shown = new Set(talks.map(({ surface, language }) => `${surface}, ${language}`));

  expect([...shown].sort()).toEqual(SURFACES.flatMap((one) => [`${one}, en`, `${one}, zh`]).sort());
});

describe.each(cases)("$name on $on", ({ platform, talk }) => {
  test(`then the very messages are those recorded; if they are to be others: npm run cases:record -- chat/${talk.name}`, () => {
    const path = join(CHAT_CASES, talk.name, `${platform.name}.json`);

    expect(writeRecording(playedOn(platform, talk))).toBe(
      existsSync(path) ? readFileSync(path, "utf8") : null,
    );
  });

  test("then each message is within the limits that the platform publishes, and nobody is pinged", () => {
    const { refused, pinged } = playedOn(platform, talk);
    const faults = said(playedOn(platform, talk)).flatMap(platform.publishedFaults);

    expect({ faults, refused, pinged }).toEqual({ faults: [], refused: [], pinged: [] });
  });

  test("then each is within what the bot allows itself", () => {
    expect(said(playedOn(platform, talk)).flatMap(platform.ownFaults)).toEqual([]);
  });

  test("then what is said is what the place may know, and what can be pressed speaks the language of the talk", () => {
    const messages = said(playedOn(platform, talk));
    const everything = JSON.stringify(messages);
    const labels = messages.flatMap((body) => platform.read(body).buttons.map(({ label }) => label));
    const foreign = talk.language === "en" ? /\p{Script=Han}/u : ENGLISH;

    expect(talk.says.filter((words) => !everything.includes(words))).toEqual([]);
    expect(talk.never.filter((words) => everything.includes(words))).toEqual([]);
    expect(labels.filter((label) => foreign.test(label))).toEqual([]);
  });

  test("onyx#1543: then every mark has its source in the same answer", () => {
    const unsourced = answers(playedOn(platform, talk), platform).map((posts) => {
      const lines = posts.flatMap((post) => post.lines);
      const sources = marksIn(lines.filter((line) => line.startsWith("[")));
      return [...marksIn(lines)].filter((mark) => !sources.has(mark));
    });

    expect(unsourced.flat()).toEqual([]);
  });

  test("then nothing is said twice in a message, no two buttons do the same, and no label is cut", () => {
    const faults = said(playedOn(platform, talk)).flatMap((body) => {
      const { lines, buttons } = platform.read(body);
      const actions = buttons.map(({ action }) => action);
      return [
        ...lines.filter((line, i) => lines.indexOf(line) !== i),
        ...actions.filter((action, i) => actions.indexOf(action) !== i),
        ...buttons.map(({ label }) => label).filter((label) => label.endsWith("…")),
      ];
    });

    expect(faults).toEqual([]);
  });
});
