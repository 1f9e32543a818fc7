import type { Library, LibraryChange, LibraryView } from "../library/library.ts";
import { PUBLIC, type Audience } from "../standards/audience.ts";
import { newerEditions, newsSubject, passageOfNews, passagesOfText } from "./edition-passages.ts";
import type { Passage } from "./passage.ts";
import type { Cursor, PassageIndex } from "./passage-index.ts";

/** Editions and news items in one transaction: few enough that a crash costs little, enough that commits do not. */
const BATCH = 25;

export interface CatchingUp {
  /** Entries of the journal taken in so far, and how many there were at the start. */
  readonly done: number;
  readonly total: number;
}

export interface CaughtUp {
  /** True when the index belonged to another library, or knew a later state than this one has, and was made anew. */
  readonly renewed: boolean;
  readonly changes: number;
  readonly passages: number;
}

/**
 * Takes into the index what the library's journal says since the index last looked. May be killed at any moment,
 * and run by several processes at once: a batch is applied where it fits, or not at all.
 */
export async function catchUp(
  library: Library,
  index: PassageIndex,
  onProgress?: (progress: CatchingUp) => void,
): Promise<CaughtUp> {
  const { renewed, from } = await begin(library, index);
  const total = (await library.changesAfter(from.seq, Number.MAX_SAFE_INTEGER)).length;
  let cursor = from;
  let changes = 0;
  let passages = 0;
  for (;;) {
    const batch = await library.changesAfter(cursor.seq, BATCH);
    const last = batch.at(-1);
    if (!last) return { renewed, changes, passages };
    const to = { library: library.id, seq: last.seq };
    const found = await passagesOf(library, batch);
    const applied = await index.apply({ from: cursor, to, subjects: batch.map(subjectOf), passages: found });
    if (!applied) {
      // Another process was here: go on from where it has brought the index.
      cursor = (await begin(library, index)).from;
      continue;
    }
    cursor = to;
    changes += batch.length;
    passages += found.length;
    onProgress?.({ done: Math.min(changes, total), total });
  }
}

async function begin(
  library: Library,
  index: PassageIndex,
): Promise<{ readonly renewed: boolean; readonly from: Cursor }> {
  const cursor = await index.cursor();
  if (cursor?.library === library.id && cursor.seq <= (await library.journalEnd()))
    return { renewed: false, from: cursor };
  await index.clear(library.id);
  return { renewed: cursor !== null, from: { library: library.id, seq: 0 } };
}

async function passagesOf(library: Library, changes: readonly LibraryChange[]): Promise<readonly Passage[]> {
  // The index serves everybody, each by their audience: it reads as one who stands in all of them.
  const view = library.view({ audiences: new Set([PUBLIC, ...(await library.audiences())]), asOf: null });
  const changed = (kind: LibraryChange["kind"]) =>
    new Set(changes.filter((change) => change.kind === kind).map((change) => change.id));
  return [
    ...(await editionPassages(view, changed("edition"))),
    ...(await newsPassages(view, changed("news"))),
  ];
}

async function editionPassages(view: LibraryView, ids: ReadonlySet<string>): Promise<readonly Passage[]> {
  if (ids.size === 0) return [];
  const standards = new Map((await view.standards()).map((standard) => [standard.id, standard]));
  const editions = await view.editions();
  const passages: Passage[] = [];
  for (const edition of editions.filter(({ id }) => ids.has(id))) {
    const standard = standards.get(edition.standard);
    const { audience } = edition;
    if (!standard || audience === null) continue;
    const newerFor = newerEditions(
      edition,
      editions.filter((other) => other.standard === edition.standard),
    );
    for (const text of edition.texts)
      passages.push(
        ...passagesOfText(standard, { ...edition, audience }, text, await view.clauses(text.id), newerFor),
      );
  }
  return passages;
}

async function newsPassages(view: LibraryView, ids: ReadonlySet<string>): Promise<readonly Passage[]> {
  if (ids.size === 0) return [];
  return (await view.news())
    .filter(({ id }) => ids.has(id))
    .map((item) => withAudience(item))
    .filter((item) => item !== null)
    .map(passageOfNews);
}

function withAudience<Item extends { readonly audience: Audience | null }>(
  item: Item,
): (Item & { readonly audience: Audience }) | null {
  return item.audience === null ? null : { ...item, audience: item.audience };
}

function subjectOf({ kind, id }: LibraryChange): string {
  return kind === "news" ? newsSubject(id) : id;
}
