import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { readChain } from "../../src/changes/steps.ts";
import { renderChain } from "../../src/chat/render-chain.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";

function printed(...texts: readonly [string, string, string]): string {
  const editions = texts.map((markdown, at) => ({
    ...readTextDocument({ name: "draft.md", bytes: new TextEncoder().encode(markdown) }),
    title: null,
    name: `edition ${at + 1}`,
    edition: `edition ${at + 1}`,
    numbers: [],
  }));
  const [first, second, third] = [editions[0]!, editions[1]!, editions[2]!];
  const steps = [
    { old: first, new: second, set: compareTexts(first, second) },
    { old: second, new: third, set: compareTexts(second, third) },
  ];
  const direct = compareTexts(first, third);
  const reading = readChain(
    steps.map(({ set }) => set),
    direct,
  );
  return printMessage(renderChain(first, third, direct, { steps, reading }), { width: 400, colour: false });
}

const THINGS =
  "Doors Windows Walls Alarms Cameras Locks Keys Badges Guards Fences Lamps Cables Servers Clocks".split(" ");
const rooms = (verb: string, further = ""): string =>
  `# 1 Scope\n\nOn rooms.\n\n${THINGS.map(
    (thing, at) =>
      `# ${at + 2} ${thing}\n\n${thing} ${verb} be inspected by the owner of the ${thing} register.\n\n`,
  ).join("")}${further}`;

describe("a chain of editions, step by step", () => {
  test("given more changes in a step than are told with their reasons, then the others are named and counted", () => {
    const shown = printed(rooms("should"), rooms("shall"), rooms("shall"));

    expect(shown).toContain("• 2 Doors: duty tightened (should → shall); wording changed");
    expect(shown).toContain("and 4 more: 12 Lamps, 13 Cables, 14 Servers, 15 Clocks");
  });

  test("given a clause that came and went between the ends, then it is told with where it did", () => {
    const visits = "# 16 Visits\n\nVisitors shall be announced a week ahead.\n";

    const shown = printed(rooms("shall"), rooms("shall", visits), rooms("shall"));

    expect(shown).toContain(
      "Came on the way, and went again:\n\n• 16 Visits: came in edition 2, went in edition 3",
    );
  });

  test("given a clause that went and came again, then it bears its title, and its old number is marked", () => {
    const visits = "# 16 Visits\n\nVisitors shall be announced a week ahead.\n";

    const shown = printed(rooms("shall", visits), rooms("shall"), rooms("shall", visits));

    expect(shown).toContain("• old 16 Visits: 16 Visits by the ends, deleted step by step");
  });
});
