import { FUNCTION_CHARACTERS, STOP_WORDS } from "../text/stop-words.ts";
import { sentences } from "../text/sentences.ts";
import { words, type Word } from "../text/words.ts";

/** A stretch of words: `[start, end)`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** One side of a redline, cut into what must not be cut further. */
export interface ComparedWords {
  readonly words: readonly string[];
  /** By word: a number that equal words of both sides share. */
  readonly ids: Int32Array;
  /** By number: what such a word weighs, where it is no label. */
  readonly weights: readonly number[];
  /** By word: how much all before it weigh together, so that a run's weight is a difference of two. */
  readonly weightBefore: Float64Array;
  /** 1 for white space. */
  readonly isSpace: Uint8Array;
  /** 1 for the words with which a sentence begins. */
  readonly startsSentence: Uint8Array;
}

/**
 * Words that only join others tell a reader little; white space, marks and the labels of list items nothing, but the
 * end of a line or sentence does.
 */
const WEIGHTS = { word: 1, joint: 0.35, end: 0.5, mark: 0 } as const;
const SENTENCE_END = /^[\n.;:!?。；：！？]$/u;

/** Both texts of a redline in words. */
export function comparedWords(old: string, after: string): { old: ComparedWords; new: ComparedWords } {
  const vocabulary = { ids: new Map<string, number>(), weights: [] };
  return { old: sideOf(old, vocabulary), new: sideOf(after, vocabulary) };
}

/** The words of both sides, with a number and a weight for each. */
interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly weights: number[];
}

function sideOf(text: string, vocabulary: Vocabulary): ComparedWords {
  const found = text.includes("-") ? withoutCompounds(words(text)) : words(text);
  const size = found.length;
  const side = {
    words: found.map((word) => word.text),
    ids: new Int32Array(size),
    weights: vocabulary.weights,
    weightBefore: new Float64Array(size + 1),
    isSpace: new Uint8Array(size),
    startsSentence: sentenceStarts(text, found),
  };
  const isLabel = labelsIn(text);
  let weight = 0;
  for (let at = 0; at < size; at += 1) {
    const word = found[at]!;
    const id = idOf(word, vocabulary);
    if (!isLabel(word.start)) weight += vocabulary.weights[id] ?? 0;
    side.ids[at] = id;
    side.weightBefore[at + 1] = weight;
    side.isSpace[at] = word.kind === "space" ? 1 : 0;
  }
  return side;
}

/** `a)`, `(2)`, `3.`, （一）, `1、`, `——` at the beginning of a line: inserting an item changes those of all that follow. */
const LABEL =
  /^[^\S\n]*(?:[（(](?:[a-z]{1,3}|\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|(?:[a-z]{1,3}|\d{1,3})[)）.、](?!\d)|[一二三四五六七八九十]{1,3}、|[—–]{1,2}|[-•·](?= ))/gmu;

/** Whether a label stands at an offset; to be asked for ascending ones. */
function labelsIn(text: string): (offset: number) => boolean {
  const labels = Array.from(text.matchAll(LABEL), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  let next = 0;
  return (offset) => {
    while ((labels[next]?.end ?? Infinity) <= offset) next += 1;
    return (labels[next]?.start ?? Infinity) <= offset;
  };
}

const COMPOUND = /^\p{L}\p{Ll}*(?:-\p{Ll}+)+$/u;

function withoutCompounds(found: readonly Word[]): Word[] {
  const parts: Word[] = [];
  for (const word of found) {
    if (isCompound(word)) parts.push(...compoundParts(word));
    else parts.push(word);
  }
  return parts;
}

/** `up-to-date` for `up to date` is two hyphens drawn in; what has capitals or figures (`AES-GCM`) is one name. */
function isCompound({ text }: Word): boolean {
  return text.includes("-") && COMPOUND.test(text);
}

function compoundParts(word: Word): Word[] {
  return Array.from(word.text.matchAll(/-|[^-]+/g), ({ 0: text, index }) => ({
    text,
    start: word.start + index,
    kind: text === "-" ? "mark" : "word",
  }));
}

function idOf(word: Word, { ids, weights }: Vocabulary): number {
  const known = ids.get(word.text);
  if (known !== undefined) return known;
  ids.set(word.text, ids.size);
  weights.push(weightOf(word));
  return ids.size - 1;
}

export function weightIn({ weightBefore }: ComparedWords, { start, end }: Run): number {
  return (weightBefore[end] ?? 0) - (weightBefore[start] ?? 0);
}

export function wholeOf({ words: found }: ComparedWords): Run {
  return { start: 0, end: found.length };
}

export function isEmpty({ start, end }: Run): boolean {
  return start >= end;
}

function weightOf({ text, kind }: Word): number {
  if (kind === "number") return WEIGHTS.word;
  if (kind === "word")
    return STOP_WORDS.has(text) || FUNCTION_CHARACTERS.has(text) ? WEIGHTS.joint : WEIGHTS.word;
  return SENTENCE_END.test(text) ? WEIGHTS.end : WEIGHTS.mark;
}

function sentenceStarts(text: string, found: readonly Word[]): Uint8Array {
  const starts = new Uint8Array(found.length);
  let at = 0;
  for (const { start } of sentences(text)) {
    while (at < found.length && (found[at]?.start ?? 0) < start) at += 1;
    starts[at] = 1;
  }
  return starts;
}
