/** Numbers of clauses and annexes, in the edition that speaks and in the one it is compared with. */
export interface AnnouncedReferences {
  readonly clauses: readonly string[];
  readonly oldClauses: readonly string[];
}

/** `（见3.1，2010年版的3.2）`, `(see 5.2; 5.3 of the 2010 edition)` */
const GROUP = /[(（[［]([^()（）[\]［］]{1,300})[)）\]］]/g;

/** From here on the former edition is meant: 2010年版的, 原标准的, GB/T 1—2010的, 上一版的. */
const FORMER =
  /\d{4}\s?年?\s?(?:版|版本)(?:标准|本)?的?|(?:原|旧)(?:标准|版|文件)(?:中)?的?|(?:上一?|前一?|旧)版(?:本|标准)?的?|GB[^，,；;、]{0,24}?[—–－-]\s?\d{4}[ 的中,，]|\b(?:the )?(?:\d{4}|previous|former|first|second|third|old) (?:edition|version)(?:'s|,)?(?=\s*(?:clause|annex|table)?\s*[\dA-Z])/gi;
/** From here on this one is. */
const OWN =
  /本(?:版|标准|文件|部分|规范)(?:的|中)?|见(?!\s*\d{4}\s?年)|\bsee\b|\bthis (?:edition|document|standard)\b/gi;
/** What stands before these words belongs to the former edition: `5.3 of the 2010 edition`. */
const OF_FORMER =
  /\b(?:of|in|from) (?:the )?(?:\d{4}|previous|former|first|second|third|old|withdrawn|replaced) (?:edition|version)\b|\b(?:of|in) (?:GB|ISO|IEC)[^;；]{0,40}\d{4}/i;

/** An annex, a clause of one, a dotted number, or a whole clause named as such. Tables, figures and years are none. */
const NUMBER =
  /(?:附\s?录|Annex(?:es)?|Appendix)\s?(?<annex>[A-Z])(?![A-Za-z.])|第\s?(?<chapter>\d{1,2})\s?章|\bClauses?\s(?<clause>\d{1,2})(?![.\d])|(?<![\dA-Za-z.])(?<number>[A-Z]\.\d{1,3}(?:\.\d{1,3}){0,5}|\d{1,3}(?:\.\d{1,3}){1,6})(?![\d])/g;
/** In a reference a number needs no word: （见5、附录A和B）. */
const BARE = /^\s*(?<bare>\d{1,2}|[A-Z])(?:章)?(?=\s*(?:$|[,，、;；和及与到至~～—–-]|and\b|to\b))/;
const NO_CLAUSE = /(?:表|图|式|公式|注|tables?|figures?|formulas?|equations?|notes?)\s?$/i;
const RANGE = /^\s?(?:~|～|—|–|-|至|到|to)\s?$/;
/** A range longer than this is a slip of the pen. */
const LONGEST_RANGE = 40;

/**
 * The clauses that a statement of a foreword refers to. `deleted`: what is gone can only stand in the former edition,
 * unless the statement says otherwise.
 */
export function referencesIn(statement: string, deleted: boolean): AnnouncedReferences {
  const text = statement
    .normalize("NFKC")
    .replace(/(?<=[\dA-Z])\s?\.\s?(?=\d)/g, ".")
    .replace(/(?<=[)）\]])(?=\S)/g, " ");
  const groups = [...text.matchAll(GROUP)].map((match) => match[1] ?? "").filter(isReference);
  const parts = groups.length > 0 ? groups : [outsideQuotes(text)];
  const found = parts.flatMap((part) => segmentsOf(part, groups.length > 0, deleted));
  const numbersOf = (former: boolean) => [
    ...new Set(found.filter((segment) => segment.former === former).flatMap((segment) => segment.numbers)),
  ];
  return { clauses: numbersOf(false), oldClauses: numbersOf(true) };
}

/** Not every bracket refers: （以下简称“密钥”）, (TLS 1.3). */
function isReference(group: string): boolean {
  return (
    /见|\bsee\b|章|附\s?录|\bclauses?\b|\bannex\b|版|\bedition\b/i.test(group) ||
    /^\s*(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){1,6}(?:\s*[,，、;；和及~～—–-]\s*(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,6})*\s*$/.test(
      group,
    )
  );
}

