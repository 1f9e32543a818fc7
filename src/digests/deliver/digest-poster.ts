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
 * By what summaries are posted: a chat platform, once rendered. A promise that is rejected leaves open whether the
 * message is there, since an answer may be lost on its way back.
 */
export interface DigestPoster {
  /** Who reads along there now. */
  readers(place: Place): Promise<Readers>;
  /** Looks whether a message of that key stands in the place. Rejects where it can't tell. */
  isPosted(name: DeliveryName): Promise<boolean>;
  post(delivery: DigestDelivery): Promise<void>;
}

export function deliveryName(place: Place, scheduledFor: Date): DeliveryName {
  return { place, scheduledFor, key: `${place.id}@${scheduledFor.toISOString()}` };
}
