import type { Library } from "../library/library.ts";
import type { EditionPlace, LibraryWriter } from "../library/writer.ts";
import { IntakeError } from "./errors.ts";
import { checkChanges, type EditionChanges } from "./given-metadata.ts";
import { settle } from "./take-in.ts";

/**
 * Sets what people know better than the files, or what the files do not say. It goes before everything the files
 * say, and outlives every reading of them.
 * @throws IntakeError NOT_FOUND, METADATA, UNKNOWN_AUDIENCE
 */
export async function edit(
  library: Library,
  edition: string,
  changes: EditionChanges,
  now: () => Date = () => new Date(),
): Promise<void> {
  const facts = await checkChanges(changes, library);
  await library.write(async (writer) => {
    const place = await heldEdition(writer, edition);
    if (facts.group !== undefined) await refuseDescribedGroup(writer, place.standard);
    await writer.edit(edition, facts, now());
    await settle(writer, [place]);
  });
}

/**
 * Takes an edition out of library, index and answers. Its files and originals stay where they are; reading them
 * again does not bring it back.
 * @throws IntakeError NOT_FOUND
 */
export async function withdraw(
  library: Library,
  edition: string,
  now: () => Date = () => new Date(),
): Promise<void> {
  await library.write(async (writer) => {
    await heldEdition(writer, edition);
    await writer.withdraw(edition, now());
  });
}

/**
 * Takes a withdrawal back: the edition is there again, as its files and people's words have it.
 * @throws IntakeError NOT_FOUND, NOT_WITHDRAWN
 */
export async function restore(library: Library, edition: string): Promise<void> {
  await library.write(async (writer) => {
    await heldEdition(writer, edition);
    if (!(await writer.isWithdrawn(edition)))
      throw new IntakeError("NOT_WITHDRAWN", `${edition} is not withdrawn.`, { edition });
    await writer.restore(edition);
  });
}

async function heldEdition(writer: LibraryWriter, edition: string): Promise<EditionPlace> {
  const material = await writer.material(edition);
  if (material !== null && material.texts.length > 0) return material.place;
  throw new IntakeError(
    "NOT_FOUND",
    `There is no edition ${edition}. An edition is named <standard>/<edition>, as in log-retention/2026-08-rd.`,
    { edition },
  );
}

async function refuseDescribedGroup(writer: LibraryWriter, standard: string): Promise<void> {
  const names = (await writer.standardNames()).find(({ id }) => id === standard);
  if (names === undefined || names.describedGroup === undefined) return;
  throw new IntakeError(
    "METADATA",
    `The group of ${standard} stands in its standard.yaml (${names.describedGroup ?? "none"}). Change it there.`,
    { standard },
  );
}
