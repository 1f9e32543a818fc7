import { titleIn, type Standard } from "../standards/standard.ts";
import type { WorkingGroup } from "../standards/working-group.ts";
import type { Language } from "../text/language.ts";
import { commandQuestion } from "./command-question.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";
import { writePress } from "./press.ts";

/** What help needs to know of the place it is given in. */
export interface HelpSubject {
  readonly language: Language;
  /** Those that the place may see. */
  readonly standards: readonly Standard[];
  /** Those whose drafts the place may see beyond what is public. */
  readonly groups: readonly WorkingGroup[];
  /** Whether the asker and the bot are alone there. */
  readonly isDirect: boolean;
}

/** Help, and what its buttons ask. */
export interface Help {
  readonly message: Message;
  readonly questions: readonly string[];
}

interface Words {
  readonly title: string;
  readonly does: string;
  readonly ways: string;
  readonly waysAlone: string;
  readonly verbs: readonly (readonly [verb: string, meaning: string])[];
  readonly follow: string;
  readonly privately: string;
  readonly sees: (groups: readonly string[]) => string;
  readonly empty: string;
  readonly examples: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: "What you can ask",
    does: "I answer questions about draft standards, in English or Chinese; every statement comes with its source.",
    ways: "Mention me or write to me directly, in your own words, or use /rapporteur with one of these:",
    waysAlone: "Write in your own words, or use the command:",
    verbs: [
      ["ask", "any question"],
      ["changes", "what changed in a standard, or lately"],
      ["deadlines", "what is open for comment, and until when"],
      ["news", "what was published about the committee and its standards"],
      ["help", "this"],
    ],
    follow: "Go on asking in the same conversation: “and in the draft before?”, “only the tightened ones”.",
    privately:
      "Only you see what a command answers, until you share it. Answers to mentions are for all who read along.",
    sees: (groups) =>
      groups.length === 0
        ? "Here I tell what is public."
        : `Here I tell what is public and the drafts of ${groups.join(", ")}.`,
    empty: "I hold no standards that may be shown here yet.",
    examples: "For example",
  },
  zh: {
    title: "可以问什么",
    does: "我用中文或英文回答有关标准草案的问题，每句都有出处。",
    ways: "可以提及我、直接给我发消息，或使用 /rapporteur 加下列命令：",
    waysAlone: "直接提问，或使用命令：",
    verbs: [
      ["提问 ask", "任何问题"],
      ["变化 changes", "某项标准有哪些变化，或最近的变化"],
      ["截止 deadlines", "正在征求意见的草案及截止日期"],
      ["动态 news", "委员会及其标准的最新动态"],
      ["帮助 help", "本说明"],
    ],
    follow: "可在同一对话中接着问：“上一稿呢？”“只看加严的”。",
    privately: "命令的回答只有您自己可见，可以选择分享；提及我的回答，此处所有人可见。",
    sees: (groups) =>
      groups.length === 0 ? "在此我只提供公开内容。" : `在此我提供公开内容以及${groups.join("、")}的草案。`,
    empty: "目前还没有可在此显示的标准。",
    examples: "例如",
  },
};

/** Examples name so many standards: they are to be read at a glance. */
const EXAMPLES = 2;

/** What can be asked, how, and who sees it, with examples from what the place may see; they can be pressed. */
export function helpMessage({ language, standards, groups, isDirect }: HelpSubject, exchange: string): Help {
  const words = WORDS[language];
  const questions = exampleQuestions(standards, language);
  const names = groups.map((group) => titleIn(group.names, language) || group.id);
  const item = ([verb, meaning]: readonly [string, string]): readonly Span[] => [
    span(verb, "strong"),
    span(` — ${meaning}`),
  ];
  const blocks: MessageBlock[] = [
    { kind: "heading", spans: [span(words.title)] },
    { kind: "paragraph", spans: [span(words.does)] },
    { kind: "paragraph", spans: [span(isDirect ? words.waysAlone : words.ways)] },
    { kind: "list", ordered: false, items: words.verbs.map(item) },
    { kind: "paragraph", spans: [span(words.follow)] },
  ];
  if (!isDirect) blocks.push({ kind: "paragraph", spans: [span(words.privately)] });
  blocks.push({
    kind: "paragraph",
    spans: [span(standards.length === 0 ? words.empty : words.sees(names))],
  });
  if (questions.length > 0)
    blocks.push({
      kind: "questions",
      title: words.examples,
      questions,
      actions: questions.map((_, index) => writePress({ does: "ask", exchange, index })),
    });
  return { message: { language, blocks }, questions };
}

function exampleQuestions(standards: readonly Standard[], language: Language): readonly string[] {
  if (standards.length === 0) return [];
  const about = standards.slice(0, EXAMPLES).map(({ number, id }) => number ?? id);
  return [
    ...about.map((words) => ({ verb: "changes" as const, words })),
    { verb: "deadlines" as const, words: "" },
  ].flatMap(
    (command) => commandQuestion({ kind: "command", from: null, to: null, ...command }, language) ?? [],
  );
}
