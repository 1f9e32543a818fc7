const FOOTER = /\[Page\s{1,4}[\divxlc]{1,5}\]\s*$/;
const HEADER = /^(?:Internet-Draft|RFC \d{3,5}|INTERNET-DRAFT)\b.*\b(?:19|20)\d\d\s*$/;

/**
 * Takes the page furniture out of an RFC or Internet-Draft: footers (`[Page 7]`), form feeds, and the header at the top
 * of the next page. A paragraph that runs over the break is made whole again.
 */
export function withoutPages(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (!FOOTER.test(line) && !line.includes("\f")) {
      kept.push(line);
      continue;
    }
    const next = afterBreak(lines, at);
    while (kept.length > 0 && kept.at(-1)?.trim() === "") kept.pop();
    if (!runsOn(kept.at(-1) ?? "", lines[next] ?? "")) kept.push("");
    // A form feed may open the line on which the text goes on.
    if (next === at) kept.push(line.replaceAll("\f", ""));
    else at = next - 1;
  }
  return kept;
}

/** The first line of text after a page break: past blank lines, form feeds and the header. */
function afterBreak(lines: readonly string[], breakAt: number): number {
  let at = breakAt;
  let headers = 0;
  while (at < lines.length) {
    const line = (lines[at] ?? "").replaceAll("\f", "");
    const isFurniture = line.trim() === "" || FOOTER.test(line) || (headers === 0 && HEADER.test(line));
    if (!isFurniture) break;
    if (HEADER.test(line)) headers += 1;
    at += 1;
  }
  return at;
}

/** True when a paragraph broken by a page goes on: no stop before it, the same margin, and no capital that opens another. */
function runsOn(before: string, next: string): boolean {
  const margin = (line: string) => line.length - line.trimStart().length;
  if (before === "" || margin(next) === 0) return false;
  return !/[.:;!?)]$/.test(before.trimEnd()) || (margin(before) === margin(next) && /^\s*[a-z]/.test(next));
}
