/** `space` is white space (each line feed alone), `mark` a single other character. */
export type WordKind = "word" | "number" | "space" | "mark";

/** A piece of text that must not be cut; `start` is an offset in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly kind: WordKind;
}

const ENGLISH_UNITS =
  "%|‰|℃|°C|(?:[kKMGT]?bit|[KMGT]?B|k?m)/[sh]|[kMG]?bps|bits?|[Bb]ytes?|[KMGT]i?B|[kMG]?Hz|[nmµμ]?s|min|h|d|[mck]?m|k?g|[mk]?[VW]|dB|(?:milli)?seconds?|minutes?|hours?|(?:working |business |calendar )?days?|weeks?|months?|years?|times|characters?|octets?|levels?";
const CHINESE_UNITS =
  "个?工作日|个?小时|个?自然日|个?月|比特|字节|位|日|天|周|年|分钟|毫秒|秒|次|万元|亿元|元|倍|级|个|种|项|条|款|名|人|米|套|份|台";
const UNITS = `(?:(?:${ENGLISH_UNITS})(?![\\p{Script=Latin}\\p{N}])|${CHINESE_UNITS})`;
const NUMERAL = "[零〇一二两三四五六七八九十百千万亿]{1,12}";
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const FIGURE = "\\d+(?:[.,]\\d+)*";
/** `±`, `≥`, and a sign that is no hyphen of what stands before it. */
const SIGN = "[±≥≤≈] ?[-−+]?|(?<![\\p{Script=Latin}\\p{N})）\\]/.-])[-−+]";
const TO = "(?: ?[–—−~～] ?|-|至|到| to )";

/** Longest first where one begins like another. */
const WHOLES: readonly (readonly [WordKind, string])[] = [
  ["space", "\\n|[^\\S\\n]+"],
  ["word", "https?://[\\p{L}\\p{N}._~:/?#@!$&'*+;=%-]*[\\p{L}\\p{N}/]"],
  // GB/T 22239—2019, RFC 8446, ISO/IEC 27001:2022: a designation with its number and year is one name.
  [
    "word",
    "[A-Z]{2,}(?:[/∕][A-Z]{1,6})* ?\\d+(?:\\.\\d+)*(?:[-—–－:](?:\\d{4}|\\d{2,3}X))?(?![-_./]?[\\p{Script=Latin}\\p{N}])",
  ],
  [
    "number",
    "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)",
  ],
  [
    "number",
    `\\d{1,2} ${MONTH}(?: \\d{4})?(?![\\p{L}\\d])|${MONTH} \\d{1,2}(?:, \\d{4})?(?!\\d)|${MONTH} \\d{4}(?!\\d)`,
  ],
  ["number", `(?:${SIGN})?${FIGURE}(?:(?: ?${UNITS})?${TO}[-−+]?${FIGURE})? ?${UNITS}`],
  [
    "number",
    `(?:${SIGN})${FIGURE}(?![\\p{Script=Latin}\\d])|${FIGURE} ?[–~～至] ?${FIGURE}(?![\\p{Script=Latin}\\d]|[.-]\\d)`,
  ],
  [
    "number",
    `${NUMERAL}(?:至${NUMERAL})?(?:${CHINESE_UNITS})(?!性)|${NUMERAL}分之${NUMERAL}|百分之(?:${NUMERAL}|${FIGURE})`,
  ],
  ["word", `第(?:${NUMERAL}|\\d+)[章节条款项](?:之${NUMERAL})?`],
  [
    "word",
    "(?:shall|must|should|may|need|can|do|does|is|are|not)(?: be)? not(?:(?: to)? be)?(?: (?:required|recommended|permitted|allowed))?(?![\\p{L}])",
  ],
  ["word", "(?:SHALL|MUST|SHOULD|MAY) NOT|NOT RECOMMENDED"],
  ["word", "(?:is|are) (?:required|recommended|permitted|allowed)(?: to)?(?![\\p{L}])"],
  ["number", "\\d+(?:\\.\\d+)+|\\d+(?:,\\d{3})+(?!\\d)"],
  // A stroke joins what begins like a name (`TCP/IP`, `24/7`); it parts plain words (`and/or`, `application/json`).
  ["word", "[\\p{Script=Latin}\\p{N}_]+(?:(?:[-‐‑'’.@:+&]|(?<!\\p{Ll})/)+[\\p{Script=Latin}\\p{N}_]+)*"],
  [
    "word",
    "不应当|不应该|不允许|不需要|不建议|不推荐|不应|不得|不宜|不必|不可(?![用信靠抗逆否见视避变])|不能|应当|应该|必须|可以|能够|无须|无需|禁止|严禁|允许|不准",
  ],
];

