import { amountOf } from "../text/amounts.ts";
import { boundOf, type Bound } from "../text/bounds.ts";
import { chineseNumber } from "../text/numerals.ts";
import { ONE_TO_TEN } from "../text/number-words.ts";
import type { ValueChange, ValueKind } from "./change-set.ts";

/** A particular that a text states. */
interface Value {
  readonly kind: ValueKind;
  /** As written, with its unit: `30 d`, 六个月, `GB/T 00711—2023`. */
  readonly text: string;
  /** What it says however it is written: 六个月 and `6个月` have one key. */
  readonly key: string;
  readonly unit: string;
  /** The limit that a figure is, where a sign or the words right before it say which; null otherwise. */
  readonly bound: Bound | null;
}

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const DATE = `\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:, \\d{4})?(?!\\d)|${MONTH} \\d{4}`;

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

const LIMIT_BEFORE =
  /(?:不(?:应|得|宜)?(?:少于|低于|小于|大于|超过|高于|多于|早于|晚于|短于|长于)|至少|至多|最[多少长短高低大小]为?|超过|大于|小于|低于|高于|\b(?:at (?:least|most)|(?:no |not )?(?:be )?(?:more|less|fewer|greater|longer|shorter|later|earlier) than|within|exceed(?:s|ing)?|up to|above|below|(?:maximum|minimum)(?: of)?|after|before))\s*$/u;
const LIMIT_AFTER = /^\s*(?:以[内上下]|之内|及以[上下]|or (?:more|less|fewer|longer|shorter|above)\b)/u;
const LIST_LABEL = /(?:^|\n)\s*$/u;

/** More particulars of one change than anybody reads; pairing takes time by their square. */
const MOST = 300;

/** Characters around a figure that can make it a limit. */
const REACH = 24;

/** The particulars that changed from one text to the other, in reading order; those that only changed place are none. */
export function changedValues(old: string, after: string): ValueChange[] {
  const [before, now] = [valuesIn(old), valuesIn(after)];
  return paired(without(before, now).slice(0, MOST), without(now, before).slice(0, MOST));
}

/** The values that the other side does not state as often. */
function without(side: readonly Value[], other: readonly Value[]): Value[] {
  const held = new Map<string, Value[]>();
  for (const one of other) {
    const alike = held.get(one.key);
    if (alike) alike.push(one);
    else held.set(one.key, [one]);
  }
  return side.filter((value) => {
    const alike = held.get(value.key) ?? [];
    const at = alike.findLastIndex((one) => !contradict(one, value));
    if (at >= 0) alike.splice(at, 1);
    return at < 0;
  });
}

const SIGN = /^[±≥≤<>≈]/u;

/** ≥8 and ≤8 do, ≥8 and 不少于8 do not; of limits in words the wording tells. */
function contradict(one: Value, other: Value): boolean {
  return one.bound !== other.bound && (SIGN.test(one.text) || SIGN.test(other.text));
}

/** Of what differs, old and new values of one kind and unit belong together; then those of one kind. */
function paired(old: readonly Value[], after: readonly Value[]): ValueChange[] {
  const left = [...old];
  const take = (fits: (value: Value) => boolean): Value | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const ofOneUnit = after.map((value) =>
    take((one) => family(one) === family(value) && one.unit === value.unit),
  );
  const changes = after.map((value, i): ValueChange => {
    const partner = ofOneUnit[i] ?? take((one) => family(one) === family(value));
    return { kind: kindOfBoth(value, partner), from: partner?.text ?? null, to: value.text };
  });
  return [
    ...changes,
    ...left.map((value): ValueChange => ({ kind: value.kind, from: value.text, to: null })),
  ];
}

/** A figure that sets a limit in either edition is told as one, whichever of them is the old one. */
function kindOfBoth(value: Value, partner: Value | null): ValueKind {
  return partner?.kind === "threshold" ? partner.kind : value.kind;
}

/** A figure that becomes a limit is still the same figure. */
function family({ kind }: Value): ValueKind {
  return kind === "threshold" ? "figure" : kind;
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
    const limits =
      kind === "figure" && (/^[≥≤<>]/.test(written) || LIMIT_BEFORE.test(before) || LIMIT_AFTER.test(behind));
    const amount = kind === "figure" ? amountOf(written.replace(/^[≥≤<>]/u, "")) : null;
    const { key, unit } = kind === "reference" ? documentOf(written) : (amount ?? readingOf(written));
    const bound = kind === "figure" ? boundOf(before, written, behind) : null;
    return [{ kind: limits ? "threshold" : kind, text: written, key: `${kind} ${key}`, unit, bound }];
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
