import { chineseNumber } from "../../../text/numerals.ts";
import type { ListLabel } from "../../prose/list-label.ts";

/** Knows which label each list of a clause had last, so that one goes on after paragraphs of its items. */
export class ListSequence {
  readonly #last = new Map<string, number>();

  /** True for `b)` where the last label of its kind was `a)`. */
  goesOn({ style, label }: ListLabel): boolean {
    const last = this.#last.get(style);
    return last !== undefined && ordinalOf(label) === last + 1;
  }

  note({ style, label }: ListLabel): void {
    this.#last.set(style, ordinalOf(label));
  }

  /** At the next heading all lists are over. */
  end(): void {
    this.#last.clear();
  }
}

/** `c)` is 3, `(12)` is 12, `（二）` is 2; NaN for dashes and bullets. */
function ordinalOf(label: string): number {
  const bare = label.replace(/[()（）.．、\s]/g, "");
  if (/^[a-z]$/.test(bare)) return bare.charCodeAt(0) - 96;
  if (/^\d{1,3}$/.test(bare)) return Number(bare);
  return /^[一二三四五六七八九十百]{1,4}$/.test(bare) ? (chineseNumber(bare) ?? Number.NaN) : Number.NaN;
}
