/** Shorter names are too near to other words. */
const SHORTEST = 4;
const LONGEST = 24;
/** Characters that stand between words, and are put for no other by a slip. */
const FUNCTION = /[的了吗呢么和与跟在是有没被把对从这那哪多几谁何不要应宜能可会须得将由以内外上下前后]/u;

const LENGTHS_OF_WORDS = [2, 3, 4];

/** Names by their halves, or nearly halves: one wrong character leaves the other one whole. */
export interface ChineseNames {
  /** All of them, the longest first. */
  readonly all: readonly string[];
  readonly byHalf: ReadonlyMap<string, readonly HalfOfName[]>;
  /** Lengths that halves have. */
  readonly lengths: readonly number[];
}

interface HalfOfName {
  readonly name: string;
  /** Where in the name the half begins. */
  readonly at: number;
}

/** @param names of anything, in any language: those of Chinese characters alone are kept */
export function chineseNames(names: readonly string[]): ChineseNames {
  const chinese = [...new Set(names)].filter(
    (name) => name.length >= SHORTEST && name.length <= LONGEST && /^\p{Script=Han}+$/u.test(name),
  );
  const halves = chinese.flatMap((name) => {
    const middle = Math.ceil(name.length / 2);
    // Two that changed places may stand where the halves meet.
    return [middle, middle - 1].flatMap((length) => [
      { half: name.slice(0, length), name, at: 0 },
      { half: name.slice(name.length - length), name, at: name.length - length },
    ]);
  });
  return {
    all: chinese.toSorted((a, b) => b.length - a.length),
    byHalf: Map.groupBy(halves, ({ half }) => half),
    lengths: [...new Set(halves.map(({ half }) => half.length))],
  };
}

/** A name written with a slip. */
interface Slip {
  readonly start: number;
  readonly name: string;
}

/**
 * The text with names set right of which one character is wrong, or two neighbours have changed places. Nothing is
 * changed where the characters make a word of their own, where a name stands as it should, or where two names could be
 * meant. The length is kept.
 * @param words words of the field, which are right as they stand
 */
export function withNamesRight(
  text: string,
  names: ChineseNames,
  words: ReadonlySet<string> = new Set(),
): string {
  const slips = slipsIn(text, names).filter(({ start, name }) => !isWordIn(text, start, name, words));
  if (slips.length === 0) return text;
  const isRight = writtenRight(text, names.all);
  let right = text;
  for (const slip of slips) {
    const rivals = slips.filter((other) => other !== slip && overlap(slip, other));
    // A longer name that begins with a shorter one says the same of the wrong character.
    const isBest = rivals.every(({ start, name }) => start === slip.start && slip.name.startsWith(name));
    if (isBest && !isRight.slice(slip.start, slip.start + slip.name.length).includes(true))
      right = right.slice(0, slip.start) + slip.name + right.slice(slip.start + slip.name.length);
  }
  return right;
}

function slipsIn(text: string, { byHalf, lengths }: ChineseNames): readonly Slip[] {
  const found = new Map<string, Slip>();
  for (let at = 0; at < text.length; at += 1)
    for (const length of lengths)
      for (const { name, at: within } of byHalf.get(text.slice(at, at + length)) ?? []) {
        const start = at - within;
        if (start >= 0 && isSlip(text, start, name)) found.set(`${start} ${name}`, { start, name });
      }
  return [...found.values()];
}

/** Whether what stands for a part of the name is a word of the field: 定级 is no slip for 分级. */
function isWordIn(text: string, start: number, name: string, words: ReadonlySet<string>): boolean {
  const wrong = [...name].flatMap((character, i) => (text[start + i] === character ? [] : [start + i]));
  return wrong.some((at) =>
    LENGTHS_OF_WORDS.some((length) =>
      Array.from({ length }, (_, back) => text.slice(Math.max(0, at - back), at - back + length)).some(
        (word) => words.has(word),
      ),
    ),
  );
}

/** For each character, whether it belongs to a name that stands as it should. */
function writtenRight(text: string, names: readonly string[]): readonly boolean[] {
  const right = Array.from(text, () => false);
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      right.fill(true, at, at + name.length);
  return right;
}

function overlap(one: Slip, other: Slip): boolean {
  return one.start < other.start + other.name.length && other.start < one.start + one.name.length;
}

/** What a group is called after what it deals with: 密钥管理员 is no slip of 密钥管理组. */
const GROUP = "组";
/** What may follow a name at once: behind anything else its last character may be the first of another word. */
const FOLLOWS = /^(?:$|[\s\p{P}的]|标准|规范|要求|指南|规则|草案|稿|这)/u;

function isSlip(text: string, start: number, name: string): boolean {
  const written = text.slice(start, start + name.length);
  if (written.length !== name.length || !/^\p{Script=Han}+$/u.test(written)) return false;
  const [first = 0, second, third] = differing(written, name);
  if (second === undefined) {
    const isLast = first === name.length - 1;
    // Before a name anything may stand: its first character is never taken for a slip.
    const maySlip = !isLast || (name[first] !== GROUP && FOLLOWS.test(text.slice(start + name.length)));
    if (first === 0 || !maySlip) return false;
    return !FUNCTION.test(written[first] ?? "") && !makesWord(text, start + first);
  }
  const isExchange = written[first] === name[second] && written[second] === name[first];
  if (third !== undefined || second !== first + 1 || !isExchange) return false;
  return !makesWord(text, start + first) && !makesWord(text, start + second);
}

function differing(written: string, name: string): readonly number[] {
  return [...written].flatMap((character, i) => (character === name[i] ? [] : [i]));
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** Whether a character stands in a word: 核查 for 核验 is no slip. */
function makesWord(text: string, at: number): boolean {
  const { segment = "" } = SEGMENTER.segment(text).containing(at) ?? {};
  return segment.length > 1;
}
