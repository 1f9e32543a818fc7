import { compareTexts } from "../changes/compare.ts";
import { renderComparison } from "../chat/render-comparison.ts";
import { openDocumentReader } from "../documents/apart/open-document-reader.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { flag, operand } from "./arguments.ts";
import type { Command } from "./command.ts";
import { comparisonJson, type ComparedSide } from "./comparison-json.ts";
import { comparisonPage, REDLINE_OPTIONS, REDLINE_USAGE, withAskedRedlines } from "./comparison-output.ts";
import { namedDocument } from "./named-document.ts";
import { readPath } from "./read-path.ts";

export const diff: Command = {
  usage: `diff OLD NEW ${REDLINE_USAGE} [--json]`,
  operands: 2,
  options: { ...REDLINE_OPTIONS, json: { type: "boolean" } },
  async run(invocation, surroundings) {
    const { print, progress } = surroundings;
    const [oldPath, newPath] = [
      operand(invocation, 0, "The old document"),
      operand(invocation, 1, "The new document"),
    ];
    const [old, after] = await readBoth(oldPath, newPath, progress);
    progress("comparing");
    const glossary = old.language === after.language ? [] : await ownGlossary();
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

/** Each by a reader of its own: two documents take no longer than the longer one. */
async function readBoth(
  oldPath: string,
  newPath: string,
  progress: (line: string) => void,
): Promise<[ComparedSide, ComparedSide]> {
  await using oldReader = openDocumentReader();
  await using newReader = openDocumentReader();
  const [old, after] = await Promise.all([
    readPath(oldPath, oldReader, progress),
    readPath(newPath, newReader, progress),
  ]);
  return [namedDocument(old), namedDocument(after)];
}

/** Loaded only for two languages: what it stands on takes as long to load as all the rest. */
async function ownGlossary(): Promise<readonly GlossaryEntry[]> {
  const [{ loadConfig }, { corpusGlossary }] = await Promise.all([
    import("../config.ts"),
    import("../intake/corpus-glossary.ts"),
  ]);
  return corpusGlossary(loadConfig().corpusDir);
}
