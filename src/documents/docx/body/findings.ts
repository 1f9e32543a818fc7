import type { Warning } from "../../../standards/standard.ts";

/** What the reader of a document has to say about it besides its text. */
export class Findings {
  inserted = 0;
  deleted = 0;
  /** Characters that Word does not print. */
  hidden = 0;
  /** Characters that Word prints in white or too small to be seen. */
  faint = 0;
  /** Files within the file whose text belongs to it. */
  unread = 0;

  warnings(): readonly Warning[] {
    const warnings: Warning[] = [];
    if (this.inserted + this.deleted > 0)
      warnings.push({
        code: "TRACKED_CHANGES",
        message: `The file holds tracked changes: ${this.inserted} insertions were read as text, ${this.deleted} deletions left out.`,
      });
    if (this.hidden > 0)
      warnings.push({
        code: "HIDDEN_TEXT",
        message: `${this.hidden} characters of hidden text, which Word does not print, were left out.`,
      });
    if (this.faint > 0)
      warnings.push({
        code: "HIDDEN_TEXT",
        message: `${this.faint} characters in white or too small to be seen were read as text.`,
      });
    if (this.unread > 0)
      warnings.push({
        code: "PARTIAL",
        message: `${this.unread} documents embedded in the text were not read.`,
      });
    return warnings;
  }
}
