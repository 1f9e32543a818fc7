import type { Clock } from "../digests/deliver/clock.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log.ts";
import { catchUp } from "../retrieval/catch-up.ts";
import type { FollowedIndex } from "../retrieval/followed-index.ts";
import { repeatedly } from "./repeatedly.ts";

const QUARTER_HOUR = 900_000;

/**
 * Brings the index to where the library stands, every quarter of an hour until it is disposed of: what is at the other end
 * of a network may have been away, and what another process took in may be known to the library alone.
 */
export function keepIndexUp(
  { library, index }: { readonly library: Library; readonly index: FollowedIndex },
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): AsyncDisposable {
  const keep = async (): Promise<void> => {
    index.giveAnotherChance();
    const { changes } = await catchUp(library, index);
    if (changes > 0 && index.isWhole) log.info("the index has caught up", { changes });
  };
  return repeatedly(
    keep,
    { every: QUARTER_HOUR, after: QUARTER_HOUR, failed: "the index could not catch up" },
    { log, clock },
  );
}
