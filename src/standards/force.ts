/**
 * The force of a provision with its polarity, by its English verbal form in every language of the text: what the
 * provision asks (GB/T 1.1-2020 annex C; ISO/IEC Directives part 2 clause 7; RFC 2119 and RFC 8174 for upper-case key
 * words).
 */
export type ForceName =
  | "shall"
  | "shall not"
  | "should"
  | "should not"
  | "may"
  | "need not"
  | "can"
  | "cannot";

/** A normative statement: a sentence or list item that carries a verbal form. */
export interface Provision {
  readonly force: ForceName;
  /** The sentence as it stands in the clause. */
  readonly sentence: string;
  /** Offset (UTF-16 units) of the sentence in the clause's text. */
  readonly start: number;
  /** The verbal form as written (`应`, `SHALL NOT`, `is required to`). */
  readonly verb: string;
  /** The words between commas that the verbal form governs: all of the sentence where it holds only one. */
  readonly phrase: string;
  /** True for a list item whose verbal form stands in the sentence that introduces the list. */
  readonly inherited: boolean;
}

/** Whether force is carried by verbal forms, or by upper-case key words only (RFC 8174). */
export type ForceStyle = "verbal-forms" | "key-words";
