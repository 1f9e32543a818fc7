import { openHouse, type House } from "../bot.ts";
import { renderDigest, renderNothingNew } from "../chat/render-digest.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { loadConfig } from "../config.ts";
import { digestText, type Digest } from "../digests/digest.ts";
import type { DigestWindow } from "../digests/find/digest-window.ts";
import { makeDigest } from "../digests/make-digest.ts";
import { nextRun, runBefore } from "../digests/schedule/next-run.ts";
import type { Asker } from "../library/library.ts";
import { audiences } from "../standards/audience.ts";
import { RapporteurError, UsageError } from "../standards/errors.ts";
import type { Place } from "../standards/place.ts";
import { chinaDay, isDay } from "../text/dates.ts";
import type { Language } from "../text/language.ts";
import { askerOf, CONTENT_OPTIONS, CONTENT_USAGE, flag, languageOption, nowOf, text } from "./arguments.ts";
import type { Command, Invocation } from "./command.ts";

const WEEK_MS = 7 * 86_400_000;

export const digest: Command = {
  usage: `digest --preview [--place PLACE] [--since DATE] [--language zh|en] ${CONTENT_USAGE}`,
  operands: 0,
  options: {
    ...CONTENT_OPTIONS,
    place: { type: "string" },
    since: { type: "string" },
    language: { type: "string" },
    preview: { type: "boolean" },
  },
  async run(invocation, surroundings) {
    if (!flag(invocation, "preview"))
      throw new RapporteurError(
        "NOT_BUILT",
        "Posting a summary by hand is not built: `serve` posts each place's when its schedule says so. With --preview it is shown here.",
      );
    const now = nowOf(invocation, surroundings);
    const written = languageOption(invocation);
    const since = sinceOption(invocation);
    await using house = await openHouse(loadConfig(), surroundings.progress);
    surroundings.progress("");
    const place = placeOption(invocation, house.places);
    const asker = askerFor(invocation, place, await house.committees());
    const until = endOf(asker, now);
    if (since && since > until)
      throw new UsageError(
        `--since ${chinaDay(since)} lies after ${chinaDay(until)}, where the summary ends.`,
      );
    const language = written ?? place?.language ?? "en";
    const { window, seen } = await windowOf(house, place, since, until);
    const view = house.library.view({ ...asker, asOf: chinaDay(window.until) });
    const made = await makeDigest({ view, window, seen, language });
    const days = { since: chinaDay(window.since), until: chinaDay(window.until) };
    if (flag(invocation, "json"))
      return surroundings.print(
        `${JSON.stringify(jsonOf(made.digest, place, language, days, window.next))}\n`,
      );
    const message = made.digest ? renderDigest(made.digest, null) : renderNothingNew(days, language);
    surroundings.print(printMessage(message, surroundings));
  },
};

function sinceOption(invocation: Invocation): Date | null {
  const written = text(invocation, "since");
  if (written === null) return null;
  if (!isDay(written)) throw new UsageError(`--since ${written} is no day: write it as 2026-11-13.`);
  return new Date(`${written}T00:00:00+08:00`);
}

function placeOption(invocation: Invocation, places: readonly Place[]): Place | null {
  const written = text(invocation, "place");
  if (written === null) return null;
  const place = places.find(({ id }) => id === written);
  if (place) return place;
  const known = places.length === 0 ? "It names none" : `Known are: ${places.map(({ id }) => id).join(", ")}`;
  throw new UsageError(`--place ${written}: rapporteur.yaml names no such place. ${known}.`);
}

/** With the place's own eyes, unless `--as` says with whose. */
function askerFor(
  invocation: Invocation,
  place: Place | null,
  committees: Awaited<ReturnType<House["committees"]>>,
): Asker {
  const asker = askerOf(invocation, committees);
  return place && text(invocation, "as") === null
    ? { ...asker, audiences: audiences(place.audiences) }
    : asker;
}

/** Now, or the end of the day from which the asker looks. */
function endOf({ asOf }: Asker, now: Date): Date {
  return asOf === null ? now : new Date(`${asOf}T23:59:59+08:00`);
}

/**
 * From the day that was asked for; else from the place's last summary, with the record of what it has seen; else from
 * its schedule's time before; else a week.
 */
async function windowOf(
  { library, summaries }: House,
  place: Place | null,
  since: Date | null,
  until: Date,
): Promise<{ readonly window: DigestWindow; readonly seen: ReadonlySet<string> | null }> {
  const plan = summaries.find((summary) => summary.place.id === place?.id);
  const last = place ? ((await library.deliveries.state(place.id, until))?.last ?? null) : null;
  const record = since === null && place && last ? await library.deliveries.seen(place.id) : null;
  return {
    window: {
      since:
        since ??
        last?.until ??
        (plan ? runBefore(plan.schedule, plan.timeZone, until) : new Date(until.getTime() - WEEK_MS)),
      until,
      next: plan ? nextRun(plan.schedule, plan.timeZone, until) : new Date(until.getTime() + WEEK_MS),
    },
    seen: record,
  };
}

function jsonOf(
  digest: Digest | null,
  place: Place | null,
  language: Language,
  days: { readonly since: string; readonly until: string },
  next: Date,
) {
  return {
    place: place?.id ?? null,
    language,
    ...days,
    next: next.toISOString(),
    outcome: digest ? "new" : "nothing-new",
    title: digest?.title ?? null,
    digest: digest ? digestText(digest) : null,
    sections: digest?.sections ?? [],
    citations: digest?.citations ?? [],
    followups: digest?.followups ?? [],
  };
}
