/**
 * A passage's number is its place in the order in which passages came, and beside it how long the passage is: whoever
 * reads a list of numbers can weigh each without another look.
 */

/** Steps of length to a doubling: a length is known within 5 %. */
const STEPS = 8;
/** How many lengths are told apart; the last stands for 60,000 terms and more. */
export const LENGTHS = 128;

/** The number of the passage that comes `place`-th, of so many terms. */
export function passageNumber(place: number, length: number): number {
  return place * LENGTHS + Math.min(LENGTHS - 1, Math.round(STEPS * Math.log2(Math.max(1, length))));
}

export function placeOf(number: number): number {
  return Math.floor(number / LENGTHS);
}

/** Which of the lengths a number tells, from 0. */
export function lengthClassOf(number: number): number {
  return number % LENGTHS;
}

/** In terms, about. */
export function lengthOf(lengthClass: number): number {
  return 2 ** (lengthClass / STEPS);
}
