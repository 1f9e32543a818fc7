import { parseDocument } from "yaml";
import { DocumentError } from "../../standards/errors.ts";

export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>> | null;
  /** The lines after the block. */
  readonly body: readonly string[];
}

/**
 * The YAML block that opens a Markdown file between two lines of `---`. A block that is no mapping is body text
 * between two rules.
 * @throws DocumentError FRONT_MATTER naming the line (of the file, from 1) where the YAML is faulty
 */
export function readFrontMatter(name: string, lines: readonly string[]): FrontMatter {
  const none = { values: null, body: lines };
  if (lines[0]?.trimEnd() !== "---") return none;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return none;
  const values = parseYaml(name, lines.slice(1, end));
  return values ? { values, body: lines.slice(end + 1) } : none;
}

function parseYaml(name: string, lines: readonly string[]): Readonly<Record<string, unknown>> | null {
  const document = parseDocument(lines.join("\n"), { uniqueKeys: true });
  const fault = document.errors[0];
  if (fault) {
    const line = (fault.linePos?.[0].line ?? 1) + 1;
    const what = fault.message.split(/ at line |\n/)[0] ?? "";
    throw new DocumentError("FRONT_MATTER", `The front matter of “${name}” is faulty in line ${line}: ${what}.`, {
      name,
      line,
    });
  }
  const values: unknown = document.toJS({ maxAliasCount: 20 });
  return isMapping(values) ? values : null;
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
