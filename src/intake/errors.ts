import { RapporteurError } from "../standards/errors.ts";

export type IntakeErrorCode =
  | "CORPUS_MISSING"
  | "NOT_FOUND"
  | "UNREADABLE"
  | "METADATA"
  | "UNKNOWN_AUDIENCE"
  | "IN_CORPUS"
  | "NOT_WITHDRAWN";

/** What people asked the intake to do cannot be done, and what to do instead. */
export class IntakeError extends RapporteurError {
  declare readonly code: IntakeErrorCode;
  constructor(code: IntakeErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, message, details);
  }
}
