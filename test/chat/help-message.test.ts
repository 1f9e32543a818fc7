import { expect, test } from "@jest/globals";
import { helpMessage, type HelpSubject } from "../../src/chat/help-message.ts";
import type { Message } from "../../src/chat/message.ts";
import { spanText } from "../../src/chat/split-spans.ts";

const GROUP = {
  id: "wg3",
  committee: "tc260",
  names: { en: "Cryptography working group", zh: "密码组" },
  aliases: [],
  from: null,
  to: null,
};

const STANDARD = {
  id: "sm-key-management",
  committee: "tc260",
  group: "wg3",
  titles: { en: "Key management" },
  number: "GB/T 00801-202X",
  plan: null,
  aliases: [],
  replaces: [],
  succeededBy: null,
  invented: true,
};

const SUBJECT: HelpSubject = { language: "en", standards: [STANDARD], groups: [], isDirect: false };

function words({ blocks }: Message): string {
  return blocks
    .flatMap((block) =>
      block.kind === "paragraph" || block.kind === "heading" ? [spanText(block.spans)] : [],
    )
    .join("\n");
}

test("given a place that sees what is public, then help says so, with examples that can be pressed", () => {
  const { message, questions } = helpMessage(SUBJECT, "abcd");

  expect(words(message)).toContain("Here I tell what is public.");
  expect(questions).toEqual(["What changed in GB/T 00801-202X?", "Which drafts are open for comment?"]);
  expect(message.blocks.at(-1)).toMatchObject({ questions, actions: ["ask:abcd:0", "ask:abcd:1"] });
});

test("given a place that was granted more, then help names the groups", () => {
  const { message } = helpMessage({ ...SUBJECT, language: "zh", groups: [GROUP] }, "abcd");

  expect(words(message)).toContain("以及密码组的草案");
});

test("given an empty library, then help works all the same, and promises nothing", () => {
  const { message, questions } = helpMessage({ ...SUBJECT, standards: [] }, "abcd");

  expect(words(message)).toContain("I hold no standards that may be shown here yet.");
  expect(questions).toEqual([]);
  expect(message.blocks.some(({ kind }) => kind === "questions")).toBe(false);
});

test("given a direct message, then help does not speak of those who read along", () => {
  expect(words(helpMessage({ ...SUBJECT, isDirect: true }, "abcd").message)).not.toContain("read along");
  expect(words(helpMessage(SUBJECT, "abcd").message)).toContain("read along");
});
