/** The Symbol font from 0x41 to 0x7A: Greek letters where Latin ones stand. */
const SYMBOL_LETTERS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
const SYMBOL_SIGNS: Readonly<Record<number, string>> = {
  0x2d: "−",
  0xa3: "≤",
  0xa5: "∞",
  0xae: "→",
  0xac: "←",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
  0xbc: "…",
  0xce: "∈",
  0xd6: "√",
  0xde: "⇒",
  0xe5: "∑",
  0xf2: "∫",
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x52: "☑",
  0x6c: "●",
  0x6e: "■",
  0x6f: "☐",
  0x71: "❑",
  0x75: "◆",
  0x76: "❖",
  0xa7: "▪",
  0xa8: "☐",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

/** The character a symbol stands for (`w:sym`); `•` for signs of fonts that no other font shares. */
export function symbolOf(font: string | null, code: string | null): string {
  const value = /^[0-9a-f]{1,4}$/i.test(code ?? "") ? Number.parseInt(code ?? "", 16) : 0;
  if (value === 0) return "";
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const place = isPrivate ? value - 0xf000 : value;
  if (/^symbol$/i.test(font ?? "")) return symbolSign(place);
  if (/^wingdings$/i.test(font ?? "")) return WINGDINGS[place] ?? "•";
  // The other dingbat fonts hold ticks and boxes that only their own glyphs tell apart.
  return isPrivate ? "•" : String.fromCharCode(value);
}

function symbolSign(place: number): string {
  if (place >= 0x41 && place <= 0x7a) return SYMBOL_LETTERS.charAt(place - 0x41);
  return SYMBOL_SIGNS[place] ?? (place < 0x80 ? String.fromCharCode(place) : "•");
}
