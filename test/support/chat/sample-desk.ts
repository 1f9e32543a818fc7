import { houseDesk } from "../../../src/chat/desk/house-desk.ts";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { Library } from "../../../src/library/library.ts";
import { openSampleHouse } from "../sample-house.ts";

/** The real desk over the sample corpus, on this thread. */
export interface SampleDesk extends AsyncDisposable {
  readonly desk: Desk;
  readonly library: Library;
}

export async function openSampleDesk(): Promise<SampleDesk> {
  const house = await openSampleHouse();
  const desk = houseDesk({ library: house.library, search: house.search, wording: null });
  return { desk, library: house.library, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() };
}
