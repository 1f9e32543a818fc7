import { repairFounderLetters } from "../../bytes/founder-letters.ts";
import type { PageDrawing } from "../draw/page-drawing.ts";
import type { Warning } from "../../../standards/standard.ts";

export interface RepairedText {
  readonly drawings: readonly PageDrawing[];
  readonly warnings: readonly Warning[];
}

const WIDE = /[\uff01-\uff5e]/g;

/** Restores Latin letters that official prints store as rare Chinese characters, and the wide digits beside them. */
export function repairFounderGlyphs(drawings: readonly PageDrawing[]): RepairedText {
  const whole = drawings.map((drawing) => drawing.glyphs.map((glyph) => glyph.text).join("")).join("");
  const repaired = repairFounderLetters(whole);
  if (repaired === null || repaired.length !== whole.length) return { drawings, warnings: [] };
  let at = 0;
  return {
    drawings: drawings.map((drawing) => ({
      ...drawing,
      glyphs: drawing.glyphs.map((glyph) => {
        const text = repaired.slice(at, at + glyph.text.length);
        at += glyph.text.length;
        return { ...glyph, text: text.replace(WIDE, narrow) };
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
