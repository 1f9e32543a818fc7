import { expect, test } from "@jest/globals";
import { nextRunBlocks } from "../../src/chat/render-next-runs.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import { upcomingRuns } from "../../src/digests/deliver/upcoming-runs.ts";
import { parseSchedule } from "../../src/digests/schedule/parse-schedule.ts";
import type { SummaryPlan } from "../../src/digests/deliver/summary-plan.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const plan = (id: string, schedule: string, timeZone: string): SummaryPlan => ({
  place: { id, audiences: [], language: null, reply: "thread" },
  language: "en",
  schedule: parseSchedule(schedule),
  timeZone,
});

test("given places, when their next runs are shown, then the soonest comes first, each on its own clock, with what was last and what was missed", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  const { deliveries } = library;
  const plans = [
    plan("slack:T1/C1", "0 9 * * 1", "Asia/Shanghai"),
    plan("discord:1/2", "30 18 * * 5", "America/New_York"),
    plan("slack:T1/C2", "0 9 1 * *", "Asia/Shanghai"),
  ];
  const monday = new Date("2026-11-16T01:00:00Z");
  await deliveries.watch("slack:T1/C1", "0 9 * * 1 Asia/Shanghai", new Date("2026-11-01T00:00:00Z"));
  await deliveries.settle("slack:T1/C1", { scheduledFor: monday, until: monday, seen: [] }, "nothing-new");
  await deliveries.watch("slack:T1/C2", "0 9 1 * * Asia/Shanghai", new Date("2026-10-01T00:00:00Z"));

  const runs = await upcomingRuns(plans, deliveries, new Date("2026-11-20T01:00:00Z"));
  const shown = printMessage({ language: "en", blocks: nextRunBlocks(runs) }, { width: 160, colour: false });

  expect(shown).toBe(
    [
      "Summaries",
      "",
      "• discord:1/2 next on Friday 2026-11-20 18:30 (America/New_York) 30 18 * * 5",
      "• slack:T1/C1 next on Monday 2026-11-23 09:00 (Asia/Shanghai), last on Monday 2026-11-16 09:00: nothing was new 0 9 * * 1",
      "• slack:T1/C2 next on Tuesday 2026-12-01 09:00 (Asia/Shanghai); missed on Sunday 2026-11-01 09:00, to be made up for 0 9 1 * *",
      "",
    ].join("\n"),
  );
});

test("given no summaries, then there is nothing to show", () => {
  expect(nextRunBlocks([])).toEqual([]);
});
