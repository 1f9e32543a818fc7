import { compareTexts } from "../changes/compare.ts";
import { loadConfig } from "../config.ts";
import { corpusGlossary } from "../intake/corpus-glossary.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";
import { comparisonJson } from "./comparison-json.ts";
import { comparisonPage, REDLINE_OPTIONS, REDLINE_USAGE, withAskedRedlines } from "./comparison-output.ts";
import { namedDocument } from "./named-document.ts";
import { readPath } from "./read-path.ts";

export const diff: Command = {
  usage: `diff OLD NEW ${REDLINE_USAGE} [--json]`,
  options: { ...REDLINE_OPTIONS, json: { type: "boolean" } },
  async run(invocation, surroundings) {
    const { print, progress } = surroundings;
    const [oldPath, newPath] = [
      operand(invocation, 0, "The old document"),
      operand(invocation, 1, "The new document"),
    ];
    await using reader = openDocumentReader();
    const old = namedDocument(await readPath(oldPath, reader, progress));
    const after = namedDocument(await readPath(newPath, reader, progress));
    progress("comparing");
    const glossary = old.language === after.language ? [] : await corpusGlossary(loadConfig().corpusDir);
    const set = withAskedRedlines(compareTexts(old, after, glossary), invocation);
    progress("");
    if (flag(invocation, "json")) return print(`${JSON.stringify(comparisonJson(old, after, set))}\n`);
    const heading = (document: typeof old, path: string) => ({
      ...document,
      name: document.title ?? path,
    });
    const message = renderComparison(heading(old, oldPath), heading(after, newPath), set, after.language);
    print(comparisonPage(message, invocation, surroundings));
  },
};
