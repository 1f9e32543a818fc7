import type { ParsedDocument } from "../../documents/parsed-document.ts";
import type { Stage } from "../../standards/stage.ts";
import { findStandardNumbers } from "../../standards/standard-number.ts";
import type { Titles } from "../../standards/standard.ts";
import type { Day } from "../../text/dates.ts";
import { normalWidth } from "../../text/normal.ts";
import { commentDeadline } from "./comment-deadline.ts";
import { coverLines } from "./cover-lines.ts";
import { known, type Known, type RecognisedFacts } from "./recognised.ts";
import { stageIn } from "./stage-words.ts";
import { writtenDays } from "./written-days.ts";

const COVER = "the cover";
const FILE_NAME = "the file’s name";

/** Notices state the time for comments near their beginning. */
const NOTICE_LENGTH = 20_000;

/** Said of the day a draft was finished, which is the day it was issued as far as a draft is. */
const FINISHED =
  /(?:完成|形成|编制|修改)(?:时间|日期|日)|(?:草案|稿)(?:的)?(?:时间|日期)|\b(?:issued?|published|date of (?:issue|publication)|dated?|released?)\b/i;
const ISSUED = /发\s?布|\b(?:issued?|published|publication)\b|W3C (?:Recommendation|Working Draft)|^Date:/i;
const IN_FORCE = /实\s?施|\b(?:implement(?:ed|ation)|effective|enters? into force)\b/i;
const REPLACES = /^(?:部分)?\s?(?:代\s?替|替\s?代)|^Replac(?:es|ing)\b/i;
/** Characters of a line that states something; and of one that is a stage and hardly more. */
const LONGEST_FACT = 80;
const LONGEST_STAGE = 40;

/**
 * What a document says of itself on its cover, in its title and in its opening words, in the library's terms.
 * `fileName` is null where the name says where the file belongs and not what it is.
 */
