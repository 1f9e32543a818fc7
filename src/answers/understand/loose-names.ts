import type { Standard } from "../../standards/standard.ts";
import { findNames, foldName, nameList, type NameList, type Named } from "./names.ts";

/** A stretch of a question that calls a standard by something near one of its names. */
export interface LooseName {
  readonly standard: Standard;
  readonly start: number;
  readonly end: number;
}

/** The names of standards in the forms in which they are looked for loosely. */
export interface LooseNames {
  readonly stems: NameList<Standard>;
  readonly bare: NameList<Standard>;
}

/** What any standard is called at the end of its name. */
const KIND_OF_TEXT =
  /(?:\s+(?:standards?|drafts?|requirements?|rules?|guidelines?|guide|specifications?|methods?)|(?:标准|草案|要求|规则|指南|规范|方法))$/i;
/** A word or two may be anything. */
const FEWEST_WORDS = 2;
const FEWEST_CHARACTERS = 4;
const FEWEST_BARE = 5;

/** @param names of standards, in any language */
export function looseNames(names: readonly Named<Standard>[]): LooseNames {
  const stems = names.flatMap(({ name, value }) => {
    const stem = name.replace(KIND_OF_TEXT, "").trim();
    const enough = /\p{Script=Han}/u.test(stem)
      ? stem.length >= FEWEST_CHARACTERS
      : stem.split(/[\s-]+/).length >= FEWEST_WORDS;
    return enough ? [{ name: stem, value }] : [];
  });
  const bare = names.flatMap(({ name, value }) => {
    const { text } = withoutFillers(foldName(name));
    return /\p{Script=Han}/u.test(text) && text.length >= FEWEST_BARE ? [{ name: text, value }] : [];
  });
  return { stems: nameList(ofOneEach(stems)), bare: nameList(ofOneEach(bare)) };
}

/** Those that can mean but one standard. */
function ofOneEach(names: readonly Named<Standard>[]): readonly Named<Standard>[] {
  const byName = Map.groupBy(names, ({ name }) => foldName(name));
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    return first && same.every(({ value }) => value === first.value) ? [first] : [];
  });
}

/** What stands behind a stem where the standard is meant: "the key management review draft", 密钥管理送审稿. */
const TEXT_FOLLOWS =
  /^\s+(?:(?:working|review|comment|approval|published|new|latest|newest|current|old|previous|first|second|final)\s+){0,2}(?:drafts?|standards?|texts?|rules?|guidelines?|documents?|editions?|versions?|specs?|specifications?)\b|^(?:的|那[个份]|这[个份])?(?:最新|新|旧|老|上一|现行)?的?(?:标准|草案|规则|指南|规范|工作组草案|征求意见稿|送审稿|报批稿|发布稿|[新旧老]版|稿(?!件))/i;
const JOINT =
  /^\s*(?:,|、|and|or|vs\.?|versus|with|to|和|与|跟|同|及|以及)\s*(?:the\s+|those of\s+)?(?:\s*)$/i;

/**
 * Standards called by something near a name: by its beginning with another word for a text behind it, or beside another
 * standard ("in key management and identity proofing"); and by a Chinese name with a filler in it (数据分级新规则).
 * @param taken stretches that name something as they stand
 * @param standards those of them that name standards
 */
export function findLooseNames(
  text: string,
  { stems, bare }: LooseNames,
  taken: readonly Stretch[],
  standards: readonly Stretch[],
): readonly LooseName[] {
  const isFree = ({ start, end }: Stretch, others: readonly Stretch[]) =>
    others.every((one) => end <= one.start || one.end <= start);
  const filled = withFillers(text, bare).filter((name) => isFree(name, taken));
  const called = findNames(text, stems)
    .map(({ start, end, value }) => ({ start, end, standard: value }))
    .filter((name) => isFree(name, [...taken, ...filled]))
    .filter(
      (name) =>
        TEXT_FOLLOWS.test(text.slice(name.end)) ||
        (name.start === 0 && /^\s*[:：]/.test(text.slice(name.end))) ||
        standards.some((other) => isBeside(text, name, other)),
    );
  return [...filled, ...called];
}

type Stretch = Pick<LooseName, "start" | "end">;

function isBeside(text: string, one: Stretch, other: Stretch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return JOINT.test(text.slice(first.end, second.start));
}

const FILLER = /(?:这个|那个|这份|那份|[的新旧老版])/g;

/** The text without fillers, with the place of each character that is left. */
function withoutFillers(text: string): { readonly text: string; readonly places: readonly number[] } {
  const isFiller = Array.from(text, () => false);
  for (const { index, 0: filler } of text.matchAll(FILLER)) isFiller.fill(true, index, index + filler.length);
  const places = [...isFiller.keys()].filter((at) => isFiller[at] === false);
  return { text: places.map((at) => text[at]).join(""), places };
}

function withFillers(text: string, names: NameList<Standard>): readonly LooseName[] {
  const bare = withoutFillers(text);
  if (bare.places.length === text.length) return [];
  return findNames(bare.text, names).flatMap(({ start, end, value }) => {
    const [from, to] = [bare.places[start], bare.places[end - 1]];
    return from === undefined || to === undefined ? [] : [{ standard: value, start: from, end: to + 1 }];
  });
}
