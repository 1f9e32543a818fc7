import { repairFounderLetters } from "../../bytes/founder-letters.ts";
import type { PackedPage } from "../draw/packed-page.ts";
import type { Warning } from "../../../standards/standard.ts";

export interface RepairedText {
  readonly pages: readonly PackedPage[];
  readonly warnings: readonly Warning[];
}

const WIDE = /[\uff01-\uff5e]/g;

/** Restores Latin letters that official prints store as rare Chinese characters, and the wide digits beside them. */
export function repairFounderGlyphs(pages: readonly PackedPage[]): RepairedText {
  const whole = pages.map((page) => page.texts.join("")).join("");
  const repaired = repairFounderLetters(whole);
  if (repaired === null || repaired.length !== whole.length) return { pages, warnings: [] };
  let at = 0;
  return {
    pages: pages.map((page) => ({
      ...page,
      texts: page.texts.map((text) => {
        const own = repaired.slice(at, at + text.length);
        at += text.length;
        return own.replace(WIDE, narrow);
      }),
    })),
    warnings: [
      { code: "LETTERS_REPAIRED", message: "Latin letters stored as rare Chinese characters were restored." },
    ],
  };
}

/** Digits, letters and the signs within numbers; Chinese punctuation stays wide. */
function narrow(wide: string): string {
  return /[０-９Ａ-Ｚａ-ｚ．／－＿]/.test(wide) ? String.fromCharCode(wide.charCodeAt(0) - 0xfee0) : wide;
}
