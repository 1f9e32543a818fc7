import type { Desk } from "../chat/desk/desk.ts";
import type { Clock } from "../digests/deliver/clock.ts";
import type { Log } from "../log.ts";

/** As many as there may be; one that is asked twice is asked once too often, which does no harm. */
const THREADS = 2;
/** Asked of nothing in the library, in the language whose words take a dictionary to be told apart. */
const QUESTION = "这些草案里有没有关于天气的要求？";

/**
 * The first question on a thread takes half a second longer than those after it. Lets one be asked on each that no
 * person waits for; no model hears of what is not found.
 */
export async function warmUp(desk: Pick<Desk, "answer">, clock: Clock, log: Log): Promise<void> {
  const question = { text: QUESTION, language: "zh", audiences: [], thread: null, now: clock.now() } as const;
  try {
    await Promise.all(Array.from({ length: THREADS }, () => desk.answer({ id: "none", ...question })));
  } catch (error) {
    log.debug("could not be warmed up", { error });
  }
}
