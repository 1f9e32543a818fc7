/** A footnote or endnote with the mark that is printed for it. */
export interface Note {
  readonly mark: string;
  readonly text: string;
}
