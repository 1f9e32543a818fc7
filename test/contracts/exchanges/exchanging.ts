import type { Arrival, Exchange, Exchanges } from "../../../src/library/exchanges.ts";

/** A place where exchanges can be kept; `open` may be called again, for a later process. */
export interface ExchangesStore extends Disposable {
  open(): Promise<Exchanges>;
}

/** Describes a situation and what follows from it, with a store of its own. */
export type Given = (
  situation: string,
  run: (exchanges: Exchanges, store: ExchangesStore) => Promise<void>,
) => void;

export const PLACE = "slack:T1/C1";
export const THREAD = "slack:T1/C1/1.0001";
export const NINE = new Date("2026-11-20T09:00:00.123Z");

export const arrival = (key: string, given: Partial<Arrival> = {}): Arrival => ({
  key,
  place: PLACE,
  conversation: THREAD,
  receivedAt: NINE,
  request: `{"asks":"${key}"}`,
  ...given,
});

/** An answer of two messages. */
export const two = { answer: "both", bodies: ["first", "second"] };

/** What has to be there. */
export function there<T>(thing: T | null): T {
  if (thing === null) throw new Error("should be there");
  return thing;
}

/** Takes it, says what there is to say, and posts that as `<key>-0`, `<key>-1` … */
export async function answered(exchanges: Exchanges, arrived: Arrival, prepared = two): Promise<Exchange> {
  const taken = there(await exchanges.take(arrived));
  await exchanges.prepare(taken, prepared);
  for (const part of prepared.bodies.keys()) await exchanges.posted(taken.id, part, `${arrived.key}-${part}`);
  await exchanges.settle(taken, "answered");
  return there(await exchanges.withId(taken.id));
}
