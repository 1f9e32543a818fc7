import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** One source file and what it imports, types included. Paths are relative to `src`, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|new URL\(\s*["'](\.[^"']+\.ts)["']/g;

/** All TypeScript files under `src`, with their imports (static, type-only, dynamic, and workers by URL). */
export function readSources(src: string): SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => readSource(src, path));
}

function readSource(src: string, path: string): SourceFile {
  const text = readFileSync(join(src, path), "utf8");
  const specifiers = [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
  const local = specifiers.filter((s) => s.startsWith("."));
  return {
    path,
    text,
    files: local.map((s) => relative(src, resolve(src, dirname(path), s))),
    packages: specifiers.filter((s) => !s.startsWith(".") && !s.startsWith("node:")).map(packageName),
  };
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const PLATFORMS = ["terminal", "slack", "discord"];

/** The room a file is in: its folder, with the platforms of `chat` rooms of their own; a file at the top is its own room. */
export function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "chat" && PLATFORMS.includes(second) ? `${first}/${second}` : first;
}

/** A circle of files, each importing the next; null when there is none. */
export function findCircle(sources: readonly SourceFile[]): readonly string[] | null {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of byPath.get(path)?.files ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const source of sources) {
    const circle = visit(source.path, []);
    if (circle) return circle;
  }
  return null;
}
