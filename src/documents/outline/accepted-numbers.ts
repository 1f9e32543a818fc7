import { isWithin, parseHeading } from "./heading-number.ts";
import { headingCode } from "./heading-code.ts";
import { countedLabels, labelledNumber, opensWords } from "./labelled-number.ts";
import type { Group, GroupHeading } from "./groups.ts";
import type { HeadingCode } from "./heading-code.ts";

const FAMILY = /^(.+)-\d+/;
const MAX_LETTERS = 4;

/**
 * Withdraws numbers that only look like ones: a title that opens with a figure (`3 Levels of…`) or with a name that has
 * a hyphen and digits (`SHA-256 for…`) numbers nothing unless its neighbours count as well. A publisher's code
 * (`V1.1`, `R2`, `Level 1A`) is a number where punctuation parts it from the title, and part of the title where only a
 * space does. A noun that counts on (`Provision 5.1-1`, `Provision 5.1-2`) is a label, cited with its number. Names of families of numbers (`AC Access Control` above AC-1, AC-2) become numbers themselves. A number
 * that the source tells apart stays.
 */
export function acceptNumbers(groups: readonly Group[]): readonly Group[] {
  const headings = groups.flatMap((group) => group.heading ?? []);
  const labels = labelsOf(headings);
  const opened = new Set(groups.filter(opensOwn).map((group) => group.heading));
  const isOpen = (heading: GroupHeading) => !heading.isCertain || heading.number === null;
  const codes = new Map(
    headings
      .filter((heading) => isOpen(heading) && mayBeCoded(heading))
      .flatMap((heading) => {
        const code = headingCode(heading.printed);
        return code ? [[heading, code] as const] : [];
      }),
  );
  const counted = countedFamilies([...codes.values()]);
  const dotted = new Set(
    headings
      .filter((heading) => (heading.form === "dotted" && !codes.has(heading)) || heading.form === "annex")
      .map((heading) => heading.number ?? ""),
  );
  const families = familiesOf(headings);
  const chapters = chaptersOf(dotted);
  const accepted = (heading: GroupHeading): GroupHeading => {
    if (!isOpen(heading)) return heading;
    const label = labels.get(heading);
    if (label) return label;
    const code = codes.get(heading);
    if (code) return withCode(heading, code, counted);
    if (heading.form === "dotted")
      return opened.has(heading) || counts(heading.number ?? "", dotted, chapters)
        ? heading
        : withdrawn(heading);
    if (heading.form === "identifier") return families.has(familyOf(heading)) ? heading : withdrawn(heading);
    return heading.form === "none" ? withFamily(heading, families) : heading;
  };
  return groups.map((group) => (group.heading ? { ...group, heading: accepted(group.heading) } : group));
}

/** Headings that a noun numbers, as they then are: `Provision 5.1-1 Passwords`. */
function labelsOf(headings: readonly GroupHeading[]): ReadonlyMap<GroupHeading, GroupHeading> {
  const labelled = headings.flatMap((heading) => {
    const label = heading.form === "none" ? labelledNumber(heading.printed) : null;
    return label && opensWords(label) ? [{ ...label, heading }] : [];
  });
  return new Map(
    [...countedLabels(labelled)].map(({ heading, noun, figures, rest }) => [
      heading,
      { ...heading, form: "label", number: `${noun} ${figures}`, title: rest },
    ]),
  );
}

/** True where the first number below a heading goes on from its own: a row or a paragraph 6.1 below 6. */
function opensOwn({ heading, blocks }: Group): boolean {
  const number = heading?.form === "dotted" ? (heading.number ?? "") : "";
  return (
    number !== "" &&
    blocks.some(({ cells, text }) =>
      (cells ?? [text]).slice(0, 2).some((cell) => {
        if (!cell.startsWith(number)) return false;
        const first = parseHeading(cell);
        return (
          first.form === "dotted" && isWithin(first.number ?? "", number) && /\D1$/.test(first.number ?? "")
        );
      }),
    )
  );
}

function mayBeCoded(heading: GroupHeading): boolean {
  return heading.form === "none" || (heading.form === "dotted" && /^[A-Z]+\d/.test(heading.number ?? ""));
}

/** Codes that number: they are set off, and their families count from the beginning. */
function countedFamilies(codes: readonly HeadingCode[]): ReadonlySet<string> {
  const members = new Map<string, number>();
  for (const { family, isSetOff } of codes) if (isSetOff) members.set(family, (members.get(family) ?? 0) + 1);
  const opened = new Set(codes.filter((code) => code.isSetOff && code.value <= 1).map((code) => code.family));
  // One lone word with a figure (`Level 1: …`) is a name; a letter with one is set so to number.
  const numbers = (family: string) => family.length <= MAX_LETTERS || (members.get(family) ?? 0) > 1;
  return new Set([...opened].filter(numbers));
}

function withCode(heading: GroupHeading, code: HeadingCode, counted: ReadonlySet<string>): GroupHeading {
  if (code.isSetOff && counted.has(code.family))
    return { ...heading, form: "label", number: code.code, title: code.title, depth: 1 };
  return { ...withdrawn(heading), code: code.code };
}

function counts(number: string, dotted: ReadonlySet<string>, chapters: ReadonlyMap<string, number>): boolean {
  const chapter = chapterOf(number);
  // `4.0 的新特性` among clauses 1 to 14: no other number is of its chapter.
  if (chapter !== number) return dotted.size < 4 || (chapters.get(chapter) ?? 0) > 1;
  const value = Number(number);
  if (value <= 1 || dotted.has(`${value - 1}`) || dotted.has(`${value + 1}`)) return true;
  return dotted.has(`${number}.1`) || dotted.has(`${number}.2`);
}

function chapterOf(number: string): string {
  return number.split(".")[0] ?? "";
}

/** How many numbers are of each chapter, its own among them. */
function chaptersOf(dotted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const chapters = new Map<string, number>();
  for (const number of dotted) chapters.set(chapterOf(number), (chapters.get(chapterOf(number)) ?? 0) + 1);
  return chapters;
}

function familiesOf(headings: readonly GroupHeading[]): ReadonlySet<string> {
  const members = new Map<string, Set<string>>();
  for (const heading of headings) {
    if (heading.form !== "identifier") continue;
    const family = familyOf(heading);
    members.set(family, (members.get(family) ?? new Set()).add(heading.number ?? ""));
  }
  const total = [...members.values()].reduce((sum, numbers) => sum + numbers.size, 0);
  return new Set(
    [...members].filter(([, numbers]) => numbers.size >= 2 || total >= 3).map(([family]) => family),
  );
}

function familyOf(heading: GroupHeading): string {
  return FAMILY.exec(heading.number ?? "")?.[1] ?? "";
}

function withFamily(heading: GroupHeading, families: ReadonlySet<string>): GroupHeading {
  const match = /^([A-Z][A-Z0-9-]*)(?:\s*[:：]\s*|\s+)(.*)$/.exec(heading.title);
  if (!match || !families.has(match[1] ?? "")) return heading;
  return { ...heading, form: "identifier", number: match[1] ?? null, title: match[2] ?? "" };
}

function withdrawn(heading: GroupHeading): GroupHeading {
  return { ...heading, form: "none", number: null, title: heading.printed, depth: 1 };
}
