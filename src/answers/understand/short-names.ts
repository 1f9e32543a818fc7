import type { Standard } from "../../standards/standard.ts";

/** Words that no initial is taken of. */
const SMALL = /^(?:an?|and|for|from|in|of|on|or|the|to|with)$/i;
/** Fewer letters, taken of the words of a title, are chance. */
const FEWEST = 4;
const MOST = 8;

/** A name in capitals, as a question writes it: `ASVS`, `QUIC`. */
export interface CapitalName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in a question in capitals and could name something. */
export function capitalNames(text: string): readonly CapitalName[] {
  return [...text.matchAll(/(?<![A-Za-z\d/.-])[A-Z]{3,8}(?=s?(?![A-Za-z\d/-]))/g)].map((match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * What an English title is called for short: the initials of its words, `ASVS` for "Application Security Verification
 * Standard", and the word in capitals before its colon, `QUIC` for "QUIC: A UDP-Based Transport".
 */
export function shortNamesOf({ titles }: Standard): readonly string[] {
  const title = titles.en ?? "";
  const words = (title.match(/[A-Za-z]+/g) ?? []).filter((word) => !SMALL.test(word));
  const initials = words.map((word) => word[0]?.toUpperCase() ?? "").join("");
  const leading = /^([A-Z]{3,8}):\s/.exec(title)?.[1];
  return [
    ...(initials.length >= FEWEST && initials.length <= MOST ? [initials] : []),
    ...(leading === undefined ? [] : [leading]),
  ];
}

/** Words that a title's beginning needs to stand for the whole. */
const FEWEST_IN_HEAD = 3;

/**
 * How an English title begins, before the first joint of its words: "QUIC Loss Detection" of "QUIC Loss Detection and
 * Congestion Control". Null where that is the whole, or too little to tell it by.
 */
export function headOfTitle({ titles }: Standard): string | null {
  const title = titles.en ?? "";
  const head = title.split(/\s+(?:and|for|of|with|using|in)\s|\s*[:—–(]/i)[0]?.trim() ?? "";
  return head !== title.trim() && head.split(/\s+/).length >= FEWEST_IN_HEAD ? head : null;
}
