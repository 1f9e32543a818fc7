import { expect, test } from "@jest/globals";
import { ConnectionWatch } from "../../src/serve/watch-connections.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { recordedLog } from "../support/recorded-log.ts";

const MINUTE = 60_000;
const AWAY = { kind: "disconnected", message: "Slack is away." } as const;
const BACK = { kind: "connected", message: "Slack is back." } as const;

function watching() {
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const { log, lines, said } = recordedLog();
  return { clock, watch: new ConnectionWatch(log, clock), lines, said };
}

test("given a connection that is renewed within a minute, then nobody is alarmed", async () => {
  const { clock, watch, said } = watching();
  watch.heard("slack", AWAY);
  await clock.advance(50_000);
  watch.heard("slack", BACK);
  await clock.advance(120 * MINUTE);

  expect(said("info")).toEqual(["Slack is away.", "Slack is back."]);
  expect(said("warn")).toEqual([]);
});

test("given a connection that does not come back, then it is said aloud after 1, 10 and 60 minutes, and no more", async () => {
  const { clock, watch, lines } = watching();
  watch.heard("slack", AWAY);
  await clock.advance(30_000);
  watch.heard("slack", AWAY);
  await clock.advance(600 * MINUTE);

  const warnings = lines().filter(({ level }) => level === "warn");
  expect(warnings.map(({ platform, minutes }) => [platform, minutes])).toEqual([
    ["slack", 1],
    ["slack", 10],
    ["slack", 60],
  ]);
});

test("given one platform is away and the other comes and goes, then each is watched by itself", async () => {
  const { clock, watch, lines } = watching();
  watch.heard("discord", AWAY);
  watch.heard("slack", AWAY);
  watch.heard("slack", BACK);
  await clock.advance(2 * MINUTE);
  watch.heard("discord", { kind: "trouble", message: "A command failed." });

  expect(lines().filter(({ level }) => level === "warn")).toMatchObject([
    { platform: "discord", minutes: 1 },
    { platform: "discord", state: "trouble", msg: "A command failed." },
  ]);
});

test("given the watch ends, then it says no more", async () => {
  const { clock, watch, said } = watching();
  watch.heard("slack", AWAY);
  watch[Symbol.dispose]();
  await clock.advance(2 * MINUTE);

  expect(said("warn")).toEqual([]);
});
