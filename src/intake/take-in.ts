import type { EditionPlace, Fault, LibraryWriter, SourceFile } from "../library/writer.ts";
import { READER } from "./read-corpus-file.ts";
import type { Content, Reading } from "./reading.ts";
import { settleEdition } from "./settle-edition.ts";

/** A read file as it is put on record; its faults are added when it is taken in. */
export type ReadFile = Pick<SourceFile, "path" | "size" | "modified" | "sha256">;

/** Puts what a file says in the place of what it said before: one file, one transaction. */
export async function takeIn(
  writer: LibraryWriter,
  file: ReadFile,
  { content, faults }: Reading,
): Promise<void> {
  const before = await writer.forget(file.path);
  const clash = content?.kind === "text" ? await clashOf(writer, file.path, content.text.id) : null;
  if (content !== null && clash === null) await put(writer, file.path, content);
  const now = content?.kind === "text" || content?.kind === "facts" ? [content.place] : [];
  await settle(writer, [...before, ...now]);
  await writer.putSource({
    ...file,
    faults: clash === null ? faults : [...faults, clash],
    // A clash ends when the other file goes: this one is looked at again until then.
    reader: clash === null ? READER : "",
  });
}

/** Takes out what a file said, and the file's record. */
export async function takeOut(writer: LibraryWriter, path: string): Promise<void> {
  await settle(writer, await writer.forget(path));
  await writer.removeSource(path);
}

/** Finds anew what holds of editions about which files or people say something else than before. */
export async function settle(writer: LibraryWriter, places: readonly EditionPlace[]): Promise<void> {
  for (const id of new Set(places.map((place) => place.id))) {
    const material = await writer.material(id);
    if (material === null || material.texts.length === 0) await writer.removeEdition(id);
    else await writer.settle(settleEdition(material));
  }
}

async function put(writer: LibraryWriter, path: string, content: Content): Promise<void> {
  switch (content.kind) {
    case "committees":
      return writer.putCommittees(path, content.committees);
    case "glossary":
      return writer.putGlossary(path, content.entries);
    case "standard":
      return writer.putStandard(path, content.standard);
    case "facts":
      return writer.putFacts(path, content.place, content.facts);
    case "text":
      return writer.putText(
        path,
        content.place,
        content.text,
        content.clauses,
        content.facts,
        content.recognised,
      );
    case "news":
      return writer.putNews(path, content.item);
  }
}

/**
 * Of two files for one text the one that is first by its path counts, whichever was read first: what the library
 * holds depends on the files alone, and not on the order in which they came.
 */
async function clashOf(writer: LibraryWriter, path: string, text: string): Promise<Fault | null> {
  const held = await writer.heldText(text);
  if (held === null || held.path === path) return null;
  if (held.path < path) return heldTwice(held.path);
  const record = await writer.source(held.path);
  await settle(writer, await writer.forget(held.path));
  if (record) await writer.putSource({ ...record, faults: [heldTwice(path)], reader: "" });
  return null;
}

function heldTwice(path: string): Fault {
  return {
    code: "HELD_TWICE",
    message: `The same text of the same edition already comes from ${path}. Keep one of the two files.`,
    line: null,
  };
}
