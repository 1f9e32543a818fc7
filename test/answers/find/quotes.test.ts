import { describe, expect, test } from "@jest/globals";
import { shorten, tellingQuotes } from "../../../src/answers/find/quotes.ts";
import { comparison } from "../../support/texts.ts";

/** The quotations that show the change of the clause with this number in the new text, or else in the old. */
function quotesOf(old: string, after: string, number: string) {
  const compared = comparison(old, after);
  const has = (ids: readonly string[], side: "old" | "new") =>
    ids.some((id) => compared[side].get(id)?.number === number);
  const change =
    compared.set.changes.find((c) => has(c.newIds, "new")) ??
    compared.set.changes.find((c) => has(c.oldIds, "old"));
  if (!change) throw new Error(`no change of ${number}`);
  const clauses = (ids: readonly string[], side: "old" | "new") =>
    ids.flatMap((id) => compared[side].get(id) ?? []);
  const {
    old: before,
    new: now,
    shows,
  } = tellingQuotes(change, clauses(change.oldIds, "old"), clauses(change.newIds, "new"));
  return { old: before?.words ?? null, new: now?.words ?? null, shows };
}

const SCOPE = "# 1 Scope\n\nThis document concerns keys of every kind and their life.\n\n";

describe("the words that show a change", () => {
  test("given a word changed in one of three sentences, then that sentence is quoted on both sides", () => {
    const text = (n: string) =>
      `${SCOPE}# 2 Rotation\n\nKeys have owners. Keys are rotated every ${n} months. Owners keep records.\n`;

    expect(quotesOf(text("24"), text("12"), "2")).toEqual({
      old: "Keys are rotated every 24 months.",
      new: "Keys are rotated every 12 months.",
      shows: "both",
    });
  });

  test("given a sentence that was inserted, then it alone is shown", () => {
    const old = `${SCOPE}# 2 Rotation\n\nKeys have owners. Owners keep records.\n`;
    const after = `${SCOPE}# 2 Rotation\n\nKeys have owners. Lost keys are reported within a day. Owners keep records.\n`;

    expect(quotesOf(old, after, "2")).toMatchObject({
      new: "Lost keys are reported within a day.",
      shows: "new",
    });
  });

  test("given a sentence that was deleted, then it alone is shown", () => {
    const old = `${SCOPE}# 2 Rotation\n\nKeys have owners. Lost keys are reported within a day. Owners keep records.\n`;
    const after = `${SCOPE}# 2 Rotation\n\nKeys have owners. Owners keep records.\n`;

    expect(quotesOf(old, after, "2")).toMatchObject({
      old: "Lost keys are reported within a day.",
      shows: "old",
    });
  });

  test("given a clause that another took in, then its first sentence is shown, and the one that holds it now", () => {
    const accounts = "Each account has an owner. Owners review their accounts every year.";
    const taken = "The password of a shared account is changed when a member leaves.";
    const old = `${SCOPE}# 2 Accounts\n\n${accounts}\n\n## 2.1 Groups\n\n${taken}\n`;
    const after = `${SCOPE}# 2 Accounts\n\n${accounts} ${taken.replace("is changed", "is changed within 24 h")}\n`;

    expect(quotesOf(old, after, "2.1")).toEqual({
      old: taken,
      new: "The password of a shared account is changed within 24 h when a member leaves.",
      shows: "both",
    });
    expect(quotesOf(after, old, "2.1")).toMatchObject({ new: taken, shows: "both" });
  });

  test("given a clause that changed by nothing but what it took in, then that is shown; of one that gave off, what went", () => {
    const accounts = "Each account has an owner. Owners review their accounts every year.";
    const taken = "The password of a shared account is changed when a member leaves.";
    const old = `${SCOPE}# 2 Accounts\n\n${accounts}\n\n## 2.1 Groups\n\n${taken}\n`;
    const after = `${SCOPE}# 2 Accounts\n\n${accounts} ${taken}\n`;

    expect(quotesOf(old, after, "2")).toEqual({ old: null, new: taken, shows: "new" });
    expect(quotesOf(after, old, "2")).toEqual({ old: taken, new: null, shows: "old" });
  });

  test("given a new clause, then its first sentence is shown rather than its title", () => {
    const after = `${SCOPE}# 2 Import\n\nImported keys are checked. Others are refused.\n`;

    expect(quotesOf(SCOPE, after, "2")).toEqual({
      old: null,
      new: "Imported keys are checked.",
      shows: "new",
    });
  });
});

describe("a long quotation", () => {
  const words = Array.from({ length: 100 }, (_, i) => `word${i}`).join(" ");

  test("given a place near its end, then it is cut to whole words around that place, and stands in the source", () => {
    const cut = shorten(words, words.indexOf("word90"));

    expect(cut.length).toBeLessThanOrEqual(240);
    expect(cut).toContain("word90");
    expect(words.split(" ")).toEqual(expect.arrayContaining(cut.split(" ")));
    expect(words).toContain(cut);
  });

  test("given a short one, then it stays whole", () => {
    expect(shorten("Keys rotate.", 0)).toBe("Keys rotate.");
  });
});
