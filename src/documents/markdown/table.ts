const SEPARATOR_CELL = /^\s*:?[-=]+:?\s*$/;

/** True for the line under a table's header: `| --- | :-: |`. */
export function isSeparator(line: string): boolean {
  if (!line.includes("-") && !line.includes("=")) return false;
  if (!/^[\s|:+=-]+$/.test(line) || !/[|+]/.test(line)) return false;
  return splitRow(line.replaceAll("+", "|")).every((cell) => SEPARATOR_CELL.test(cell));
}

/** The cells of a pipe table's line; escaped pipes and those inside code belong to their cell. */
export function splitRow(line: string): readonly string[] {
  const trimmed = line.trim();
  const cells: string[] = [];
  let cell = "";
  let ticks = false;
  for (let at = trimmed.startsWith("|") ? 1 : 0; at < trimmed.length; at += 1) {
    const character = trimmed.charAt(at);
    if (character === "\\" && trimmed[at + 1] === "|") {
      cell += "|";
      at += 1;
    } else if (character === "|" && !ticks) {
      cells.push(cell.trim());
      cell = "";
    } else {
      if (character === "`") ticks = !ticks && trimmed.indexOf("`", at + 1) >= 0;
      cell += character;
    }
  }
  if (cell.trim() !== "" || !trimmed.endsWith("|")) cells.push(cell.trim());
  return cells;
}
