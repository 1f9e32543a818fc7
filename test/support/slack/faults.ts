/** What goes wrong with one call of the Web API. */
export type Fault =
  /** It is done, and its answer is lost: the connection is cut. */
  | { readonly kind: "lost-answer" }
  /** It is lost before anything is done. */
  | { readonly kind: "lost-request" }
  /** 429; without a number no Retry-After is sent. */
  | { readonly kind: "rate-limited"; readonly retryAfter: number | null }
  /** A bare HTTP status, such as 503 of a proxy. */
  | { readonly kind: "status"; readonly status: number }
  /** `{ok: false, error}`; `internal_error` may come after the work was done. */
  | { readonly kind: "error"; readonly error: string; readonly done?: boolean }
  /** It is done and answered, later. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** No answer ever; the connection stays open. */
  | { readonly kind: "silent" };

/** A call as faults are chosen for it. */
export interface FaultyCall {
  readonly method: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Chooses a fault for each call; null lets it pass. */
export type FaultSource = (call: FaultyCall) => Fault | null;

/** Faults asked for by name, each for a number of calls, in the order in which they were asked for. */
export class FaultPlan {
  readonly #planned: { readonly method: string; readonly fault: Fault; left: number }[] = [];

  add(method: string, fault: Fault, times: number): void {
    this.#planned.push({ method, fault, left: times });
  }

  take({ method }: FaultyCall): Fault | null {
    const planned = this.#planned.find((own) => own.method === method && own.left > 0);
    if (!planned) return null;
    planned.left -= 1;
    return planned.fault;
  }
}
