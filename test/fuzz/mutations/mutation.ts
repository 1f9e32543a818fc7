import type { Random } from "../random.ts";

/** One way to damage something; it returns another value and leaves the one it was given. */
export type Mutation<Value> = (value: Value, random: Random) => Value;

/** Several mutations, one after the other: one most often, seldom more than eight. */
export function severalOf<Value>(
  mutations: readonly [Mutation<Value>, ...Mutation<Value>[]],
): Mutation<Value> {
  return (value, random) => {
    let damaged = value;
    for (let left = random.length(9); left > 0; left -= 1) damaged = random.pick(mutations)(damaged, random);
    return damaged;
  };
}

/** Two places in a row of things, the first not after the second. */
export function slice(length: number, random: Random): readonly [start: number, end: number] {
  const start = random.below(length + 1);
  return [start, Math.min(length, start + random.length(length + 1))];
}
