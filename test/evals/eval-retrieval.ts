import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readGlossary } from "../../src/intake/read-glossary.ts";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import { openDictionary } from "../../src/retrieval/dictionary/open-dictionary.ts";
import { COLLOQUIAL_WORDS } from "../../src/retrieval/colloquial-words.ts";
import { EVERYDAY_WORDS } from "../../src/retrieval/everyday-words.ts";
import type { Passage } from "../../src/retrieval/passage.ts";
import type { PassageIndex } from "../../src/retrieval/passage-index.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { PUBLIC } from "../../src/standards/audience.ts";
import type { GlossaryEntry } from "../../src/standards/glossary.ts";
import { languageOf } from "../../src/text/language.ts";
import { readCollection, type Collection } from "./beir.ts";
import { measure, type Measures } from "./measures.ts";
import { compareFigures, readFigures, writeFigures, type Figures } from "./recorded.ts";

/**
 * Measures our own index and search on a question collection, as if it were a library of its own:
 * `npm run eval:retrieval -- DIR [--json | --record]`. A `glossary.tsv` in the folder serves as its committee's. Ends with
 * 1 where a figure is below the last recorded run's.
 */

const AT_ONCE = 500;
const DEEPEST = 20;
const RECORDED = join(import.meta.dirname, "recorded/retrieval.json");

async function evaluate(
  collection: Collection,
  glossary: readonly GlossaryEntry[],
  folder: string,
): Promise<Measures> {
  await using index = await openPassageIndex(folder);
  await using dictionary = await openDictionary(folder);
  await fill(index, collection);
  const search = createSearch(
    index,
    createThesaurus([...EVERYDAY_WORDS, ...glossary], COLLOQUIAL_WORDS),
    dictionary,
  );
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
    committee: null,
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

function glossaryIn(folder: string): readonly GlossaryEntry[] {
  const path = join(folder, "glossary.tsv");
  return existsSync(path) ? readGlossary(readFileSync(path, "utf8")).entries : [];
}

/** The figures beside those of the last recorded run of the same collection. */
function report(measures: Measures, name: string): string {
  const named = Object.fromEntries(Object.entries(measures).map(([key, value]) => [`${name} ${key}`, value]));
  const all = readFigures(RECORDED);
  const recorded: Figures = Object.fromEntries(
    Object.entries(all).filter(([key]) => key.startsWith(`${name} `)),
  );
  const compared = compareFigures(named, recorded);
  if (values.record) writeFigures(RECORDED, { ...all, ...named });
  else if (compared.some(({ worse }) => worse)) process.exitCode = 1;
  return compared
    .map(({ name: figure, now, recorded: before, worse }) =>
      [figure.padEnd(24), now.toFixed(4), before?.toFixed(4) ?? "", worse ? "WORSE" : ""]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, record: { type: "boolean" } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Usage: npm run eval:retrieval -- DIR [--json | --record]\n");
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), "rapporteur-eval-"));
  try {
    const measures = await evaluate(readCollection(folder), glossaryIn(folder), scratch);
    const table = report(measures, basename(resolve(folder)));
    process.stdout.write(`${values.json ? JSON.stringify(measures) : table}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
