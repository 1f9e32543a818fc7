import { digestPoster, type PostingParts } from "../chat/post-digests.ts";
import type { Desk } from "../chat/desk/desk.ts";
import { runDigests } from "../digests/deliver/run-digests.ts";
import type { SummaryPlan } from "../digests/deliver/summary-plan.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log.ts";
import { tellSummaries } from "./tell.ts";

export interface SummaryParts extends PostingParts {
  readonly library: Pick<Library, "deliveries">;
  readonly desk: Pick<Desk, "digest" | "maySee">;
  readonly log: Log;
}

/** Posts summaries where a platform is connected, until it is closed. */
export function postSummaries(
  plans: readonly SummaryPlan[],
  { library, log, ...posting }: SummaryParts,
): { close(): Promise<void> } {
  const stopping = new AbortController();
  const reachable = plans.filter(({ place }) => posting.doorways.has(platformOf(place.id)));
  const posted = runDigests(reachable, {
    library,
    makeDigest: (order) => posting.desk.digest(order),
    poster: digestPoster(posting),
    clock: posting.clock,
    signal: stopping.signal,
    report: tellSummaries(log),
  });
  return {
    close() {
      stopping.abort();
      return posted;
    },
  };
}

function platformOf(place: string): string {
  return place.split(":")[0] ?? place;
}
