import { expect, test } from "@jest/globals";
import { renderFeed } from "../../src/chat/render-feed.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";

test("given a feed, then its title, each item with its day, words and link, the count and the warnings", () => {
  const message = renderFeed({
    title: "通知",
    items: [
      {
        title: "征求意见稿",
        url: "https://example.org/1",
        published: "2026-11-02T08:00:00.000Z",
        summary: "截至12月。",
      },
      { title: null, url: null, published: null, summary: "长".repeat(500) },
    ],
    warnings: [{ code: "DATE_UNREADABLE", message: "Dates that could not be read: 1." }],
  });

  const printed = printMessage(message, { width: 400, colour: false });

  expect(message.language).toBe("zh");
  expect(printed).toContain("通知");
  expect(printed).toContain("2026-11-02 征求意见稿 截至12月。 https://example.org/1");
  expect(printed).toContain(`undated ${"长".repeat(160)}…`);
  expect(printed).toContain("2 items");
  expect(printed).toContain("DATE_UNREADABLE Dates that could not be read: 1.");
});
