/** Controls except the line feed, marks that turn the order of reading round, and Unicode's own line breaks. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text of documents and people as a message may hold it: whole characters, nothing that steers, no tall gaps. */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(STEERING, " ")
    .replace(/\n\s*\n\s*/g, "\n\n");
}

/** The same in one line. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\s+/g, " ").trim();
}
