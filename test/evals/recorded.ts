import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Figures by name, each the better the higher. */
export type Figures = Readonly<Record<string, number>>;

/** A figure that may not fall any lower than this is none worse. */
const ROUNDING = 1e-4;

export interface Compared {
  readonly name: string;
  readonly now: number;
  /** Of the last recorded run; null where it had none of that name. */
  readonly recorded: number | null;
  readonly worse: boolean;
}

/** Each figure beside that of the last recorded run. What was recorded and is measured no more counts as fallen to 0. */
export function compareFigures(now: Figures, recorded: Figures): readonly Compared[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(recorded)])];
  return names.map((name) => {
    const value = now[name] ?? 0;
    const before = recorded[name] ?? null;
    return { name, now: value, recorded: before, worse: before !== null && value < before - ROUNDING };
  });
}

/** The figures of the last recorded run; none where nothing was recorded. */
export function readFigures(file: string): Figures {
  if (!existsSync(file)) return {};
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  const entries = Object.entries(read !== null && typeof read === "object" ? read : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

export function writeFigures(file: string, figures: Figures): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
