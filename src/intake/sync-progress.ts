/** How far the reading of many files is. */
export interface SyncProgress {
  /** The file that is being read, or was read just now. */
  readonly path: string;
  /** Files read so far, of those that have to be read. */
  readonly done: number;
  readonly total: number;
  /** How much of the file is read, 0 to 1; null once it is. */
  readonly share: number | null;
}

/** `reading standards/keys/2026-05-cd.zh.pdf: 43 % (2 of 7 files done)` */
export function progressLine({ path, done, total, share }: SyncProgress): string {
  const part = share === null ? "" : `: ${Math.floor(share * 100)} %`;
  return `reading ${path}${part} (${done} of ${total} ${total === 1 ? "file" : "files"} done)`;
}
