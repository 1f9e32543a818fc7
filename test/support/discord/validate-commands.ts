import type { FormError } from "./api-error.ts";
import { PUBLISHED } from "./published-limits.ts";
import { characters, countFaults, isRecord, lengthFaults, listOf, textOf, type Json } from "./read-json.ts";

type Path = FormError["path"];

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
/** reference.mdx#locales, those that a bot of this house could mean */
const LOCALES = new Set(["en-US", "en-GB", "zh-CN", "zh-TW", "ja", "ko", "de", "fr", "ru"]);

/** What Discord would refuse about a list of slash commands that is to replace all others. */
export function commandListFaults(commands: readonly Json[]): readonly FormError[] {
  return [
    ...countFaults(commands, [], 0, PUBLISHED.commands),
    ...repeatedNames(commands, []),
    ...commands.flatMap((command, i) => commandFaults(command, [i])),
  ];
}

/** What Discord would refuse about the choices of an autocomplete answer, or of an option. */
export function choiceFaults(choices: unknown, path: Path): readonly FormError[] {
  return [
    ...countFaults(choices, path, 0, PUBLISHED.choices),
    ...listOf(choices).flatMap(({ name, value }, i) => [
      ...lengthFaults(name, [...path, i, "name"], 1, PUBLISHED.choice),
      ...(typeof value === "number" ? [] : lengthFaults(value, [...path, i, "value"], 1, PUBLISHED.choice)),
    ]),
  ];
}

function commandFaults(command: Json, path: Path): readonly FormError[] {
  const size = sizeOf(command);
  return [
    ...namedFaults(command, path),
    ...optionListFaults(listOf(command["options"]), [...path, "options"], 0),
    ...(size > PUBLISHED.commandCharacters
      ? [
          {
            path,
            code: "APPLICATION_COMMAND_TOO_LARGE",
            message: `Command exceeds maximum size (${PUBLISHED.commandCharacters})`,
          },
        ]
      : []),
  ];
}

function namedFaults(named: Json, path: Path): readonly FormError[] {
  const names = [[["name"], named["name"]] as const, ...localised(named, "name")];
  const descriptions = [[["description"], named["description"]] as const, ...localised(named, "description")];
  const locales = ["name_localizations", "description_localizations"].flatMap((field) =>
    Object.keys(isRecord(named[field]) ? named[field] : {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => ({
        path: [...path, field],
        code: "BASE_TYPE_CHOICES",
        message: `${locale} is no locale.`,
      })),
  );
  return [
    ...locales,
    ...names
      .filter(([, name]) => !NAME.test(textOf(name)) || textOf(name) !== textOf(name).toLowerCase())
      .map(([at]) => ({
        path: [...path, ...at],
        code: "APPLICATION_COMMAND_INVALID_NAME",
        message: "Command name is invalid",
      })),
    ...descriptions.flatMap(([at, words]) => lengthFaults(words, [...path, ...at], 1, PUBLISHED.description)),
  ];
}

function localised(named: Json, field: string): readonly (readonly [Path, unknown])[] {
  const others = named[`${field}_localizations`];
  return Object.entries(isRecord(others) ? others : {}).map(
    ([locale, words]) => [[`${field}_localizations`, locale], words] as const,
  );
}

function optionListFaults(options: readonly Json[], path: Path, depth: number): readonly FormError[] {
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const late = options.findLastIndex(({ required }) => required === true);
  return [
    ...countFaults(options, path, 0, PUBLISHED.commandOptions),
    ...repeatedNames(options, path),
    ...(firstOptional !== -1 && late > firstOptional
      ? [
          {
            path: [...path, late],
            code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            message: "Required options must be placed before non-required options",
          },
        ]
      : []),
    ...options.flatMap((option, i) => optionFaults(option, [...path, i], depth)),
  ];
}

function optionFaults(option: Json, path: Path, depth: number): readonly FormError[] {
  const type = Number(option["type"]);
  const nests = type === SUBCOMMAND || type === GROUP;
  const choices = option["choices"];
  return [
    ...namedFaults(option, path),
    ...(nests && (depth > 1 || (type === GROUP && depth > 0))
      ? [
          {
            path,
            code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            message: "Sub-command option type is invalid",
          },
        ]
      : []),
    ...(option["autocomplete"] === true && listOf(choices).length > 0
      ? [
          {
            path,
            code: "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES",
            message: "Cannot have autocomplete and choices",
          },
        ]
      : []),
    ...(choices === undefined ? [] : choiceFaults(choices, [...path, "choices"])),
    ...(type === STRING ? stringFaults(option, path) : []),
    ...(nests ? optionListFaults(listOf(option["options"]), [...path, "options"], depth + 1) : []),
  ];
}

function stringFaults(option: Json, path: Path): readonly FormError[] {
  const within = (value: unknown, least: number) =>
    value === undefined || (Number(value) >= least && Number(value) <= PUBLISHED.optionLength);
  return [
    ...(within(option["min_length"], 0) ? [] : [outOfRange([...path, "min_length"])]),
    ...(within(option["max_length"], 1) ? [] : [outOfRange([...path, "max_length"])]),
  ];
}

function outOfRange(path: Path): FormError {
  return { path, code: "NUMBER_TYPE_MAX", message: `int value should be at most ${PUBLISHED.optionLength}.` };
}

function repeatedNames(named: readonly Json[], path: Path): readonly FormError[] {
  return named
    .map(({ name }, i) => ({ i, repeated: named.findIndex((other) => other["name"] === name) < i }))
    .filter(({ repeated }) => repeated)
    .map(({ i }) => ({
      path: [...path, i],
      code: "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
      message: "Option name already exists",
    }));
}

/** Names, descriptions and values, the longest localisation of each, over a command and all in it. */
export function sizeOf(command: Json): number {
  const longest = (field: string): number =>
    Math.max(
      characters(textOf(command[field])),
      ...localised(command, field).map(([, words]) => characters(textOf(words))),
    );
  const inside = [...listOf(command["options"]), ...listOf(command["choices"])].map(sizeOf);
  const own = longest("name") + longest("description") + characters(textOf(command["value"]));
  return inside.reduce((sum, n) => sum + n, own);
}
