/** The way to Slack failed. */
export class NetworkFault extends Error {
  /** `ECONNREFUSED`, `TimeoutError` */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = new.target.name;
    this.code = code;
  }

  /** True where it failed before anything was sent. */
  get isUnsent(): boolean {
    return UNSENT.test(this.code);
  }
}

const UNSENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|.*_CERT.*|ERR_TLS_.*)$/;

/** As `fetch`, with what fails told by a `NetworkFault`. */
export async function fetchTold(...given: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...given);
  } catch (error) {
    throw new NetworkFault(codeOf(error));
  }
}

/** The innermost code, such as `fetch` hides under "fetch failed"; without one the fault's name. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  if ("cause" in error && typeof error.cause === "object" && error.cause !== null) return codeOf(error.cause);
  if ("code" in error && typeof error.code === "string") return error.code;
  return "name" in error ? String(error.name) : "unknown";
}
