import { describe, test } from "@jest/globals";
import { answersOfExchanges } from "./exchanges/answers.ts";
import { arrivalsOfExchanges } from "./exchanges/arrivals.ts";
import { changesOfExchanges } from "./exchanges/changes.ts";
import type { ExchangesStore, Given } from "./exchanges/exchanging.ts";
import { historyOfExchanges } from "./exchanges/history.ts";

/** What every record of exchanges does, whatever it is kept in. */
export function exchangesContract(name: string, makeStore: () => ExchangesStore): void {
  const given: Given = (situation, run) =>
    test(`given ${situation}`, async () => {
      using store = makeStore();
      await using exchanges = await store.open();
      await run(exchanges, store);
    });

  describe(`exchanges on ${name}`, () => {
    arrivalsOfExchanges(given);
    answersOfExchanges(given);
    changesOfExchanges(given);
    historyOfExchanges(given);
  });
}
