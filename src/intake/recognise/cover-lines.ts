import type { ParsedDocument } from "../../documents/parsed-document.ts";
import { normalWidth } from "../../text/normal.ts";

/** More lines than a cover has, and longer ones than state a fact. */
const MAX_LINES = 60;
const MAX_LENGTH = 160;

/**
 * The lines of a document's cover, widths made one. Formats without pages have it in front of their first clause,
 * under the document's title.
 */
export function coverLines({ cover, clauses, title }: ParsedDocument): readonly string[] {
  if (cover && cover.lines.length > 0) return cover.lines.map(plain);
  const [first] = clauses;
  if (!first || first.number !== null || first.kind !== "clause") return title === null ? [] : [plain(title)];
  const lines = [first.title ?? "", ...first.text.split("\n")].map(plain).filter((line) => line !== "");
  const end = lines.findIndex(
    (line, at) => at >= MAX_LINES || line.length > MAX_LENGTH || line.endsWith("。"),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

function plain(line: string): string {
  return normalWidth(line).replace(/\s+/g, " ").trim();
}
