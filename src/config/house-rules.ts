import { z } from "zod";
import { AUDIENCE } from "./audience-name.ts";
import { nearestName } from "./nearest-name.ts";
import { PLACE_KEYS, PLACES, placeSettings, type PlaceSettings } from "./place-settings.ts";
import { type Written, YamlLines } from "./yaml-lines.ts";

/** What `rapporteur.yaml` says. */
export interface HouseRules {
  /** Audiences beyond `public` whose text may leave the house, by where it goes. */
  readonly leavesTheHouse: LeavesTheHouse;
  /** What all models together may use on one day. */
  readonly tokensPerDay: number;
  readonly places: readonly PlaceSettings[];
}

/** Some hundred answers; a committee's chats do not ask for more on one day unless something goes wrong. */
const USUAL_TOKENS = 500_000;

/** To the model that words answers, to the model that embeds passages, and to the hosted index. */
export type LeavesTheHouse = Readonly<Record<"toModel" | "toEmbedder" | "toIndex", readonly string[]>>;

export const NOTHING_LEAVES: LeavesTheHouse = { toModel: [], toEmbedder: [], toIndex: [] };

export const NO_HOUSE_RULES: HouseRules = {
  leavesTheHouse: NOTHING_LEAVES,
  tokensPerDay: USUAL_TOKENS,
  places: [],
};

const AUDIENCES = z.array(AUDIENCE, "must be a list of audiences, such as [wg3]").default([]);

const leavesTheHouse = z.strictObject({ model: AUDIENCES, embedder: AUDIENCES, index: AUDIENCES });

const TOKENS_WANTED = "must be a whole number of tokens, such as 500000";
const models = z.strictObject({
  tokens_per_day: z.int(TOKENS_WANTED).min(0, TOKENS_WANTED).default(USUAL_TOKENS),
});

const houseRules = z.strictObject({
  leaves_the_house: leavesTheHouse.default({ model: [], embedder: [], index: [] }),
  models: models.default({ tokens_per_day: USUAL_TOKENS }),
  places: PLACES.default([]),
});

/** The keys of each section, by its path without positions in lists. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(houseRules.shape),
  leaves_the_house: Object.keys(leavesTheHouse.shape),
  models: Object.keys(models.shape),
  ...PLACE_KEYS,
};

/** Reads the text of a `rapporteur.yaml`. Every fault is refused with its line, and what holds without the file is given. */
export function readHouseRules(text: string, refuse: (line: number, sentence: string) => void): HouseRules {
  const yaml = new YamlLines(text);
  for (const { line, value } of yaml.faults) refuse(line, value);
  if (yaml.faults.length > 0 || yaml.value === null) return NO_HOUSE_RULES;

  const parsed = houseRules.safeParse(yaml.value);
  if (parsed.success) {
    const { leaves_the_house, models: rules, places } = parsed.data;
    const { model: toModel, embedder: toEmbedder, index: toIndex } = leaves_the_house;
    return {
      leavesTheHouse: { toModel, toEmbedder, toIndex },
      tokensPerDay: rules.tokens_per_day,
      places: placeSettings(places, yaml),
    };
  }
  const found = parsed.error.issues.flatMap((issue) => refusals(yaml, issue));
  for (const { line, value } of found.sort((a, b) => a.line - b.line)) refuse(line, value);
  return NO_HOUSE_RULES;
}

function refusals(yaml: YamlLines, issue: z.core.$ZodIssue): Written<string>[] {
  const path = issue.path.join(".");
  const keys = KEYS[issue.path.filter((part) => typeof part !== "number").join(".")] ?? [];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      line: yaml.lineOfKey(issue.path, key),
      value: unknownKey(path, key, keys),
    }));
  }
  const wanted =
    issue.code === "invalid_type" && issue.expected === "object"
      ? `must be a section with ${keys.join(", ")}`
      : issue.message;
  return [{ line: yaml.lineOf(issue.path), value: `${path || "the file"} ${wanted}` }];
}

function unknownKey(section: string, key: string, known: readonly string[]): string {
  const meant = nearestName(key, known);
  const help = meant === null ? `known here: ${known.join(", ")}` : `did you mean "${meant}"?`;
  return `there is no "${key}"${section && ` in ${section}`}: ${help}`;
}
