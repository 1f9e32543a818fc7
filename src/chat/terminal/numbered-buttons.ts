import { span, type Message, type MessageBlock, type MessageButton } from "../message.ts";

/** A message whose buttons bear numbers, because in a terminal they cannot be pressed but entered. */
export interface NumberedMessage {
  readonly message: Message;
  /** What each does, in order; the first bears the number given. */
  readonly actions: readonly string[];
}

export function numberButtons(message: Message, first: number): NumberedMessage {
  const actions: string[] = [];
  const number = (action: string): string => `#${first + actions.push(action) - 1}`;
  const blocks = message.blocks.map((block): MessageBlock => {
    if (block.kind === "list" && block.buttons) {
      const { buttons, ...list } = block;
      return {
        ...list,
        items: list.items.map((item, i) => [...item, ...pressed(buttons[i] ?? null, number)]),
      };
    }
    if (block.kind === "questions" && block.actions) {
      const { actions: asked, ...questions } = block;
      return {
        ...questions,
        questions: questions.questions.map((text, i) => withNumber(text, asked[i], number)),
      };
    }
    return block;
  });
  return { message: { ...message, blocks }, actions };
}

function pressed(button: MessageButton | null, number: (action: string) => string) {
  return button ? [span(` ${number(button.action)} ${button.label}`, "faint")] : [];
}

function withNumber(text: string, action: string | undefined, number: (action: string) => string): string {
  return action === undefined ? text : `${number(action)} ${text}`;
}
