import type { Clock } from "../digests/deliver/clock.ts";
import type { Exchanges } from "../library/exchanges.ts";
import type { Log } from "../log.ts";
import { repeatedly } from "./repeatedly.ts";

const DAY_MS = 86_400_000;
/** Buttons under older answers lead nowhere any more. */
const KEPT_DAYS = 30;

/** Forgets what was answered long ago, now and every day until it is disposed of. */
export function forgetOldExchanges(
  exchanges: Pick<Exchanges, "forget">,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): AsyncDisposable {
  const forget = () => exchanges.forget(new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS));
  return repeatedly(
    forget,
    { every: DAY_MS, after: 0, failed: "old exchanges could not be forgotten" },
    { log, clock },
  );
}
