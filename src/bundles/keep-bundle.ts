import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keepBytes } from "../intake/originals.ts";
import type { LibraryView } from "../library/library.ts";
import { parseBundle, type Bundle } from "./bundle.ts";
import { hashOf } from "./canonical-json.ts";

interface Folders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/**
 * Keeps a bundle in `DATA_DIR/bundles` under its id, and beside the other originals the bytes that it was read from:
 * a file of the corpus may be another one tomorrow.
 */
export async function keepBundle(bundle: Bundle, { corpusDir, dataDir }: Folders): Promise<void> {
  for (const { sha256, source } of bundle.originals) {
    const bytes = await readFile(join(corpusDir, source)).catch(() => null);
    if (bytes && hashOf(bytes) === sha256) await keepBytes(dataDir, sha256, bytes);
  }
  const folder = join(dataDir, "bundles");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${bundle.id}.json`);
  await writeFile(`${path}.unfinished`, writeBundle(bundle));
  await rename(`${path}.unfinished`, path);
}

/** As a file holds it. */
export function writeBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 1)}\n`;
}

/** The bundle of that id, where one is kept and the view still shows all that it tells; null otherwise. */
export async function readKeptBundle(id: string, view: LibraryView, dataDir: string): Promise<Bundle | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const text = await readFile(join(dataDir, "bundles", `${id}.json`), "utf8").catch(() => null);
  if (text === null) return null;
  const bundle = parseBundle(text);
  const [editions, news] = await Promise.all([view.editions(), view.news()]);
  const isSeen = bundle.citations.every((citation) =>
    citation.kind === "news"
      ? news.some(({ id: held }) => held === citation.news)
      : editions.some(({ id: held }) => held === citation.edition),
  );
  return isSeen ? bundle : null;
}