export function recognise(parsed: ParsedDocument, fileName: string | null): RecognisedFacts {
  const lines = coverLines(parsed);
  const { cover } = parsed;
  const opening = [...lines, ...parsed.clauses.flatMap((clause) => [clause.title ?? "", clause.text])]
    .join("\n")
    .slice(0, NOTICE_LENGTH);
  const published = known(cover?.published ?? dayOn(lines, ISSUED, IN_FORCE), COVER);
  const date =
    published ?? known(dayOn(lines, FINISHED, IN_FORCE) ?? dayAlone(lines), COVER) ?? dayNamed(fileName);
  const stage = stageOf(parsed, lines, fileName) ?? publishedStage(parsed, published);
  const facts: { readonly [Key in keyof RecognisedFacts]: RecognisedFacts[Key] | undefined } = {
    stage,
    date,
    number: known(parsed.number, `the number on ${COVER}`) ?? numberNamed(parsed, fileName),
    titles: titlesOf(parsed, lines),
    replaces: replacedOf(parsed, lines),
    ics: known(cover?.ics ?? firstIn(lines, /^ICS:?\s?(\d{2}(?:\.\d{2,3}){0,2})/i), COVER),
    ccs: known(cover?.ccs ?? firstIn(lines, /^(?:ICS[\s\d.]*)?(?:CCS:?\s?)?([A-Z]\s?\d{2})$/), COVER),
    comment: known(commentDeadline(opening), "the notice’s words"),
    effective: known(cover?.effective ?? dayOn(lines, IN_FORCE, ISSUED), COVER),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function stageOf(
  { edition, title }: ParsedDocument,
  lines: readonly string[],
  fileName: string | null,
): Known<Stage> | undefined {
  const onCover = lines.filter((line) => line.length <= LONGEST_STAGE).map(stageIn);
  return (
    known(edition === null ? null : stageIn(edition), `“${edition}” on ${COVER}`) ??
    known(/^draft-[a-z\d-]+-\d\d$/.test(edition ?? "") ? "working-draft" : null, "the draft’s own name") ??
    known(
      onCover.find((stage) => stage !== null),
      COVER,
    ) ??
    known(stageIn(title ?? ""), "the title") ??
    known(stageIn(fileName ?? ""), FILE_NAME)
  );
}

/** A cover with a day of issue, and no word of a draft, is that of a published standard; so is every RFC. */
function publishedStage(
  { number, edition }: ParsedDocument,
  published: Known<Day> | undefined,
): Known<Stage> | undefined {
  if (/^(?:RFC|BCP|STD)\s?\d/.test(number ?? ""))
    return { value: "published", from: `the number on ${COVER}` };
  const isDraft = edition !== null && stageIn(edition) === null;
  return published && number !== null && !isDraft
    ? { value: "published", from: `the day of issue on ${COVER}` }
    : undefined;
}

function numberNamed({ title }: ParsedDocument, fileName: string | null): Known<string> | undefined {
  const find = (text: string) => {
    const [found] = findStandardNumbers(text);
    return found && text.slice(found.start, found.end).trim();
  };
  return known(find(title ?? ""), "the title") ?? known(find(fileName ?? ""), FILE_NAME);
}

function titlesOf(parsed: ParsedDocument, lines: readonly string[]): Known<Titles> | undefined {
  const { title, language, cover, clauses } = parsed;
  const own: Titles = title === null ? {} : { [language]: withoutNumber(title) };
  const english = language === "zh" ? englishTitle(lines) : null;
  const titles: Titles = { ...own, ...(english !== null && { en: english }), ...cover?.titles, ...own };
  if (Object.keys(titles).length > 0) return { value: titles, from: COVER };
  const [first] = clauses;
  const heading = first && first.number === null && first.kind === "clause" ? first.title : null;
  return heading === null
    ? undefined
    : { value: { [language]: withoutNumber(heading) }, from: "the first heading" };
}

/** What a guide to a standard is called after the standard's number: without it nobody would know which. */
const ABOUT_A_STANDARD =
  /^(?:的?(?:实施|应用|使用|解读|释义|宣贯|培训|测评)|implementation|guide|explained)/iu;

/** `GB/T 22239—2019 信息安全技术 …`: the number is a particular of its own. */
function withoutNumber(title: string): string {
  const [number] = findStandardNumbers(title);
  if (number?.start !== 0) return title;
  const rest = title.slice(number.end).replace(/^[\s:：—–-]+/u, "");
  return /\p{L}{2}/u.test(rest) && !ABOUT_A_STANDARD.test(rest) ? rest : title;
}

/** The first lines in Latin letters that hold words. */
function englishTitle(lines: readonly string[]): string | null {
  const isEnglish = (line: string) =>
    /[A-Za-z]{3,} [A-Za-z]{2,}/.test(line) && !/\p{Script=Han}|^(?:ICS|CCS)\b|:\/\//u.test(line);
  const start = lines.findIndex(isEnglish);
  if (start < 0) return null;
  const after = lines.slice(start).findIndex((line) => !isEnglish(line));
  return lines
    .slice(start, after < 0 ? undefined : start + after)
    .slice(0, 4)
    .join(" ");
}

function replacedOf(
  { cover }: ParsedDocument,
  lines: readonly string[],
): Known<readonly string[]> | undefined {
  const own = lines
    .filter((line) => REPLACES.test(line))
    .flatMap((line) => findStandardNumbers(line).map(({ start, end }) => line.slice(start, end)));
  const replaced = cover && cover.replaces.length > 0 ? cover.replaces : own;
  return replaced.length === 0 ? undefined : { value: replaced, from: COVER };
}

/** The day of a short line with such words. Where a line holds two days, words stand all before them or all after. */
function dayOn(lines: readonly string[], word: RegExp, otherWord: RegExp): Day | null {
  for (const line of lines) {
    const at = line.length > LONGEST_FACT ? -1 : line.search(word);
    const days = at < 0 ? [] : writtenDays(line);
    const [first, second] = days;
    if (first && !second && !otherWord.test(line)) return first.day;
    const wordsFirst =
      Math.min(...[at, line.search(otherWord)].filter((one) => one >= 0)) < (first?.start ?? 0);
    const own = wordsFirst ? days.find((day) => day.start > at) : days.findLast((day) => day.end <= at);
    if (own) return own.day;
  }
  return null;
}

/** A line that is a day and nothing else. */
function dayAlone(lines: readonly string[]): Day | null {
  const days = lines.map((line) => {
    const [day] = writtenDays(line);
    return day &&
      line.replace(/[()（）\s]/g, "").length === line.slice(day.start, day.end).replace(/\s/g, "").length
      ? day.day
      : null;
  });
  return days.find((day) => day !== null) ?? null;
}

/** `20260612` or `2026-06-12` in a name. */
function dayNamed(fileName: string | null): Known<Day> | undefined {
  if (fileName === null) return undefined;
  const spaced = normalWidth(fileName).replace(/(?<!\d)(20\d{2})[_ ]?(\d{2})[_ ]?(\d{2})(?!\d)/, "$1-$2-$3");
  return known(writtenDays(spaced.replace(/\.[^.]*$/, ""))[0]?.day, FILE_NAME);
}

function firstIn(lines: readonly string[], form: RegExp): string | null {
  return lines.map((line) => form.exec(line)?.[1]).find((found) => found !== undefined) ?? null;
}
