import { isNode, LineCounter, parseDocument } from "yaml";
import type { Fault } from "../library/writer.ts";

/** A YAML text, with the lines its values stand in. */
export interface YamlSource {
  /** null when `faults` says that it is no YAML. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The line (from 1) of the value at a path of keys, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** `firstLine` is the line of its file in which the text begins. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const faults = document.errors.map((error) => ({
    code: "YAML",
    message: `This is no valid YAML: ${error.message.split(/ at line |\n/)[0] ?? ""}. Quote values that hold a colon, and indent with spaces.`,
    line: lineAt(error.pos[0]),
  }));
  return {
    value: faults.length > 0 ? null : document.toJS({ maxAliasCount: 20 }),
    faults: faults.slice(0, 1),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}
