/** A file as it came. Its content says what it is; its ending only decides between forms of text. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
