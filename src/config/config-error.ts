export interface ConfigFault {
  /** A variable's name, or the configuration file's. */
  readonly setting: string;
  /** In the configuration file, from 1; null for a variable. */
  readonly line: number | null;
  /** For the person who can mend it; names the setting, and never shows a variable's value. */
  readonly message: string;
}

/** Notes a fault; the sentence goes on where the setting's name ends. */
export type Refuse = (setting: string, sentence: string, line?: number) => void;

/**
 * The process was told something that it cannot follow; all faults at once.
 * Of the same shape as a `RapporteurError`: the configuration imports no other room.
 */
export class ConfigError extends Error {
  readonly code = "CONFIG";
  readonly details: { readonly faults: readonly ConfigFault[] };

  constructor(faults: readonly ConfigFault[]) {
    const messages = faults.map((fault) => fault.message);
    super(
      messages.length === 1
        ? messages[0]
        : `The configuration has ${messages.length} faults:\n- ${messages.join("\n- ")}`,
    );
    this.name = "ConfigError";
    this.details = { faults };
  }
}
