/** Names of number formats as newer Word files have them, in the order of their codes ([MS-OSHARED] 2.2.1.3, MSONFC). */
const FORMATS = (
  "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago " +
  "ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal " +
  "japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet " +
  "ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle " +
  "ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional " +
  "taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand " +
  "decimal koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 arabicAbjad " +
  "hindiVowels hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting vietnameseCounting " +
  "numberInDash russianLower russianUpper"
).split(" ");
const NONE = 0xff;

/** The format of a code; figures for codes that nobody has given a meaning. */
export function numberFormat(code: number): string {
  return code === NONE ? "none" : (FORMATS[code] ?? "decimal");
}
