import { expect, test } from "@jest/globals";
import type { RankedPassage } from "../../src/retrieval/collapse.ts";
import { joinRanks } from "../../src/retrieval/join-ranks.ts";
import type { Passage } from "../../src/retrieval/passage.ts";
import { clausePassage } from "../support/passages.ts";

function ranked(clause: string, score: number, more: Partial<Passage> = {}): RankedPassage {
  return {
    passage: clausePassage("a/1", clause, `Clause ${clause}.`, more),
    terms: { heading: "", text: "" },
    counted: { counts: new Map(), pairs: new Map(), length: 2 },
    score,
  };
}

const near = (...clauses: readonly string[]) =>
  clauses.map((clause, at) => ({ id: `a/1.en#${clause}`, score: 0.9 - at / 10 }));
const clauses = (all: readonly RankedPassage[]) => all.map(({ passage }) => passage.clause);

test("given nothing near, then the order by words stays, without what has none of them", () => {
  const order = joinRanks([ranked("1", 5), ranked("2", 3), ranked("3", 0)], []);

  expect(clauses(order)).toEqual(["1", "2"]);
  expect(order[0]?.score).toBe(5);
});

test("given both, then what both find comes before what one of them finds better", () => {
  const order = joinRanks([ranked("1", 9), ranked("2", 3), ranked("3", 0)], near("3", "2"));

  expect(clauses(order).slice(0, 1)).toEqual(["2"]);
  expect(order[0]?.score).toBeCloseTo(1 / 62 + 1 / 62);
});

test("given what has no word of the question, then it stays where it is near, and goes where it is not", () => {
  const order = joinRanks([ranked("1", 5), ranked("2", 0), ranked("3", 0)], near("2"));

  expect(new Set(clauses(order))).toEqual(new Set(["1", "2"]));
});

test("given the same clause in two editions, equally near, then the newer comes first", () => {
  const old = ranked("1", 0, { date: "2026-01-01" });
  const recent = ranked("2", 0, { date: "2026-05-01" });
  const asked = [
    { id: old.passage.id, score: 0.81234 },
    { id: recent.passage.id, score: 0.8123 },
  ];

  expect(clauses(joinRanks([old, recent], asked))).toEqual(["2", "1"]);
});
