import { parseHeading } from "../../outline/heading-number.ts";
import { isFrontOrBack, squeezed } from "../../outline/titles.ts";
import type { Flow, Line } from "../flow/flow.ts";

export interface PageTitle {
  readonly text: string | null;
  /** The line's place among the flows; -1 where the title stands only in the page's head. */
  readonly at: number;
  /** The stage that it names (征求意见稿). */
  readonly stage: string | null;
}

/** How far down a title is looked for. */
const HEAD_LINES = 15;
const MAX_TITLE = 120;
const STAGE = /(?:征求意见稿|送审稿|报批稿|草案|审查稿|讨论稿)/;
/** How notices and statutes name themselves. */
const DOCUMENT =
  /(?:通知|公告|公示|通告|意见|决定|命令|函|办法|规定|条例|规则|细则|规范|标准|指南|要求|法)(?:[(（][^()（）]{2,20}[)）])?(?:的(?:通知|公告|公示|函|通告))?$/;

/**
 * The title of a page: its only heading of the first depth; else the line at its head that the page's own title
 * begins with; else the first line that names a document.
 */
export function pageTitle(flows: readonly Flow[], headTitles: readonly string[]): PageTitle {
  const outermost = flows.flatMap((flow, at) =>
    flow.flow === "line" && flow.heading?.depth === 1 ? [{ flow, at }] : [],
  );
  const [only] = outermost;
  if (only && outermost.length === 1 && isTitleLine(only.flow) && !hasHeadingBefore(flows, only.at))
    return titled(only.flow.text, only.at);
  const head = flows
    .slice(0, HEAD_LINES)
    .flatMap((flow, at) => (flow.flow === "line" && isTitleLine(flow) ? [{ text: flow.text, at }] : []));
  const named = head.find(
    ({ text }) => text.length >= 4 && headTitles.some((title) => squeezed(title).startsWith(squeezed(text))),
  );
  const self = named ?? head.slice(0, 4).find(({ text }) => DOCUMENT.test(text));
  if (self) return titled(self.text, self.at);
  return titled(headTitles[0] ?? null, -1);
}

function titled(text: string | null, at: number): PageTitle {
  return { text, at, stage: STAGE.exec(text ?? "")?.[0] ?? null };
}

function isTitleLine(line: Line): boolean {
  const { text } = line;
  if (text.length > MAX_TITLE || line.label !== null || line.kind !== null || /[。；;，,：:]$/.test(text))
    return false;
  return parseHeading(text).form === "none" && !isFrontOrBack(text);
}

function hasHeadingBefore(flows: readonly Flow[], at: number): boolean {
  return flows.slice(0, at).some((flow) => flow.flow === "line" && flow.heading !== null);
}
