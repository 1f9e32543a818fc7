/**
 * Official Chinese prints made by Founder systems store Latin letters in row A0 of GBK, which the tables give to rare
 * Chinese characters: 犌犅／犜 for GB/T. The trail byte less 0x80 is the letter.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 94 }, (_, at) => [
    new TextDecoder("gb18030").decode(Uint8Array.of(0xa0, 0xa1 + at)),
    String.fromCharCode(0x21 + at),
  ]),
);
const RUN = new RegExp(`[${[...LETTERS.keys()].join("")}]+`, "gu");

/** The text with its letters restored, or null when it has none of these runs. A single rare character is left alone. */
export function repairFounderLetters(text: string): string | null {
  const runs = text.match(RUN)?.filter((run) => run.length >= 2) ?? [];
  if (runs.join("").length < 3) return null;
  return text.replace(RUN, (run) =>
    [...run].map((character) => LETTERS.get(character) ?? character).join(""),
  );
}
