import { describe, expect, test } from "@jest/globals";
import { renderChange } from "../../src/chat/render-change.ts";
import { printMessage } from "../../src/chat/terminal/print-message.ts";
import type { Language } from "../../src/text/language.ts";
import { standard } from "../support/library-content.ts";
import { comparison } from "../support/texts.ts";

const KEYS = standard("keys", { titles: { en: "Keys", zh: "密钥" }, number: "GB/T 00001-202X" });

/** The first change in which a clause of this id takes part. */
function shown(old: string, after: string, id: string, language: Language = "en"): string {
  const compared = comparison(old, after);
  const change = compared.set.changes.find(({ oldIds, newIds }) => [...oldIds, ...newIds].includes(id));
  if (!change) throw new Error(`no change of ${id}`);
  return printMessage(renderChange({ standard: KEYS, compared, change }, language), {
    width: 200,
    colour: false,
  });
}

const OLD = "# 1 Scope\n\nOn keys.\n\n# 2 Rotation\n\nKeys should be rotated.\n";

describe("one change seen closer", () => {
  test("given a duty that was tightened, then clause, editions, force, redline and both sources are told", () => {
    const message = shown(OLD, "# 1 Scope\n\nOn keys.\n\n# 2 Rotation\n\nKeys shall be rotated.\n", "2");

    expect(message).toContain("2 Rotation");
    expect(message).toContain(
      "GB/T 00001-202X “Keys”: draft for review of 28 October 2026 compared with draft for comment of 20 May 2026.",
    );
    expect(message).toContain("tightened: “should” became “shall”");
    expect(message).toContain("Keys [-should-]{+shall+} be rotated.");
    expect(message).toMatch(/\[1\] GB\/T 00001-202X, draft for comment 2026-05-cd, 2\b/);
    expect(message).toMatch(/\[2\] GB\/T 00001-202X, draft for review 2026-10-rd, 2\b/);
  });

  test("given a reader of Chinese, then all words of ours are Chinese", () => {
    const message = shown(
      OLD,
      "# 1 Scope\n\nOn keys.\n\n# 2 Rotation\n\nKeys shall be rotated.\n",
      "2",
      "zh",
    );

    expect(message).toContain("GB/T 00001-202X《密钥》：2026年10月28日送审稿与2026年5月20日征求意见稿相比。");
    expect(message).toContain("加严：“宜”改为“应”");
    expect(message).toContain("出处");
    expect(
      message.replace(/Keys|Rotation|be rotated|should|shall|GB\/T|\d{4}-\d\d-[a-z]+(?:\.md)?/g, ""),
    ).not.toMatch(/[a-z]{2}/i);
  });

  test("given two duties of which the same is to be said, then it is said once, with their number", () => {
    const inserted =
      "# 1 Scope\n\nOn keys.\n\n# 2 Import\n\nImported keys shall be checked. Imports shall be logged.\n\n# 3 Rotation\n\nKeys should be rotated.\n";

    const message = shown(OLD, inserted, "2");

    expect(message).toContain("new “shall” × 2");
  });

  test("given a clause that came, then it stands whole, with one source", () => {
    const inserted =
      "# 1 Scope\n\nOn keys.\n\n# 2 Import\n\nImported keys shall be checked.\n\n# 3 Rotation\n\nKeys should be rotated.\n";
    const message = shown(OLD, inserted, "2");

    expect(message).toContain("2 Import (new clause)");
    expect(message).toContain("{+Imported keys shall be checked.+}");
    expect(message).toContain("[1]");
    expect(message).not.toContain("[2]");
  });

  test("given a clause that another took in, then that is said under its own number, with what holds it now", () => {
    const accounts = "# 2 Accounts\n\nEach account shall have an owner. Owners shall review accounts yearly.";
    const taken = "The password of a shared account shall be changed when a member leaves.";
    const apart = `# 1 Scope\n\nOn accounts.\n\n${accounts}\n\n## 2.1 Groups\n\n${taken}\n`;
    const together = `# 1 Scope\n\nOn accounts.\n\n${accounts} ${taken.replace("shall", "should")}\n`;

    const message = shown(apart, together, "2.1");

    expect(message).toContain("2.1 Groups (merged into 2 Accounts)");
    expect(message).toContain("relaxed: “shall” became “should”");
    expect(message).toContain(
      "The password of a shared account [-shall-]{+should+} be changed when a member leaves.",
    );
    expect(message).not.toContain("reviewed");
    expect(shown(together, apart, "2.1")).toContain("2.1 Groups (split off from 2 Accounts)");
    expect(shown(apart, together, "2.1", "zh")).toContain("并入2 Accounts");
  });

  test("given a clause that moved with its words, then that is said", () => {
    const words = {
      rotation: "New keys replace old ones after their period of use has ended. ".repeat(6),
      destruction: "Material that nobody needs is shredded beyond recovery. ".repeat(6),
    };
    const three = (first: keyof typeof words, last: keyof typeof words) =>
      `# 1 Scope\n\nOn keys.\n\n# 2 ${first}\n\n${words[first]}\n\n# 3 Storage\n\nKeys shall be stored in modules and nowhere else at all.\n\n# 4 Use\n\nKeys shall be used for one purpose.\n\n# 5 ${last}\n\n${words[last]}\n`;
    const message = shown(three("destruction", "rotation"), three("rotation", "destruction"), "5");

    expect(message).toContain("2 rotation (moved from 5)");
    expect(message).toContain(
      "Its words are the same: New keys replace old ones after their period of use has ended.",
    );
  });

  test("given a long clause, then only the surroundings of its edits are shown", () => {
    const filler = "Words that stay as they are stand here. ".repeat(30);
    const message = shown(
      `# 1 Keys\n\n${filler}Keys should rotate. ${filler}\n`,
      `# 1 Keys\n\n${filler}Keys shall rotate. ${filler}\n`,
      "1",
    );

    expect(message.length).toBeLessThan(900);
    expect(message.replaceAll("\n", " ")).toContain("Keys [-should-]{+shall+} rotate.");
  });
});
