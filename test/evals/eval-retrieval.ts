import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readGlossary } from "../../src/intake/read-glossary.ts";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import type { Passage } from "../../src/retrieval/passage.ts";
import type { PassageIndex } from "../../src/retrieval/passage-index.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { PUBLIC } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";
import { readCollection, type Collection } from "./beir.ts";
import { measure, type Measures } from "./measures.ts";

/** Measures our own index and search on a question collection: `npm run eval:retrieval -- DIR [--json]`. */

const AT_ONCE = 500;
const DEEPEST = 20;
const GLOSSARY = join(import.meta.dirname, "../../corpus/glossary.tsv");

async function evaluate(collection: Collection, folder: string): Promise<Measures> {
  await using index = await openPassageIndex(folder);
  await fill(index, collection);
  const search = createSearch(index, createThesaurus(readGlossary(readFileSync(GLOSSARY, "utf8")).entries));
  const judged = [];
  for (const { id, text } of collection.questions) {
    const results = await search.search(text, { audiences: [PUBLIC] }, DEEPEST);
    judged.push({
      ranking: results.map((result) => result.passage.id),
      grades: collection.judgements.get(id) ?? new Map<string, number>(),
    });
  }
  return measure(judged);
}

async function fill(index: PassageIndex, { documents }: Collection): Promise<void> {
  const library = "evaluation";
  await index.clear(library);
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    const passages = documents.slice(at, at + AT_ONCE).map(passageOf);
    const to = at + passages.length;
    await index.apply({ from: { library, seq: at }, to: { library, seq: to }, subjects: [], passages });
  }
}

/** Every document of the collection stands for itself, so that none is left out for standing beside others. */
function passageOf({ id, title, text }: Collection["documents"][number]): Passage {
  return {
    id,
    kind: "news",
    standard: null,
    edition: null,
    textId: null,
    clauseId: null,
    newsId: id,
    group: null,
    language: languageOf(text),
    audience: PUBLIC,
    date: null,
    newerFor: [],
    document: "",
    clause: null,
    heading: title,
    text,
    source: id,
  };
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Usage: npm run eval:retrieval -- DIR [--json]\n");
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), "rapporteur-eval-"));
  try {
    const measures = await evaluate(readCollection(folder), scratch);
    const lines = Object.entries(measures).map(([name, value]) => `${name.padEnd(10)} ${value.toFixed(4)}`);
    process.stdout.write(`${values.json ? JSON.stringify(measures) : lines.join("\n")}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
