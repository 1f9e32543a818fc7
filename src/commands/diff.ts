import { compareTexts } from "../changes/compare.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison-json.ts";
import { readPath } from "./read-path.ts";

export const diff: Command = {
  usage: "diff OLD NEW [--json]",
  options: { json: { type: "boolean" } },
  async run(invocation, { print, progress, width, colour }) {
    const [oldPath, newPath] = [
      operand(invocation, 0, "The old document"),
      operand(invocation, 1, "The new document"),
    ];
    await using reader = openDocumentReader();
    const old = await readPath(oldPath, reader, progress);
    const after = await readPath(newPath, reader, progress);
    progress("comparing");
    const set = compareTexts(old, after);
    progress("");
    if (flag(invocation, "json")) return print(`${JSON.stringify(comparisonJson(old, after, set))}\n`);
    const heading = (document: typeof old, path: string) => ({
      name: document.title ?? path,
      clauses: document.clauses,
    });
    print(
      printMessage(renderComparison(heading(old, oldPath), heading(after, newPath), set, after.language), {
        width,
        colour,
      }),
    );
  },
};
