/** The heading of an entry among the terms of a standard. */
export const TERM = /(?:terms and definitions|术语和定义)[^>]* > /i;

/** An English text prints the English name first: `tenant-held key 租户自持密钥`. */
const ENGLISH_FIRST = /^(?<english>[^\p{Script=Han}]+)\s(?<chinese>\S*\p{Script=Han})$/u;
const CHINESE_FIRST = /^(?<chinese>.*?)(?<english>[^\p{Script=Han}]*)$/u;

/** What the entry of a term under such a heading defines, in small letters: its Chinese name, its English ones, or both. */
export function namesDefined(heading: string): readonly string[] {
  const title = (heading.split(" > ").at(-1) ?? "").replace(/^[\dA-Z][\d.]*\s+/, "").toLowerCase();
  const { chinese = "", english = "" } =
    (ENGLISH_FIRST.exec(title) ?? CHINESE_FIRST.exec(title))?.groups ?? {};
  return [chinese, ...english.split(";")].map((name) => name.trim()).filter((name) => name !== "");
}
