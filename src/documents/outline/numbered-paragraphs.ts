import { figuresOf, isWithin, parseHeading, partsOf } from "./heading-number.ts";
import { countedLabels, labelledNumber, opensWords } from "./labelled-number.ts";
import { isTitle } from "../plain-text/heading-lines.ts";
import { block } from "../manuscript.ts";
import type { Group, GroupHeading } from "./groups.ts";
import type { LabelledNumber } from "./labelled-number.ts";
import type { BlockPiece } from "../manuscript.ts";

/** A paragraph that begins with what may be its number. */
interface Opening extends LabelledNumber {
  readonly piece: BlockPiece;
  readonly holder: Holder | null;
}

/** The numbered clause in which a group stands. */
interface Holder {
  readonly figures: string;
  readonly heading: GroupHeading;
}

/** Deeper than any heading, as a numbered paragraph stands below whatever heading it follows. */
const PARAGRAPH_DEPTH = 7;
/** How many siblings an edition may lack where clauses were withdrawn. */
const MAX_GAP = 4;
/** Two figures at least: one alone counts a list. */
const DEEP = /[.\-‑]\d{1,3}$/;
const OPENING = /^(?:[A-Z][a-z]{2,15}\s)?(?:[A-Z]\s?\.\s?)?\d/;
/** `5.2 and 5.3 apply`, 5.2、5.3: what follows is another number. */
const SERIES = /^(?:(?:and|or|to|through)\s|[和与及或至、，,;；~～–—])/;
const BULLET = /^[-*+•]$/;

/**
 * Standards number requirements at the start of a paragraph (`2.1.1 Keep…`, `- 2.1.1 Keep…`, `Provision 5.1-1 Passwords…`):
 * each becomes a clause of its own. Only numbers do that go on from the section's own and count on from 1 in it, and that
 * no heading and no row of a table there bears, so that references, versions and measures stay what they are.
 */
export function splitNumberedParagraphs(groups: readonly Group[]): readonly Group[] {
  const held = withHolders(groups);
  const openings = held.flatMap(({ group, holder }) => openingsIn(group, holder));
  if (openings.length < 2) return groups;
  const borne = numbersBorne(held);
  const free = openings.filter((one) => !borne.has(one.figures) && !borne.has(printedNumber(one)));
  const numbered = free.filter((one) => one.noun === "");
  const labelled = free.filter((one) => one.noun !== "" && opensWords(one));
  const counted = [...Map.groupBy(numbered, (one) => one.holder).values()].map(countedRun);
  const runs = withLoneFirsts(counted);
  const taken = new Map([...runs, ...countedLabels(labelled)].map((one) => [one.piece, one]));
  return taken.size === 0 ? groups : groups.flatMap((group) => splitAt(group, taken));
}

interface Held {
  readonly group: Group;
  readonly holder: Holder | null;
}

function withHolders(groups: readonly Group[]): readonly Held[] {
  let open: readonly { depth: number; holder: Holder | null }[] = [];
  return groups.map((group) => {
    const { heading } = group;
    if (!heading) return { group, holder: null };
    open = open.filter((one) => one.depth < heading.sourceDepth);
    const own = heading.number === null ? null : { figures: figuresOf(heading.number), heading };
    const holder = own ?? open.at(-1)?.holder ?? null;
    open = [...open, { depth: heading.sourceDepth, holder }];
    return { group, holder };
  });
}

function openingsIn({ blocks }: Group, holder: Holder | null): readonly Opening[] {
  return blocks.flatMap((piece, at) => {
    const found = mayOpen(piece) ? openingOf(piece.text) : null;
    if (!found || SERIES.test(found.rest) || isListed(found.figures, blocks[at - 1])) return [];
    const goesOn = holder !== null && DEEP.test(found.figures) && isWithin(found.figures, holder.figures);
    const isAlone = found.noun !== "" && partsOf(found.figures).length === 1;
    return goesOn || isAlone ? [{ ...found, piece, holder }] : [];
  });
}

function mayOpen({ kind, depth, label, text }: BlockPiece): boolean {
  if (!OPENING.test(text)) return false;
  return (
    (kind === "paragraph" && depth === 0) || (kind === "item" && depth === 1 && BULLET.test(label ?? ""))
  );
}

function openingOf(text: string): LabelledNumber | null {
  const label = labelledNumber(text);
  if (label) return label;
  const { form, number, title } = parseHeading(text);
  return form === "dotted" && number !== null
    ? { noun: "", figures: number, rest: title, isSetOff: false }
    : null;
}

/** True for 1.1 right after the item 1. of a list. */
function isListed(figures: string, before: BlockPiece | undefined): boolean {
  const item = before?.kind === "item" ? /^(\d{1,3})[.)、]?$/.exec(before.label ?? "")?.[1] : undefined;
  return item !== undefined && isWithin(figures, item);
}

