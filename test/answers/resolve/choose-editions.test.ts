import { describe, expect, test } from "@jest/globals";
import { chooseEditions } from "../../../src/answers/resolve/choose-editions.ts";
import type { EditionReference } from "../../../src/answers/understanding.ts";
import type { Stage } from "../../../src/standards/stage.ts";
import type { Edition } from "../../../src/standards/standard.ts";
import { findDates } from "../../../src/text/date-phrases.ts";

const edition = (name: string, stage: Stage, date: string): Edition => ({
  id: `keys/${name}`,
  standard: "keys",
  name,
  stage,
  date,
  number: null,
  comment: null,
  effective: null,
  titles: {},
  replaces: [],
  ics: null,
  ccs: null,
  audience: "public",
  texts: [],
});
const WORKING = edition("2025-12-wd", "working-draft", "2025-12-15");
const COMMENT = edition("2026-05-cd", "comment-draft", "2026-05-20");
const REVIEW = edition("2026-10-rd", "review-draft", "2026-10-28");
const ALL = [WORKING, COMMENT, REVIEW];
const stage = (s: Stage): EditionReference => ({ by: "stage", stage: s });
const choose = (
  question: string,
  references: readonly EditionReference[] = [],
  editions: readonly Edition[] = ALL,
) => chooseEditions(editions, references, findDates(question, "2026-11-20"), question);

describe("which editions a question compares", () => {
  test("given no word about editions, then the newest against the one before it", () => {
    expect(choose("what changed?")).toEqual({ found: "pair", from: COMMENT, to: REVIEW });
  });

  test("given two editions, then the older against the newer, whatever their order", () => {
    expect(choose("compare", [stage("review-draft"), stage("working-draft")])).toEqual({
      found: "pair",
      from: WORKING,
      to: REVIEW,
    });
  });

  test("given one edition, then it against the one before it", () => {
    expect(choose("what changed in the draft for comment?", [stage("comment-draft")])).toEqual({
      found: "pair",
      from: WORKING,
      to: COMMENT,
    });
  });

  test("given one edition to compare with, then the newest against it", () => {
    expect(choose("what changed since the working draft?", [stage("working-draft")])).toEqual({
      found: "pair",
      from: WORKING,
      to: REVIEW,
    });
  });

  test("given one edition and the time of another, then the older against the newer", () => {
    const workingDraft = [stage("working-draft")];

    expect(choose("what changed in the working draft in May 2026?", workingDraft)).toEqual({
      found: "pair",
      from: WORKING,
      to: COMMENT,
    });
    expect(choose("what was dropped of the working draft by November 2026?", workingDraft)).toEqual({
      found: "pair",
      from: WORKING,
      to: REVIEW,
    });
    expect(choose("what changed in the review draft since March?", [stage("review-draft")])).toEqual({
      found: "pair",
      from: WORKING,
      to: REVIEW,
    });
  });

  test.each(["which clauses of the draft for comment were deleted?", "征求意见稿的哪些要求被删除了？"])(
    "given what an edition had and lost, as in “%s”, then a later one against it",
    (question) => {
      expect(choose(question, [stage("comment-draft")])).toEqual({
        found: "pair",
        from: COMMENT,
        to: REVIEW,
      });
    },
  );

  test("given two years as a range, then the edition of the first is where it begins", () => {
    expect(choose("what changed from 2025 to 2026?")).toEqual({ found: "pair", from: WORKING, to: REVIEW });
    const later = { ...REVIEW, id: "keys/2027-03-pub", date: "2027-03-01" };
    expect(choose("what changed between 2026 and 2027?", [], [...ALL, later])).toEqual({
      found: "pair",
      from: REVIEW,
      to: later,
    });
  });

  test("given a year that an edition bears in its number, then it is that edition, though its day is not known", () => {
    const undated = { ...WORKING, date: null, number: "GB/T 00801-2024" };

    const chosen = choose(
      "what changed?",
      [{ by: "day", from: "2024-01-01", to: "2024-12-31" }, stage("review-draft")],
      [undated, COMMENT, REVIEW],
    );

    expect(chosen).toEqual({ found: "pair", from: undated, to: REVIEW });
  });

  test("given “since June”, then the newest against what stood in June", () => {
    expect(choose("what changed since June?")).toEqual({ found: "pair", from: COMMENT, to: REVIEW });
    expect(choose("what changed since March?")).toEqual({ found: "pair", from: WORKING, to: REVIEW });
  });

  test("given a range, then the newest issued in it against what stood when it began", () => {
    expect(choose("what changed between January and June 2026?")).toEqual({
      found: "pair",
      from: WORKING,
      to: COMMENT,
    });
  });

  test("given a time before which, then the last edition by then against the one before it", () => {
    expect(choose("what changed before June 2026?")).toEqual({ found: "pair", from: WORKING, to: COMMENT });
  });

  test("given a time after the newest edition, then nothing has changed since", () => {
    expect(choose("what changed since 1 November 2026?")).toEqual({ found: "nothing-since", newest: REVIEW });
  });

  test("given the first edition, then there is nothing to compare it with", () => {
    expect(choose("what changed in the working draft?", [stage("working-draft")])).toEqual({
      found: "first",
      only: WORKING,
    });
    expect(choose("what changed?", [], [WORKING])).toEqual({ found: "first", only: WORKING });
  });

  test("given an edition that is not held, then it is said so", () => {
    expect(choose("what changed in the published text?", [stage("published")])).toEqual({
      found: "no-such-edition",
    });
  });
});
