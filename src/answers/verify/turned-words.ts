/** Words that say a thing is not so by their beginning: unencrypted, 未加密. */
const NEGATED =
  /\b(?:un|non-?)(?<word>[a-z]{4,})\b|(?<![\p{L}])[未非](?<term>\p{Script=Han}{2})|未(?<done>\p{Script=Han}{2})/giu;

/** True when one of two speaks of what is not encrypted, and the other only of what is. */
export function negatesWord(statement: string, known: string): boolean {
  return negatedAlone(known, statement) || negatedAlone(statement, known);
}

function negatedAlone(one: string, other: string): boolean {
  const without = one.replace(NEGATED, " ");
  return [...one.matchAll(NEGATED)].some(({ 0: negated, groups = {} }) => {
    const word = groups["word"] ?? groups["term"] ?? groups["done"] ?? "";
    return !saysWord(without, word) && !saysWord(other, negated) && saysWord(other, word);
  });
}

function saysWord(text: string, word: string): boolean {
  return /[a-z]/i.test(word) ? new RegExp(`\\b${word}\\b`, "iu").test(text) : text.includes(word);
}

const JOINED = [
  /\b(?<first>[a-z]+)\s(?<by>and|or)\s(?:(?:the|an?|by|to|of|in)\s){0,2}(?<second>[a-z]+)\b/giu,
  /(?<first>\p{Script=Han}{2})(?<by>和|与|及|以及|并|或者?)(?<second>\p{Script=Han}{2})/gu,
];

/** "Neither A nor B" is said of both in any words. */
const DENIED = /\b(?:not|no|never|neither|nor|cannot)\b|不|[禁勿]/iu;

/** True when a statement has a choice of two things that are known together alone, or both where one of them is asked for. */
export function joinsOtherwise(statement: string, known: string): boolean {
  if (DENIED.test(statement)) return false;
  const knownPairs = pairsJoined(known);
  return pairsJoined(statement).some(({ pair, isChoice }) => {
    const same = knownPairs.filter((one) => one.pair === pair);
    return same.length > 0 && same.every((one) => one.isChoice !== isChoice);
  });
}

function pairsJoined(text: string): readonly { readonly pair: string; readonly isChoice: boolean }[] {
  return JOINED.flatMap((form) => [...text.matchAll(form)]).map(({ groups = {} }) => {
    const { first = "", by = "", second = "" } = groups;
    const pair = [first.toLowerCase(), second.toLowerCase()].toSorted().join(" ");
    return { pair, isChoice: /^or$|或/iu.test(by) };
  });
}

/** What goes on upwards or downwards from a figure, and what says the same in a source. */
const OPENED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:or|and)\s(?:more|above|higher|longer|later|greater|over|upwards?)\b|以上|或更[高长多晚大]/iu,
    /\b(?:at least|minimum|not?\b[^.;]{0,40}\s(?:less|fewer|lower|shorter|earlier|smaller)\b|more than|longer than|greater|exceed|above|from)\b|至少|最[低短少小]|不[少低短小早]于|[大高多长]于|超过|[≥>＞]/iu,
  ],
  [
    /\b(?:or|and)\s(?:less|fewer|below|lower|shorter|earlier|under)\b|以下|或更[低短少早小]/iu,
    /\b(?:at most|maximum|not?\b[^.;]{0,40}\s(?:more|longer|higher|later|greater|exceed)\b|less than|shorter than|fewer|below|up to|within)\b|至多|最[高长多大]|不[多高长大迟晚]于|不超过|[小低少短]于|[≤<＜]/iu,
  ],
];

/** True when a statement goes on from a figure ("level 3 and above") where nothing known does. */
export function opensBound(statement: string, known: string): boolean {
  return OPENED.some(
    ([opened, likewise]) => opened.test(statement) && !opened.test(known) && !likewise.test(known),
  );
}
