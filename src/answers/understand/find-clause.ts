/** A clause number as a question writes it. */
export interface ClauseMention {
  /** As printed, without the words around it: `5.3.1`, `A.2`, `第十二条`, `V2.1.1`. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** `5.1-1` is one number, 5.1-5.3 are two. */
const HYPHENED = "-\\d{1,3}(?![\\d%]|\\.\\d)";
const NUMBER = `(?:[A-Z]\\.?)?\\d{1,3}(?:(?:\\.\\d{1,3})+${HYPHENED}|(?:\\.\\d{1,3})*)`;
/** "TLS 1.3" and "version 2.1" are versions of something else; "1.5 years" is a measure. */
const VERSIONED =
  "D?TLS|SSL|SSH|HTTP|USB|OAuth|SAML|CVSS|SNMP|IKE|FIDO2?|Bluetooth|Wi-?Fi|Modbus|MQTT|CoAP|[Vv]ersions?|[Rr]elease";
const UNIT =
  "(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|percent|million|billion|[kMG]?Hz|[KMGT]?B|[mck]?m|ms|kg)\\b|个?月|年|天|小时|分钟|秒|倍|米|万|亿|元";
/** Tables, figures and formulas have numbers of their own. */
const OTHER_NUMBERS =
  /(?:\b(?:tables?|figures?|fig\.|formulas?|equations?)|表|图|公式)\s*[A-Z]?\.?\d{1,3}(?:\.\d{1,3}){0,5}/gi;

/** 拆分2条 says how many were split; 拆分了第2条 and 拆分5.2条, which one. */
const NO_COUNT = "(?<!(?:(?:新增|删除|移动|合并|拆分|编号|改动)[了的]?|[哪这那])\\s*(?=\\d+\\s*条))";

const FORMS: readonly RegExp[] = [
  /(?<number>第[〇零一二两三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十\d]+)?)/g,
  /(?<number>第[一二三四五六七八九十]+章)/g,
  new RegExp(
    `(?:\\b(?:sub)?clauses?|\\bsections?|§§?|\\bparagraphs?|\\bpara\\.?|\\barticles?|\\bitems?|\\brequirements?|\\bchapters?)\\s*(?:no\\.?\\s*)?(?<number>${NUMBER})(?![\\d%])`,
    "gi",
  ),
  new RegExp(`第?\\s*${NO_COUNT}(?<number>${NUMBER})\\s*(?:[条章节款]|小节)(?!以)`, "g"),
  /\b(?:annex|appendix)\s+(?<number>[A-Z](?:\.\d{1,3})*)\b/gi,
  /附\s*录\s*(?<number>[A-Za-zＡ-Ｚ](?:\.\d{1,3})*)/g,
  /(?<![\w.])(?<number>[A-Z](?:\.\d{1,3})+)(?![\w])/g,
  new RegExp(
    `(?<![\\w.:/-])(?<!\\b(?:${VERSIONED})\\s?)(?<number>\\d{1,2}(?:\\.\\d{1,3}){1,5}(?:${HYPHENED})?)(?![\\w%.-]|\\s?(?:${UNIT}))`,
    "g",
  ),
  /(?<![\w.])(?<number>V\d{1,2}(?:\.\d{1,3}){1,3})(?![\w])/g,
];

const VERSION = new RegExp(`(?<what>\\b(?:${VERSIONED})\\s?)(?:v\\.?)?\\d+(?:\\.\\d+)+`, "g");

/** A text with the versions of other things told as such, so that nobody takes 1.2 of "TLS 1.2" for a clause. */
export function withoutVersions(text: string): string {
  return text.replace(VERSION, "$<what> version");
}

/** The first clause number of a question from which standard numbers and dates were taken out; null without one. */
export function findClause(text: string): ClauseMention | null {
  const clauses = text.replace(OTHER_NUMBERS, (number) => " ".repeat(number.length));
  for (const form of FORMS) {
    const match = [...clauses.matchAll(form)][0];
    if (!match) continue;
    const number = (match.groups?.["number"] ?? "").normalize("NFKC").toUpperCase();
    return { number, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
