import { readFileSync } from "node:fs";

/** The rows of a file of tab-separated values, by the names in its first line. `-` stands for nothing. */
export function readTable(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line, at) => {
    const cells = line.split("\t");
    if (cells.length !== names.length)
      throw new Error(`${file}:${at + 2} has ${cells.length} cells, not ${names.length}`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
  });
}

/** What a cell lists: parted by `separator`, empty for `-`. */
export function listed(cell: string | undefined, separator: string): readonly string[] {
  return cell === undefined || cell === "-" ? [] : cell.split(separator).map((one) => one.trim());
}
