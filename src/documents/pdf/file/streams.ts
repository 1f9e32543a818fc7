/** A stream of a file: its dictionary as written, and where its bytes stand. */
export interface FileStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** A stream's dictionary is shorter than this, but for those that list a great deal and hold no text. */
const LONGEST_DICTIONARY = 400;

/** All streams of a file, found by their keywords alone, so that a damaged table of objects hides none. */
export function* streamsOf(file: string): Generator<FileStream> {
  let at = file.indexOf("stream");
  while (at >= 0) {
    const isEnd = file.startsWith("end", at - 3);
    const start =
      at + 6 + (file[at + 6] === "\r" ? 1 : 0) + (/^\r?\n/.test(file.slice(at + 6, at + 8)) ? 1 : 0);
    const end = isEnd ? -1 : file.indexOf("endstream", start);
    if (!isEnd && end < 0) return;
    if (!isEnd) {
      const before = file.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
      const dictionary = before.slice(before.lastIndexOf("obj") + 3);
      yield { dictionary, start, end };
    }
    at = file.indexOf("stream", isEnd ? at + 6 : end + 9);
  }
}
