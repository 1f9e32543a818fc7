import { descendants, plainText } from "./markup/page-element.ts";
import type { PageElement } from "./markup/page-element.ts";
import type { Warning } from "../../standards/standard.ts";

/** What guards before a site tell those whom they keep out. */
const GUARD = /JavaScript|captcha|验证码|安全验证|访问(?:过于)?频繁|Access Denied|Just a moment|防火墙|拦截/i;
const BLOCKED: Warning = {
  code: "BLOCKED_BY_SITE",
  message: "The page holds no text but a guard of its site; open it in a browser and save it from there.",
};
const EMPTY: Warning = {
  code: "EMPTY_CONTENT",
  message: "The page holds no text; where a script fills it, open it in a browser and save it from there.",
};

/** Why a page without text has none. */
export function emptyPage(page: PageElement): readonly Warning[] {
  for (const element of descendants(page))
    if (element.name === "noscript" && GUARD.test(plainTextOf(element))) return [EMPTY, BLOCKED];
  return [EMPTY];
}

function plainTextOf(element: PageElement): string {
  return plainText({ ...element, name: "div" });
}
