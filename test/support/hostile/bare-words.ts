/** White space, controls, and what is not seen: none of it need be shown as it stands. */
const UNSEEN = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** The characters of a text that a reader sees. */
export function bareWords(text: string): string {
  return text.toWellFormed().replace(UNSEEN, "");
}
