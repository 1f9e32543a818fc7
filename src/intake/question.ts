/** Something that only a person can say, and what to run for either answer. */
export interface Question {
  readonly code: "OTHER_METADATA" | "TEXT_HELD" | "READS_ALIKE" | "WITHDRAWN";
  /** What was found, and what has to be decided. */
  readonly message: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly answer: string;
  /** One after the other; none where nothing has to be done. */
  readonly commands: readonly string[];
}

/** `rapporteur edit logs/2026-08-rd --audience public`, every word quoted as a shell needs it. */
export function commandLine(name: string, operand: string, options: Options = {}): string {
  const words = Object.entries(options).flatMap(([option, value]) =>
    value === null ? [] : value === true ? [`--${option}`] : [`--${option}`, value],
  );
  return ["rapporteur", name, operand, ...words].map(quoted).join(" ");
}

/** true for an option without a value, null for one that is left out. */
export type Options = Readonly<Record<string, string | true | null>>;

function quoted(word: string): string {
  return /^[\p{L}\p{N}_.\/:@%+=,\-]+$/v.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
