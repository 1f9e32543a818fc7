import type { Place, Readers } from "../../standards/place.ts";
import type { Digest } from "../digest.ts";

/** One summary in one place, by the time of the schedule that it is for. */
export interface DeliveryName {
  readonly place: Place;
  readonly scheduledFor: Date;
  /** Bears both; the same in every attempt. To be kept with the message, so that it can be found again. */
  readonly key: string;
}

export interface DigestDelivery extends DeliveryName {
  readonly digest: Digest;
}

/**
 * By what summaries are posted. Its posts are on disk before the first of them goes out, so that what was begun is
 * brought to its end with the very same posts, none of them twice. A promise that is rejected leaves open how much
 * stands there, since an answer may be lost on its way back.
 */
export interface DigestPoster {
  /** Who reads along there now. */
  readers(place: Place): Promise<Readers>;
  /**
   * Brings to its end what was begun under that key; false where nothing had been begun, or where it was given up with
   * nothing of it posted. Rejects where that can't be done now.
   */
  finish(name: DeliveryName): Promise<boolean>;
  post(delivery: DigestDelivery): Promise<void>;
}

export function deliveryName(place: Place, scheduledFor: Date): DeliveryName {
  return { place, scheduledFor, key: `${place.id}@${scheduledFor.toISOString()}` };
}
