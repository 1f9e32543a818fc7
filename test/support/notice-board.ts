import type { DeliveryName, DigestDelivery, DigestPoster } from "../../src/digests/deliver/digest-poster.ts";
import type { Readers } from "../../src/standards/place.ts";

/** What can go wrong between a bot and its platform. */
export type Fault =
  /** The end comes before anything is prepared. */
  | "unprepared"
  /** It is prepared, and nothing arrives. */
  | "lost-request"
  /** The message stands there, and nobody is told. */
  | "lost-answer"
  /** It can't be found out what stands there. */
  | "no-history";

/** A small chat platform in memory, with its disk: what was prepared and posted stays, whatever becomes of those who post. */
export interface NoticeBoard extends DigestPoster {
  readonly posted: readonly DigestDelivery[];
  /** Who reads along; changed by assignment. */
  read: Readers;
  /** What will go wrong, in this order, with the next calls that it can happen to. */
  readonly faults: Fault[];
}

export function noticeBoard(faults: readonly Fault[] = []): NoticeBoard {
  const posted: DigestDelivery[] = [];
  const prepared: DigestDelivery[] = [];
  const waiting = [...faults];
  const happens = (...kinds: readonly Fault[]): Fault | null => {
    const [first] = waiting;
    if (first === undefined || !kinds.includes(first)) return null;
    waiting.shift();
    return first;
  };
  const send = (delivery: DigestDelivery) => {
    const fault = happens("lost-request", "lost-answer");
    if (fault !== "lost-request") posted.push(delivery);
    if (fault) throw new Error("The platform does not answer.");
  };
  const board: NoticeBoard = {
    posted,
    faults: waiting,
    read: { shared: false, guest: false },
    readers: async () => board.read,
    finish: async ({ key }: DeliveryName) => {
      const begun = prepared.find((delivery) => delivery.key === key);
      if (!begun) return false;
      if (happens("no-history")) throw new Error("The platform does not answer.");
      if (!posted.some((delivery) => delivery.key === key)) send(begun);
      return true;
    },
    post: async (delivery) => {
      if (happens("unprepared")) throw new Error("The end.");
      prepared.push(delivery);
      send(delivery);
    },
  };
  return board;
}
