import { expect } from "@jest/globals";
import { answered, arrival, NINE, PLACE, there, THREAD, type Given } from "./exchanging.ts";

/** What went before: conversations, places, and what is forgotten. */
export function historyOfExchanges(given: Given): void {
  given(
    "a conversation, then its last answered one is found, and the last before another",
    async (exchanges) => {
      const first = await answered(exchanges, arrival("first"));
      const second = await answered(exchanges, arrival("second"));
      const third = there(await exchanges.take(arrival("third")));
      await answered(exchanges, arrival("elsewhere", { conversation: "slack:T1/C1/2.0001" }));

      expect(await exchanges.lastIn(THREAD)).toEqual(second);
      expect(await exchanges.lastIn(THREAD, third)).toEqual(second);
      expect(await exchanges.lastIn(THREAD, second)).toEqual(first);
      expect(await exchanges.lastIn(THREAD, first)).toBeNull();
    },
  );

  given(
    "questions that were not answered, then none of them is the last one, yet they were asked",
    async (exchanges) => {
      const silent = there(await exchanges.take(arrival("silent")));
      await exchanges.settle(silent, "silent");
      await exchanges.take(arrival("open"));

      expect(await exchanges.lastIn(THREAD)).toBeNull();
      expect(await exchanges.askedIn(THREAD)).toBe(true);
    },
  );

  given(
    "a conversation in which all was taken back, or told unasked, then nothing was asked in it",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("taken back")));
      await exchanges.settle(taken, "withdrawn");
      await exchanges.take(arrival("unasked", { request: null }));

      expect(await exchanges.askedIn(THREAD)).toBe(false);
    },
  );

  given(
    "places of several platforms, then each platform has its own open ones, places and last arrival",
    async (exchanges) => {
      const at = (minute: number) => new Date(NINE.getTime() + minute * 60_000);
      await exchanges.take(arrival("early", { receivedAt: at(1) }));
      await exchanges.take(arrival("late", { place: "slack:T2/C9", receivedAt: at(2) }));
      await exchanges.take(arrival("discord", { place: "discord:1/2", receivedAt: at(3) }));
      await exchanges.take(arrival("unasked", { place: "slack:T3/C1", receivedAt: at(4), request: null }));

      expect((await exchanges.open("slack:")).map(({ key }) => key)).toEqual(["early", "late", "unasked"]);
      expect(await exchanges.places("slack:")).toEqual(["slack:T1/C1", "slack:T2/C9"]);
      expect(await exchanges.lastArrival("slack:")).toEqual(at(2));
      expect(await exchanges.lastArrival("slack:T1/")).toEqual(at(1));
      expect(await exchanges.lastArrival("discord:")).toEqual(at(3));
      expect(await exchanges.lastArrival("terminal")).toBeNull();
    },
  );

  given(
    "what is old enough to be forgotten, then only what is settled is, with its messages",
    async (exchanges) => {
      const old = new Date(NINE.getTime() - 1);
      await answered(exchanges, arrival("old", { receivedAt: old }));
      await exchanges.take(arrival("old and open", { receivedAt: old }));
      await answered(exchanges, arrival("new"));

      await exchanges.forget(NINE);

      expect(await exchanges.withKey("old")).toBeNull();
      expect(await exchanges.withReference(PLACE, "old-0")).toBeNull();
      expect(await exchanges.withKey("old and open")).not.toBeNull();
      expect(await exchanges.withReference(PLACE, "new-0")).not.toBeNull();
      expect(await exchanges.take(arrival("old"))).not.toBeNull();
    },
  );
}
