import type { BlockKind } from "../../standards/clause.ts";

const FORMS: readonly (readonly [BlockKind, RegExp])[] = [
  ["note", /^(?<label>注\s{0,2}\d{0,2})\s{0,2}[：:]/],
  ["note", /^(?<label>(?:NOTE|Note)(?:\s\d{1,2})?(?:\sto\sentry)?)\s{0,2}(?:[:：]|[—–-]\s)/],
  ["note", /^(?<label>NOTE(?:\s\d{1,2})?(?:\sto\sentry)?)\s{1,4}(?=\S)/],
  ["example", /^(?<label>示例\s{0,2}\d{0,2})\s{0,2}[：:]/],
  ["example", /^(?<label>(?:EXAMPLE|Example)(?:\s\d{1,2})?)\s{0,2}(?:[:：]|[—–-]\s)/],
  ["example", /^(?<label>EXAMPLE(?:\s\d{1,2})?)\s{1,4}(?=\S)/],
  ["row", /^(?<label>表\s{0,2}(?:[A-Z]\s{0,2}\.\s{0,2})?\d{1,3})(?=$|[\s\u3000（(])[^。；;]{0,80}$/],
  ["row", /^(?<label>Table\s(?:[A-Z]\.)?\d{1,3})(?=$|\s{0,2}[—–:.-]\s)[^;]{0,120}$/],
  ["figure", /^(?<label>图\s{0,2}(?:[A-Z]\s{0,2}\.\s{0,2})?\d{1,3})(?=$|[\s\u3000（(])[^。；;]{0,80}$/],
  ["figure", /^(?<label>Figure\s(?:[A-Z]\.)?\d{1,3})(?=$|\s{0,2}[—–:.-]\s)[^;]{0,120}$/],
];

export interface Remark {
  readonly kind: BlockKind;
  /** `注1`, `Note 1 to entry`, `示例`, `表 1`. */
  readonly label: string;
}

/** What a paragraph's first words make it: a note, an example, a table's or figure's caption; null for plain text. */
export function remarkOf(text: string): Remark | null {
  if (!/^[注示表图NETF]/.test(text)) return null;
  for (const [kind, form] of FORMS) {
    const label = form.exec(text.slice(0, 160))?.groups?.["label"];
    if (label !== undefined) return { kind, label: label.trim() };
  }
  return null;
}
