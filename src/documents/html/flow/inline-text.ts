import { cleanText } from "../../bytes/clean.ts";
import { listLabel } from "../../prose/list-label.ts";
import { joinLines } from "../../prose/join-lines.ts";
import { parseHeading } from "../../outline/heading-number.ts";
import { remarkOf } from "../../prose/remark.ts";

/** A line's end that only the source has; it parts Latin words and joins Chinese ones. */
const SOFT = "\u0001";
const HAN = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef";
const SOFT_IN_HAN = new RegExp(`(?<=[${HAN}])${SOFT}(?=[${HAN}])`, "gu");
const SPACES = new RegExp(`[ ${SOFT}]{2,}`, "g");
const INDENT = /^[ \u00a0]{4,}|^\s*\u3000/;

/** The words of a line while they are gathered. */
export class InlineText {
  #parts: string[] = [];
  #length = 0;
  #linked = 0;

  /** The character before what comes next; empty at the start. */
  get last(): string {
    return this.#parts.at(-1)?.trimEnd().at(-1) ?? "";
  }

  add(source: string, isLink: boolean): void {
    const text = source.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, (space) =>
      /[\r\n]/.test(space) ? SOFT : " ",
    );
    this.#parts.push(text);
    const filled = text.replace(/[\s\u0001]+/g, "").length;
    this.#length += filled;
    if (isLink) this.#linked += filled;
  }

  breakLine(): void {
    this.#parts.push("\n");
  }

  /** The lines gathered, and what share of them is links. Begins anew. */
  take(): { readonly lines: readonly string[]; readonly linkShare: number } {
    const linkShare = this.#length === 0 ? 0 : this.#linked / this.#length;
    const source = this.#length === 0 ? "" : this.#parts.join("");
    this.#parts = [];
    this.#length = 0;
    this.#linked = 0;
    return { lines: statements(source.split("\n").map((line) => withoutSoftEnds(line))), linkShare };
  }
}

function withoutSoftEnds(line: string): string {
  return line
    .replace(SPACES, (run) => (run.includes(SOFT) ? SOFT : run))
    .replace(SOFT_IN_HAN, "")
    .replaceAll(SOFT, " ");
}

/** One line: spaces as a browser shows them, nothing invisible. */
export function shownText(line: string): string {
  return cleanText(line)
    .replaceAll("\n", " ")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** Lines broken by hand: each that is set in, or opens an item, a note or a heading, stands alone; the others are joined. */
function statements(lines: readonly string[]): readonly string[] {
  const groups: string[][] = [];
  let isParted = true;
  for (const line of lines) {
    const text = shownText(line);
    if (text === "") {
      isParted = true;
      continue;
    }
    const last = groups.at(-1);
    if (!last || isParted || INDENT.test(line) || stands(last.at(-1) ?? "", text)) groups.push([text]);
    else last.push(text);
    isParted = false;
  }
  return groups.map((group) => joinLines(group, { filled: false }));
}

function stands(before: string, text: string): boolean {
  return (
    /[。；;：:.！？]$/.test(before) ||
    listLabel(text) !== null ||
    remarkOf(text) !== null ||
    parseHeading(text.slice(0, 200)).form !== "none" ||
    parseHeading(before.slice(0, 200)).form === "division"
  );
}
