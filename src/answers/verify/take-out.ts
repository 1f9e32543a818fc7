/** Stands where something was taken out: no letter, no figure, no mark that parts a sentence. */
export const GAP = " □ ";

/** The text with a gap for every match that `take` takes. */
export function takeOut(text: string, form: RegExp, take: (match: RegExpExecArray) => boolean): string {
  let rest = "";
  let end = 0;
  for (const match of text.matchAll(form)) {
    if (!take(match)) continue;
    rest += text.slice(end, match.index) + GAP;
    end = match.index + match[0].length;
  }
  return rest + text.slice(end);
}
