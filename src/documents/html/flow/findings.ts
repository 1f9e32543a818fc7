import type { Warning } from "../../../standards/standard.ts";
import type { Visibility } from "../markup/visibility.ts";

/** What the reader of a page has to say about it besides its text. */
export class Findings {
  inserted = 0;
  deleted = 0;

  warnings(visibility: Visibility): readonly Warning[] {
    const warnings: Warning[] = [];
    if (this.inserted + this.deleted > 0)
      warnings.push({
        code: "TRACKED_CHANGES",
        message: `The page marks changes: ${this.inserted} insertions were read as text, ${this.deleted} deletions left out.`,
      });
    if (visibility.hidden > 0)
      warnings.push({
        code: "HIDDEN_TEXT",
        message: `${visibility.hidden} characters of hidden text, which a browser does not show, were left out.`,
      });
    return warnings;
  }
}
