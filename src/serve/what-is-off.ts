import type { Config } from "../config.ts";

type Part = "slack" | "discord" | "model" | "summaries";

/** A part that nothing switches on, and what would. */
export interface SwitchedOff {
  readonly part: Part;
  readonly sentence: string;
}

const SWITCHES: Readonly<Record<Part, string>> = {
  slack: "Slack is off: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (see README).",
  discord: "Discord is off: set DISCORD_TOKEN (see README).",
  model:
    "No model words the answers: set OPENAI_API_KEY or OPENAI_BASE_URL. Until then they are composed from the evidence itself.",
  summaries: "No summaries are posted: give a place in rapporteur.yaml a schedule (see README).",
};

const PLATFORMS = { slack: "Slack", discord: "Discord" } as const;

/** What the process does without, each with the reason. */
export function whatIsOff({ slack, discord, model, places }: Config): readonly SwitchedOff[] {
  const isOn = { slack, discord, model, summaries: places.some(({ summary }) => summary) || null };
  const off = (["slack", "discord", "model", "summaries"] as const).filter((part) => isOn[part] === null);
  return off.map((part) => ({ part, sentence: SWITCHES[part] }));
}

/** Of each platform that is off the places that somebody named on it all the same. */
export function placesWithoutPlatform(config: Config): readonly string[] {
  return (["slack", "discord"] as const)
    .filter((platform) => config[platform] === null)
    .flatMap((platform) => {
      const places = config.places.filter(({ id }) => id.value.startsWith(`${platform}:`));
      if (places.length === 0) return [];
      const named = places.map(({ id }) => id.value).join(", ");
      return [`rapporteur.yaml names ${named}, where nobody is heard while ${PLATFORMS[platform]} is off.`];
    });
}
