import { amountOf } from "../text/amounts.ts";
import { chineseNumber } from "../text/numerals.ts";
import { ONE_TO_TEN } from "../text/number-words.ts";
import type { ValueChange, ValueKind } from "./change-set.ts";
import { limitOf } from "./limits.ts";
import { contradict, pairValues, type Value } from "./value-pairing.ts";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
/** 09:30, 09:30:12.125+08:00 */
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?(?![\\d:])";
const DATE = `\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{4}-\\d{2}-\\d{2}(?:T${CLOCK})?(?!\\d)|${CLOCK}|\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:, \\d{4})?(?!\\d)|${MONTH} \\d{4}`;

const DOCUMENT =
  "(?:GB|GM|GA|YD|DB|JR|SJ|JT|SL|T)(?:[/∕／][A-Z]{1,6})?\\s?\\d{3,6}(?:\\.\\d{1,3}){0,3}(?:\\s?[-—－–:]\\s?\\d{3}[\\dX])?(?!\\d)|(?:ISO|IEC|IEEE|NIST|FIPS|ITU|ETSI|RFC|EN|ANSI|BS)(?:[/-][A-Z]{1,5}){0,3} ?(?:SP |PUB |[A-Z]\\.)?\\d[\\d.-]{0,12}(?::\\d{4})?|《[^》\\n]{1,60}》|\\[[A-Z][\\w.-]{1,30}\\]";

const LATIN_UNIT =
  "[%％]|‰|℃|°C|(?:[kKMGT]?bit|[kKMGT]?b|[kKMGT]i?B)/s|bits?|[Bb]ytes?|octets?|[KMGT]i?B|[kMG]?Hz|[nmµμ]?s|min|h|d|[mck]?m|k?g|[mk]?[VAW]|dB|(?:milli|micro)?seconds?|minutes?|hours?|(?:working |business |calendar )?days?|weeks?|months?|quarters?|years?|times|characters?|digits?|levels?|persons?|people|copies|attempts|officers?|failures";
const HAN_UNIT =
  "个?工作日|个?自然日|个?小时|个?月|个?季度|个?字符|比特|字节|分钟|毫秒|秒|万元|亿元|元|万|亿|人天|位|日|天|周|年|次|倍|级|个|种|项|条|名|人|米|套|份|台|层|轮|代";
const PLACE = `(?<=(?:见|按照?|符合|依[据照]|根据|满足|执行|遵[循照守从]|参[照见考阅]|本法|版的|附录|[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Aa]nnex(?:es)?|[Ss]ee|and|or|to|和|、) ?)(?:[A-Z]\\.)?\\d{1,3}(?:\\.\\d{1,3}){1,5}(?![\\w.]\\d| ?(?:${LATIN_UNIT}|${HAN_UNIT}))|(?:[A-Z]\\.)?\\d{1,3}(?:\\.\\d{1,3}){1,5}(?= ?(?:的?规定|所?[列述][出的]?|[给列]出|描述|中的?[规要方]))|第[一二三四五六七八九十百千零\\d]{1,8}[条章节](?:之[一二三四五六七八九十])?|(?:附录|表|图) ?[A-Z\\d](?:\\.?\\d{1,3}){0,3}|\\b(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Aa]nnex|[Tt]able|[Ff]igure) (?:[A-Z]\\b|\\d{1,3})(?:\\.\\d{1,3}){0,4}`;

const COUNT_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety";

const FIGURE = [
  `(?:[±≥≤<>≈] ?)?(?<![\\p{Script=Latin}\\d.])(?:\\d{1,3}(?: \\d{3}){1,4}(?!\\d)|\\d{1,15}(?:[.,]\\d{1,6}){0,4})(?: ?[万亿](?!元))?(?: ?(?:${LATIN_UNIT})(?![\\p{Script=Latin}\\d])| ?(?:${HAN_UNIT}))?(?![\\p{Script=Latin}])`,
  `每?[一二两三四五六七八九十百千万半]{1,8}(?:${HAN_UNIT})(?!性)|百分之[零〇一二三四五六七八九十百点]{1,8}|每(?:年|季度|月|周|日|天|小时)`,
  `\\b(?:${COUNT_WORD})[ -](?:${LATIN_UNIT})\\b|\\b(?:once|twice|hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b|\\bevery (?:year|month|week|day|hour|quarter)\\b`,
].join("|");

