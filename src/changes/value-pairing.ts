import { sentences } from "../text/sentences.ts";
import type { ValueChange, ValueKind } from "./change-set.ts";
import type { Limit } from "./limits.ts";
import { tellingWords } from "./statement-words.ts";

/** A particular that a text states. */
export interface Value {
  readonly kind: ValueKind;
  /** As written, with its unit: `30 d`, 六个月, `GB/T 00711—2023`. */
  readonly text: string;
  /** What it says however it is written: 六个月 and `6个月` have one key. */
  readonly key: string;
  readonly unit: string;
  /** The limit that a figure sets. */
  readonly limit: Limit | null;
  /** Offset (UTF-16 units) in its text. */
  readonly at: number;
}

/** What a text states otherwise, or not as often, as the other one. */
export interface StatedValues {
  readonly text: string;
  readonly values: readonly Value[];
}

/** At least 10 and at most 10 do, though the figure is the same. */
export function contradict(one: Value, other: Value): boolean {
  return one.limit !== null && other.limit !== null && one.limit.bound !== other.limit.bound;
}

/** How alike what two values are said of has to be: less where they have one unit. */
const LEAST_ALIKE = { ofOneUnit: 0.15, ofOneKind: 0.3 } as const;

/** What speaks for a pair, and against it, beside the words that both values stand among. */
const ONE_VALUE = 4;
const ONE_UNIT = 1;
const OTHER_SIDE = -0.5;

/** The phrase tells more than the sentence around it which of several figures this is. */
const PHRASE = 0.5;

/**
 * Which old value became which new one: those of one kind, first of one unit, that are said of the most alike things.
 * Gives the new ones in their order, each with what it was, then the old ones that went.
 */
export function pairValues(old: StatedValues, after: StatedValues): ValueChange[] {
  const partners = partnersOf(old, after);
  const taken = new Set(partners.values());
  return [
    ...after.values.flatMap((value) => changesOf(partners.get(value) ?? null, value)),
    ...old.values
      .filter((value) => !taken.has(value))
      .map((value): ValueChange => ({ kind: value.kind, from: value.text, to: null })),
  ];
}

/** A figure that sets a limit in either edition is told as one; where the limit turned round, with the words that say so. */
function changesOf(was: Value | null, is: Value): ValueChange[] {
  if (was && contradict(was, is))
    return [{ kind: "threshold", from: was.limit?.text ?? was.text, to: is.limit?.text ?? is.text }];
  if (was?.key === is.key) return [];
  const kind = was?.kind === "threshold" ? was.kind : is.kind;
  return [{ kind, from: was?.text ?? null, to: is.text }];
}

interface ScoredPair {
  readonly old: number;
  readonly new: number;
  readonly rank: number;
}

function partnersOf(old: StatedValues, after: StatedValues): ReadonlyMap<Value, Value> {
  const partners = new Map<Value, Value>();
  if (old.values.length === 0 || after.values.length === 0) return partners;
  const [before, now] = [surroundingsOf(old), surroundingsOf(after)];
  const pairs = old.values.flatMap((was, i) =>
    after.values.flatMap((is, j): ScoredPair[] => {
      if (family(was) !== family(is)) return [];
      const isOfOneUnit = unitOf(was) === unitOf(is);
      const [one, other] = [before[i], now[j]];
      if (!one || !other) return [];
      const turned = contradict(was, is);
      const isOneValue = was.key === is.key && !turned;
      const alike = likeness(one.sentence, other.sentence);
      if (!isOneValue && alike < LEAST_ALIKE[isOfOneUnit ? "ofOneUnit" : "ofOneKind"]) return [];
      const rank =
        alike +
        (isOneValue ? ONE_VALUE : 0) +
        PHRASE * likeness(one.phrase, other.phrase) +
        (isOfOneUnit ? ONE_UNIT : 0) +
        (turned ? OTHER_SIDE : 0);
      return [{ old: i, new: j, rank }];
    }),
  );
  const taken = new Set<Value>();
  for (const pair of pairs.toSorted(bestFirst)) {
    const [was, is] = [old.values[pair.old], after.values[pair.new]];
    if (!was || !is || taken.has(was) || partners.has(is)) continue;
    taken.add(was);
    partners.set(is, was);
  }
  return partners;
}

function bestFirst(one: ScoredPair, other: ScoredPair): number {
  const askew = (pair: ScoredPair): number => Math.abs(pair.old - pair.new);
  return (
    other.rank - one.rank ||
    askew(one) - askew(other) ||
    one.old + one.new - (other.old + other.new) ||
    one.old - other.old
  );
}

/** A figure that becomes a limit is still the same figure. */
function family({ kind }: Value): ValueKind {
  return kind === "threshold" ? "figure" : kind;
}

/** How often something is done is told by the unit alone: 每月, `weekly`. */
const FREQUENCY = /^每|^every\b|^(?:hour|dai|week|month|quarter|year|annual)ly$/u;

function unitOf({ text, unit }: Value): string {
  return FREQUENCY.test(text) ? "frequency" : unit;
}

/** The words around a value: of its sentence, or list item, and between the commas beside it. */
interface Surroundings {
  readonly sentence: ReadonlySet<string>;
  readonly phrase: ReadonlySet<string>;
}

function surroundingsOf({ text, values }: StatedValues): readonly Surroundings[] {
  const all = sentences(text);
  const read = new Map<string, ReadonlySet<string>>();
  const wordsOf = (stretch: string): ReadonlySet<string> => {
    const found = read.get(stretch) ?? new Set(tellingWords(stretch, "words"));
    read.set(stretch, found);
    return found;
  };
  return values.map((value) => {
    const sentence = all.findLast(({ start }) => start <= value.at) ?? { text, start: 0 };
    const [ahead, after] = beside(value);
    const at = value.at - sentence.start;
    const before = sentence.text.slice(0, Math.max(0, at - ahead));
    const behind = sentence.text.slice(at + value.text.length + after);
    return {
      sentence: wordsOf(`${before} ${behind}`),
      phrase: wordsOf(`${before.split(COMMA).at(-1)} ${behind.split(COMMA)[0]}`),
    };
  });
}

/** How many characters before and behind a figure say that it is a limit. */
function beside({ text, limit }: Value): readonly [before: number, behind: number] {
  const length = (limit?.text.length ?? text.length) - text.length;
  return limit?.text.startsWith(text) ? [0, length] : [length, 0];
}

const COMMA = /[，,；;：:]/u;

/** Dice's coefficient; values that nothing is said of are said of the same. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
