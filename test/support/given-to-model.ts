import type { ChatBody } from "./loopback-model.ts";

/** What a model was given to word, in the middle of what it was told. */
export interface GivenToWord {
  readonly question: string | null;
  readonly language: string;
  readonly draft: readonly { readonly text: string; readonly evidence: readonly string[] }[];
  readonly evidence: readonly { readonly id: string; readonly label: string; readonly text: string }[];
}

export function givenIn({ messages }: ChatBody): GivenToWord {
  const user = messages.at(-1)?.content ?? "";
  return JSON.parse(user.slice(user.indexOf("{"), user.lastIndexOf("}") + 1));
}

/** Whether it is to word an answer, rather than to choose look-ups or to translate. */
export function isToWord(body: ChatBody): boolean {
  return body.messages.at(-1)?.content.includes('"draft"') ?? false;
}