const IDENTIFIER = "\\b[A-Z]{2,12}[a-z]{0,8}[- ]?\\d{1,5}(?:[.-]\\d{1,5}){0,3}\\b";

/** Where one begins at the same place as another, the earlier kind wins. */
const KINDS: readonly (readonly [ValueKind, string])[] = [
  ["date", DATE],
  ["reference", DOCUMENT],
  ["cross-reference", PLACE],
  ["identifier", IDENTIFIER],
  ["figure", FIGURE],
];

/** None begins with white space, or within a word of small letters: there nothing is tried. */
const BEGINNING = "(?=[^\\sa-z]|\\b[a-z])";
const SCANNER = new RegExp(`${BEGINNING}(?:${KINDS.map(([, pattern]) => `(${pattern})`).join("|")})`, "gu");

const LIST_LABEL = /(?:^|\n)\s*$/u;

/** More particulars of one change than anybody reads; pairing takes time by their square. */
const MOST = 300;

/** Characters around a figure that can make it a limit. */
const REACH = 24;

/** The particulars that changed from one text to the other, in reading order; those that only changed place are none. */
export function changedValues(old: string, after: string): ValueChange[] {
  const [before, now] = [valuesIn(old), valuesIn(after)];
  const isStatedAlike = statedAlike(before, now);
  const differing = (side: readonly Value[]): Value[] =>
    side.filter((value) => !isStatedAlike(value)).slice(0, MOST);
  return pairValues({ text: old, values: differing(before) }, { text: after, values: differing(now) });
}

/** Whether both sides state a value as often, and as no other limit. */
function statedAlike(old: readonly Value[], after: readonly Value[]): (value: Value) => boolean {
  const [before, now] = [Map.groupBy(old, ({ key }) => key), Map.groupBy(after, ({ key }) => key)];
  return ({ key }) => {
    const [was, is] = [before.get(key) ?? [], now.get(key) ?? []];
    return was.length === is.length && !was.some((one) => is.some((other) => contradict(one, other)));
  };
}

function valuesIn(text: string): Value[] {
  return [...text.matchAll(SCANNER)].flatMap((match): Value[] => {
    const which = match.slice(1).findIndex((group) => group !== undefined);
    const kind = KINDS[which]?.[0] ?? "figure";
    const written = match[0].trim();
    const [before, behind] = [
      text.slice(Math.max(0, match.index - REACH), match.index),
      text.slice(match.index + match[0].length, match.index + match[0].length + REACH),
    ];
    if (kind === "figure" && LIST_LABEL.test(before) && /^[)）.、]/u.test(behind)) return [];
    const limit = kind === "figure" ? limitOf(before, written, behind) : null;
    const amount = kind === "figure" ? amountOf(written.replace(/^[≥≤<>]/u, "")) : null;
    const { key, unit } = kind === "reference" ? documentOf(written) : (amount ?? readingOf(written));
    return [
      {
        kind: limit ? "threshold" : kind,
        text: written,
        key: `${kind} ${key}`,
        unit,
        limit,
        at: match.index,
      },
    ];
  });
}

/** The documents a text refers to: as written, and by their designation without a year. */
export function documentsIn(text: string): { readonly text: string; readonly designation: string }[] {
  return valuesIn(text)
    .filter((value) => value.kind === "reference")
    .map((value) => ({ text: value.text, designation: value.unit }));
}

/** One document in another year is still that document. */
function documentOf(written: string): { key: string; unit: string } {
  const key = written
    .normalize("NFKC")
    .replace(/[∕]/g, "/")
    .replace(/[—－–:]/g, "-")
    .replace(/\s/g, "");
  return { key, unit: key.replace(/-(?:19|20)\d[\dX]$/, "") };
}

function readingOf(written: string): { key: string; unit: string } {
  const plain = written
    .normalize("NFKC")
    .replace(/[—－–]/g, "-")
    .replace(/[一二两三四五六七八九十百千]{1,8}/gu, (numeral) => String(chineseNumber(numeral) ?? numeral))
    .replace(/[a-z]+/g, (word) => String(ONE_TO_TEN[word] ?? word))
    .replace(/[\s,]/g, "");
  return { key: plain, unit: plain.replace(/[\d.]/g, "") };
}
