import { expect, test } from "@jest/globals";
import { commandQuestion } from "../../src/chat/command-question.ts";
import { renderMessage } from "../../src/chat/discord/render-message.ts";
import { questionText } from "../../src/chat/discord/question-text.ts";
import { harmless } from "../../src/chat/harmless.ts";
import { span, type Message } from "../../src/chat/message.ts";
import { parseCommand } from "../../src/chat/parse-command.ts";
import { isQuestion } from "../../src/chat/reception/is-question.ts";
import { renderPosts } from "../../src/chat/slack/render-posts.ts";
import { typedWords } from "../../src/chat/slack/typed-words.ts";
import { shorten, splitSpans } from "../../src/chat/split-spans.ts";

/** Twice as long as a message may be on any platform. */
const LONGEST = 80_000;
/** Milliseconds in which anything is to be acknowledged, for which the main thread must be free. */
const DUE = 3000;

/** What makes a careless pattern try again from every character. */
const ROWS = [
  "?",
  "。",
  ". ",
  ".",
  " ",
  "\n",
  "\n ",
  "<",
  "</a",
  "<@",
  "<:a",
  "[",
  "*",
  "`",
  "&",
  "x:",
  "1. ",
  "- ",
  "😀",
  "a",
  "\u200b",
];

const work: readonly (readonly [string, (text: string) => unknown])[] = [
  ["a command", (text) => commandQuestion(parseCommand(`changes ${text}`), "en")],
  ["a message in Slack", (text) => typedWords(text, "U0BOT")],
  ["a message in Discord", (text) => questionText(text.slice(0, 6000), "1", [])],
  ["what is overheard", isQuestion],
  ["what is made harmless", harmless],
  ["what is shortened", (text) => shorten(text, 90)],
  ["what is cut up", (text) => splitSpans([span(text)], 500)],
  ["a paragraph in Slack", (text) => renderPosts(paragraph(text))],
  ["a paragraph in Discord", (text) => renderMessage(paragraph(text))],
];

function paragraph(text: string): Message {
  return { language: "en", blocks: [{ kind: "paragraph", spans: [span(text)] }] };
}

test.each(work)("given %s that is one long row of signs, then nobody waits for it", (_, done) => {
  const slow = ROWS.filter((row) => {
    const began = performance.now();
    done(`x${row.repeat(LONGEST / row.length)}x`);
    return performance.now() - began > DUE;
  });

  expect(slow).toEqual([]);
});
