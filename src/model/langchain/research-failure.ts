import { ModelError } from "../model-error.ts";

interface Asked {
  readonly baseUrl: string;
  readonly model: string;
}

/** What a failed research tells, in our terms and without a word of the endpoint's. */
export function errorOfResearch(error: unknown, signal: AbortSignal, { baseUrl, model }: Asked): ModelError {
  const details = { host: new URL(baseUrl).host, model };
  const own = causesOf(error).find((cause) => cause instanceof ModelError);
  if (own) return own;
  if (signal.aborted) return new ModelError("MODEL_TIMEOUT", `${model} was not done in time.`, details);
  const status = statusIn(error);
  if (status === 429)
    return new ModelError("MODEL_RATE_LIMITED", `${details.host} takes no more requests for now.`, {
      ...details,
      status,
    });
  if (status !== null && status < 500)
    return new ModelError("MODEL_REFUSED", `${details.host} refuses a request with look-ups.`, {
      ...details,
      status,
    });
  if (status !== null || isOfNetwork(error))
    return new ModelError("MODEL_UNREACHABLE", `${details.host} is out of order.`, details);
  return new ModelError("MODEL_BAD_REPLY", `${model} did not use the look-ups as they are.`, details);
}

function statusIn(error: unknown): number | null {
  for (const cause of causesOf(error))
    if (typeof cause === "object" && cause !== null && "status" in cause && typeof cause.status === "number")
      return cause.status;
  return null;
}

/** langchain wraps what goes wrong in a middleware or a call. */
function causesOf(error: unknown): readonly unknown[] {
  if (typeof error !== "object" || error === null || !("cause" in error)) return [error];
  return [error, ...causesOf(error.cause)];
}

function isOfNetwork(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      cause instanceof Error && /connection|fetch failed|socket/i.test(`${cause.name} ${cause.message}`),
  );
}
