import { turned } from "./turn.ts";
import { boxOf } from "./paths.ts";
import type { Point } from "./turn.ts";
import type { PageDrawing } from "./page-drawing.ts";

/** A page is read as its words run when so many of them run one way. */
const MOSTLY = 0.6;

/** Turns a page whose words run up or down (a wide table, vertical writing) so that they run from left to right. */
export function upright(drawing: PageDrawing): PageDrawing {
  const counts = [0, 0, 0, 0];
  for (const glyph of drawing.glyphs)
    if (!glyph.concealed) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  const most = Math.max(...counts);
  const turn = counts.indexOf(most);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (turn === 0 || most < total * MOSTLY) return drawing;
  const { width, height } = drawing;
  const moveTo = (point: Point): Point => shifted(turned(point, turn), turn, width, height);
  return {
    ...drawing,
    width: turn === 2 ? width : height,
    height: turn === 2 ? height : width,
    glyphs: drawing.glyphs.map((glyph) => {
      const own = (glyph.turn - turn + 4) % 4;
      const [x, y] = turned(moveTo(turned([glyph.x, glyph.y], (4 - glyph.turn) % 4)), own);
      return { ...glyph, x, y, turn: own };
    }),
    rules: drawing.rules.map(({ left, top, right, bottom }) =>
      boxOf([moveTo([left, top]), moveTo([right, bottom])]),
    ),
  };
}

/** Back onto the page: its upper left corner is the origin again. */
function shifted([x, y]: Point, turn: number, width: number, height: number): Point {
  if (turn === 1) return [x, y + width];
  return turn === 2 ? [x + width, y + height] : [x + height, y];
}
