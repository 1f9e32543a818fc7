import { refuseLimit } from "../limits.ts";

/** A feed that lists all a committee ever published has hundreds; of longer ones the newest count. */
export const MAX_ITEMS = 2_000;
/** Words of one title or summary that are looked at: more is no announcement. */
export const MAX_RAW = 100_000;
export const MAX_TITLE = 500;
export const MAX_SUMMARY = 4_000;
/** As long as browsers and servers agree to take. */
export const MAX_URL = 2_000;
/** Feeds nest 10; the page inside one, some 50 more. */
const MAX_DEPTH = 400;

export function checkDepth(name: string, depth: number): void {
  if (depth > MAX_DEPTH)
    refuseLimit("LIMIT_DEPTH", `“${name}” nests its elements more than ${MAX_DEPTH} deep.`, {
      name,
      limit: MAX_DEPTH,
    });
}
