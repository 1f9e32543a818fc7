import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import { DocumentError } from "../../standards/errors.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Far more than authors repeat, far fewer than it takes to fill the memory. */
const MAX_ALIASES = 50;

export interface FrontMatter {
  readonly values: Values | null;
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

function parseYaml(name: string, lines: readonly string[]): Values | null {
  const { values, fault } = readYaml(lines.join("\n"), true);
  if (!fault) return values;
  // The block begins in the file's second line.
  const line = fault.line + 1;
  const message = `The front matter of “${name}” is faulty in line ${line}: ${fault.what}.`;
  throw new DocumentError("FRONT_MATTER", message, { name, line });
}

export interface YamlRead {
  /** Null where the text is no mapping, or faulty. */
  readonly values: Values | null;
  /** The first fault, its line counted from 1 in the YAML itself. */
  readonly fault: { readonly line: number; readonly what: string } | null;
}

/** Reads a YAML mapping; `strict` as the standard demands (each key once), else as far as it goes. */
export function readYaml(source: string, strict: boolean): YamlRead {
  const document = parse(source, strict);
  if (!document) return { values: null, fault: { line: 1, what: "it is nested too deeply" } };
  const [error] = document.errors;
  if (error) {
    const what = error.message.split(/ at line |\n/)[0] ?? "";
    return { values: null, fault: { line: error.linePos?.[0].line ?? 1, what } };
  }
  try {
    const values: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { values: isMapping(values) ? values : null, fault: null };
  } catch {
    return { values: null, fault: { line: 1, what: "its aliases unfold without end" } };
  }
}

/** Loaded when there is front matter, which few texts have: it takes long to load beside all else that reads Markdown. */
function yaml(): typeof Yaml {
  // What the package holds is what its types say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return createRequire(import.meta.url)("yaml") as typeof Yaml;
}

/** Null where the YAML is nested deeper than its parser, which calls itself for each level, can follow. */
function parse(source: string, strict: boolean): Yaml.Document | null {
  try {
    return yaml().parseDocument(source, { strict, uniqueKeys: strict, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isMapping(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
