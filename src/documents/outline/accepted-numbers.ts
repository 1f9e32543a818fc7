import type { Group, GroupHeading } from "./groups.ts";

const FAMILY = /^(.+)-\d+/;

/**
 * Withdraws numbers that only look like ones: a title that opens with a figure (`3 Levels of…`) or with a name that has
 * a hyphen and digits (`SHA-256 for…`) numbers nothing unless its neighbours count as well. Names of families of
 * numbers (`AC Access Control` above AC-1, AC-2) become numbers themselves. A number that the source tells apart stays.
 */
export function acceptNumbers(groups: readonly Group[]): readonly Group[] {
  const headings = groups.flatMap((group) => group.heading ?? []);
  const dotted = new Set(
    headings
      .filter((heading) => heading.form === "dotted" || heading.form === "annex")
      .map((heading) => heading.number ?? ""),
  );
  const families = familiesOf(headings);
  const chapters = chaptersOf(dotted);
  return groups.map((group) => {
    const heading = group.heading;
    if (!heading || (heading.isCertain && heading.number !== null)) return group;
    if (heading.form === "dotted" && !counts(heading.number ?? "", dotted, chapters))
      return { ...group, heading: withdrawn(heading) };
    if (heading.form === "identifier" && !families.has(familyOf(heading)))
      return { ...group, heading: withdrawn(heading) };
    if (heading.form === "none") return { ...group, heading: withFamily(heading, families) };
    return group;
  });
}

function counts(number: string, dotted: ReadonlySet<string>, chapters: ReadonlyMap<string, number>): boolean {
  const chapter = chapterOf(number);
  // `4.0 的新特性` among V1 to V14: no other number is of its chapter.
  if (chapter !== number) return dotted.size < 4 || (chapters.get(chapter) ?? 0) > 1;
  const prefix = number.startsWith("V") ? "V" : "";
  // Chapters may be missing (V11, V13): it is the letter that tells them from figures that count things.
  const lettered = [...chapters.keys()].filter((other) => other.startsWith("V"));
  if (prefix !== "" && lettered.length >= 3) return true;
  const value = Number(number.slice(prefix.length));
  if (value <= 1 || dotted.has(`${prefix}${value - 1}`) || dotted.has(`${prefix}${value + 1}`)) return true;
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
  const title = heading.title === "" ? (heading.number ?? "") : `${heading.number} ${heading.title}`;
  return { ...heading, form: "none", number: null, title, depth: 1 };
}
