import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { parentPort, threadId, workerData } from "node:worker_threads";
import type { Desk } from "../../src/chat/desk/desk.ts";
import type { Message } from "../../src/chat/message.ts";
import { serveDesk } from "../../src/reading-room/serve-desk.ts";
import { RapporteurError } from "../../src/standards/errors.ts";

/**
 * A reader that gets into the trouble it is asked for, under the name of the text a redline is wanted of. It cannot be
 * made ready while the file that it is given as its data is there.
 */
const TROUBLE: Readonly<Record<string, () => unknown>> = {
  refuse: () => {
    throw new RapporteurError("REFUSED", "This is refused.", { why: ["tests"] });
  },
  stumble: () => {
    throw new TypeError("somebody's defect");
  },
  "return what cannot be copied": () => ({ language: "en", blocks: [() => {}] }),
  "end the thread": () => process.exit(1),
  "throw outside": () => {
    setImmediate(() => {
      throw new Error("outside");
    });
    return delay(10_000);
  },
  "go on for ever": () => {
    for (;;) Math.random();
  },
  "hoard memory": () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  },
  wait: () => delay(10_000),
};

const notAsked = () => {
  throw new Error("Nobody asks this of a troubled reader.");
};

/** A message in which stands the number of the thread. */
const calm = (): Message => ({
  language: "en",
  blocks: [{ kind: "heading", spans: [{ text: String(threadId), style: "plain" }] }],
});

const desk: Desk = {
  answer: notAsked,
  maySee: notAsked,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  redline: async ({ fromText }) => ((await TROUBLE[fromText]?.()) ?? calm()) as Message,
  digest: async ({ window, seen }) => ({ digest: null, seen: [window.since.toISOString(), ...(seen ?? [])] }),
  [Symbol.asyncDispose]: async () => {},
};

if (!parentPort) throw new Error("It is started as a thread.");
await serveDesk(parentPort, async () => {
  if (existsSync(String(workerData))) throw new RapporteurError("UNREADY", "It cannot be made ready.");
  return desk;
});
