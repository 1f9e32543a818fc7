/** Shorter names are too near to other words. */
const SHORTEST = 4;
const LONGEST = 24;
/** Characters that stand between words, and are put for no other by a slip. */
const FUNCTION = /[的了吗呢么和与跟在是有没被把对从这那哪]/u;

/** Names by their halves, or nearly halves: one wrong character leaves the other one whole. */
export interface ChineseNames {
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
    byHalf: Map.groupBy(halves, ({ half }) => half),
    lengths: [...new Set(halves.map(({ half }) => half.length))],
  };
}

/**
 * The text with names set right of which one character is wrong, or two neighbours have changed places. Nothing is
 * changed where the characters make a word of their own, or where two names could be meant. The length is kept.
 */
export function withNamesRight(text: string, { byHalf, lengths }: ChineseNames): string {
  const found = new Map<number, Set<string>>();
  for (let at = 0; at < text.length; at += 1)
    for (const length of lengths)
      for (const half of byHalf.get(text.slice(at, at + length)) ?? []) {
        const start = at - half.at;
        const written = text.slice(Math.max(0, start), start + half.name.length);
        if (start >= 0 && isSlip(written, half.name) && !makesWord(text, start, written, half.name))
          found.set(start, (found.get(start) ?? new Set()).add(half.name));
      }
  let right = text;
  for (const [start, names] of found) {
    // A longer name that begins with a shorter one says the same of the wrong character.
    const longest = [...names].toSorted((a, b) => b.length - a.length)[0] ?? "";
    if ([...names].every((name) => longest.startsWith(name)))
      right = right.slice(0, start) + longest + right.slice(start + longest.length);
  }
  return right;
}

function isSlip(written: string, name: string): boolean {
  if (written.length !== name.length || !/^\p{Script=Han}+$/u.test(written)) return false;
  const wrong = differing(written, name);
  const [first = 0, second] = wrong;
  if (wrong.length === 1) return !FUNCTION.test(written[first] ?? "");
  const isExchange = written[first] === name[second ?? 0] && written[second ?? 0] === name[first];
  return wrong.length === 2 && second === first + 1 && isExchange;
}

function differing(written: string, name: string): readonly number[] {
  return [...written].flatMap((character, i) => (character === name[i] ? [] : [i]));
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** Whether a character that differs stands in a word: 核查 for 核验 is no slip. */
function makesWord(text: string, start: number, written: string, name: string): boolean {
  const segments = SEGMENTER.segment(text);
  return differing(written, name).some(
    (i) => [...(segments.containing(start + i)?.segment ?? "")].length > 1,
  );
}
