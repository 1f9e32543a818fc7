import { RapporteurError } from "../../standards/errors.ts";

/**
 * Why a message could not be posted, changed or looked for. `RATE_LIMITED`: to be tried again after `retryAfterMs`.
 * `UNREACHABLE`: nothing was done, to be tried again. `UNSURE`: it may stand there or not, so look before trying again.
 * `CANNOT_TELL`: the platform has no way to look. `EXPIRED`: too late, for good. `REFUSED`: not there, not for us, for good.
 */
export type ChatErrorCode = "RATE_LIMITED" | "UNREACHABLE" | "UNSURE" | "CANNOT_TELL" | "EXPIRED" | "REFUSED";

/** A platform's answer that its callers can do something about. Its message bears no text of a question or an answer. */
export class ChatError extends RapporteurError {
  declare readonly code: ChatErrorCode;
  /** Milliseconds; 0 where the platform does not say. */
  readonly retryAfterMs: number;

  constructor(
    code: ChatErrorCode,
    message: string,
    options: ErrorOptions & { readonly retryAfterMs?: number } = {},
  ) {
    super(code, message, {}, options);
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}
