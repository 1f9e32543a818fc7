import { informativeTerms } from "../text/tokens.ts";
import type { Change, ForceChange, RedlinePart, ValueChange } from "./change-set.ts";
import { editorialReason } from "./editorial.ts";
import { sideOf } from "./redline.ts";
import type { Renumbering } from "./references.ts";
import { changedValues } from "./values.ts";

/** A sentence, list item or row that changed, came or went, with what that changed. */
export interface ChangedPiece {
  readonly redline: readonly RedlinePart[];
  /** As it stands in each edition; empty where it does not. */
  readonly old: string;
  readonly new: string;
  readonly force: readonly ForceChange[];
  readonly values: readonly ValueChange[];
  /** The telling words of each edition's sentence, and of what went from it and came to it. */
  readonly words: Readonly<Record<"old" | "new" | "went" | "came", ReadonlySet<string>>>;
  /** False where only type and spelling differ. */
  readonly isTelling: boolean;
}

/** What a change consists of, sentence by sentence, in reading order: somebody may speak of one of them, and not of the rest. */
export function piecesOf(
  change: Pick<Change, "redline" | "force">,
  renumbering: Renumbering,
): readonly ChangedPiece[] {
  const stretches = stretchesOf(change.redline).map((redline) => ({
    redline,
    old: sideOf(redline, "delete").trim(),
    new: sideOf(redline, "insert").trim(),
  }));
  const holders = holdersOf(stretches, change.force);
  return stretches.map((stretch, at) => ({
    ...stretch,
    force: change.force.filter((_, entry) => holders[entry] === at),
    values: changedValues(stretch.old, stretch.new),
    words: {
      old: wordsOf(stretch.old),
      new: wordsOf(stretch.new),
      went: wordsOf(editedIn(stretch.redline, "delete")),
      came: wordsOf(editedIn(stretch.redline, "insert")),
    },
    isTelling: editorialReason(stretch.old, stretch.new, renumbering) === null,
  }));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(informativeTerms(text));
}

function editedIn(redline: Run, op: RedlinePart["op"]): string {
  return redline
    .filter((part) => part.op === op)
    .map(({ text }) => text)
    .join("\n");
}

type Run = readonly RedlinePart[];
type Sides = Pick<ChangedPiece, "old" | "new">;

/** A semicolon parts the items of a list. */
const END = /(?<=[。；！？;\n]|[.!?](?=\s))/u;
const ENDS = /[。；！？;\n.!?]\s*$/u;
const SAYS = /[\p{L}\p{N}]/u;

/** The sentences of a redline in which something changed. What was replaced as a whole stays together. */
function stretchesOf(redline: Run): readonly Run[] {
  const stretches: RedlinePart[][] = [[]];
  const isApart = (): boolean =>
    (stretches.at(-1) ?? []).every(({ op, text }) => op !== "equal" || !SAYS.test(text));
  const open = (): void => {
    stretches.push([]);
  };
  for (const [at, part] of redline.entries()) {
    const pieces = part.text.split(END);
    for (const [i, text] of pieces.entries()) {
      const last = stretches.at(-1)?.at(-1);
      if (part.op === "equal" && isApart() && last && last.op !== "equal" && ENDS.test(last.text)) open();
      stretches.at(-1)?.push({ op: part.op, text });
      // What only ends a line or a sentence parts what stood there from what came, or went, after it.
      const isReplaced = i === pieces.length - 1 && part.op === "delete" && redline[at + 1]?.op === "insert";
      if (ENDS.test(text) && (part.op === "equal" || !(SAYS.test(text) || isReplaced))) open();
    }
  }
  return stretches
    .filter((stretch) => stretch.some(({ op, text }) => op !== "equal" && SAYS.test(text)))
    .flatMap((stretch) => (stretch.some(({ op }) => op === "equal") ? [stretch] : paired(stretch)));
}

/** Sentences that came for others, one for one; as one where their numbers differ; each by itself where none went or came. */
function paired(stretch: Run): readonly Run[] {
  const on = (side: RedlinePart["op"]): Run =>
    stretch.filter(({ op, text }) => op === side && SAYS.test(text));
  const [old, after] = [on("delete"), on("insert")];
  if (old.length === 0 || after.length === 0) return [...old, ...after].map((one) => [one]);
  return old.length === after.length ? old.map((one, at) => [one, after[at]!]) : [stretch];
}

/** For each force that changed, the stretch with its sentences; the first one where none has them. */
function holdersOf(stretches: readonly Sides[], force: readonly ForceChange[]): readonly number[] {
  const letters = stretches.map((one) => ({ old: lettersOf(one.old), new: lettersOf(one.new) }));
  const byBoth = new Map(letters.map((one, at) => [`${one.old}\n${one.new}`, at]));
  const within = (side: string, sentence: string): boolean =>
    sentence === "" || (side !== "" && (side.includes(sentence) || sentence.includes(side)));
  return force.map((entry) => {
    const said = { old: lettersOf(entry.old ?? ""), new: lettersOf(entry.new ?? "") };
    const same = byBoth.get(`${said.old}\n${said.new}`);
    const like = (): number =>
      letters.findIndex((one) => within(one.old, said.old) && within(one.new, said.new));
    return same ?? Math.max(0, like());
  });
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
