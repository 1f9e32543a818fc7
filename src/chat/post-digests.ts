import type { Clock } from "../digests/deliver/clock.ts";
import type { DeliveryName, DigestPoster } from "../digests/deliver/digest-poster.ts";
import type { Exchange, Exchanges } from "../library/exchanges.ts";
import { RapporteurError } from "../standards/errors.ts";
import { audiencesOf, type Place } from "../standards/place.ts";
import type { Desk } from "./desk/desk.ts";
import { pressableDigest } from "./desk/pressable-digest.ts";
import type { ChatPlatform } from "./platform/chat-platform.ts";
import { readAnswer, writeKept } from "./reception/kept.ts";
import { moreButton } from "./reception/notices.ts";
import type { Delivered, Outbox } from "./reception/outbox.ts";

/** A platform, and what goes out to it: a reception is one. */
export interface Doorway {
  readonly platform: ChatPlatform;
  readonly outbox: Outbox;
}

export interface PostingParts {
  readonly desk: Pick<Desk, "maySee">;
  readonly exchanges: Exchanges;
  /** By the names of their platforms. */
  readonly doorways: ReadonlyMap<string, Doorway>;
  readonly clock: Clock;
}

/**
 * Posts summaries as answers are posted: their messages are on disk before the first goes out, each is looked for before
 * it is posted again, and what stands under them can be pressed.
 */
export function digestPoster({ desk, exchanges, doorways, clock }: PostingParts): DigestPoster {
  const doorwayTo = ({ id }: Place): Doorway => {
    const name = id.split(":")[0] ?? id;
    const doorway = doorways.get(name);
    if (doorway) return doorway;
    throw new RapporteurError("NOT_CONNECTED", `Nothing can be posted in ${id}: ${name} is not connected.`);
  };

  const deliver = async (exchange: Exchange, place: Place): Promise<Delivered> => {
    const { outbox } = doorwayTo(place);
    // Whoever began it may have died of it.
    const maySay = async () => !(await isOutdated(exchange, place));
    return outbox.deliver({ exchange, target: { place, request: null }, mayStand: true, maySay });
  };

  const refuse = ({ place }: Pick<DeliveryName, "place">, delivered: Delivered): never => {
    throw new RapporteurError(
      "NOT_POSTED",
      delivered === "refused"
        ? `The summary for ${place.id} could not be posted: the bot is not let into the channel, or may not write there.`
        : `The summary for ${place.id} could not be posted in full now; it is gone on with later.`,
    );
  };

  /** What a withdrawal or another reader has come before is not posted as it was prepared. */
  const isOutdated = async ({ answer }: Exchange, place: Place): Promise<boolean> => {
    const prepared = readAnswer(answer);
    if (!prepared) return false;
    const readers = await doorwayTo(place).platform.readers(place, null);
    return !(await desk.maySee(prepared.told, [...audiencesOf(place, readers)]));
  };

  return {
    readers: async (place) => doorwayTo(place).platform.readers(place, null),

    async finish(name) {
      const { place, key } = name;
      doorwayTo(place);
      const exchange = await exchanges.withKey(key);
      if (!exchange || exchange.answer === null) return false;
      if (exchange.outcome !== null) return true;
      const delivered = (await isOutdated(exchange, place)) ? "outdated" : await deliver(exchange, place);
      if (delivered === "delivered") return exchanges.settle(exchange, "answered");
      if (delivered !== "refused" && delivered !== "outdated") return refuse(name, delivered);
      // What nothing of stands yet is made anew; what was begun ends there.
      const standing =
        (await exchanges.withKey(key))?.posts.some(({ reference }) => reference !== null) ?? false;
      return standing && exchanges.settle(exchange, delivered === "refused" ? "refused" : "answered");
    },

    async post(delivery) {
      const { place, key, digest } = delivery;
      const { platform } = doorwayTo(place);
      const arrival = { key, place: place.id, conversation: null, receivedAt: clock.now(), request: null };
      const exchange = (await exchanges.take(arrival)) ?? (await exchanges.withKey(key));
      if (!exchange || exchange.outcome !== null) return;
      const pressable = pressableDigest(digest, exchange.id);
      const more = moreButton(exchange.id, digest.language);
      const { bodies } = platform.render(pressable.message, { place, request: null }, more);
      const answer = writeKept({ ...pressable, scope: null, ends: "answered" });
      const prepared = await exchanges.prepare(exchange, { answer, bodies });
      if (!prepared) return;
      const delivered = await deliver(prepared, place);
      if (delivered !== "delivered") return refuse(delivery, delivered);
      await exchanges.settle(prepared, "answered");
    },
  };
}
