import type { AnnouncedKind } from "../standards/announced-changes.ts";
import type { Claim, ClaimedEnd } from "./announced-claim.ts";
import type { Change } from "./change-set.ts";
import type { ChangedPiece } from "./changed-pieces.ts";
import { isSameMeasure, measuresIn, type Measure } from "./measures.ts";

/** A change with its pieces and the words that stand over it, by which an announcement may call it. */
export interface ToldChange {
  readonly change: Change;
  readonly pieces: readonly ChangedPiece[];
  readonly titles: {
    readonly old: ReadonlySet<string>;
    readonly new: ReadonlySet<string>;
    /** Of its clauses themselves. */
    readonly own: ReadonlySet<string>;
  };
}

/** A clause that came or went is the one that is named, if it says so much of what is announced; another must say more. */
const NAMED = 0.3;
const ABOUT = 0.5;

/**
 * The pieces of a change that an announcement speaks of: in them its deed was done, to its matter, with its figures and
 * forces. None (but not null) where it only says what became of the clause as a whole; null where this is not it.
 */
export function spokenOf(
  claim: Claim,
  kind: AnnouncedKind,
  told: ToldChange,
  isNamed: boolean,
): readonly ChangedPiece[] | null {
  switch (kind) {
    case "added":
      return cameOrWent(claim, told, "new", isNamed);
    case "deleted":
      return cameOrWent(claim, told, "old", isNamed);
    case "moved":
      return told.change.structure === "kept" ? partThatMoved(claim, told) : regrouped(claim, told);
    case "merged":
      return isRegrouped(told.change, ["merged", "deleted"])
        ? regrouped(claim, told)
        : partThatMoved(claim, told);
    case "split":
      return isRegrouped(told.change, ["split", "added"])
        ? regrouped(claim, told)
        : partThatMoved(claim, told);
    case "modified":
    case "other":
      return modified(claim, told);
  }
}

function isRegrouped({ structure, guests }: Change, by: readonly Change["structure"][]): boolean {
  const ofGuests = by.includes("merged") ? "old" : "new";
  return by.includes(structure) || guests.some(({ side }) => side === ofGuests);
}

/** What only got another place may be worded anew by that; other duties and figures are another matter. */
function regrouped({ matter }: Claim, told: ToldChange): readonly ChangedPiece[] | null {
  if (told.pieces.length > 0 && !told.pieces.some((piece) => touches(matter, told, piece))) return null;
  return told.pieces.filter(({ force, values }) => force.length + values.length === 0);
}

function partThatMoved({ matter }: Claim, told: ToldChange): readonly ChangedPiece[] | null {
  const whole = told.pieces.filter((piece) => piece.old === "" || piece.new === "");
  return orNull(whole.filter((piece) => touches(matter, told, piece)));
}

function cameOrWent(
  claim: Claim,
  told: ToldChange,
  side: "old" | "new",
  isNamed: boolean,
): readonly ChangedPiece[] | null {
  const { matter } = claim;
  const { change, pieces, titles } = told;
  const isWhole = change.structure === (side === "new" ? "added" : "deleted");
  if (isWhole) {
    const text = pieces.map((piece) => piece[side]).join("\n");
    const said = share(matter, titles[side], ...pieces.map(({ words }) => words[side]));
    const isAbout = said >= (isNamed ? NAMED : ABOUT);
    return isAbout && bears(claim, text) ? pieces : null;
  }
  const stood = titles[side === "new" ? "old" : "new"];
  // A figure that came where it is announced tells the matter, whatever words that has there.
  const tells = (piece: ChangedPiece): boolean =>
    isNamed && claim.measures.length > 0 && !bears(claim, piece[side === "new" ? "old" : "new"]);
  return orNull(
    pieces.filter(
      (piece) => bears(claim, piece[side]) && (tells(piece) || isOfMatter(matter, piece, side, stood)),
    ),
  );
}

/** Of what is announced, what did not stand there already must be what came; likewise of what went. */
function isOfMatter(
  matter: readonly string[],
  piece: ChangedPiece,
  side: "old" | "new",
  stood: ReadonlySet<string>,
): boolean {
  const [op, edited, other] =
    side === "new" ? (["insert", "came", "old"] as const) : (["delete", "went", "new"] as const);
  if (!piece.redline.some((part) => part.op === op && /[\p{L}\p{N}]/u.test(part.text))) return false;
  const words = piece.words[edited];
  const unknown = matter.filter((term) => !piece.words[other].has(term) && !stood.has(term));
  if (unknown.length > 0) return share(unknown, words) >= ABOUT;
  return piece[other] === "" || share(matter, words) >= ABOUT;
}

