import type { Desk } from "../chat/desk/desk.ts";
import type { Clock } from "../digests/deliver/clock.ts";
import type { Log } from "../log.ts";
import { chinaDay } from "../text/dates.ts";
import { languageOf } from "../text/language.ts";

/** As many as there may be. */
const THREADS = 2;
const YEAR_MS = 365 * 86_400_000;

/** Of something that no committee's library holds, so that no model is asked to word what is found. */
const QUESTIONS = [
  "这些草案里有没有关于天气的要求？",
  "what do the drafts require about the weather?",
  "天气预报的定义是什么？",
  "what does clause 99.9 say about the weather?",
];

/**
 * The first questions on a thread take half as long again as those after them: dictionaries are loaded and code is
 * compiled. Lets a year's changes be compared and a few questions be asked on each, for which no person waits.
 */
export async function warmUp(desk: Desk, clock: Clock, log: Log): Promise<void> {
  const now = clock.now();
  const nobody = { audiences: [], thread: null, id: "none", now } as const;
  const year = { since: new Date(now.getTime() - YEAR_MS), until: now, next: now };
  const digest = { audiences: [], asOf: chinaDay(now), window: year, seen: null, language: "en" } as const;
  const works: readonly (() => Promise<unknown>)[] = [
    () => desk.digest(digest),
    ...QUESTIONS.map((text) => () => desk.answer({ ...nobody, text, language: languageOf(text) })),
  ];
  try {
    // At the same time each thread takes one of them.
    for (const work of works) await Promise.all(Array.from({ length: THREADS }, work));
  } catch (error) {
    log.debug("could not be warmed up", { error });
  }
}
