import { harmlessLine } from "../harmless.ts";
import type { MessageButton } from "../message.ts";
import { shorten } from "../split-spans.ts";
import { SLACK_LIMITS } from "./limits.ts";
import type { SlackPart } from "./slack-block.ts";

/** The `action_id` of every button of ours, which must differ within a block; its `value` is what it does. */
export const PRESS = /^press-\d+$/;

/** Rows of buttons; a label that is too long is shortened. */
export function buttonParts(buttons: readonly MessageButton[]): readonly SlackPart[] {
  const rows: MessageButton[][] = [];
  for (const [i, button] of buttons.entries()) {
    if (i % SLACK_LIMITS.actionsElements === 0) rows.push([]);
    rows.at(-1)?.push(button);
  }
  return rows.map((row) => ({
    block: {
      type: "actions",
      elements: row.map(({ label, action }, i) => ({
        type: "button",
        action_id: `press-${i}`,
        text: { type: "plain_text", text: buttonLabel(label), emoji: false },
        value: action,
      })),
    },
    said: row.map(({ label }) => `[${buttonLabel(label)}]`).join(" "),
    shows: [
      {
        kind: "questions",
        title: "",
        questions: row.map(({ label }) => label),
        actions: row.map(({ action }) => action),
      },
    ],
    announces: false,
  }));
}

/** A label as a button shows it: one line, never empty. */
export function buttonLabel(label: string): string {
  const words = harmlessLine(label);
  return words === "" ? "…" : shorten(words, SLACK_LIMITS.buttonText);
}
