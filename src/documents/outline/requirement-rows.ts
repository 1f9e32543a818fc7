import { isWithin } from "./heading-number.ts";
import { isTitle } from "../plain-text/heading-lines.ts";
import { block, row as tableRow } from "../manuscript.ts";
import type { BlockPiece } from "../manuscript.ts";

/** A row that bears its own number: `| 1.1.1 | Verify that … | 2 |`. */
export interface RequirementRow {
  readonly number: string;
  readonly title: string | null;
  readonly blocks: readonly BlockPiece[];
  readonly page?: number | undefined;
}

export interface RequirementSplit {
  readonly requirements: readonly RequirementRow[];
  /** The blocks that stay with the clause; of a row whose requirement bears no title, what else it says. */
  readonly blocks: readonly BlockPiece[];
}

interface Table {
  readonly rows: readonly BlockPiece[];
}

const DOTTED = /^V?(\d{1,3}(?:\.\d{1,3}){1,4}(?:[-‑]\d{1,3})?)\.?$/;
const IDENTIFIER =
  /^[A-Z][A-Z0-9]{1,15}(?:-[A-Z][A-Z0-9]{0,15}){0,4}-\d{1,4}(?:\.\d{1,3}){0,3}(?:\s?\(\d{1,3}\)){0,2}$/;
/** Words enough for a name of something to do; one word alone names a kind. */
const MANY_WORDS = /\p{L}{2}[^|]*\s[^|]*\p{L}{2}|\p{Script=Han}{4}/u;
/** Shorter than this on average (a Chinese character counts two) is a list of names, not of requirements. */
const MEAN_COLUMNS = 24;

/**
 * Takes the rows that bear numbers of their own out of a clause's tables. A figure counts as a number when it continues
 * the number of the clause that holds the table (`1.4.2` in V1.4), or stands among rows that were taken before (an annex
 * that lists the ones withdrawn); an identifier (`MSTG-AUTH-3`) always does, and wins over a running figure in the same
 * row. A row with a title is a requirement with all that it says; of the others only the text goes to the requirement.
 * `families` holds the numbers that rows taken before continue.
 */
export function splitRequirements(
  blocks: readonly BlockPiece[],
  holder: string | null,
  taken: ReadonlySet<string>,
  families: ReadonlySet<string>,
): RequirementSplit {
  const requirements: RequirementRow[] = [];
  const kept: BlockPiece[] = [];
  for (const part of tablesOf(blocks)) {
    const columns = "rows" in part ? numberedColumns(part, holder, taken, families) : null;
    if (!("rows" in part)) kept.push(part);
    else if (!columns) kept.push(...part.rows);
    else {
      const rest: BlockPiece[] = [];
      const names = part.rows[0]?.header ? (part.rows[0].cells ?? []) : [];
      for (const row of part.rows) {
        const found = requirementIn(row, columns, names, taken);
        if (found) requirements.push(found);
        rest.push(...remainder(row, columns, found !== null));
      }
      kept.push(
        ...(hasAttributes(rest) ? rest : rest.filter((row) => !row.header && part.rows.includes(row))),
      );
    }
  }
  return { requirements, blocks: kept };
}

/** `2.4` to 2, `V2.1.4` to 2.1: what a row's number continues. */
export function familyOf(number: string): string {
  return number.replace(/^V/, "").replace(/[.\-‑][^.\-‑]*$/, "");
}

interface Columns {
  readonly number: number;
  /** -1 where the rows bear no titles. */
  readonly title: number;
  readonly text: number;
  readonly pattern: RegExp;
}

function tablesOf(blocks: readonly BlockPiece[]): readonly (BlockPiece | Table)[] {
  const parts: (BlockPiece | { rows: BlockPiece[] })[] = [];
  for (const piece of blocks) {
    const last = parts.at(-1);
    if (piece.cells === null) parts.push(piece);
    else if (!piece.header && last && "rows" in last) last.rows.push(piece);
    else parts.push({ rows: [piece] });
  }
  return parts;
}

