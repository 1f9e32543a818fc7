import { houseDesk } from "../../../src/chat/desk/house-desk.ts";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { Library } from "../../../src/library/library.ts";
import { openSampleHouse } from "../sample-house.ts";

/** The real desk over the sample corpus, on this thread. */
export interface SampleDesk extends AsyncDisposable {
  readonly desk: Desk;
  readonly library: Library;
}

const NOW = new Date("2026-11-20T01:00:00Z");

/**
 * Lets a desk compare all that a talk may ask about. It answers on the thread on which the platforms' clocks run too, and
 * the first comparisons take long enough for a busy machine to miss the three seconds that they grant.
 */
export async function warmUp({ desk }: SampleDesk): Promise<void> {
  const asked = { id: "warmedup", text: "what changed in the last year?", now: NOW, thread: null } as const;
  for (const audiences of [["public"], ["public", "wg3"]])
    await desk.answer({ ...asked, audiences, language: "en" });
}

export async function openSampleDesk(): Promise<SampleDesk> {
  const house = await openSampleHouse();
  const desk = houseDesk({ library: house.library, search: house.search, wording: null });
  return { desk, library: house.library, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() };
}
