import { type DailyLimit, reserve, tokensIn, wasRefusedUnread } from "../daily-limit.ts";
import { ModelError } from "../model-error.ts";
import type { Endpoint } from "../openai/connection.ts";
import type { LookUp, Research, Researcher, ResearchOrder } from "../researcher.ts";
import { errorOfResearch } from "./research-failure.ts";
import { narrowFetch } from "./narrow-fetch.ts";

export interface LangchainResearcherOptions extends Endpoint {
  readonly model: string;
  readonly limit: DailyLimit;
  /** Takes out of the environment what would have langchain send all that the agent reads to a tracing service. */
  readonly silenceTracing: () => void;
}

/** Of one reply, the model's thinking included. */
const MOST_TOKENS_OF_REPLY = 2000;
const NO_MORE = "No more look-ups. End now.";

/** What one research has used so far. */
interface Use {
  calls: number;
  steps: number;
  tokens: number | null;
  /** A fault of a look-up: ours, and no model's. */
  defect: { readonly error: unknown } | null;
}

/**
 * An agent of langchain's, behind any endpoint that speaks OpenAI's chat completions with tools. The packages are loaded
 * with the first research: they take a second and 150 MB. Nothing is traced.
 */
export function langchainResearcher(options: LangchainResearcherOptions): Researcher {
  return {
    async research(order) {
      // Each time: whoever loads something else later may have set it again.
      options.silenceTracing();
      const [langchain, { ChatOpenAICompletions }] = await Promise.all([
        import("langchain"),
        import("@langchain/openai"),
      ]);
      const { createAgent, createMiddleware, tool, AIMessage, ToolMessage } = langchain;
      const use: Use = { calls: 0, steps: 0, tokens: 0, defect: null };
      const stop = new AbortController();
      const signal = AbortSignal.any([order.signal, stop.signal]);
      const bounds = createMiddleware({
        name: "bounds",
        wrapModelCall: async (request, handler) => {
          const most = tokensIn(JSON.stringify(request.messages)) + MOST_TOKENS_OF_REPLY;
          if (use.calls >= order.mostSteps || (use.tokens ?? 0) + most > order.mostTokens)
            return new AIMessage("");
          use.calls += 1;
          const reserved = await reserve(options.limit, most);
          const reply = await Promise.resolve(handler(request)).catch(async (error: unknown) => {
            if (wasRefusedUnread(errorOfResearch(error, order.signal, options))) await reserved.settle(0);
            throw error;
          });
          const used = totalOf(reply.usage_metadata);
          await reserved.settle(used);
          use.tokens = used === null || use.tokens === null ? null : use.tokens + used;
          // Small endpoints name every reply and every call alike, by which langchain takes a second for the first.
          const { calls } = use;
          const tool_calls = reply.tool_calls?.map((call, i) => ({ ...call, id: `${calls}-${i}` })) ?? [];
          return new AIMessage({ content: reply.content, tool_calls });
        },
        // The agent's own way tells the model of a fault with a stack trace, and so of this machine.
        wrapToolCall: async ({ toolCall: { name, args, id = "" } }) => {
          const lookUp = order.lookUps.find((one) => one.name === name);
          const content = lookUp ? await looked(lookUp, args, order, use, stop) : "There is no such look-up.";
          return new ToolMessage({ content, name, tool_call_id: id });
        },
      });
      const agent = createAgent({
        model: new ChatOpenAICompletions({
          model: options.model,
          apiKey: options.apiKey ?? "none",
          maxTokens: MOST_TOKENS_OF_REPLY,
          maxRetries: 0,
          streaming: false,
          configuration: { ...CLIENT, baseURL: options.baseUrl, fetch: narrowFetch(options) },
        }),
        tools: order.lookUps.map((lookUp) =>
          tool(unreached, {
            name: lookUp.name,
            description: lookUp.description,
            schema: { ...lookUp.schema },
          }),
        ),
        middleware: [bounds],
      });
      try {
        // As a message of its own: the agent's own system prompt is sent in parts, which small endpoints don't take.
        const messages = [
          { role: "system", content: order.system },
          { role: "user", content: order.user },
        ];
        await endedBy(signal, agent.invoke({ messages }, { signal, recursionLimit: RECURSION }));
      } catch (error) {
        if (use.defect) throw use.defect.error;
        throw errorOfResearch(error, order.signal, options);
      }
      return { steps: use.steps, tokens: use.tokens } satisfies Research;
    },
  };
}

/** What the agent would call itself. */
function unreached(): string {
  throw new Error("Look-ups are made by our own hand.");
}

/** Null where the endpoint does not say. */
function totalOf(usage: unknown): number | null {
  if (typeof usage !== "object" || usage === null || !("total_tokens" in usage)) return null;
  return typeof usage.total_tokens === "number" ? usage.total_tokens : null;
}

/** What the client would otherwise look up in the environment. */
const CLIENT = {
  organization: null,
  project: null,
  adminAPIKey: null,
  webhookSecret: null,
  logLevel: "off",
} as const;
/** The graph's own bound; ours are narrower. */
const RECURSION = 50;

async function looked(
  lookUp: LookUp,
  given: unknown,
  { mostSteps }: ResearchOrder,
  use: Use,
  stop: AbortController,
): Promise<string> {
  if (use.steps >= mostSteps) return NO_MORE;
  use.steps += 1;
  try {
    return await lookUp.look(given);
  } catch (error) {
    use.defect ??= { error };
    stop.abort();
    throw error;
  }
}

/** Whatever the agent is at: it is not waited for beyond the signal. */
async function endedBy<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(new ModelError("MODEL_TIMEOUT", "The research was ended before its end."));
  signal.addEventListener("abort", end, { once: true });
  if (signal.aborted) end();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", end);
    // What it comes to after that is of no interest.
    work.catch(() => {});
  }
}
