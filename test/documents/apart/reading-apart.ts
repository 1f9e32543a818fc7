import { openDocumentReader } from "../../../src/documents/apart/open-document-reader.ts";
import type { ReadingLimits } from "../../../src/documents/apart/reading-order.ts";
import type { DocumentReader } from "../../../src/documents/document-reader.ts";
import type { ReadingWatch } from "../../../src/documents/reading-watch.ts";

/** A fresh process takes about 90 MB. Tests have less patience than people, and busy machines need more. */
const LIMITS: ReadingLimits = {
  memory: 350_000_000,
  start: 20_000,
  stall: 1_500,
  silence: 15_000,
  total: 20_000,
};

/** What the process of `troubled-child.ts` answers. */
export interface Told {
  readonly process: number;
  readonly result: unknown;
}

export interface Troubled extends AsyncDisposable {
  readonly reader: DocumentReader;
  /** Reads a file whose name is the trouble it makes. */
  read(trouble: string, watch?: ReadingWatch, bytes?: Uint8Array): Promise<Told>;
}

export function openTroubled(limits: Partial<ReadingLimits> = {}): Troubled {
  const reader = openDocumentReader({
    entry: new URL("./troubled-child.ts", import.meta.url),
    limits: { ...LIMITS, ...limits },
  });
  return {
    reader,
    read: async (trouble, watch, bytes = new Uint8Array(0)) => {
      const told: unknown = await reader.document({ name: trouble, bytes }, watch);
      // That of `troubled-child.ts`, which tells this whatever was asked.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return told as Told;
    },
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  };
}

/** Whether a process is there. */
export function isThere(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}
