import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { forceWords } from "./force-words.ts";
import { isDeed, isFrameTerm, withoutLightWords } from "./frame-words.ts";
import { heldIn, holderOf, termsIn } from "./held-words.ts";
import { isKnownQuantity, quantitiesIn, type Quantity } from "./quantities.ts";

/** What a sentence says with a figure, or with several that it does not part. */
interface FigurePart {
  readonly quantities: readonly Quantity[];
  /** Its own words. */
  readonly own: string;
  /** With those that it takes over from what stands around it. */
  readonly all: string;
  /** It has a verb of its own that says what is to be done. */
  readonly isClause: boolean;
}

/**
 * True when a statement says a figure of something of which its source gives another one in the same sentence: "logs are
 * kept for 90 days", of "keys are rotated every 90 days and logs kept for 180 days". The parts of such a sentence each have
 * words of their own; beside the figure of one no word may stand that only another one has.
 * @param statement without the figures by which places are told, and so are the sources
 */
export function bindsFigureOtherwise(statement: string, sources: readonly string[]): boolean {
  const claims = sentences(statement).flatMap(({ text }) => (IN_TURN.test(text) ? [] : claimsIn(text)));
  if (claims.length === 0) return false;
  const known = sources.flatMap((source) => sentences(source)).map(({ text }) => partsOf(text));
  return claims.some((claim) => isBoundOtherwise(claim, known));
}

/** "12 and 24 months respectively": which figure goes with which words, nothing beside it tells. */
const IN_TURN = /\brespectively\b|分别/iu;

/** @param known the parts of each sentence */
function isBoundOtherwise(claim: FigurePart, known: readonly (readonly FigurePart[])[]): boolean {
  const giving = known.filter((parts) => parts.some((part) => gives(part, claim.quantities)));
  // Figures of several parts are held each against its own.
  if (giving.length === 0) return eachFigure(claim).some((one) => isBoundOtherwise(one, known));
  const terms = termsOf(claim.own);
  const holds = holderOf(claim.own);
  const shared = giving.map((parts) => terms.filter(holds(termsIn(parts.map(({ all }) => all)))).length);
  const most = Math.max(...shared);
  return most > 0 && giving.every((parts, at) => shared[at] !== most || !agrees(claim, parts));
}

function agrees(claim: FigurePart, parts: readonly FigurePart[]): boolean {
  const exact = parts.filter((part) => gives(part, claim.quantities, isSame));
  const giving = exact.length > 0 ? exact : parts.filter((part) => gives(part, claim.quantities));
  const others = parts.filter((part) => !giving.includes(part));
  if (others.length === 0) return true;
  const holds = holderOf(claim.own);
  const ofOthers = termsOf(claim.own).filter(holds(termsIn(others.map(({ own }) => own))));
  return giving.some(
    (part) => ofOthers.every(holds(termsIn([part.all]))) && (part.isClause || speaksOf(part, claim)),
  );
}

/** "Controllers every 30 seconds", behind what sensors shall do: whoever says that figure must speak of controllers. */
function speaksOf({ own }: FigurePart, claim: FigurePart): boolean {
  const terms = termsOf(own);
  return terms.length === 0 || terms.some(heldIn([claim.own], own));
}

function gives(
  part: FigurePart,
  quantities: readonly Quantity[],
  isKnown: (quantity: Quantity, known: readonly Quantity[]) => boolean = isKnownQuantity,
): boolean {
  return quantities.every((quantity) => isKnown(quantity, part.quantities));
}

function isSame({ value, unit }: Quantity, known: readonly Quantity[]): boolean {
  return known.some((one) => one.value === value && one.unit === unit);
}

const JOINT = /(?<!\d)[,，]|[,，](?!\d)|[;；、]|\b(?:and|but|while|whereas)\b|以及|并且|[并且而和与及]/iu;

/** A stretch between two joints. */
interface Piece {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly hasForce: boolean;
  /** It says what the verb is said of: "and shall be kept for 5 days" does not. */
  readonly hasSubject: boolean;
}

