import { BLOCK, LISTS } from "../markup/element-names.ts";
import { attribute, classesOf, elementsIn, plainText } from "../markup/page-element.ts";
import type { Measure, Measures } from "./measures.ts";
import type { PageElement } from "../markup/page-element.ts";

const ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|alertdialog|toolbar|doc-toc)$/;
/** Words in names of classes and ids that makers of pages give to furniture. */
const HINT =
  /(?:^|[-_])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|share|sharebar|social|related|recommend(?:ed)?|sidebar|pager|pagination|toolbar|toolbox|footer|foot|copyright|login|search|adverts?|ads?|qrcode|weixin|toc|cookie|banner|skip)(?:$|[-_\d])|bdshare|^xgxw|^share/;
const MAY_BE_NAMED = /^(?:div|ul|ol|section|aside|table|tr|td|header|footer|span|p|dl)$/;
const SHARE_OF_LINKS = 0.5;
/** Outside the text fewer links make furniture. */
const SHARE_OUTSIDE = 0.3;
const CONTENTS_SHARE = 0.8;
const SHORT = 80;
/** More elements than any menu has. */
const MAX_ELEMENTS = 5000;
const DATE = /(?:19|20)\d\d\s?[-年./]\s?\d{1,2}/;
/** Words of the site itself, in any shell: owners and registrations at the foot, paths and tools at the head. */
const SITE_WORDS =
  /版权所有|ICP\s?[备证]|公网安备|网站标识码|主办单位[:：]|承办单位[:：]|网站地图|All [Rr]ights [Rr]eserved|^Copyright\s?(?:©|\(c\))|^(?:您|你)?(?:的)?(?:当前|现在|所在)?(?:的)?位置\s?[:：]|^(?:打印|关闭|收藏|返回|分享|字号|字体|上一篇|下一篇|上一条|下一条|相关(?:阅读|链接|新闻|稿件|附件下载)|责任编辑|扫一扫)|^(?:Share|Print|Previous|Next|Back to top|Skip to|Related (?:links|articles|news))\b/;
/** Tools with what they offer behind them: `【字号：大 中 小】`, `分享到：微信 微博`. */
const OFFER = /^[\s【[(（]*(?:字号|字体|分享到?|打印本页|浏览次数|阅读次数|点击数)\s*[:：】]/;
const TOOLS =
  /^[\s【[(（|｜]*(?:打印|关闭|收藏|返回顶部|返回|分享(?:到)?|字号|字体|大|中|小|纠错|我要纠错|下载|复制链接|Print|Close|Share|Top)[\s】\])）|｜:：]*$/;

/** The elements of a page that are not of its text. `core` holds the text. */
export function furnitureIn(
  root: PageElement,
  core: PageElement,
  measures: Measures,
): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  const path = pathTo(core);
  const whole = measures.get(core)?.prose ?? 0;
  const look = (element: PageElement, place: Place) => {
    let isAfter = place === "after";
    let isBelowLabel = false;
    for (const child of elementsIn(element)) {
      const isOnPath = path.has(child);
      const measure = measures.get(child);
      if (child === core) look(child, "within");
      else if (isOnPath) look(child, place);
      else if (
        measure &&
        (isFurniture(child, measure, here(place, isAfter), whole) || (isBelowLabel && isLinks(measure)))
      )
        found.add(child);
      else if (measure) look(child, here(place, isAfter));
      if (measure && measure.text > 0) isBelowLabel = found.has(child) && measure.links === 0;
      if (isOnPath) isAfter = true;
    }
  };
  look(root, root === core ? "within" : "before");
  return found;
}

type Place = "before" | "within" | "after";

function here(place: Place, isAfter: boolean): Place {
  return place === "within" ? place : isAfter ? "after" : place;
}

function pathTo(core: PageElement): ReadonlySet<PageElement> {
  const path = new Set<PageElement>();
  for (let one: PageElement | null = core; one; one = one.parent) path.add(one);
  return path;
}

function isFurniture(element: PageElement, measure: Measure, place: Place, whole: number): boolean {
  if (measure.text === 0 || measure.elements > MAX_ELEMENTS || measure.prose > whole * 0.3) return false;
  if (element.name === "nav" || ROLES.test(attribute(element, "role"))) return true;
  if (!BLOCK.has(element.name))
    return isTool(element, measure) || (measure.text < SHORT && isNamed(element) && measure.prose === 0);
  const share = measure.linked / measure.text;
  if (isContents(element, measure, share)) return true;
  if (measure.files > 0 && measure.files * 2 >= measure.links) return false;
  if (place !== "within") return isOutside(element, measure, share, place);
  const isHinted = isNamed(element);
  if (isHinted && (share > SHARE_OUTSIDE || measure.prose === 0))
    return measure.headings === 0 || (measure.links >= 3 && share > SHARE_OF_LINKS);
  return isSiteLine(element, measure) && (share > 0 || measure.text < SHORT);
}

/** Before the text its title, date and source are kept; after it, what neither links nor speaks of the site. */
function isOutside(element: PageElement, measure: Measure, share: number, place: Place): boolean {
  if (element.name === "footer" || element.name === "aside") return true;
  if (isSiteLine(element, measure)) return true;
  if (measure.text < SHORT && DATE.test(plainText(element))) return false;
  if (measure.links > 1 && share > SHARE_OUTSIDE) return true;
  if (measure.links > 0 && share > SHARE_OF_LINKS) return true;
  return isNamed(element) && measure.headings === 0 && (place === "after" || measure.text < SHORT);
}

/** A list whose entries all lead to places of the same page. */
function isContents(element: PageElement, measure: Measure, share: number): boolean {
  const isList = LISTS.has(element.name) || /^(?:div|dl|table|section)$/.test(element.name);
  return (
    isList && measure.links >= 3 && measure.inner >= measure.links * CONTENTS_SHARE && share > CONTENTS_SHARE
  );
}

/** True for what is nothing but links: the list below `相关链接`. */
function isLinks(measure: Measure): boolean {
  return measure.linked > measure.text * CONTENTS_SHARE && measure.files * 2 < measure.links;
}

function isSiteLine(element: PageElement, measure: Measure): boolean {
  const isList = measure.links >= 2 && measure.linked > measure.text * SHARE_OF_LINKS;
  if (measure.text > 3 * SHORT || (measure.headings > 0 && !isList)) return false;
  const text = plainText(element);
  return SITE_WORDS.test(text) || isPath(text, measure) || isTool(element, measure);
}

/** `首页 > 政策 > 正文` */
function isPath(text: string, measure: Measure): boolean {
  return measure.links > 0 && measure.text < SHORT && /(?:^|\s)(?:首页|Home).{0,4}[>»›/]/i.test(text);
}

function isTool(element: PageElement, measure: Measure): boolean {
  if (measure.text > 24) return false;
  const text = plainText(element);
  return TOOLS.test(text) || OFFER.test(text);
}

/** True for an element that its maker calls furniture; ids of headings and terms are words of the text. */
function isNamed(element: PageElement): boolean {
  if (!MAY_BE_NAMED.test(element.name)) return false;
  return (
    classesOf(element).some((name) => HINT.test(name)) || HINT.test(attribute(element, "id").toLowerCase())
  );
}
