import { webApi } from "@slack/bolt";
import type { z } from "zod";
import { faultOf } from "./api-fault.ts";
import { SILENT } from "./bolt-logger.ts";
import { fetchTold } from "./network.ts";
import type { SlackMethod } from "./what-we-use.ts";

/** Slack's Web API. */
export interface SlackApi {
  /** Calls once. Rejects with a `ChatError`, or with a defect of ours. */
  call<T>(method: SlackMethod, given: Readonly<Record<string, unknown>>, answer: z.ZodType<T>): Promise<T>;
}

/** How Slack is reached. */
export interface SlackReach {
  /** Ends in `/api/`; null: Slack's own. */
  readonly apiUrl: string | null;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

const OWN_ADDRESS = "https://slack.com/api/";

export function apiAddress({ apiUrl }: SlackReach): string {
  return apiUrl ?? OWN_ADDRESS;
}

/**
 * For every client of the Web API: what fails is tried again above it, where it is known what was done. `closing` ends
 * calls that are under way.
 */
export function clientOptions(reach: SlackReach, closing?: AbortSignal): webApi.WebClientOptions {
  return {
    slackApiUrl: apiAddress(reach),
    timeout: reach.patience,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchBy(closing ? [closing] : []),
  };
}

export function openApi(botToken: string, reach: SlackReach): SlackApi {
  // Its warnings would come twice: what fails is told by whoever called.
  const client = new webApi.WebClient(botToken, { ...clientOptions(reach), logger: SILENT });
  return {
    call: async (method, given, answer) => {
      const result = await client.apiCall(method, { ...given }).catch((error: unknown) => {
        throw faultOf(method, error);
      });
      return answer.parse(result);
    },
  };
}

/** Seconds for which a 429 holds that does not say, as proxies send it; the client does not know of such. */
const UNSAID = "1";

function fetchBy(signals: readonly AbortSignal[]): typeof globalThis.fetch {
  return async (input, init) => {
    const signal = AbortSignal.any([...signals, ...(init?.signal ? [init.signal] : [])]);
    const response = await fetchTold(input, { ...init, signal });
    if (response.status !== 429 || /^\d+$/.test(response.headers.get("retry-after") ?? "")) return response;
    return new Response(response.body, { status: 429, headers: { "retry-after": UNSAID } });
  };
}
