import { z } from "zod";
import type { MetadataValue, StoredDocument } from "./stored-document.ts";

type Metadata = StoredDocument["metadata"];

const record = z.record(z.string(), z.unknown());
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const list = z.array(scalar).min(1).max(10_000);

/** Pinecone's query language for metadata: whether a document passes, or a sentence by which the filter is refused. */
export function passesFilter(metadata: Metadata, filter: unknown): boolean {
  return Object.entries(record.parse(filter)).every(([name, condition]) => {
    if (name === "$and") return parts(condition).every((each) => passesFilter(metadata, each));
    if (name === "$or") return parts(condition).some((each) => passesFilter(metadata, each));
    if (name.startsWith("$")) throw new Error(`${name} is not a valid operator at the top level`);
    return Object.entries(record.parse(condition)).every(([operator, operand]) =>
      passesOperator(metadata[name], operator, operand),
    );
  });
}

function parts(condition: unknown): readonly unknown[] {
  return z.array(z.unknown()).min(1).parse(condition);
}

function passesOperator(value: MetadataValue | undefined, operator: string, operand: unknown): boolean {
  const among = (wanted: readonly unknown[]) =>
    typeof value === "object" ? value.some((each) => wanted.includes(each)) : wanted.includes(value);
  const compared = (holds: (a: number, b: number) => boolean) => {
    const wanted = z.number().parse(operand);
    return typeof value === "number" && holds(value, wanted);
  };
  switch (operator) {
    case "$eq":
      return among([scalar.parse(operand)]);
    case "$ne":
      return !among([scalar.parse(operand)]);
    case "$in":
      return among(list.parse(operand));
    case "$nin":
      return !among(list.parse(operand));
    case "$gt":
      return compared((a, b) => a > b);
    case "$gte":
      return compared((a, b) => a >= b);
    case "$lt":
      return compared((a, b) => a < b);
    case "$lte":
      return compared((a, b) => a <= b);
    case "$exists":
      return (value !== undefined) === z.boolean().parse(operand);
    default:
      throw new Error(`${operator} is not a valid operator`);
  }
}
