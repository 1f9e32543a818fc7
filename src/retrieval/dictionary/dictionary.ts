import type { Library } from "../../library/library.ts";

/** Words of the one language for words of the other, and abbreviations for names, the likeliest first: what the library itself says, then the dictionary. */
export interface Renderings {
  /**
   * Of the given words those that are known. A Chinese word stands as it is written, its renderings as terms parted by
   * spaces; an English one stands as such terms, its renderings as Chinese is written. What a name is called in short
   * stands in capitals.
   */
  renderings(words: readonly string[]): ReadonlyMap<string, readonly string[]>;
}

export const NO_RENDERINGS: Renderings = { renderings: () => new Map() };

export interface Dictionary extends Renderings, AsyncDisposable {
  /** Takes in what the library's journal says since the last time. */
  catchUp(library: Library): Promise<void>;
  close(): Promise<void>;
}
