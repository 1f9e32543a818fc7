import { readYaml, type YamlSource } from "./yaml-source.ts";

const BLOCK = /^---[^\n]*\n(?<yaml>[\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The YAML block that opens a Markdown text, and the text after it; null without one. Lines count from the file's first. */
export function frontMatterSource(
  text: string,
): { readonly source: YamlSource; readonly body: string } | null {
  const match = BLOCK.exec(text.replaceAll("\r\n", "\n"));
  if (!match) return null;
  return {
    source: readYaml(match.groups?.["yaml"] ?? "", 2),
    body: match.input.slice(match[0].length),
  };
}
