import type * as Sdk from "openai";

export interface Endpoint {
  /** Null for an endpoint that asks for none. */
  readonly apiKey: string | null;
  readonly baseUrl: string;
}

export interface Connection {
  readonly client: Sdk.OpenAI;
  readonly sdk: typeof Sdk;
}

/**
 * The real client, loaded with the first question: a start without one pays nothing. It sends by the process's own
 * fetch, so that proxy and certificate authorities are set once for every client (see the configuration's proxy).
 */
export async function connect({ apiKey, baseUrl }: Endpoint): Promise<Connection> {
  const sdk = await import("openai");
  const client = new sdk.OpenAI({
    apiKey: apiKey ?? "none",
    baseURL: baseUrl,
    // We try again ourselves, within the time allowed; the client would sleep for as long as it is told to.
    maxRetries: 0,
    // What the client would otherwise look up in the environment, or write to the terminal.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    // A redirected request takes the evidence to an address that nobody allowed.
    fetchOptions: { redirect: "error" },
    defaultHeaders: { ...NO_TELEMETRY, ...(apiKey === null && { authorization: null }) },
  });
  return { client, sdk };
}

/** The client would tell every endpoint what machine and runtime it runs on. */
const NO_TELEMETRY: Readonly<Record<string, null>> = {
  "x-stainless-lang": null,
  "x-stainless-package-version": null,
  "x-stainless-os": null,
  "x-stainless-arch": null,
  "x-stainless-runtime": null,
  "x-stainless-runtime-version": null,
  "x-stainless-retry-count": null,
  "x-stainless-timeout": null,
};
