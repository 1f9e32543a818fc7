import { expect, test } from "@jest/globals";
import { setTimeout as wait } from "node:timers/promises";
import { Gate } from "../../../src/chat/reception/gate.ts";
import { Lanes } from "../../../src/chat/reception/lanes.ts";

test("given work in one lane, then it is done in order, though what came first takes longest and fails", async () => {
  const lanes = new Lanes();
  const done: number[] = [];
  const work = (number: number) => async () => {
    await wait(10 - number * 3);
    done.push(number);
    if (number === 0) throw new Error("the first one fails");
  };

  const all = [0, 1, 2].map((number) => lanes.run("C1", work(number)));

  await expect(all[0]).rejects.toThrow("the first one fails");
  await Promise.all(all.slice(1));
  expect(done).toEqual([0, 1, 2]);
});

test("given two lanes, when one waits, then the other does not", async () => {
  const lanes = new Lanes();
  const held = Promise.withResolvers<void>();
  const first = lanes.run("C1", () => held.promise);

  await expect(lanes.run("C2", async () => "done")).resolves.toBe("done");

  held.resolve();
  await first;
});

test("given lanes that are emptied and filled again, then they are idle only when nothing is left", async () => {
  const lanes = new Lanes();
  const done: string[] = [];
  const add = (name: string, next?: () => void) =>
    void lanes.run(name, async () => {
      await wait(1);
      done.push(name);
      next?.();
    });
  add("C1", () => add("C1", () => add("C2")));

  await lanes.idle();

  expect(done).toEqual(["C1", "C1", "C2"]);
});

test("given a gate of two, when five want through, then two are at once, in order, and none is left behind", async () => {
  const gate = new Gate(2);
  const begun: number[] = [];
  let within = 0;
  let most = 0;

  await Promise.all(
    [0, 1, 2, 3, 4].map((number) =>
      gate.pass(async () => {
        begun.push(number);
        most = Math.max(most, ++within);
        await wait(2);
        within -= 1;
      }),
    ),
  );

  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});
