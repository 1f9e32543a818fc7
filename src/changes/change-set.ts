import type { ForceName } from "../standards/force.ts";

export type Structure = "kept" | "renumbered" | "moved" | "merged" | "split" | "added" | "deleted";

/** `editorial`: typography, 本标准 for 本文件, renumbered cross-references and the like: no duty is touched. */
export type TextChange = "same" | "editorial" | "modified";

export type ForceDirection = "created" | "tightened" | "relaxed" | "removed" | "reversed";

/** One provision whose force changed. */
export interface ForceChange {
  /** `shall`, `should not`…; null where there was no such provision. */
  readonly from: ForceName | null;
  readonly to: ForceName | null;
  readonly direction: ForceDirection;
  /** The provision's sentence in each edition, exactly as it stands in the clause; null where there is none. */
  readonly old: string | null;
  readonly new: string | null;
}

/** A provision that stands in another clause now as it stood before. Both clauses' changes tell it. */
export interface MovedSentence {
  readonly sentence: string;
  /** Of the change that it left, and of the one that it came to. */
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
}

export type TranslationWarningKind =
  | "duty-dropped"
  | "duty-added"
  | "duty-weakened"
  | "duty-strengthened"
  | "duty-reversed"
  | "figure-changed"
  | "clause-dropped"
  | "clause-added";

/** Something that a text in another language says otherwise, or not at all: for a person to look at. */
export interface TranslationWarning {
  readonly kind: TranslationWarningKind;
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  readonly from: ForceName | null;
  readonly to: ForceName | null;
  /** The sentence on each side, as it stands there; of figures the figures; null where there is none. */
  readonly old: string | null;
  readonly new: string | null;
}

/** What speaks for two clauses being one, or belonging together; each share 0 to 1. */
export interface PairEvidence {
  readonly oldId: string;
  readonly newId: string;
  /** How probable it is that one became the other, by all of this together; null where that was not weighed. */
  readonly belief: number | null;
  /** Of their words, stems and pairs of them, or characters and pairs of them, the telling ones counting more. */
  readonly likeness: number;
  /** The share of its words that the one, or the other, finds there. */
  readonly held: { readonly least: number; readonly most: number };
  /** How near they lie in meaning, beyond what is usual between the two texts; null where nobody embedded them. */
  readonly meaning: number | null;
  readonly sameTitle: boolean;
  readonly sameNumber: boolean;
  /** How far those that stand around them belong together. */
  readonly neighbours: number;
  readonly chapters: number;
  /** The newer text says so itself. */
  readonly stated: boolean;
}

/**
 * A stretch of a redline. Equal and delete joined give the old text; equal and insert the new. In the change of a guest
 * only those sentences of the host stand beside it that hold it.
 */
export interface RedlinePart {
  readonly op: "equal" | "insert" | "delete";
  readonly text: string;
}

/**
 * What kind of particular a clause states: `threshold` is a figure that sets a limit (`at most 30 d`, 不少于6个月),
 * `reference` names another document, `cross-reference` a place in this one, `identifier` an algorithm, a version…
 */
export type ValueKind = "figure" | "threshold" | "date" | "reference" | "cross-reference" | "identifier";

/** A particular that changed, as written in each edition; null where the other edition states none in its place. */
export interface ValueChange {
  readonly kind: ValueKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** A clause that another one took in, or gave off, and that has a change of its own. */
export interface Guest {
  /** Where it is a clause: old of those taken in, new of those given off. */
  readonly side: "old" | "new";
  readonly id: string;
  /** The host's sentences that hold it, as they stand there. */
  readonly sentences: readonly string[];
}

/**
 * One alignment of old and new clauses. Each clause of both texts stands in exactly one change; a host is named in those
 * of its guests besides.
 */
export interface Change {
  /** Clause ids in reading order; empty for added (old) and deleted (new). */
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
  readonly structure: Structure;
  /**
   * The clause that took the old one in (merged), or that the new one was parted off from (split), where that clause
   * itself stayed what it was: the change that tells of it stands elsewhere. Null where no clause outlived the change,
   * and for every other structure.
   */
  readonly host: string | null;
  /** The clauses of which this one is the host. */
  readonly guests: readonly Guest[];
  readonly text: TextChange;
  /** Why it was judged editorial; null otherwise. */
  readonly editorial: string | null;
  readonly force: readonly ForceChange[];
  /** Provisions that went, or came, word for word from one clause to another: no force changed by that. */
  readonly movedSentences: readonly MovedSentence[];
  readonly redline: readonly RedlinePart[];
  /** Figures, dates and references that changed, in reading order; none for added and deleted clauses. */
  readonly values: readonly ValueChange[];
  /** How sure the alignment is, 0 to 1. */
  readonly confidence: number;
  /** What that rests on, for each of its old clauses with each new one; of what came or went, what came nearest to it. */
  readonly evidence: readonly PairEvidence[];
  /** Higher matters more; 0 for what a reader need not be told. */
  readonly significance: number;
  /** The reasons for that rank, most telling first (`duty tightened`, `figure changed`). */
  readonly reasons: readonly ChangeReason[];
}

export type ChangeReason =
  | "duty-created"
  | "duty-tightened"
  | "duty-reversed"
  | "duty-relaxed"
  | "duty-removed"
  | "made-normative"
  | "made-informative"
  | "clause-added"
  | "clause-deleted"
  | "clauses-merged"
  | "clause-split"
  | "merged-in"
  | "split-off"
  | "term-redefined"
  | "figure-changed"
  | "reference-changed"
  | "translation-differs"
  | "wording-changed"
  | "moved"
  | "informative";

/**
 * Everything that differs between two texts, in the new text's reading order, with deletions where they stood, and no
 * guest before its host.
 */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly summary: ChangeSummary;
  /** Across languages, what the new text seems to say otherwise than the old one; none within one language. */
  readonly translation: readonly TranslationWarning[];
}

/**
 * Counts of changes (not of clauses), by structure, by text and by direction of force. A clause that took several in, or
 * gave several off, was merged, or split, once.
 */
export interface ChangeSummary {
  readonly structure: Readonly<Record<Structure, number>>;
  readonly text: Readonly<Record<TextChange, number>>;
  readonly force: Readonly<Record<ForceDirection, number>>;
}
