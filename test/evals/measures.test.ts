import { expect, test } from "@jest/globals";
import { measure } from "./measures.ts";

const judged = (ranking: string, grades: Readonly<Record<string, number>>) => ({
  ranking: [...ranking],
  grades: new Map(Object.entries(grades)),
});

test("given the ideal order, then every measure is 1", () => {
  expect(measure([judged("abc", { a: 3, b: 2, c: 1 })])).toEqual({
    "ndcg@10": 1,
    "recall@20": 1,
    "mrr@10": 1,
  });
});

test("given one of two relevant documents at the second place, then the measures are the textbook's", () => {
  const measures = measure([judged("xa", { a: 1, b: 1 })]);

  expect(measures["ndcg@10"]).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  expect(measures["recall@20"]).toBe(0.5);
  expect(measures["mrr@10"]).toBe(0.5);
});

test("given a relevant document at the eleventh place, then only recall sees it", () => {
  expect(measure([judged("0123456789a", { a: 1 })])).toEqual({ "ndcg@10": 0, "recall@20": 1, "mrr@10": 0 });
});

test("given questions without a relevant document, then they do not count", () => {
  expect(measure([judged("a", { a: 1 }), judged("a", { b: 0 }), judged("a", {})])["mrr@10"]).toBe(1);
});
