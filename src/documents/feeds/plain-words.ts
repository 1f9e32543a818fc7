import { cleanText } from "../bytes/clean.ts";
import { decodeEntity } from "../markdown/entities.ts";
import { MAX_RAW } from "./limits.ts";
import type { RawText } from "./feed-draft.ts";

/** A tag or a comment: what a browser would not show. `<` that opens neither is a sign like any other. */
const TAG = /<(?:!--|\/?([a-zA-Z][a-zA-Z0-9]{0,30})(?=[\s/>])|!\[CDATA\[|\?|!doctype\b)/gi;
/** What is never shown, up to its end. */
const UNSHOWN: ReadonlySet<string> = new Set(["script", "style", "head", "template", "noscript", "iframe"]);
/** Elements within a line: the words around them are not parted. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|wbr|sacinfo)$/;
/** An element that is opened and closed: text that only looks like mark-up hardly ever is. */
const ELEMENT = /<(p|br|b|i|em|strong|a|span|div|ul|li|table|font|u|h[1-6])(?:\s[^<>]{0,500})?\/?>/i;

/** The words of a title or a summary without any mark-up, on one line; empty where there are none. */
export function plainWords({ text, isMarkup }: RawText): string {
  const raw = text.slice(0, MAX_RAW);
  const isReally = isMarkup || ELEMENT.test(raw);
  const words = isReally ? shown(raw) : raw;
  // Some publishers escape twice; what still looks like mark-up was meant as such.
  const once = isReally && !ELEMENT.test(raw) && ELEMENT.test(words) ? shown(words) : words;
  return cleanText(once)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** What a browser shows of HTML, in one pass over it. */
function shown(html: string): string {
  const parts: string[] = [];
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    parts.push(decoded(html.slice(at, match.index)));
    const name = (match[1] ?? "").toLowerCase();
    if (!INLINE.test(name)) parts.push(" ");
    at = endOf(html, match.index, match[0], name);
    TAG.lastIndex = at;
  }
  parts.push(decoded(html.slice(at)));
  return parts.join("");
}

/** Where what is not shown ends; the text's end where it never does. */
function endOf(html: string, start: number, opening: string, name: string): number {
  if (opening === "<!--") return after(html, "-->", start);
  if (opening.toLowerCase() === "<![cdata[") return start + opening.length;
  const tagEnd = after(html, ">", start);
  if (opening.startsWith("</") || !UNSHOWN.has(name)) return tagEnd;
  const close = html.slice(tagEnd).search(new RegExp(`</${name}[\\s>]`, "i"));
  return close < 0 ? html.length : after(html, ">", tagEnd + close);
}

function after(html: string, mark: string, start: number): number {
  const at = html.indexOf(mark, start);
  return at < 0 ? html.length : at + mark.length;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  let at = 0;
  let words = "";
  for (let next = text.indexOf("&"); next >= 0; next = text.indexOf("&", at)) {
    const entity = decodeEntity(text, next);
    words += text.slice(at, next) + (entity?.text ?? "&");
    at = next + (entity?.length ?? 1);
  }
  return words + text.slice(at);
}

/** Words cut to a length, at a character's end. */
export function cut(words: string, length: number): string {
  return words.length <= length
    ? words
    : `${words
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}
