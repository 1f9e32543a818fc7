import { setTimeout as sleep } from "node:timers/promises";

export interface Patience {
  /** For one request with all its tries and waits, in milliseconds. */
  readonly timeoutMs: number;
  readonly tries: number;
}

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 20_000;

/**
 * The process's own fetch, that tries again where the server says "not now" (429), or is out of order, or breaks the
 * connection off: after as long as it says, or else after twice as long each time, more or less, so that processes
 * which were refused together do not come back together. Pinecone's client would not try again at 429, and knows no
 * Retry-After. What it sends may be sent twice: every write puts or takes away records by their ids.
 */
export function patientFetch({ timeoutMs, tries }: Patience): Fetch {
  return async (url, init = {}) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const deadline = performance.now() + timeoutMs;
    for (let tried = 1; ; tried += 1) {
      // A redirected request takes vectors and key to an address that nobody allowed.
      const outcome = await once(url, { ...init, redirect: "error", signal });
      const wait = waitAfter(outcome, tried);
      if (tried >= tries || wait === null || performance.now() + wait >= deadline) {
        if (outcome.response) return outcome.response;
        throw outcome.fault;
      }
      await outcome.response?.body?.cancel();
      await sleep(wait, undefined, { signal });
    }
  };
}

interface Outcome {
  /** Null where the request brought none. */
  readonly response: Response | null;
  readonly fault: unknown;
}

async function once(url: string | URL | Request, init: RequestInit): Promise<Outcome> {
  try {
    return { response: await fetch(url, init), fault: null };
  } catch (fault) {
    return { response: null, fault };
  }
}

/** How long to wait before another try, in milliseconds; null where another would end as this one did. */
function waitAfter({ response, fault }: Outcome, tried: number): number | null {
  const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1)) * (0.75 + Math.random() / 2);
  if (response === null) return isBrokenOff(fault) ? growing : null;
  if (response.status !== 429 && response.status < 500) return null;
  return saidWait(response.headers) ?? growing;
}

function saidWait(headers: Headers): number | null {
  const said = headers.get("retry-after") ?? "";
  const wait = /^[\d.]+$/.test(said) ? Number.parseFloat(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const PASSING_FAULTS = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET"]);

/** Connections that a new one mends; a refused one, or an unknown host, stays so. */
function isBrokenOff(fault: unknown): boolean {
  const { cause } = Object(fault);
  const { code } = Object(cause);
  return PASSING_FAULTS.has(code);
}
