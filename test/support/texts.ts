import { compareTexts } from "../../src/changes/compare.ts";
import type { Comparison } from "../../src/answers/find/compare-editions.ts";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";
import type { Clause } from "../../src/standards/clause.ts";
import type { Stage } from "../../src/standards/stage.ts";
import type { Edition, EditionText } from "../../src/standards/standard.ts";

/** A document written down in a test, read as a file would be. */
export function document(markdown: string): ParsedDocument {
  return readTextDocument({ name: "draft.md", bytes: new TextEncoder().encode(markdown) });
}

export function edition(name: string, stage: Stage, date: string, text: Partial<EditionText> = {}): Edition {
  const id = `keys/${name}`;
  const language = text.language ?? "en";
  return {
    id,
    standard: "keys",
    name,
    stage,
    date,
    number: "GB/T 00001-202X",
    comment: null,
    effective: null,
    titles: {},
    replaces: [],
    ics: null,
    ccs: null,
    audience: "public",
    texts: [
      {
        id: `${id}.${language}`,
        language,
        original: true,
        title: "Keys",
        sha256: "0".repeat(64),
        source: `${name}.md`,
        warnings: [],
        ...text,
      },
    ],
  };
}

/** Two documents written down in a test, compared as two editions of one standard. */
export function comparison(oldMarkdown: string, newMarkdown: string): Comparison {
  const [old, after] = [document(oldMarkdown), document(newMarkdown)];
  const [from, to] = [
    edition("2026-05-cd", "comment-draft", "2026-05-20"),
    edition("2026-10-rd", "review-draft", "2026-10-28"),
  ];
  const textOf = ({ texts }: Edition): EditionText => {
    const [text] = texts;
    if (!text) throw new Error("no text");
    return text;
  };
  const byId = (clauses: readonly Clause[]) => new Map(clauses.map((c) => [c.id, c]));
  return {
    from,
    to,
    fromText: textOf(from),
    toText: textOf(to),
    old: byId(old.clauses),
    new: byId(after.clauses),
    set: compareTexts(old, after),
  };
}
