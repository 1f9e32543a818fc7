import type { ParseArgsConfig } from "node:util";

/** What a command may use of the world around it. */
export interface Surroundings {
  /** Writes to standard output as it is. */
  readonly print: (text: string) => void;
  /** Shows a line of progress on standard error, in place of the one before; nothing where nobody watches. */
  readonly progress: (text: string) => void;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly clock: () => Date;
  /** What is typed, line by line, until its end. */
  readonly lines: () => AsyncIterable<string>;
}

export type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command line taken apart: what stands without a dash, and the options. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  /** `ask QUESTION [--as AUDIENCE,…]` */
  readonly usage: string;
  /** How many words without a dash it takes at most: one more is a slip that would else go unnoticed. */
  readonly operands: number;
  readonly options: Options;
  run(invocation: Invocation, surroundings: Surroundings): Promise<void>;
}
