import { openExchanges } from "../../src/library/sqlite/exchanges.ts";

/** A process to be killed: `take-and-tell.ts DATA` takes one thing after the other, and says so of each that it took. */

await using exchanges = await openExchanges(process.argv[2] ?? "");
for (let i = 0; ; i++) {
  const keys = Array.from({ length: 10 }, (_, part) => `${i}.${part}`);
  const arrivals = keys.map((key) => ({
    key,
    place: "slack:T1/C1",
    conversation: null,
    receivedAt: new Date(),
    request: "?",
  }));
  await Promise.all(
    arrivals.map(async (arrival) => {
      await exchanges.take(arrival);
      process.stdout.write(`${arrival.key}\n`);
    }),
  );
}
