import type { Clause } from "../standards/clause.ts";
import type { Warning } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";
import { span, type Message, type MessageBlock, type Span } from "./message.ts";

/** What an outline shows of a document. */
export interface OutlinedDocument {
  readonly title: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  readonly language: Language;
  readonly warnings: readonly Warning[];
  readonly clauses: readonly Clause[];
}

/** A document's clauses, indented by level, with how much text each holds. */
export function renderOutline(document: OutlinedDocument): Message {
  const heading = [document.number, document.title, document.edition]
    .filter((part) => part !== null)
    .join(" — ");
  const blocks: MessageBlock[] = heading === "" ? [] : [{ kind: "heading", spans: [span(heading)] }];
  blocks.push({
    kind: "paragraph",
    spans: document.clauses.flatMap((clause, i) => clauseLine(clause, i > 0)),
  });
  blocks.push({
    kind: "paragraph",
    spans: [span(`${document.clauses.length} clauses, ${document.language}`, "faint")],
  });
  if (document.warnings.length > 0) {
    const items = document.warnings.map((w): Span[] => [span(w.code, "warning"), span(` ${w.message}`)]);
    blocks.push({ kind: "list", ordered: false, items });
  }
  return { language: document.language, blocks };
}

function clauseLine(clause: Clause, notFirst: boolean): readonly Span[] {
  const indent = "  ".repeat(clause.level - 1);
  const kind = clause.kind === "clause" ? "" : ` (${clause.kind})`;
  return [
    span(`${notFirst ? "\n" : ""}${indent}`),
    span(clause.number ?? "·", "mark"),
    span(` ${clause.title ?? ""}`),
    span(`${kind}  ${clause.text.length}`, "faint"),
  ];
}