function numberedColumns(
  table: Table,
  holder: string | null,
  taken: ReadonlySet<string>,
  families: ReadonlySet<string>,
): Columns | null {
  const width = Math.max(...table.rows.map((row) => row.cells?.length ?? 0));
  const all = Array.from({ length: width }, (_, column) =>
    table.rows.map((row) => row.cells?.[column] ?? ""),
  );
  const bodies = all.map((cells) => cells.slice(1));
  const own = (cell: string) => IDENTIFIER.test(cell) && !taken.has(cell);
  const continues = (cell: string) => {
    const number = DOTTED.exec(cell)?.[1];
    if (number === undefined || taken.has(cell)) return false;
    const isOfHolder = holder !== null && isWithin(number, holder.replace(/^V/, ""));
    return isOfHolder || families.has(familyOf(number));
  };
  const identifier = bodies.findIndex((cells) => isMostly(cells, own));
  const number = identifier >= 0 ? identifier : bodies.findIndex((cells) => isMostly(cells, continues));
  if (number < 0) return null;
  const lengths = bodies.map((cells, column) => (column === number ? 0 : meanColumns(cells)));
  const longest = Math.max(...lengths);
  if (longest < MEAN_COLUMNS) return null;
  const text = lengths.indexOf(longest);
  const title = bodies.findIndex(
    (cells, column) => column < text && column !== number && hasTitles(cells, longest),
  );
  return { number, title, text, pattern: identifier >= 0 ? IDENTIFIER : DOTTED };
}

/** True for a column that calls each row by another name, of words and shorter than the text; kinds and levels come again. */
function hasTitles(cells: readonly string[], text: number): boolean {
  const named = cells.filter((cell) => MANY_WORDS.test(cell) && isTitle(cell) && !IDENTIFIER.test(cell));
  const enough = Math.max(2, cells.filter((cell) => cell !== "").length * 0.8);
  return (
    named.length >= enough && new Set(named).size >= named.length * 0.9 && meanColumns(cells) < text / 1.5
  );
}

function isMostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
}

function meanColumns(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell !== "");
  const total = filled.reduce(
    (sum, cell) => sum + cell.length + (cell.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );
  return filled.length === 0 ? 0 : total / filled.length;
}

/** `names` are those of the columns. */
function requirementIn(
  row: BlockPiece,
  columns: Columns,
  names: readonly string[],
  taken: ReadonlySet<string>,
): RequirementRow | null {
  const number = row.cells?.[columns.number] ?? "";
  const text = row.cells?.[columns.text] ?? "";
  const plain = number.replace(/\.$/, "");
  // An annex that says what became of requirements names them a second time.
  if (taken.has(plain) || taken.has(plain.replace(/^V/, ""))) return null;
  if (!columns.pattern.test(number) || text === "") return null;
  const { page } = row;
  const own = block("paragraph", text);
  if (columns.title < 0) return { number: plain, title: null, blocks: [own], page };
  const title = row.cells?.[columns.title] ?? "";
  const attributes = attributesOf(row, columns, names);
  return { number: plain, title: title === "" ? null : title, blocks: [own, ...attributes], page };
}

/** The cells beside number, title and text, each with the name of its column: `Function | Protect`. */
function attributesOf(
  { cells }: BlockPiece,
  columns: Columns,
  names: readonly string[],
): readonly BlockPiece[] {
  const known = [columns.number, columns.title, columns.text];
  return (cells ?? []).flatMap((cell, column) => {
    const name = names[column] ?? "";
    return cell === "" || known.includes(column)
      ? []
      : [tableRow(name === "" ? [cell] : [name, cell], false)];
  });
}

/** What stays in the table of a row: what else it says than the requirement's text, beginning with its number. */
function remainder(row: BlockPiece, columns: Columns, isRequirement: boolean): readonly BlockPiece[] {
  if (!isRequirement && !row.header) return [row];
  if (columns.title >= 0) return row.header ? [row] : [];
  const cells = (row.cells ?? []).filter((_, column) => column !== columns.text);
  return [{ ...row, cells, text: cells.join(" | ").trim() }];
}

/** True when some row still says more than its number. */
function hasAttributes(blocks: readonly BlockPiece[]): boolean {
  return blocks.some(
    (block) => block.cells !== null && !block.header && block.cells.filter((cell) => cell !== "").length > 1,
  );
}
