import { acceptNumbers } from "./accepted-numbers.ts";
import { splitArticles } from "./articles.ts";
import { withoutContentsSections } from "./contents-section.ts";
import { foldParts, titleTerms } from "./fold.ts";
import { groupsOf } from "./groups.ts";
import { figuresOf, isWithin } from "./heading-number.ts";
import { splitNumberedParagraphs } from "./numbered-paragraphs.ts";
import { familyOf, splitRequirements } from "./requirement-rows.ts";
import { holdsAbbreviations, holdsTerms, isFrontOrBack, unnumberedKind } from "./titles.ts";
import type { Group, GroupHeading } from "./groups.ts";
import type { Section } from "./section.ts";
import type { Piece } from "../manuscript.ts";
import type { ClauseKind } from "../../standards/clause.ts";

export interface PrintedOutline {
  /** The document's title where its first heading is one. */
  readonly title: string | null;
  readonly sections: readonly Section[];
}

interface Open {
  readonly section: Section;
  readonly heading: GroupHeading;
}

/** Sections of a manuscript whose headings print their own numbers (or none). `title` names the matter before the first heading. */
export function printedSections(pieces: readonly Piece[], title: string | null): PrintedOutline {
  const headed = acceptNumbers(groupsOf(splitArticles(withoutContentsSections(pieces))));
  const groups = titleTerms(foldParts(splitNumberedParagraphs(headed)));
  const titleGroup = titleGroupOf(groups);
  const numbers = new Set(groups.flatMap((group) => group.heading?.number ?? []));
  const families = new Set<string>();
  const sections: Section[] = [];
  let open: readonly Open[] = [];
  groups.forEach((group, at) => {
    const { heading } = group;
    if (!heading || group === titleGroup) {
      if (group.blocks.length > 0) sections.push(frontMatter(group, heading?.title ?? title));
      return;
    }
    open = enclosing(open, heading);
    const parent = open.at(-1)?.section ?? null;
    const split = splitRequirements(group.blocks, holderOf(open, heading), numbers, families);
    const section: Section = {
      number: heading.number,
      title: heading.title === "" ? null : heading.title,
      kind: kindOf(heading, open, groups[at + 1]),
      level: levelOf(heading, parent),
      parent,
      blocks: split.blocks,
      page: heading.page,
    };
    sections.push(section);
    for (const requirement of split.requirements) {
      numbers.add(requirement.number);
      families.add(familyOf(requirement.number));
      sections.push({ ...requirement, kind: "requirement", level: section.level + 1, parent: section });
    }
    open = [...open, { section, heading }];
  });
  return { title: titleGroup?.heading?.title ?? null, sections };
}

function frontMatter(group: Group, title: string | null): Section {
  const page = group.blocks[0]?.page;
  return { number: null, title, kind: "clause", level: 1, parent: null, blocks: group.blocks, page };
}

/** The first heading is the title when it bears no number and no code, and no other heading of its depth is of its kind. */
function titleGroupOf(groups: readonly Group[]): Group | null {
  const headed = groups.filter((group) => group.heading);
  const [first, second] = headed;
  const heading = first?.heading;
  if (!first || !heading || !second?.heading) return null;
  if (heading.form !== "none" || heading.code !== null || isFrontOrBack(heading.title)) return null;
  const peers = headed.slice(1).filter((group) => {
    const other = group.heading;
    return other?.form === "none" && other.sourceDepth <= heading.sourceDepth && !isFrontOrBack(other.title);
  });
  const deeper = second.heading.sourceDepth > heading.sourceDepth || second.heading.form !== "none";
  return deeper && peers.length === 0 ? first : null;
}

/** The sections that stay open around a heading, the innermost last. */
function enclosing(open: readonly Open[], heading: GroupHeading): readonly Open[] {
  const last = open.at(-1);
  return last && !encloses(last.heading, last.section, heading)
    ? enclosing(open.slice(0, -1), heading)
    : open;
}

function encloses(outer: GroupHeading, section: Section, inner: GroupHeading): boolean {
  if (inner.form === "annex") return false;
  if (inner.form === "dotted") {
    if (goesOnFrom(outer, inner)) return true;
    if (outer.form !== "none" && outer.form !== "label") return false;
    return outer.sourceDepth < inner.sourceDepth && section.level < inner.depth;
  }
  if (inner.form === "article") return outer.form !== "article";
  if (inner.form === "label" && goesOnFrom(outer, inner)) return true;
  if (inner.form === "none" || inner.form === "identifier" || inner.form === "label")
    return outer.sourceDepth < inner.sourceDepth;
  // Divisions and outline numbers rank among their own kind, and stand under headings that are further out.
  return outer.form === inner.form
    ? outer.depth < inner.depth
    : outer.form !== "article" && outer.sourceDepth < inner.sourceDepth;
}

/** True for 2.1 below 2, 第二章 and 二, and for `Provision 2.1-1` below 2.1. */
function goesOnFrom(outer: GroupHeading, inner: GroupHeading): boolean {
  if (outer.number === null || inner.number === null || outer.form === "article") return false;
  return isWithin(figuresOf(inner.number), figuresOf(outer.number));
}

function levelOf(heading: GroupHeading, parent: Section | null): number {
  if (heading.form === "annex") return 1;
  return heading.form === "dotted" ? heading.depth : (parent?.level ?? 0) + 1;
}

/** The number that rows of a table here may continue: the clause's own, else that of the nearest one around it. */
function holderOf(open: readonly Open[], heading: GroupHeading): string | null {
  const own = heading.number ?? heading.code;
  const around = open.findLast((one) => one.heading.number !== null || one.heading.code !== null)?.heading;
  const number = own ?? around?.number ?? around?.code ?? null;
  return number === null ? null : figuresOf(number);
}

function kindOf(heading: GroupHeading, open: readonly Open[], next: Group | undefined): ClauseKind {
  if (heading.form === "annex") return "annex";
  if (heading.number === null) return unnumberedKind(heading.title);
  if (heading.form !== "dotted" || isWithin(next?.heading?.number ?? "", heading.number)) return "clause";
  const titles = [...open.map((one) => one.heading.title), heading.title];
  const listsTerms = open.some((one) => holdsTerms(one.heading.title)) && !holdsTerms(heading.title);
  return listsTerms && !titles.some((title) => holdsAbbreviations(title) && !holdsTerms(title))
    ? "term"
    : "clause";
}
