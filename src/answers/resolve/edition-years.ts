import type { Edition } from "../../standards/standard.ts";

/** The years that an edition goes by: that of its issue, and that of its number (`DS 1:2013`) or name. */
export function yearsOf({ date, number, name }: Edition): readonly string[] {
  const borne = [number ?? "", name].flatMap((text) => /(?<!\d)(?:19|20)\d{2}$/.exec(text)?.[0] ?? []);
  return [...new Set([...(date === null ? [] : [date.slice(0, 4)]), ...borne])];
}
