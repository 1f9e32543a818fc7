import { directiveText } from "./directives.ts";
import { numberSections } from "../outline/number-sections.ts";
import { referenceText } from "./reference.ts";
import { readYaml } from "../markdown/front-matter.ts";
import { readBlocks } from "../markdown/read-blocks.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Part, PartPieces } from "../outline/number-sections.ts";
import type { Section } from "../outline/section.ts";

const MARKER = /^--- *(abstract|middle|back|(?:to_be_removed_)?note_\S+)\s*$/;

/** True for the source of an Internet-Draft: parts opened by `--- middle`, as kramdown-rfc reads them. */
export function isKramdownRfc(lines: readonly string[]): boolean {
  return lines.some((line) => /^--- *middle\s*$/.test(line));
}

export interface KramdownDraft extends Omit<Manuscript, "pieces"> {
  readonly sections: readonly Section[];
}

/** An Internet-Draft in the Markdown of kramdown-rfc, with the numbers its tool would print. */
export function readKramdown(lines: readonly string[]): KramdownDraft {
  const first = lines.findIndex((line) => MARKER.test(line));
  const { frontMatter, warnings } = frontMatterOf(lines.slice(0, first));
  const text = (key: string) =>
    typeof frontMatter?.[key] === "string" ? frontMatter[key].replace(/\s+/g, " ").trim() : null;
  return {
    title: text("title"),
    number: null,
    edition: text("docname"),
    frontMatter,
    sections: numberSections(partsOf(lines.slice(first))),
    warnings,
  };
}

function partsOf(lines: readonly string[]): readonly PartPieces[] {
  const starts = lines.flatMap((line, at) => (MARKER.test(line) ? [at] : []));
  return starts.map((start, at) => {
    const name = MARKER.exec(lines[start] ?? "")?.[1] ?? "";
    const pieces = readBlocks(lines.slice(start + 1, starts[at + 1]), {
      reference: referenceText,
      directive: directiveText,
    });
    return { part: partOf(name), title: titleOf(name), first: 1, pieces };
  });
}

function partOf(name: string): Part {
  return name === "middle" || name === "back" ? name : "front";
}

function titleOf(name: string): string | null {
  if (name === "abstract") return "Abstract";
  const note = /note_(.+)$/.exec(name)?.[1];
  return note === undefined ? null : note.replaceAll("_", " ");
}

/**
 * The tool's own YAML reader takes what the standard forbids (tabs, keys twice); such a draft loses its front matter
 * here but for the simple entries, with a warning, and keeps its text.
 */
function frontMatterOf(lines: readonly string[]): Pick<Manuscript, "warnings" | "frontMatter"> {
  const source = lines.map((line) => (/^---\s*$/.test(line) ? "" : line)).join("\n");
  const { values, fault } = readYaml(source, false);
  if (values) return { frontMatter: values, warnings: [] };
  const simple = Object.fromEntries(lines.flatMap((line) => simpleEntry(line)));
  if (!fault) return { frontMatter: null, warnings: [] };
  const message = `The front matter is not plain YAML (line ${fault.line}: ${fault.what}); only its simple entries were read.`;
  return { frontMatter: simple, warnings: [{ code: "FRONT_MATTER", message }] };
}

function simpleEntry(line: string): readonly (readonly [string, string])[] {
  const match = /^(title|abbrev|docname|date|category):\s+["']?(.+?)["']?\s*$/.exec(line);
  return match ? [[match[1] ?? "", match[2] ?? ""]] : [];
}
