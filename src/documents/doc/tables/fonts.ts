import type { WordFile } from "../information-block.ts";

/** Bytes of a font's entry before its name ([MS-DOC] 2.9.87, FFN), its length not counted. */
const NAME_AT = 39;

/** The names of a document's fonts, in the order in which symbols name them (2.9.286, SttbfFfn). */
export function readFonts(file: WordFile): readonly string[] {
  const bytes = file.part("fonts");
  const fonts: string[] = [];
  for (let at = 4; at < bytes.length;) {
    const length = bytes.u8(at);
    if (at + 1 + length > bytes.length) break;
    const name = length > NAME_AT ? bytes.utf16(at + 1 + NAME_AT, Math.floor((length - NAME_AT) / 2)) : "";
    fonts.push(name.split("\0")[0] ?? "");
    at += 1 + length;
  }
  return fonts;
}