function outsideQuotes(text: string): string {
  return text.replace(/[“"《「][^”"》」]{0,200}[”"》」]/g, " ");
}

interface Segment {
  readonly former: boolean;
  readonly numbers: readonly string[];
}

/** A reference parted where it turns from one edition to the other. */
function segmentsOf(part: string, isGroup: boolean, deleted: boolean): readonly Segment[] {
  const turns = [
    ...[...part.matchAll(FORMER)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      former: true,
    })),
    ...[...part.matchAll(OWN)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      former: false,
    })),
  ].sort((a, b) => a.at - b.at || b.end - a.end);
  const isSaid = turns.some(({ former }) => former);
  const bounds = [
    { at: 0, end: 0, former: deleted && !isSaid },
    ...turns.filter((turn, index) => index === 0 || turn.at >= (turns[index - 1]?.end ?? 0)),
  ];
  return bounds.flatMap((turn, index) => {
    const piece = part.slice(turn.end, bounds[index + 1]?.at ?? part.length);
    const former = turn.former || (deleted && !isSaid);
    return postfixed(piece, former, isGroup, deleted);
  });
}

/** English says it behind: `see 3.1, 3.2 of the 2010 edition`. Of what is deleted all stood there. */
function postfixed(piece: string, former: boolean, isGroup: boolean, deleted: boolean): readonly Segment[] {
  const at = piece.search(OF_FORMER);
  if (at < 0) return [{ former, numbers: numbersIn(piece, isGroup) }];
  const before = piece.slice(0, at);
  const cut = deleted
    ? 0
    : Math.max(before.lastIndexOf(";"), before.lastIndexOf("；"), before.lastIndexOf(","));
  return [
    { former, numbers: numbersIn(before.slice(0, Math.max(cut, 0)), isGroup) },
    { former: true, numbers: numbersIn(before.slice(Math.max(cut, 0)), isGroup) },
  ];
}

function numbersIn(text: string, isGroup: boolean): readonly string[] {
  const found: { readonly number: string; readonly at: number; readonly end: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { annex, chapter, clause, number } = match.groups ?? {};
    const plain = annex ?? chapter ?? clause ?? number ?? "";
    if (number !== undefined && (!isGroup || NO_CLAUSE.test(text.slice(0, match.index)))) continue;
    found.push({ number: plain, at: match.index, end: match.index + match[0].length });
  }
  if (isGroup) found.push(...bareNumbers(text, found));
  found.sort((a, b) => a.at - b.at);
  return found.flatMap(({ number, at }, index) => {
    const last = found[index - 1];
    const between = last ? text.slice(last.end, at) : "";
    return last && RANGE.test(between) ? rangeOf(last.number, number) : [number];
  });
}

/** Whole clauses and annexes without a word of their own, in a list of references. */
function bareNumbers(text: string, found: readonly { readonly at: number; readonly end: number }[]) {
  const bare: { readonly number: string; readonly at: number; readonly end: number }[] = [];
  for (const match of text.matchAll(/(?:^|[,，、;；和及与到至~～—–\s-])/g)) {
    const start = match.index + match[0].length;
    const own = BARE.exec(text.slice(start, start + 12));
    const number = own?.groups?.["bare"];
    if (!own || number === undefined) continue;
    const at = start + own[0].indexOf(number);
    const isTaken = [...found, ...bare].some((one) => one.at <= at && at < one.end);
    if (!isTaken && !NO_CLAUSE.test(text.slice(0, at).trimEnd()))
      bare.push({ number, at, end: at + number.length });
  }
  return bare;
}

/** 5.2 to 5.4: what follows the first, up to the last. */
function rangeOf(first: string, last: string): readonly string[] {
  const [stem, from] = parted(first);
  const [otherStem, to] = parted(last);
  if (stem !== otherStem || from === null || to === null || to <= from || to - from > LONGEST_RANGE)
    return [last];
  return Array.from({ length: to - from }, (_, at) => `${stem}${from + at + 1}`);
}

function parted(number: string): readonly [stem: string, last: number | null] {
  const at = number.lastIndexOf(".") + 1;
  const last = Number(number.slice(at));
  return [number.slice(0, at), Number.isInteger(last) ? last : null];
}
