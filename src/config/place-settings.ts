import { z } from "zod";
import { AUDIENCE } from "./audience-name.ts";
import { nearestName } from "./nearest-name.ts";
import type { Written, YamlLines } from "./yaml-lines.ts";

/** What `rapporteur.yaml` says of one place. Audiences and schedule are held against what they name by others. */
export interface PlaceSettings {
  readonly id: Written<string>;
  readonly audiences: readonly Written<string>[];
  readonly language: "zh" | "en" | null;
  /** Null: what is usual on the platform. */
  readonly reply: "thread" | "inline" | null;
  readonly summary: SummarySettings | null;
}

export interface SummarySettings {
  /** `0 9 * * 1` */
  readonly schedule: Written<string>;
  readonly timeZone: string;
}

const ID_WANTED =
  "must be a place: slack:T123/C456, discord:GUILD/CHANNEL (or a whole workspace or server, slack:T123 or discord:GUILD), or terminal";
const ID = /^(?:terminal|slack:[TE][A-Z0-9]+(?:\/[CDG][A-Z0-9]+)?|discord:(?:\d+(?:\/\d+)?|@me\/\d+))$/;

const ZONE_WANTED = "must be the name of a time zone, such as Asia/Shanghai";
const SCHEDULE_WANTED = 'must be a schedule, such as "0 9 * * 1" (Mondays at 9:00)';

const summary = z.strictObject({
  schedule: z.string(SCHEDULE_WANTED),
  time_zone: z.string(ZONE_WANTED).superRefine((name, context) => {
    if (isTimeZone(name)) return;
    const meant = nearestName(name, Intl.supportedValuesOf("timeZone"));
    context.addIssue(ZONE_WANTED + (meant === null ? "" : `: did you mean ${meant}?`));
  }),
});

const place = z
  .strictObject({
    id: z.string(ID_WANTED).regex(ID, ID_WANTED),
    audiences: z.array(AUDIENCE, "must be a list of audiences, such as [wg3]").default([]),
    language: z.enum(["zh", "en"], "must be zh or en").optional(),
    reply: z.enum(["thread", "inline"], "must be thread or inline").optional(),
    summary: summary.optional(),
  })
  .superRefine(({ id, summary }, context) => {
    if (summary && !id.includes("/"))
      context.addIssue({
        code: "custom",
        path: ["summary"],
        message: "needs a channel to be posted in: give it to slack:T123/C456 or discord:GUILD/CHANNEL",
      });
  });

/** The list under `places`. */
export const PLACES = z
  .array(place, "must be a list of places, each with its id")
  .superRefine((places, context) => {
    for (const [index, { id }] of places.entries()) {
      if (places.findIndex((other) => other.id === id) < index)
        context.addIssue({ code: "custom", path: [index, "id"], message: `names ${id} a second time` });
    }
  });

/** The keys of each section under `places`, by its path without positions. */
export const PLACE_KEYS: Readonly<Record<string, readonly string[]>> = {
  places: Object.keys(place.shape),
  "places.summary": Object.keys(summary.shape),
};

export function placeSettings(places: z.infer<typeof PLACES>, yaml: YamlLines): readonly PlaceSettings[] {
  return places.map(({ id, audiences, language, reply, summary }, index) => {
    const at = (...path: readonly PropertyKey[]) => yaml.lineOf(["places", index, ...path]);
    return {
      id: { value: id, line: at("id") },
      audiences: audiences.map((value, i) => ({ value, line: at("audiences", i) })),
      language: language ?? null,
      reply: reply ?? null,
      summary: summary
        ? {
            schedule: { value: summary.schedule, line: at("summary", "schedule") },
            timeZone: summary.time_zone,
          }
        : null,
    };
  });
}

/** Names only: an offset such as +08:00 knows no summer time, and reads as one that does. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
