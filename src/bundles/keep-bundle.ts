import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnswerTrace } from "../answers/answer-question.ts";
import { areBytesKept, keepBytes, writeWhole } from "../intake/originals.ts";
import type { Asker, Library, LibraryView } from "../library/library.ts";
import { parseBundle, type Bundle } from "./bundle.ts";
import { hashOf } from "./canonical-json.ts";
import { makeBundle } from "./make-bundle.ts";

/** Where originals are read from, and where bundles and the bytes they speak of are kept. */
export interface EvidenceFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** Gathers and keeps the evidence of an answer; null for one that cites nothing. */
export async function keepEvidence(
  trace: AnswerTrace,
  library: Pick<Library, "sources" | "view">,
  asker: Asker,
  folders: EvidenceFolders,
): Promise<Bundle | null> {
  if (trace.answer.citations.length === 0) return null;
  const bundle = await makeBundle(trace, library, asker);
  await keepBundle(bundle, folders);
  return bundle;
}

/**
 * Keeps a bundle in `DATA_DIR/bundles` under its id, and beside the other originals the bytes that it was read from:
 * a file of the corpus may be another one tomorrow.
 */
export async function keepBundle(bundle: Bundle, { corpusDir, dataDir }: EvidenceFolders): Promise<void> {
  for (const { sha256, source } of bundle.originals) {
    if (await areBytesKept(dataDir, sha256)) continue;
    const bytes = await readFile(join(corpusDir, source)).catch(() => null);
    if (bytes && hashOf(bytes) === sha256) await keepBytes(dataDir, sha256, bytes);
  }
  await mkdir(folderOf(dataDir), { recursive: true });
  await writeWhole(join(folderOf(dataDir), `${bundle.id}.json`), Buffer.from(writeBundle(bundle)));
}

/** As a file holds it. */
export function writeBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 1)}\n`;
}

/** What is kept under an id, or under its beginning where that is one bundle's alone; null otherwise. */
export async function readKept(id: string, dataDir: string): Promise<string | null> {
  if (!KEPT_ID.test(id)) return null;
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const [name, another] = names.filter((one) => one.startsWith(id) && one.endsWith(".json"));
  if (name === undefined || another !== undefined) return null;
  return readFile(join(folderOf(dataDir), name), "utf8").catch(() => null);
}

/** The bundle of that id, where one is kept, for eyes like those of the view, which still shows all that it tells; null otherwise. */
export async function readKeptBundle(id: string, view: LibraryView, dataDir: string): Promise<Bundle | null> {
  const text = await readKept(id, dataDir);
  if (text === null) return null;
  const bundle = parseBundle(text);
  if (!(bundle.audiences ?? []).every((audience) => view.asker.audiences.has(audience))) return null;
  const [editions, news] = await Promise.all([view.editions(), view.news()]);
  const isSeen = bundle.citations.every((citation) =>
    citation.kind === "news"
      ? news.some(({ id: held }) => held === citation.news)
      : editions.some(({ id: held }) => held === citation.edition),
  );
  return isSeen ? bundle : null;
}

/** Messages show the first twelve digits. */
const KEPT_ID = /^[0-9a-f]{12,64}$/;

function folderOf(dataDir: string): string {
  return join(dataDir, "bundles");
}
