import type {
  APIApplicationCommandStringOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Verb } from "../platform/chat-request.ts";

export type DiscordCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What an interaction brings as the command's name; the same in every language, as its subcommands' are. */
export const COMMAND_NAME = "rapporteur";

/** Options whose values are suggested while somebody types. `from` and `to` name editions of `standard`. */
export const SUGGESTED_OPTIONS = ["standard", "from", "to"] as const;
export type SuggestedOption = (typeof SUGGESTED_OPTIONS)[number];

/** Names and descriptions: English is Discord's default, Chinese stands in its locale `zh-CN`. */
interface Words {
  readonly name: string;
  readonly zhName: string;
  readonly description: string;
  readonly zhDescription: string;
}

/** Reads as one sentence with the verb: `/rapporteur changes standard: …`. */
const QUESTION: APIApplicationCommandStringOption = {
  type: 3,
  required: true,
  min_length: 2,
  max_length: 1000,
  ...words({
    name: "question",
    zhName: "问题",
    description: "What you want to know, in English or Chinese",
    zhDescription: "想了解的内容，中文或英文均可",
  }),
};

const STANDARD = suggested({
  name: "standard",
  zhName: "标准",
  description: "A standard, by number, title or id",
  zhDescription: "标准的编号、名称或代号",
});

const FROM = suggested({
  name: "from",
  zhName: "旧版",
  description: "The older edition (default: the one before the newer)",
  zhDescription: "较早的版本（默认：新版的前一版）",
});

const TO = suggested({
  name: "to",
  zhName: "新版",
  description: "The newer edition (default: the newest there is)",
  zhDescription: "较新的版本（默认：最新版）",
});

const SUBCOMMANDS: readonly APIApplicationCommandSubcommandOption[] = [
  verb("ask", [QUESTION], {
    zhName: "提问",
    description: "Ask about draft standards; every statement comes with its source",
    zhDescription: "就标准草案提问，每句回答都附出处",
  }),
  verb("changes", [{ ...STANDARD, required: true }, FROM, TO], {
    zhName: "变化",
    description: "What changed between two editions of a standard",
    zhDescription: "同一标准两个版本之间的变化",
  }),
  verb("deadlines", [STANDARD], {
    zhName: "截止",
    description: "Which drafts are open for comment, and until when",
    zhDescription: "正在征求意见的草案及截止日期",
  }),
  verb("news", [STANDARD], {
    zhName: "动态",
    description: "What was published about the committee and its standards",
    zhDescription: "委员会及其标准的最新动态",
  }),
  verb("help", [], {
    zhName: "帮助",
    description: "What can be asked here, with examples",
    zhDescription: "可以提问的内容与示例",
  }),
];

const COMMAND: DiscordCommand = {
  type: 1,
  name: COMMAND_NAME,
  description: "Answers about draft standards, with a citation for every statement",
  description_localizations: { "zh-CN": "回答标准草案的问题，每句都有出处" },
  options: [...SUBCOMMANDS],
};

/**
 * The commands for every server and for direct messages, or for one server, where Discord takes no contexts
 * (interactions/application-commands.mdx#application-command-object-application-command-structure).
 */
export function discordCommands(scope: "everywhere" | "one server"): readonly DiscordCommand[] {
  if (scope === "one server") return [COMMAND];
  return [{ ...COMMAND, integration_types: [0], contexts: [0, 1] }];
}

function verb(
  name: Verb,
  options: readonly APIApplicationCommandStringOption[],
  others: Omit<Words, "name">,
): APIApplicationCommandSubcommandOption {
  return { type: 1, ...words({ name, ...others }), options: [...options] };
}

function suggested(
  own: Words & { readonly name: SuggestedOption },
): Extract<APIApplicationCommandStringOption, { autocomplete: true }> {
  return { type: 3, autocomplete: true, ...words(own) };
}

function words({ name, zhName, description, zhDescription }: Words) {
  return {
    name,
    name_localizations: { "zh-CN": zhName },
    description,
    description_localizations: { "zh-CN": zhDescription },
  };
}
