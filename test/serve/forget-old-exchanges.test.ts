import { expect, test } from "@jest/globals";
import { openExchanges } from "../../src/library/sqlite/exchanges.ts";
import { forgetOldExchanges } from "../../src/serve/forget-old-exchanges.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { recordedLog } from "../support/recorded-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = 86_400_000;

test("given answers of before, then each is forgotten 30 days after it was asked, at a start or while it runs", async () => {
  using folder = temporaryFolder();
  await using exchanges = await openExchanges(folder.path);
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const ages = [40, 29, 1];
  for (const days of ages) {
    const receivedAt = new Date(clock.now().getTime() - days * DAY);
    const taken = await exchanges.take({
      key: `${days}`,
      place: "slack:T1/C1",
      conversation: null,
      receivedAt,
      request: "{}",
    });
    if (taken) await exchanges.settle(taken, "answered");
  }
  const known = async () => {
    const found = await Promise.all(ages.map((days) => exchanges.withKey(`${days}`)));
    return found.flatMap((exchange) => exchange?.key ?? []);
  };
  const { log, lines } = recordedLog();

  await using _ = forgetOldExchanges(exchanges, { log, clock });
  await clock.advance(1000);
  const afterStart = await known();
  await clock.advance(2 * DAY);

  expect(afterStart).toEqual(["29", "1"]);
  expect(await known()).toEqual(["1"]);
  expect(lines()).toEqual([]);
});