/** The numbers that headings bear, and those that rows in a section bear which go on from its own. */
function numbersBorne(held: readonly Held[]): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ group: { heading, blocks }, holder }) => [
      ...(heading?.number ? [heading.number, figuresOf(heading.number)] : []),
      ...blocks.flatMap(({ cells }) =>
        (cells ?? []).slice(0, 2).filter((cell) => holder && isWithin(figuresOf(cell), holder.figures)),
      ),
    ]),
  );
}

/** Runs in which two count on; where there are such, a lone first number of the same form is an only child. */
function withLoneFirsts(runs: readonly (readonly Opening[])[]): readonly Opening[] {
  const long = runs.filter((run) => run.some(({ figures }) => Number(partsOf(figures).at(-1)) > 1));
  const formOf = ({ piece, figures }: Opening) => `${piece.kind} ${figures.replace(/\d+/g, "1")}`;
  const forms = new Set(long.flat().map(formOf));
  return runs.flatMap((run) => (long.includes(run) ? run : run.filter((one) => forms.has(formOf(one)))));
}

/** The openings that count on from 1 below their holder. */
function countedRun(all: readonly Opening[]): readonly Opening[] {
  const parted = all.filter((one) => !isJoined(one));
  const openings = parted.length > 0 ? parted : all;
  const places = new Map(openings.map((one, at) => [one.figures, at]));
  const run: Opening[] = [];
  let last = partsOf(openings[0]?.holder?.figures ?? "");
  openings.forEach((one, at) => {
    const comesLater = (figures: string) => (places.get(figures) ?? -1) > at;
    if (!follows(one.figures, last, comesLater) || isSpokenOf(one, comesLater)) return;
    run.push(one);
    last = partsOf(one.figures);
  });
  return run;
}

/** `5.2中的要求`: where other numbers are parted from their words, this one is part of a sentence. */
function isJoined({ piece, rest }: Opening): boolean {
  return rest !== "" && /\d$/.test(piece.text.slice(0, -rest.length));
}

/** `2.3 applies…` before the paragraph that has the number 2.3. */
function isSpokenOf({ rest, figures }: Opening, comesLater: (figures: string) => boolean): boolean {
  return /^[\p{Ll},;)]/u.test(rest) && comesLater(figures);
}

/** A first child, or the next sibling at some level; numbers may be missing, but not come later. */
function follows(
  figures: string,
  last: readonly string[],
  comesLater: (figures: string) => boolean,
): boolean {
  const parts = partsOf(figures);
  const shared = parts.findIndex((part, at) => part !== last[at]);
  if (shared < 0) return false;
  if (shared === last.length) return parts.slice(shared).every((part) => Number(part) <= 1);
  const value = Number(parts.at(-1));
  const gap = value - Number(last[shared]);
  if (shared !== parts.length - 1 || !(gap >= 1 && gap <= MAX_GAP)) return false;
  const stem = figures.slice(0, -(parts.at(-1)?.length ?? 0));
  return !Array.from({ length: gap - 1 }, (_, step) => `${stem}${value - step - 1}`).some(comesLater);
}

function splitAt(group: Group, taken: ReadonlyMap<BlockPiece, Opening>): readonly Group[] {
  const parted: { heading: GroupHeading | null; blocks: BlockPiece[] }[] = [
    { heading: group.heading, blocks: [] },
  ];
  let depth = 0;
  group.blocks.forEach((piece, at) => {
    const opening = taken.get(piece);
    if (!opening) {
      parted
        .at(-1)
        ?.blocks.push(depth > 0 && piece.depth >= depth ? { ...piece, depth: piece.depth - depth } : piece);
      return;
    }
    depth = piece.depth;
    const next = group.blocks[at + 1];
    const isHead = next !== undefined && headsWhatFollows(opening, next, taken.get(next));
    const title = isHead ? opening.rest : "";
    const heading = headingOf(opening, group.heading, title);
    parted.push({ heading, blocks: isHead || opening.rest === "" ? [] : [block("paragraph", opening.rest)] });
  });
  return parted;
}

/** Words that text or deeper numbers follow are a title; those that the next number follows are the requirement. */
function headsWhatFollows(opening: Opening, next: BlockPiece, after: Opening | undefined): boolean {
  if (opening.rest === "" || !isTitle(opening.rest)) return false;
  return after ? isWithin(after.figures, opening.figures) : next.kind === "paragraph";
}

/** Below a heading without a number it stands under that heading, whatever depth its number tells. */
function headingOf(opening: Opening, above: GroupHeading | null, title: string): GroupHeading {
  const number = printedNumber(opening);
  const depth = partsOf(opening.figures).length;
  const form =
    opening.noun === "" && (above?.form === "dotted" || above?.form === "annex") ? "dotted" : "label";
  const { page } = opening.piece;
  const sourceDepth = PARAGRAPH_DEPTH + depth;
  const printed = `${number} ${title}`.trim();
  return {
    form,
    number,
    title,
    depth,
    sourceDepth,
    numbered: true,
    printed,
    code: null,
    isCertain: true,
    page,
  };
}

function printedNumber({ noun, figures }: LabelledNumber): string {
  return noun === "" ? figures : `${noun} ${figures}`;
}
