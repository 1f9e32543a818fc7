import type { Edition, Standard } from "../../standards/standard.ts";
import type { Committee, WorkingGroup } from "../../standards/working-group.ts";
import type { ThreadScope } from "../thread-scope.ts";
import { editionsOf, type Catalogue } from "./catalogue.ts";

/** What a conversation was about, as far as whoever asks next may see it. */
export interface TalkedOf {
  readonly standards: readonly Standard[];
  readonly groups: readonly WorkingGroup[];
  readonly committees: readonly Committee[];
  /** All visible editions of the one standard, in order of issue; none for several standards. */
  readonly held: readonly Edition[];
  /** Those of them that were answered from, older first. */
  readonly editions: readonly Edition[];
  readonly isAboutNothing: boolean;
}

/** Null where all of it is hidden from the asker: then there was no conversation for them. */
export function talkedOf(thread: ThreadScope, catalogue: Catalogue): TalkedOf | null {
  const standards = thread.standards.flatMap((id) => catalogue.standards.find((s) => s.id === id) ?? []);
  if (standards.length === 0 && thread.standards.length > 0) return null;
  const [only, second] = standards;
  const held = only && !second ? editionsOf(catalogue, only) : [];
  const editions = thread.editions.flatMap((name) => held.find((edition) => edition.name === name) ?? []);
  const groups = catalogue.committees
    .flatMap((committee) => committee.groups)
    .filter(({ id }) => thread.groups.includes(id));
  const committees = catalogue.committees.filter(({ id }) => thread.committees.includes(id));
  return {
    standards,
    groups,
    committees,
    held,
    // Of a comparison with an edition that the asker may not see nothing is known to them.
    editions: editions.length === thread.editions.length ? editions : [],
    isAboutNothing: standards.length + groups.length + committees.length === 0,
  };
}
