import { RapporteurError } from "../standards/errors.ts";

/** What was thrown on one thread, written down for another: copying alone would leave nothing of it but its message. */
export interface WrittenFault {
  readonly name: string;
  readonly message: string;
  /** Where a defect was thrown; null for what a person can do something about. */
  readonly stack: string | null;
  /** Null for a defect. */
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export function writeFault(error: unknown): WrittenFault {
  if (error instanceof RapporteurError) {
    const { name, message, code, details } = error;
    return { name, message, stack: null, code, details };
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack: stack ?? null, code: null, details: {} };
}

/** A `RapporteurError` of the same name, code, message and details; an `Error` for a defect. */
export function readFault({ name, message, stack, code, details }: WrittenFault): Error {
  const error = code === null ? new Error(message) : new RapporteurError(code, message, details);
  error.name = name;
  if (stack !== null) error.stack = stack;
  return error;
}
