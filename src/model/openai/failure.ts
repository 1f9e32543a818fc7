import type { APIConnectionError, APIError } from "openai";
import { ModelError, type ModelErrorCode } from "../model-error.ts";

/** What a failed request tells: enough to decide whether to ask again, and what to tell people. */
export interface Failure {
  readonly error: ModelError;
  /** A second try may succeed. */
  readonly passing: boolean;
  /** How long the endpoint wants us to wait; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** What the endpoint says is wrong with the request itself; null where it is something else. */
  readonly complaint: string | null;
}

/** Broken connections that a new one mends; a refused one or an unknown host stays so. */
const PASSING_FAULTS = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET"]);

/** An answer with a status of 400 or more. */
export function failureOfStatus(
  error: APIError,
  host: string,
  model: string,
  setting = "OPENAI_MODEL",
): Failure {
  const status = error.status ?? 0;
  const retryAfterMs = retryAfter(error.headers);
  const { code, message, passing } = verdict(status, error.code ?? null, { host, model, setting });
  const details = {
    host,
    model,
    status,
    reason: reasonOf(error),
    ...(retryAfterMs !== null && { retryAfterMs }),
  };
  return {
    error: new ModelError(code, `${message}.`, details),
    passing,
    retryAfterMs,
    complaint: status === 400 || status === 422 ? error.message : null,
  };
}

interface Verdict {
  readonly code: ModelErrorCode;
  readonly message: string;
  readonly passing: boolean;
}

function refused(message: string): Verdict {
  return { code: "MODEL_REFUSED", message, passing: false };
}

interface Asked {
  readonly host: string;
  readonly model: string;
  /** The variable that named the model. */
  readonly setting: string;
}

function verdict(status: number, reason: string | null, { host, model, setting }: Asked): Verdict {
  if (status === 401) return refused(`${host} does not accept the key: check OPENAI_API_KEY`);
  if (status === 403) return refused(`${host} does not let this key use ${model}`);
  if (status === 404) {
    return refused(
      `${host} has no ${model} there: check ${setting}, and that OPENAI_BASE_URL is whole (…/v1)`,
    );
  }
  if (status === 429) {
    const message = `${host} takes no more requests for now`;
    // A used-up credit has the same status, but no waiting helps.
    return { code: "MODEL_RATE_LIMITED", message, passing: reason !== "insufficient_quota" };
  }
  if (status === 408 || status === 409 || status >= 500) {
    return {
      code: "MODEL_UNREACHABLE",
      message: `${host} is out of order (status ${status})`,
      passing: true,
    };
  }
  return refused(`${host} refuses the request (status ${status})`);
}

/** No answer at all. */
export function failureOfConnection(error: APIConnectionError, host: string, model: string): Failure {
  const { code, message: fault } = deepestCause(error);
  const why = fault.includes("redirect") ? "it sends us to another address, which must be set itself" : code;
  const message = `${host} cannot be reached${why === null ? "" : ` (${why})`}.`;
  return {
    error: new ModelError("MODEL_UNREACHABLE", message, {
      host,
      model,
      ...(code !== null && { reason: code }),
    }),
    passing: code !== null && PASSING_FAULTS.has(code),
    retryAfterMs: null,
    complaint: null,
  };
}

/** The endpoint's own word for the fault, if it is one word; its sentences may repeat what nobody else may see. */
function reasonOf(error: APIError): string | null {
  const word = error.code ?? error.type ?? "";
  return /^[\w.-]{1,60}$/.test(word) ? word : null;
}

function retryAfter(headers: Headers | undefined): number | null {
  const milliseconds = Number.parseFloat(headers?.get("retry-after-ms") ?? "");
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const value = headers?.get("retry-after") ?? "";
  const wait = /^[\d.]+$/.test(value) ? Number.parseFloat(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

/** The client wraps what fetch wraps around the fault of the network. */
function deepestCause(fault: object): { readonly code: string | null; readonly message: string } {
  if ("cause" in fault && typeof fault.cause === "object" && fault.cause !== null)
    return deepestCause(fault.cause);
  return {
    code: "code" in fault && typeof fault.code === "string" ? fault.code : null,
    message: "message" in fault && typeof fault.message === "string" ? fault.message : "",
  };
}
