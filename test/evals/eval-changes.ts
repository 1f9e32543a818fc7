import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ChangeSet } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { readPath } from "../../src/commands/read-path.ts";
import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import { readGlossary } from "../../src/intake/read-glossary.ts";
import { clauseLabel, type Clause } from "../../src/standards/clause.ts";
import { chineseNumber } from "../../src/text/numerals.ts";
import { z } from "zod";
import { calibrationError, reliability, type Claim } from "./calibration.ts";

/**
 * Measures alignment, and how well its confidence is calibrated, on pairs of documents with links that others drew:
 * `npm run eval:changes -- DIR [--json]`. Each folder of DIR (or of a folder in it) with a `truth.json` of
 * `{links: [{old, new, role}], old_labels, new_labels}` is a pair; `old` and `new` hold the documents, of which the
 * first folder, else the first file, is read. Links of the role `covers` are neither right nor wrong.
 */

const GLOSSARY = join(import.meta.dirname, "../../corpus/glossary.tsv");

const TRUTH = z.object({
  links: z.array(z.object({ old: z.string(), new: z.string(), role: z.string() })),
  old_labels: z.record(z.string(), z.unknown()),
  new_labels: z.record(z.string(), z.unknown()),
});

type Truth = z.infer<typeof TRUTH>;

interface Judged {
  readonly claims: readonly Claim[];
  readonly expected: number;
}

function pairsIn(folder: string): string[] {
  if (existsSync(join(folder, "truth.json"))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .flatMap((name) => pairsIn(join(folder, name)));
}

function documentIn(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = entries.find((entry) => entry.isDirectory()) ?? entries[0];
  if (!chosen) throw new Error(`${folder} holds no document.`);
  return join(folder, chosen.name);
}

/** A clause as truth files name it: V1.1 is 1.1, 第十二条之一 is 12-1. */
function truthName(clause: Clause): string {
  const label = clauseLabel(clause);
  const article = /^第([^第条]+)条(?:之(.+))?$/u.exec(label);
  if (!article) return label.replace(/^V(?=\d)/, "");
  return [article[1], article[2]]
    .filter((numeral) => numeral !== undefined)
    .map((numeral) => chineseNumber(numeral) ?? numeral)
    .join("-");
}

/** Every link between clauses that the truth speaks of, with the confidence of its change. */
function judge(set: ChangeSet, old: readonly Clause[], after: readonly Clause[], truth: Truth): Judged {
  const nameOf = (clauses: readonly Clause[], labels: Truth["old_labels"]) => {
    const names = new Map(clauses.map((clause) => [clause.id, truthName(clause)]));
    return (ids: readonly string[]) =>
      ids.map((id) => names.get(id) ?? id).filter((name) => Object.hasOwn(labels, name));
  };
  const [oldNames, newNames] = [nameOf(old, truth.old_labels), nameOf(after, truth.new_labels)];
  const spoken = truth.links.filter(
    (link) => Object.hasOwn(truth.old_labels, link.old) && Object.hasOwn(truth.new_labels, link.new),
  );
  const roles = new Map(spoken.map((link) => [`${link.old}\t${link.new}`, link.role]));
  // By its name, because a document may print one number twice.
  const claims = new Map<string, Claim>();
  for (const change of set.changes) {
    const links = oldNames(change.oldIds).flatMap((from) =>
      newNames(change.newIds).map((to) => `${from}\t${to}`),
    );
    for (const link of links)
      if (roles.get(link) !== "covers")
        claims.set(link, { confidence: change.confidence, right: roles.has(link) });
  }
  const expected = [...roles.values()].filter((role) => role !== "covers").length;
  return { claims: [...claims.values()], expected };
}

function f1({ claims, expected }: Judged): number {
  const right = claims.filter((claim) => claim.right).length;
  return claims.length + expected === 0 ? 1 : (2 * right) / (claims.length + expected);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Usage: npm run eval:changes -- DIR [--json]\n");
  process.exitCode = 2;
} else {
  const glossary = readGlossary(readFileSync(GLOSSARY, "utf8")).entries;
  const rows: { pair: string; alignment: number; links: number }[] = [];
  const all: Claim[] = [];
  await using reader = openDocumentReader();
  const read = (path: string) => readPath(path, reader, () => {});
  for (const pair of pairsIn(folder)) {
    const truth = TRUTH.parse(JSON.parse(readFileSync(join(pair, "truth.json"), "utf8")));
    const old = await read(documentIn(join(pair, "old")));
    const after = await read(documentIn(join(pair, "new")));
    const judged = judge(compareTexts(old, after, glossary), old.clauses, after.clauses, truth);
    rows.push({ pair, alignment: f1(judged), links: judged.expected });
    all.push(...judged.claims);
  }
  const bands = reliability(all);
  const error = calibrationError(bands);
  const lines = [
    ...rows.map(
      (row) => `${row.alignment.toFixed(3)} of ${String(row.links).padStart(4)} links  ${row.pair}`,
    ),
    "",
    "said      held     links",
    ...bands.map((b) => `${b.said.toFixed(3)}     ${b.held.toFixed(3)}    ${b.claims}`),
    `calibration error ${error.toFixed(3)}`,
  ];
  process.stdout.write(`${values.json ? JSON.stringify({ rows, bands, error }) : lines.join("\n")}\n`);
}
