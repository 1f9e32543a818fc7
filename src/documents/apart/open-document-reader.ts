import { checkFileSize } from "../limits.ts";
import { UNWATCHED, type ReadingWatch } from "../reading-watch.ts";
import type { DocumentFile } from "../document-file.ts";
import type { DocumentReader } from "../document-reader.ts";
import { stopped } from "./breakdowns.ts";
import type { FileTask, ReadingTask, TaskResults } from "./messages.ts";
import { READING_ORDER, type ReadingOrder } from "./reading-order.ts";
import { ReadingProcess } from "./reading-process.ts";

/** How long a process is kept for the next document, in milliseconds. */
const KEPT = 10_000;

/**
 * A reader whose work is done in a process of its own, one document after the other. The process is started when there is
 * something to read, or `atOnce` where that is known to come, and ended some time after.
 */
export function openDocumentReader(
  order: ReadingOrder = READING_ORDER,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): DocumentReader {
  let current: ReadingProcess | null = atOnce ? new ReadingProcess(order) : null;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const end = async () => {
    clearTimeout(idle);
    const last = current;
    current = null;
    await last?.end();
  };
  const run = async (task: ReadingTask, name: string, watch: ReadingWatch): Promise<unknown> => {
    if (isClosed) throw stopped();
    if (!current?.isAlive) current = new ReadingProcess(order);
    const process = current;
    const { isFresh } = process;
    try {
      return await process.run(task, name, watch);
    } catch (error) {
      if (process.isAlive || isFresh || isClosed) throw error;
      // What was read before may have had a part in it. The verdict is that of a process that has read nothing else.
      return run(task, name, watch);
    }
  };
  const perform = async (task: ReadingTask, name: string, watch: ReadingWatch): Promise<unknown> => {
    clearTimeout(idle);
    try {
      return await run(task, name, watch);
    } finally {
      idle = setTimeout(() => void end(), KEPT).unref();
    }
  };
  const inTurn = async <Task extends keyof TaskResults>(
    task: ReadingTask & { readonly task: Task },
    name: string,
    watch = UNWATCHED,
  ): Promise<TaskResults[Task]> => {
    const read = before.then(() => perform(task, name, watch));
    before = read.catch(() => {});
    // What a reader returns is what was asked for.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await read) as TaskResults[Task];
  };
  const ofFile =
    <Task extends FileTask>(task: Task) =>
    async (file: DocumentFile, watch?: ReadingWatch): Promise<TaskResults[Task]> => {
      checkFileSize(file.name, file.bytes.length);
      return inTurn<Task>({ task, given: file }, file.name, watch);
    };
  return {
    document: ofFile("document"),
    feed: ofFile("feed"),
    bundle: ofFile("bundle"),
    async folder(files, watch) {
      const name = files[0]?.name ?? "the folder";
      return inTurn<"folder">({ task: "folder", given: files }, name, watch);
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      await end();
      await before;
      clearTimeout(idle);
    },
  };
}
