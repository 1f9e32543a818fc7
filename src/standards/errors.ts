/**
 * A fault that a person can do something about: a stable code for programs, a sentence for people,
 * and the details the reader needs. Anything else that is thrown is a defect of ours.
 */
export class RapporteurError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** The command or setting was written wrongly (exit code 2). */
export class UsageError extends RapporteurError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super("USAGE", message, details);
  }
}

export type DocumentErrorCode =
  | "EMPTY_FILE"
  | "EMPTY_CONTENT"
  | "UNSUPPORTED_FORMAT"
  | "WRONG_TYPE"
  | "ENCODING_UNSURE"
  | "TRUNCATED"
  | "PASSWORD_REQUIRED"
  | "DOCTYPE_REFUSED"
  | "NO_TEXT_LAYER"
  | "GARBLED_TEXT_LAYER"
  | "LIMIT_PAGES"
  | "LIMIT_SIZE"
  | "LIMIT_RATIO"
  | "LIMIT_ENTRIES"
  | "LIMIT_DEPTH"
  | "LIMIT_TIME"
  | "LIMIT_MEMORY"
  | "READER_FAILED"
  | "FRONT_MATTER"
  | "SEVERAL_DOCUMENTS"
  | "NOT_FOUND"
  | "NOT_A_FILE";

/** A document that cannot be read, and why. */
export class DocumentError extends RapporteurError {
  declare readonly code: DocumentErrorCode;
  constructor(code: DocumentErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, message, details);
  }
}