function bears({ measures }: Claim, text: string): boolean {
  const stated = measures.length === 0 ? [] : measuresIn(text);
  return measures.every((one) => stated.some((other) => isSameMeasure(one, other)));
}

function modified(claim: Claim, told: ToldChange): readonly ChangedPiece[] | null {
  const { change, pieces } = told;
  if (pieces.length === 0) return change.structure === "merged" || change.structure === "split" ? [] : null;
  const { matter, shift } = claim;
  const near = pieces.filter((piece) => touches(matter, told, piece));
  const shown = shift ? near.filter((piece) => shows(piece, shift.from, shift.to)) : near;
  const spoken = shift ? shown : ofAspect(claim, told, near);
  return orNull(spoken.filter((piece) => !isContrary(claim, piece)));
}

/** All of a clause whose title is what is announced; else the sentences that say most of it; of figures those that have some. */
function ofAspect(
  { matter, aspect }: Claim,
  told: ToldChange,
  near: readonly ChangedPiece[],
): readonly ChangedPiece[] {
  const titles = [told.titles.old, told.titles.new];
  const figures = near.filter(({ values }) =>
    values.some(({ kind }) => kind === "figure" || kind === "threshold"),
  );
  const of = aspect === "figure" ? figures : near;
  if (share(matter, ...titles) >= ABOUT) return of;
  const shares = of.map((piece) => share(matter, piece.words.old, piece.words.new, ...titles));
  const best = Math.max(0, ...shares);
  return of.filter((_, at) => shares[at] === best);
}

/** Whether a piece became what is claimed of what it is claimed to have been. */
function shows(piece: ChangedPiece, from: ClaimedEnd | null, to: ClaimedEnd): boolean {
  if (to.force !== null)
    return piece.force.some((entry) => entry.to === to.force && (!from?.force || entry.from === from.force));
  const became =
    to.measures.length > 0
      ? endStands(piece.new, to) && !endStands(piece.old, to)
      : saysEnd(piece.words.new, to);
  return (
    became &&
    (from === null ||
      (from.measures.length > 0 ? endStands(piece.old, from) : saysEnd(piece.words.old, from)))
  );
}

function endStands(text: string, { measures }: ClaimedEnd): boolean {
  const stated = measuresIn(text);
  return measures.every((one) => stated.some((other) => isSameMeasure(one, other)));
}

function saysEnd(held: ReadonlySet<string>, { words }: ClaimedEnd): boolean {
  return share(words, held) >= ABOUT;
}

/** True where figures went the other way than is claimed. */
function isContrary({ towards }: Claim, { values }: ChangedPiece): boolean {
  if (towards === null) return false;
  const ways = values.flatMap(({ from, to }) => {
    const [old, after] = [measuresIn(from ?? "")[0], measuresIn(to ?? "")[0]];
    return old && after && isComparable(old, after) ? [after.amount > old.amount ? "more" : "less"] : [];
  });
  return ways.length > 0 && !ways.includes(towards);
}

function isComparable(old: Measure, after: Measure): boolean {
  return (
    old.dimension === after.dimension && old.amount !== after.amount && !old.dimension.startsWith("every")
  );
}

/** Another word for the same thing shares so many of its characters: 锁屏 and 自动锁定. */
const KINDRED = 0.25;
const VERBAL = /[应宜可能须得不]/u;

/** Whether a sentence, or a title over it, has anything to do with what is announced. */
function touches(matter: readonly string[], { titles }: ToldChange, piece: ChangedPiece): boolean {
  if (share(matter, piece.words.old, piece.words.new, titles.old, titles.new) > 0) return true;
  const characters = [...new Set(matter.join(""))].filter(
    (character) => /\p{Script=Han}/u.test(character) && !VERBAL.test(character),
  );
  return characters.length > 0 && share(characters, new Set(piece.old + piece.new)) >= KINDRED;
}

/** Whoever names no matter speaks of anything. */
export function share(asked: readonly string[], ...held: readonly ReadonlySet<string>[]): number {
  if (asked.length === 0) return 1;
  return asked.filter((term) => held.some((words) => words.has(term))).length / asked.length;
}

function orNull<T>(all: readonly T[]): readonly T[] | null {
  return all.length === 0 ? null : all;
}
