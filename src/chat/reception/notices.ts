import type { Language } from "../../text/language.ts";
import { harmlessLine } from "../harmless.ts";
import { span, type Message, type MessageBlock, type MessageButton } from "../message.ts";
import { shorten } from "../split-spans.ts";
import { writePress } from "../press.ts";

interface Words {
  readonly defect: (id: string) => string;
  readonly gone: string;
  readonly uncertain: string;
  readonly again: string;
  readonly more: string;
  readonly share: string;
  readonly asked: (question: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    defect: (id) =>
      `Something went wrong on our side; nothing was lost of what you asked. Please try again in a while, or tell those who look after me: it is kept under ${id}.`,
    gone: "This can no longer be shown. Please ask again.",
    uncertain: "My answer may not have reached you.",
    again: "Show it again",
    more: "Show more",
    share: "Share with everybody here",
    asked: (question) => `Asked: “${question}”`,
  },
  zh: {
    defect: (id) => `我方出现故障，您的提问并未丢失。请稍后再试，或告知维护人员，编号：${id}。`,
    gone: "此内容已无法显示，请重新提问。",
    uncertain: "我的回答可能没有送达。",
    again: "再次显示",
    more: "显示更多",
    share: "分享给此处所有人",
    asked: (question) => `问：“${question}”`,
  },
};

/** UTF-16 units of a question that is told to others; nobody asks in more. */
const LONGEST_QUESTION = 500;

/** One plain sentence with the id under which the fault can be found. */
export function defectNotice(id: string, language: Language): Message {
  return sentence(WORDS[language].defect(id), language);
}

/** The same whether it was forgotten, never was, or is not for whoever pressed. */
export function goneNotice(language: Language): Message {
  return sentence(WORDS[language].gone, language);
}

/** For an answer of which nobody can tell whether it arrived. */
export function uncertainNotice(exchange: string, language: Language): Message {
  const { uncertain, again } = WORDS[language];
  const button = buttonBlock({ label: again, action: writePress({ does: "again", exchange }) });
  return { language, blocks: [...sentence(uncertain, language).blocks, button] };
}

export function moreButton(exchange: string, language: Language): MessageButton {
  return { label: WORDS[language].more, action: writePress({ does: "more", exchange }) };
}

/** The message with a way to show it to everybody. */
export function withShare(message: Message, exchange: string): Message {
  const label = WORDS[message.language].share;
  const button = buttonBlock({ label, action: writePress({ does: "share", exchange }) });
  return { ...message, blocks: [...message.blocks, button] };
}

/** The message with the question before it, for those who have not seen it asked. */
export function withQuestion(message: Message, question: string): Message {
  const words = shorten(harmlessLine(question), LONGEST_QUESTION).replace(/[“”"]/g, "'");
  const asked = span(WORDS[message.language].asked(words), "faint");
  return { ...message, blocks: [{ kind: "paragraph", spans: [asked] }, ...message.blocks] };
}

function sentence(text: string, language: Language): Message {
  return { language, blocks: [{ kind: "paragraph", spans: [span(text)] }] };
}

function buttonBlock({ label, action }: MessageButton): MessageBlock {
  return { kind: "questions", title: "", questions: [label], actions: [action] };
}
