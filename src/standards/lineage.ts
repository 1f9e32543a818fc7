import type { Edition, Standard } from "./standard.ts";
import { findStandardNumbers, sameStandardNumber } from "./standard-number.ts";

/** Longer chains of replacement than this are a mistake in the data. */
const LONGEST = 20;

/**
 * The standards that this one goes back to, oldest first: those it replaces, those that name it as their successor,
 * and what these go back to in turn. Of a standard that was parted, each part goes back to the whole.
 */
export function predecessorsOf(standard: Standard, standards: readonly Standard[]): readonly Standard[] {
  const found: Standard[] = [];
  let generation: readonly Standard[] = [standard];
  for (let step = 0; step < LONGEST && generation.length > 0; step += 1) {
    const before = standards.filter(
      (other) =>
        other.id !== standard.id &&
        !found.includes(other) &&
        generation.some((later) => other.id !== later.id && replaces(later, other)),
    );
    found.unshift(...before);
    generation = before;
  }
  return found;
}

/** The standard's own editions in order of issue, after those of the standards that it goes back to. */
export function lineageEditions(
  standard: Standard,
  standards: readonly Standard[],
  editionsOf: (standard: Standard) => readonly Edition[],
): readonly Edition[] {
  return [...predecessorsOf(standard, standards), standard].flatMap((one) => editionsOf(one));
}

/** True where a standard replaces another, by the word of either. */
export function replaces(later: Standard, earlier: Standard): boolean {
  return (
    later.replaces.some((name) => names(name, earlier)) ||
    (earlier.succeededBy !== null && names(earlier.succeededBy, later))
  );
}

function names(name: string, { id, number, aliases }: Standard): boolean {
  if (name === id) return true;
  const [meant] = findStandardNumbers(name);
  if (!meant) return false;
  const own = number === null ? aliases : [number];
  return own.flatMap(findStandardNumbers).some((one) => sameStandardNumber(one, meant));
}

/** The numbers an edition goes by: the one printed on it, and once it is published that of its standard. */
export function numbersOfEdition(
  { number, stage, standard }: Edition,
  standards: readonly Standard[],
): readonly string[] {
  const ofStandard = standards.find(({ id }) => id === standard)?.number ?? null;
  const numbers = stage === "published" || number === null ? [number, ofStandard] : [number];
  return [...new Set(numbers.filter((one) => one !== null))];
}
