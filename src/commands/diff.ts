import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { READING_ORDER } from "../documents/apart/reading-order.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { operand } from "./arguments.ts";
import type { Command } from "./command.ts";
import { namedDocument } from "./named-document.ts";
import { readPath } from "./read-path.ts";
import { REDLINE_OPTIONS, REDLINE_USAGE } from "./redline-options.ts";
import type { ReadSide } from "./show-difference.ts";

export const diff: Command = {
  usage: `diff OLD NEW ${REDLINE_USAGE} [--json]`,
  operands: 2,
  options: { ...REDLINE_OPTIONS, json: { type: "boolean" } },
  async run(invocation, surroundings) {
    const paths = [
      operand(invocation, 0, "The old document"),
      operand(invocation, 1, "The new document"),
    ] as const;
    // What reads takes its time to start: what compares is loaded meanwhile.
    const [[old, after], { showDifference }] = await Promise.all([
      readBoth(...paths, surroundings.progress),
      import("./show-difference.ts"),
    ]);
    await showDifference(old, after, invocation, surroundings);
  },
};

/** In bytes: a text of so much is read sooner than a process that reads has started. */
const SHORT = 2_000_000;

/** Each by a reader of its own: two documents take no longer than the longer one. But two short texts by one. */
async function readBoth(
  oldPath: string,
  newPath: string,
  progress: (line: string) => void,
): Promise<[ReadSide, ReadSide]> {
  await using oldReader = openDocumentReader(READING_ORDER, { atOnce: true });
  await using newReader = openDocumentReader();
  const areShort = (await isShortText(oldPath)) && (await isShortText(newPath));
  const [old, after] = await Promise.all([
    readPath(oldPath, oldReader, progress),
    readPath(newPath, areShort ? oldReader : newReader, progress),
  ]);
  return [
    { path: oldPath, document: namedDocument(old) },
    { path: newPath, document: namedDocument(after) },
  ];
}

async function isShortText(path: string): Promise<boolean> {
  if (!/^\.(?:md|markdown|txt)$/i.test(extname(path))) return false;
  const found = await stat(path).catch(() => null);
  return found !== null && found.isFile() && found.size <= SHORT;
}
