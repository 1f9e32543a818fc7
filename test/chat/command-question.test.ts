import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { commandQuestion } from "../../src/chat/command-question.ts";
import type { Verb, Wanted } from "../../src/chat/platform/chat-request.ts";
import type { Standard } from "../../src/standards/standard.ts";
import { languageOf } from "../../src/text/language.ts";
import { openSampleDesk, type SampleDesk } from "../support/chat/sample-desk.ts";

const NOW = new Date("2026-11-20T01:00:00Z");

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

function command(verb: Verb, words = "", from: string | null = null, to: string | null = null) {
  return { kind: "command", verb, words, from, to } as const satisfies Wanted;
}

async function told(text: string | null, language: "en" | "zh"): Promise<string> {
  const asked = { id: "abcdefgh", audiences: ["public"], now: NOW, thread: null };
  const { outcome, message } = await sample.desk.answer({ ...asked, text: text ?? "", language });
  const [lead] = message.blocks;
  return `${outcome}: ${lead?.kind === "paragraph" ? lead.spans.map((span) => span.text).join("") : ""}`;
}

describe("what a command stands for is understood", () => {
  test.each([
    [command("changes"), /^answered: Between 22 August 2026 and 20 November 2026/],
    [
      command("changes", "sm-key-management"),
      /28 October 2026 compared with draft for comment of 20 May 2026/,
    ],
    [
      command("changes", "GB/T 00801-202X", "2025-12-wd"),
      /28 October 2026 compared with working draft of 15 December 2025/,
    ],
    [
      command("changes", "GB/T 00801", null, "2026-05-cd"),
      /20 May 2026 compared with working draft of 15 December 2025/,
    ],
    [
      command("changes", "sm-key-management", "2025-12-wd", "2026-05-cd"),
      /20 May 2026 compared with working draft/,
    ],
    [
      command("changes", "sm-key-management 2025-12-wd 2026-05-cd"),
      /20 May 2026 compared with working draft/,
    ],
    [command("changes", "in GB/T 00801?"), /compared with draft for comment of 20 May 2026/],
    [
      command("changes", "网络安全技术 智能体安全要求"),
      /12 October 2026 compared with working draft of 30 June 2026/,
    ],
    [command("deadlines"), /^answered: 3 comment periods are open/],
    [command("deadlines", "gmt-signature-server"), /until the end of 23 November 2026/],
    [command("news"), /^answered: \d+ reports, newest first/],
    [command("news", "about GB/T 00801"), /^answered: 6 reports, newest first/],
    [command("ask", "Which drafts are open for comment?"), /^answered: 3 comment periods are open/],
  ])("given %j in English, then the answer is to it", async (given, answer) => {
    expect(await told(commandQuestion(given, "en"), "en")).toMatch(answer);
  });

  test.each([
    [command("changes"), /^answered: 2026年8月22日至2026年11月20日/],
    [command("changes", "sm-key-management"), /2026年10月28日送审稿与2026年5月20日征求意见稿相比/],
    [command("changes", "GB/T 00801-202X", "2025-12-wd"), /2026年10月28日送审稿与2025年12月15日草案相比/],
    [command("changes", "GB/T 00801", null, "2026-05-cd"), /2026年5月20日征求意见稿与2025年12月15日草案相比/],
    [
      command("changes", "sm-key-management", "2025-12-wd", "2026-05-cd"),
      /2026年5月20日征求意见稿与2025年12月15日/,
    ],
    [command("deadlines"), /^answered: 2026年11月20日（北京时间）有3个征求意见期/],
    [command("deadlines", "签名验签服务接口要求"), /截至2026年11月23日/],
    [command("news"), /^answered: 共\d+条报道/],
    [command("news", "关于GB/T 00801"), /^answered: 共6条报道/],
  ])("given %j in Chinese, then the answer is to it", async (given, answer) => {
    expect(await told(commandQuestion(given, "zh"), "zh")).toMatch(answer);
  });

  test("given every standard that stands by its id, number and titles, then none is mistaken", async () => {
    const names = (await standards()).filter((one) => one.succeededBy === null).flatMap(namesOf);
    const mistaken: string[] = [];

    for (const { id, name } of names)
      for (const verb of ["changes", "deadlines", "news"] as const) {
        const { text, outcome, meant } = await asked(verb, name);
        if (outcome !== "answered" || meant.join() !== id) mistaken.push(`${text} ${outcome}`);
      }

    expect(names.length).toBeGreaterThan(20);
    expect(mistaken).toEqual([]);
  });

  test("given a standard that another has replaced, then its id and number mean it alone, its title the one that stands", async () => {
    const replaced = (await standards()).filter((one) => one.succeededBy !== null);
    const mistaken: string[] = [];

    for (const { id, name, isTitle, successor } of replaced.flatMap(namesOf))
      for (const verb of ["changes", "deadlines", "news"] as const) {
        const { text, outcome, meant } = await asked(verb, name);
        const isRight = isTitle
          ? outcome === "answered" && meant[0] === successor
          : outcome === "not-found" && meant.join() === id;
        if (!isRight) mistaken.push(`${text} ${outcome} ${meant.join()}`);
      }

    expect(replaced.map(({ id }) => id)).toEqual(["sector-data-guidelines"]);
    expect(mistaken).toEqual([]);
  });
});

const standards = () => sample.library.view({ audiences: new Set(["public"]), asOf: null }).standards();

function namesOf({ id, number, titles, succeededBy }: Standard) {
  return [id, number, titles.zh, titles.en].flatMap((name, at) =>
    name ? [{ id, name, isTitle: at >= 2, successor: succeededBy }] : [],
  );
}

async function asked(verb: Verb, name: string) {
  const text = commandQuestion(command(verb, name), languageOf(name)) ?? "";
  const question = { id: "abcdefgh", audiences: ["public"], now: NOW, thread: null };
  const { outcome, scope } = await sample.desk.answer({ ...question, text, language: "en" });
  return { text, outcome, meant: scope.standards };
}
