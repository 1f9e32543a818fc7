export type ModelErrorCode =
  /** No connection, or the endpoint is broken. */
  | "MODEL_UNREACHABLE"
  /** No whole reply within the time allowed. */
  | "MODEL_TIMEOUT"
  /** The endpoint takes no more requests for now; `details.retryAfterMs` where it says how long. */
  | "MODEL_RATE_LIMITED"
  /** Key, model or request not accepted, or the model declined to answer. */
  | "MODEL_REFUSED"
  /** A reply that is empty, cut off, not JSON, or not of the form asked for. */
  | "MODEL_BAD_REPLY"
  /** The tokens that may be used on one day do not suffice; nothing was sent. */
  | "MODEL_LIMIT";

/**
 * The model gave nothing usable. Of the same shape as a `RapporteurError`: this room imports no other.
 * Never holds the key, nor what the endpoint wrote in its own words: that may repeat both key and evidence.
 */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ModelErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "ModelError";
    this.code = code;
    this.details = details;
  }
}
