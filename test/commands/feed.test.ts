import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/commands/command-line.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-feed-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  let output = "";
  let errors = "";
  const code = await runCommandLine(words, {
    print: (text) => void (output += text),
    complain: (text) => void (errors += text),
    progress: () => {},
    lines: async function* () {},
    colour: false,
    width: 100,
    clock: () => new Date("2026-11-20T09:00:00+08:00"),
  });
  return { code, output, errors };
}

async function feedFile(text: string): Promise<string> {
  const path = join(folder, "feed.xml");
  await writeFile(path, text);
  return path;
}

test("given a feed, then one JSON object of its title, items and warnings", async () => {
  const path = await feedFile(
    "<rss><channel><title>News</title><item><title>A draft</title></item></channel></rss>",
  );

  const { code, output } = await run("feed", path, "--json");

  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({
    title: "News",
    items: [{ title: "A draft", url: null, published: null, summary: null }],
    warnings: [],
  });
});

test("given a feed and no --json, then its items as lines", async () => {
  const path = await feedFile(
    "<rss><channel><title>News</title><item><title>A draft</title></item></channel></rss>",
  );

  const { code, output } = await run("feed", path);

  expect([code, output]).toEqual([0, expect.stringContaining("undated A draft")]);
});

test.each([
  ["a web page", "<!DOCTYPE html><html></html>", "WRONG_TYPE"],
  ["nothing", "", "EMPTY_FILE"],
])("given %s, then one line of JSON with the code", async (_, text, code) => {
  const path = await feedFile(text);

  const ended = await run("feed", path, "--json");

  expect([ended.code, ended.output, JSON.parse(ended.errors).error.code]).toEqual([1, "", code]);
});

test("given no such file, then that is said", async () => {
  const ended = await run("feed", join(folder, "nowhere.xml"), "--json");

  expect([ended.code, JSON.parse(ended.errors).error.code]).toEqual([1, "NOT_FOUND"]);
});
