/** A clause as it is printed: its number and its words. */
export interface SeededClause {
  readonly number: string;
  readonly text: string;
}

/** Two editions of an invented standard, the second made from the first; the same for the same count. */
export interface SeededEditions {
  readonly old: readonly SeededClause[];
  readonly new: readonly SeededClause[];
}

const CLAUSES_A_SECTION = 12;
const VOCABULARY = 9000;
const SYLLABLES = "ba co di fu ge ha ki lo mu ne pa ro si tu ve wa xo yi zu qua".split(" ");

/** Of a hundred clauses: so many go, come, change places, join their neighbour, and have words changed. */
const EDITS = { deleted: 4, added: 6, moved: 3, joined: 2, reworded: 40 } as const;

type Random = () => number;

export function seededEditions(count: number): SeededEditions {
  const random = seeded(count);
  const old = Array.from({ length: count }, () => sentences(random, 2 + Math.floor(random() * 3)));
  const after: string[] = [];
  for (let at = 0; at < old.length; at += 1) {
    const text = old[at] ?? "";
    let dice = random() * 100;
    const happens = (share: number): boolean => (dice -= share) < 0 && dice >= -share;
    if (happens(EDITS.deleted)) continue;
    if (happens(EDITS.added)) after.push(text, sentences(random, 3));
    else if (happens(EDITS.moved)) after.splice(Math.floor(random() * after.length), 0, text);
    else if (happens(EDITS.joined)) after.push(`${text} ${old[(at += 1)] ?? ""}`.trim());
    else after.push(happens(EDITS.reworded) ? reworded(text, random) : text);
  }
  return { old: numbered(old), new: numbered(after) };
}

/** The editions' Markdown, one heading a clause. */
export function markdownOf(clauses: readonly SeededClause[]): string {
  return clauses.map(({ number, text }) => `## ${number}\n\n${text}\n`).join("\n");
}

function numbered(texts: readonly string[]): SeededClause[] {
  return texts.map((text, at) => ({
    number: `${Math.floor(at / CLAUSES_A_SECTION) + 1}.${(at % CLAUSES_A_SECTION) + 1}`,
    text,
  }));
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 9 + Math.floor(random() * 12) }, () => word(random));
    words.splice(2, 0, random() < 0.7 ? "shall" : "should");
    return `The ${words.join(" ")}.`;
  }).join(" ");
}

function reworded(text: string, random: Random): string {
  return text.replace(/\b[a-z]+\b/g, (old) => (random() < 0.12 && old !== "shall" ? word(random) : old));
}

/** Some words are common and most are rare, as in any language. */
function word(random: Random): string {
  let rank = Math.floor(VOCABULARY ** random());
  let spelled = "";
  for (; rank > 0; rank = Math.floor(rank / SYLLABLES.length)) spelled += SYLLABLES[rank % SYLLABLES.length];
  return spelled;
}

/** A linear congruential generator: the same numbers from 0 to 1 on every machine. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
