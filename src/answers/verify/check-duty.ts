import { sentences } from "../../text/sentences.ts";
import { forcePhrases } from "./force-phrases.ts";
import { tellingTerms } from "./frame-words.ts";
import { quantitiesIn } from "./quantities.ts";

/** What tells of a text and of what became of it, rather than what is to be done. */
const TELLS_OF_TEXT =
  /\b(?:clauses?|drafts?|editions?|changed?|changes|new|added|deleted|removed|moved|merged|split|renumbered|tightened|relaxed|reversed|weakened|strengthened|became|raised|lowered|shortened|extended|reduced|increased|formerly|previously|was|were|lists?|defin\w+|means)\b|条款|第?\d[\d.]*条|草案|[稿版]本?|改|变|增|删|移|合并|拆分|加严|放宽|收紧|反转|缩短|延长|提高|降低|原来|现[在为]|定义|是指/iu;
/** How much of what a sentence says must stand in another one for it to tell the same. */
const TELLS_THE_SAME = 0.75;
/** Fewer words and figures tell nothing by themselves. */
const FEWEST = 3;

/**
 * True for a sentence that tells what a provision asks for as if it were simply so: "access uses dedicated accounts",
 * of accounts that shall be used.
 */
export function dropsDuty(statement: string, known: readonly string[]): boolean {
  const sources = known.flatMap((source) => sentences(source).map(({ text }) => text));
  return sentences(statement).some(({ text }) => {
    const said = tellingTerms(text);
    const figures = quantitiesIn(text).length;
    if (said.length + figures < FEWEST || TELLS_OF_TEXT.test(text) || forcePhrases(text).length > 0)
      return false;
    const shares = sources.map((source) => {
      const held = new Set(tellingTerms(source));
      return { source, share: said.filter((term) => held.has(term)).length / said.length };
    });
    const most = Math.max(0, ...shares.map(({ share }) => share));
    const nearest = shares.filter(({ share }) => share === most);
    return most >= TELLS_THE_SAME && nearest.every(({ source }) => forcePhrases(source).length > 0);
  });
}