const WHOLE = new RegExp(
  `${WHOLES.map(([, pattern]) => `(${pattern})`).join("|")}|(\\p{Script=Han})|([^])`,
  "gu",
);

/** Characters that are words by themselves: a run of other single characters is one word that the dictionary lacks. */
const ALONE = new Set(
  "的地得了着和与或及且并而但应宜可能须需不无未非为是有在于以由对从向自至到按将把被让使其该此各每某本所之者等时后前中内外上下即则若如当均都也还又再仅只已经曾",
);

/** A verbal form and a preposition that the dictionary takes for one word: 应对 in 网关应对终端进行鉴别. */
const FORM_AND_PREPOSITION = /^[应宜可能须][对按由在以将与向从]$/u;

/** What makes one word of the word before it, where the dictionary has only that: 审计员, 运营者, 误报率. */
const SUFFIX = new Set("员者性化率器商");
const LEAST_STEM = 2;

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a text in either language; joined they are the text again. Numbers stay with their units, and
 * designations, identifiers and verbal forms (`shall not`, 不应) stay whole. Chinese is segmented by the
 * dictionary of `Intl.Segmenter`, and what it leaves as loose characters is joined: 密钥 is not in it.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let han = "";
  let hanStart = 0;
  const flush = (): void => {
    if (han) found.push(...chineseWords(han, hanStart));
    han = "";
  };
  for (let at = 0; at < text.length;) {
    const end = plainEnd(text, at);
    if (end > at) {
      flush();
      found.push({ text: text.slice(at, end), start: at, kind: text[at] === " " ? "space" : "word" });
      at = end;
      continue;
    }
    WHOLE.lastIndex = at;
    const match = WHOLE.exec(text)!;
    const which = groupOf(match);
    if (which === WHOLES.length) {
      if (!han) hanStart = at;
      han += match[0];
    } else {
      flush();
      found.push({ text: match[0], start: at, kind: WHOLES[which]?.[0] ?? "mark" });
    }
    at += match[0].length;
  }
  flush();
  return found;
}

/** Words of small letters that a longer whole may begin with. */
const MAY_BEGIN_A_WHOLE = new Set("shall must should may need can do does is are not http https".split(" "));

const CODE = { space: 0x20, delete: 0x7f, a: 0x61, z: 0x7a } as const;
const ENDS_PLAIN_WORD = new Set([..." ,;)\n"].map((character) => character.charCodeAt(0)));

/**
 * Where a single space, or a word of small letters and nothing else, that begins here ends; else where it begins.
 * Most of an English text is these, and the pattern of all wholes takes many times as long to find them.
 */
function plainEnd(text: string, start: number): number {
  let end = start;
  if (text.charCodeAt(end) === CODE.space) {
    const next = text.charCodeAt(end + 1);
    return next > CODE.space && next < CODE.delete ? end + 1 : start;
  }
  let code = text.charCodeAt(end);
  while (code >= CODE.a && code <= CODE.z) code = text.charCodeAt((end += 1));
  if (!ENDS_PLAIN_WORD.has(code)) return start;
  return MAY_BEGIN_A_WHOLE.has(text.slice(start, end)) ? start : end;
}

/** Which of the alternatives matched, from 0. */
function groupOf(match: RegExpExecArray): number {
  let group = 1;
  while (match[group] === undefined) group += 1;
  return group - 1;
}

function chineseWords(run: string, start: number): Word[] {
  const found: Word[] = [];
  let loose = false;
  for (const { segment, index } of SEGMENTER.segment(run)) {
    const single = [...segment].length === 1 && !ALONE.has(segment);
    const last = found.at(-1);
    const isSuffix = SUFFIX.has(segment) && last !== undefined && last.text.length >= LEAST_STEM;
    if (((single && loose) || isSuffix) && last)
      found[found.length - 1] = { ...last, text: last.text + segment };
    else {
      const pieces = FORM_AND_PREPOSITION.test(segment) ? [...segment] : [segment];
      for (const [i, text] of pieces.entries()) found.push({ text, start: start + index + i, kind: "word" });
    }
    loose = single;
  }
  return found;
}
