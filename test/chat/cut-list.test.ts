import { describe, expect, test } from "@jest/globals";
import { cutList, moreWords } from "../../src/chat/cut-list.ts";
import { span } from "../../src/chat/message.ts";

const items = (count: number, text = "item") =>
  Array.from({ length: count }, (_, i) => [span(`${text} ${i}`)]);
const list = (count: number, text?: string) => ({
  kind: "list" as const,
  ordered: false,
  items: items(count, text),
});
const ROOM = { items: 3, characters: 100 };

describe("cutList", () => {
  test("given a list that fits, then all of it is shown", () => {
    expect(cutList({ ...list(3), rest: "changes:7" }, ROOM, "en")).toEqual({
      list: { ...list(3), rest: "changes:7" },
      left: 0,
      button: null,
    });
  });

  test("given more items, then it is said how many are left out, and a button shows them", () => {
    const buttons = [null, { label: "Redline", action: "redline:1" }, null, null, null];

    const cut = cutList({ ...list(5), buttons, rest: "changes:7" }, ROOM, "en");

    expect(cut.list.items).toEqual(items(3));
    expect(cut.list.buttons).toEqual(buttons.slice(0, 3));
    expect(moreWords(cut.left, "en")).toBe("… and 2 more");
    expect(cut.button).toEqual({ label: "Show 2 more", action: "changes:7:3" });
  });

  test("given Chinese, then it is said in Chinese", () => {
    const cut = cutList({ ...list(5), rest: "changes:7" }, ROOM, "zh");

    expect(moreWords(cut.left, "zh")).toBe("……另有 2 项");
    expect(cut.button?.label).toBe("显示其余 2 项");
  });

  test("given long items, then fewer are shown, but always one", () => {
    expect(cutList({ ...list(3, "x".repeat(60)), rest: "r" }, ROOM, "en").list.items).toHaveLength(1);
    expect(cutList({ ...list(3, "x".repeat(600)), rest: "r" }, ROOM, "en").left).toBe(2);
  });

  test("given nothing that would show the others, then nothing is left out", () => {
    expect(cutList(list(50), ROOM, "en").left).toBe(0);
  });
});
