import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { runCommand } from "../support/command-line.ts";
import { SAMPLE_CORPUS } from "../support/sample-house.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

function chat(typed: readonly string[], ...options: readonly string[]) {
  const words = ["chat", "--now", "2026-11-20T09:00:00+08:00", ...options];
  return runCommand(
    words,
    { CORPUS_DIR: SAMPLE_CORPUS, DATA_DIR: folder.path, TMPDIR: folder.path },
    typed.map((line) => `${line}\n`).join(""),
  );
}

test("given a question, a follow-up, a button and leaving, then each is answered in order, and nothing after it", async () => {
  const { code, output, errors } = await chat([
    "What changed in sm-key-management?",
    "and in the draft before?",
    "#1",
    "exit",
    "Which drafts are open for comment?",
  ]);

  expect([code, errors]).toEqual([0, ""]);
  const [first, second, redline] = [
    "compared with draft for comment of 20 May",
    "working draft of 15 December",
    "\n6.3 Key import",
  ].map((words) => output.indexOf(words));
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(redline).toBeGreaterThan(second ?? 0);
  expect(output).not.toContain("comment periods are open");
});

test("given choices, when the number of one is typed, then that one is taken; later it is a question again", async () => {
  const { output } = await chat(["What changed in the cloud security group's draft?", "2", "2"]);

  expect(output.split("Which one do you mean?")).toHaveLength(2);
  expect(output).toContain("I hold one edition of GB/T 00605-2020");
});

test("given what was granted, then it is seen, and only then", async () => {
  const question = "/变化 pqc-migration";

  const [asMember, asPublic] = [await chat([question], "--as", "wg3"), await chat([question])];

  expect(asMember.output).toContain("2026-11-rd");
  expect(asPublic.output).not.toContain("2026-11-rd");
  expect(asPublic.output).toContain("相比");
});

test("given a chat that is over, then nothing of what was said in it is left", async () => {
  await chat(["help"]);

  const left = readdirSync(folder.path).filter((name) => name.includes("chat") || name.includes("exchanges"));
  expect(left).toEqual([]);
});
