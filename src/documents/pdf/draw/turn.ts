export type Point = readonly [x: number, y: number];

/** A point of the page in axes that are turned by so many quarter turns clockwise, as the words of a line run. */
export function turned([x, y]: Point, turn: number): Point {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}
