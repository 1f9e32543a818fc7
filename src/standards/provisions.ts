import type { Language } from "../text/language.ts";
import { sentences, type Sentence } from "../text/sentences.ts";
import type { Clause, ClauseText } from "./clause.ts";
import type { ForceStyle, Provision } from "./force.ts";
import { listLines, type ListLine } from "./list-lines.ts";
import { englishForms, keyWordForms } from "./verbal-forms-en.ts";
import { withJoined, withoutOnlyThen } from "./joined-forms-zh.ts";
import { chineseForms } from "./verbal-forms-zh.ts";
import type { VerbalForm } from "./verbal-forms.ts";

const KEY_WORD_NOTICE = /\bkey ?words?\b[^.]{0,40}["“]MUST\b|\bBCP ?14\b/u;
const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/g;
const SMALL_SHALL = /\bshall\b/g;
const SMALL_MODAL = /\b(?:must|should)\b/g;

/**
 * Documents that declare the key words of RFC 2119 write them in capitals; all others use verbal forms. A text
 * without a declaration (an excerpt) uses key words where these outnumber `shall`, which such documents avoid,
 * and are no mere accident among `must` and `should`.
 */
export function forceStyleOf(text: ClauseText): ForceStyle {
  if (text.language !== "en") return "verbal-forms";
  if (text.clauses.some((clause) => KEY_WORD_NOTICE.test(clause.text))) return "key-words";
  const count = (pattern: RegExp): number =>
    text.clauses.reduce((total, clause) => total + (clause.text.match(pattern)?.length ?? 0), 0);
  const capitals = count(KEY_WORD);
  return capitals > count(SMALL_SHALL) && 3 * capitals >= count(SMALL_MODAL) ? "key-words" : "verbal-forms";
}

/** By GB/T 1.1-2020 and ISO/IEC Directives part 2 these elements hold no provisions. */
const WITHOUT_PROVISIONS =
  /^(?:范围|规范性引用文件|术语和定义|符号和缩略语|缩略语|参考文献|目次|scope|normative references|terms and definitions|(?:symbols and )?abbreviat(?:ed terms|ions)|bibliography|contents)$/iu;

/** The provisions of a clause, as `findProvisions` gives them; none in a foreword, an introduction, a term or the scope. */
export function provisionsOf(
  clause: Clause,
  language: Language,
  style: ForceStyle = "verbal-forms",
): Provision[] {
  return holdsProvisions(clause) ? findProvisions(clause.text, language, style) : [];
}

export function holdsProvisions(clause: Pick<Clause, "kind" | "title">): boolean {
  if (clause.kind === "foreword" || clause.kind === "introduction" || clause.kind === "term") return false;
  return !WITHOUT_PROVISIONS.test(clause.title?.trim() ?? "");
}

/** A list of cases or of choices: its items say when, or which one, and are not each asked for. */
const CHOICE =
  /之一|一项或者?多项|任[一何]|情形|情况|(?:下列|以下|如下|各项)[^，：]{0,6}(?:条件|要求)[^，：]{0,8}(?:的[^，：应宜可]{0,12}，|时|[之以]?[后前]|前提下|成立)|\b(?:any|either|one|one or more|some) of\b|\bcases?\b|\b(?:if|when|where|once|unless|until|provided that|as long as)\b[^,:]{0,40}\b(?:following|conditions|criteria)\b/iu;

/**
 * The normative statements of a text, in order: sentences and list items, one for each force they carry.
 * An item without a verbal form of its own has that of the sentence that introduces its list. Notes and
 * examples hold none, nor do conditions, names in 《》 and words in quotation marks.
 */
export function findProvisions(
  text: string,
  language: Language,
  style: ForceStyle = "verbal-forms",
): Provision[] {
  const seen = new Set<string>();
  return findStatements(text, language, style).filter((statement) => {
    const key = `${statement.start} ${statement.force}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Every verbal form of a text with its own phrase, also where a sentence repeats a force. */
export function findStatements(text: string, language: Language, style: ForceStyle): Provision[] {
  const formsIn = style === "key-words" ? keyWordForms : language === "zh" ? formsStating : englishForms;
  const carried = new Map<ListLine, Provision | null>();
  return listLines(text).flatMap((line) => {
    const found = line.informative
      ? []
      : sentences(line.text).flatMap((sentence) =>
          statementsOf(sentence, line.start, formsIn(sentence.text)),
        );
    const above = line.introducedBy;
    const introduction = above && !CHOICE.test(above.text) ? (carried.get(above) ?? null) : null;
    carried.set(line, found.at(-1) ?? introduction);
    if (found.length > 0 || !introduction || line.informative || line.text === "") return found;
    const inherited = {
      force: introduction.force,
      verb: introduction.verb,
      sentence: line.text,
      start: line.start,
      phrase: line.text,
      inherited: true,
    };
    return [inherited];
  });
}

/** Of the forms as they stand, those that state something by themselves, and what 并 joins to them. */
function formsStating(sentence: string): VerbalForm[] {
  return withJoined(sentence, withoutOnlyThen(sentence, chineseForms(sentence)));
}

function statementsOf(sentence: Sentence, lineStart: number, forms: readonly VerbalForm[]): Provision[] {
  return forms.map((form, i) => ({
    force: form.force,
    verb: form.verb,
    sentence: sentence.text,
    start: lineStart + sentence.start,
    phrase: phraseOf(sentence.text, form, forms[i - 1], forms[i + 1]),
    inherited: false,
  }));
}

/** From the comma before the form to the one before the next form; the whole sentence around a single form. */
function phraseOf(sentence: string, form: VerbalForm, before?: VerbalForm, next?: VerbalForm): string {
  const start = before ? borderIn(sentence, before.at + before.verb.length, form.at) : 0;
  const end = next ? borderIn(sentence, form.at + form.verb.length, next.at) : sentence.length;
  return sentence.slice(start, end).trim();
}

/** The last comma or semicolon between two forms, else where the later one begins. */
function borderIn(sentence: string, from: number, to: number): number {
  const between = sentence.slice(from, to);
  const last = Math.max(...["，", "；", ",", ";"].map((mark) => between.lastIndexOf(mark)));
  return last < 0 ? to : from + last + 1;
}
