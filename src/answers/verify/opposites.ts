import { joinsOtherwise, negatesWord, opensBound } from "./turned-words.ts";

/** Words of which one, put for the other, turns a statement round while all its other words stay. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\binside\b/iu, /\boutside\b/iu],
  [/\binternal(?:ly)?\b/iu, /\bexternal(?:ly)?\b/iu],
  // “Before, it was mandatory” is how an answer tells of what was.
  [/\b(?:before(?!,)|prior to)\b/iu, /\bafter(?:wards)?\b/iu],
  [
    /\b(?:at least|minimum|no(?:t)? (?:less|fewer|shorter|lower|smaller) than)\b/iu,
    /\b(?:at most|at the (?:latest|most)|maximum|no(?:t)? (?:more|longer|higher|greater) than|up to)\b/iu,
  ],
  [/\bwithin\s\d/iu, /\b(?:only\s)?after\s\d/iu],
  [/\b(?:all|each)\b(?! (?:but|except))/iu, /\bsome\b/iu],
  [/\bonly\b/iu, /\b(?:all|every(?:one|body)?|any(?:one|body)?) (?:but|except)\b/iu],
  [/\babove\b/iu, /\bbelow\b/iu],
  [/\blonger than\b/iu, /\bshorter than\b/iu],
  [/\bplain ?text\b/iu, /\bciphertext\b/iu],
  [/\bonline\b/iu, /\boffline\b/iu],
  [/\baccept(?:s|ed|ing)?\b/iu, /\b(?:reject|refus)\w*/iu],
  [
    /\b(?:starts?|started|starting|begins?|began|begun)\b/iu,
    /\b(?:ends?|ended|ending|stops?|stopped)\b(?! users?\b)/iu,
  ],
  [/\benabl(?:e[sd]?|ing)\b/iu, /\bdisabl(?:e[sd]?|ing)\b/iu],
  [/\bencrypt\w*/iu, /\bdecrypt\w*/iu],
  [/\bimport(?:s|ed|ing)?\b/iu, /\bexport(?:s|ed|ing)?\b/iu],
  [/\buploads?\b/iu, /\bdownloads?\b/iu],
  [/\bsend(?:s|ing)?\b|\bsent\b/iu, /\breceiv(?:e[sd]?|ing)\b/iu],
  [/前(?![提置者端述缀言款文期])/u, /后(?![台者端续缀果备门])/u],
  [/(?:小时|[日天周年秒]|分钟?|个月)(?:之|以)?内/u, /(?:小时|[日天周年秒]|分钟?|个月)(?:之|以)?后/u],
  [/至少|不[少低短]于/u, /至多|最多|不[多高长]于|不超过/u],
  [/所有|全部|一切/u, /有些|某些|一些|部分/u],
  [/内部/u, /外部/u],
  [/以上/u, /以下/u],
  [/明文/u, /密文/u],
  [/接受/u, /拒绝/u],
  [/开始/u, /结束/u],
  [/启用|开启/u, /停用|关闭|禁用/u],
  [/加密/u, /解密/u],
  [/导入/u, /导出/u],
  [/上传/u, /下载/u],
  [/发送/u, /接收/u],
  [/最[长大高]/u, /最[短小低]/u],
];

/** True when a statement has one of two opposites where all that is known has only the other, however that is written. */
export function turnsRound(statement: string, known: readonly string[]): boolean {
  const all = known.join("\n");
  const isTurned = (said: RegExp, other: RegExp) =>
    said.test(statement) && !other.test(statement) && other.test(all) && !said.test(all);
  return (
    OPPOSITES.some(([one, other]) => isTurned(one, other) || isTurned(other, one)) ||
    negatesWord(statement, all) ||
    joinsOtherwise(statement, all) ||
    opensBound(statement, all)
  );
}