function piecesOf(sentence: string): readonly Piece[] {
  return sentence.split(JOINT).map((text) => {
    const [force] = forceWords(text, false);
    const hasSubject = force !== undefined && termsOf(text.slice(0, force.at)).length > 0;
    return { text, quantities: quantitiesIn(text), hasForce: force !== undefined, hasSubject };
  });
}

/** A piece with a figure, and what stands around it. */
interface FigurePiece extends Piece {
  /** Its verb and what that is said of, where both stand before a joint: "keys shall be generated and rotated every 90 days". */
  readonly head: readonly Piece[];
  /** The pieces without figures on both sides. */
  readonly around: readonly Piece[];
}

/** The parts of a sentence that have figures, in order. What has none goes with those on both sides of it. */
function partsOf(sentence: string): readonly FigurePart[] {
  const found = figurePieces(piecesOf(sentence));
  const isClause = ({ hasSubject, head }: FigurePiece) => hasSubject || head.length > 0;
  return found.map((piece, at) => {
    const before = found.slice(0, at).filter(isClause);
    // "Sensors shall report every 5 seconds, controllers every 30 seconds": what they shall do stands before, or else behind.
    const models = before.length > 0 ? before : found.filter(isClause).slice(0, 1);
    const own = textOf([...piece.head, piece]);
    const over = isClause(piece) ? [] : models.flatMap((one) => [...one.head, one, ...one.around]);
    return {
      quantities: piece.quantities,
      own,
      all: [own, textOf(piece.around), textOf(over)].join(" "),
      isClause: isClause(piece) || models.length === 0,
    };
  });
}

function figurePieces(pieces: readonly Piece[]): readonly FigurePiece[] {
  const found: (FigurePiece & { readonly around: Piece[] })[] = [];
  let ahead: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.quantities.length === 0) {
      ahead.push(piece);
      last?.around.push(piece);
    } else if (last && goesOn(last, piece)) {
      const quantities = [...last.quantities, ...piece.quantities];
      const hasForce = last.hasForce || piece.hasForce;
      const text = textOf([last, piece]);
      found[found.length - 1] = { ...last, text, quantities, hasForce, hasSubject: hasForce };
    } else {
      const verb = piece.hasSubject ? -1 : ahead.findLastIndex(({ hasForce }) => hasForce);
      found.push({ ...piece, head: verb < 0 ? [] : ahead.slice(verb), around: [...ahead] });
      ahead = [];
    }
  }
  return found;
}

/** "Every 30, 60 and 90 days", "levels 1 and 2 shall": a figure alone, or the verb of what stands before the joint. */
function goesOn(last: Piece, piece: Piece): boolean {
  return termsOf(piece.text).length === 0 || (!last.hasForce && piece.hasForce && !piece.hasSubject);
}

function textOf(pieces: readonly Pick<Piece, "text">[]): string {
  return pieces.map(({ text }) => text).join(", ");
}

/** What a statement says with its figures: with a single one all of it, but for what else is to be done. */
function claimsIn(sentence: string): readonly FigurePart[] {
  const parts = partsOf(sentence);
  const [only, second] = parts;
  if (!only || second) return parts;
  const pieces = piecesOf(sentence);
  const isSaid = pieces.some(({ quantities, hasForce }) => quantities.length > 0 && hasForce);
  const own = textOf(
    pieces.filter(({ quantities, hasForce }) => quantities.length > 0 || !hasForce || !isSaid),
  );
  return [{ ...only, own }];
}

const UP_TO_FIGURE = /[^\d]*\d[\d.,]*\s?(?:[a-z]+|\p{Script=Han}{1,2})?(?:[^\d]*$)?/giu;

/** What is said with each of several figures: the words up to it, and at the end those behind it. */
function eachFigure(claim: FigurePart): readonly FigurePart[] {
  if (claim.quantities.length < 2) return [];
  return claim.own
    .split(JOINT)
    .flatMap((piece) => [...piece.matchAll(UP_TO_FIGURE)])
    .map(([own]) => ({ ...claim, own, quantities: quantitiesIn(own) }))
    .filter(({ quantities }) => quantities.length === 1);
}

function termsOf(text: string): readonly string[] {
  const terms = informativeTerms(withoutLightWords(text));
  return [...new Set(terms)].filter((term) => (!isFrameTerm(term) || isDeed(term)) && !/^\d/.test(term));
}
