import type { DeliveryName, DigestDelivery, DigestPoster } from "../../src/digests/deliver/digest-poster.ts";
import type { Readers } from "../../src/standards/place.ts";

/** What can go wrong between a bot and its platform. */
export type Fault =
  /** Nothing arrives. */
  | "lost-request"
  /** The message stands there, and nobody is told. */
  | "lost-answer"
  /** It can't be found out what stands there. */
  | "no-history";

/** A small chat platform in memory: what was posted stays, whatever becomes of those who post. */
export interface NoticeBoard extends DigestPoster {
  readonly posted: readonly DigestDelivery[];
  /** Who reads along; changed by assignment. */
  read: Readers;
  /** What will go wrong, in this order, with the next calls that it can happen to. */
  readonly faults: Fault[];
}

export function noticeBoard(faults: readonly Fault[] = []): NoticeBoard {
  const posted: DigestDelivery[] = [];
  const waiting = [...faults];
  const happens = (...kinds: readonly Fault[]): Fault | null => {
    const [first] = waiting;
    if (first === undefined || !kinds.includes(first)) return null;
    waiting.shift();
    return first;
  };
  const board: NoticeBoard = {
    posted,
    faults: waiting,
    read: { shared: false, guest: false },
    readers: async () => board.read,
    isPosted: async ({ key, place }: DeliveryName) => {
      if (happens("no-history")) throw new Error("The platform does not answer.");
      return posted.some((message) => message.key === key && message.place.id === place.id);
    },
    post: async (delivery) => {
      const fault = happens("lost-request", "lost-answer");
      if (fault !== "lost-request") posted.push(delivery);
      if (fault) throw new Error("The platform does not answer.");
    },
  };
  return board;
}
