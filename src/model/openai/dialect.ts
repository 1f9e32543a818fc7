import type { ChatCompletionCreateParamsStreaming as Body } from "openai/resources/chat/completions";
import type { ModelRequest } from "../language-model.ts";

/**
 * What we ask of an endpoint beyond the bare call. "OpenAI-compatible" endpoints know different parts of it:
 * DeepSeek refuses `json_schema`, LM Studio refuses `json_object`, Mistral `stream_options`; OpenAI's own reasoning
 * models refuse `temperature` and `max_tokens`, and its other models refuse `reasoning_effort`.
 */
export interface Dialect {
  readonly format: "json_schema" | "json_object" | "text";
  readonly limit: "max_completion_tokens" | "max_tokens";
  readonly wishes: Partial<Pick<Body, "stream_options" | "temperature" | "reasoning_effort" | "store">>;
}

/** OpenAI counts what a model thinks to itself against the limit; with too little room nothing comes out at all. */
const THINKING_TOKENS = 2000;

export function firstDialect(baseUrl: string): Dialect {
  const stream_options = { include_usage: true };
  return /^https:\/\/(?:[\w-]+\.)?api\.openai\.com(?:[:/]|$)/.test(baseUrl)
    ? {
        format: "json_schema",
        limit: "max_completion_tokens",
        wishes: { stream_options, reasoning_effort: "low", store: false },
      }
    : { format: "json_schema", limit: "max_tokens", wishes: { stream_options, temperature: 0 } };
}

/**
 * The dialect to try after an endpoint refused a request with `complaint`: without the part it names, or, where it
 * names none, in a plainer format of reply. Null when nothing that we could leave out would help.
 */
export function plainerDialect(dialect: Dialect, complaint: string): Dialect | null {
  if (/context.?(?:length|size|window)|too (?:long|large)/i.test(complaint)) return null;
  const refused = Object.keys(dialect.wishes).find((wish) => complaint.includes(wish));
  if (refused !== undefined) {
    const wishes = Object.fromEntries(Object.entries(dialect.wishes).filter(([wish]) => wish !== refused));
    return { ...dialect, wishes };
  }
  if (complaint.includes(dialect.limit)) {
    return { ...dialect, limit: dialect.limit === "max_tokens" ? "max_completion_tokens" : "max_tokens" };
  }
  if (dialect.format === "text") return null;
  return { ...dialect, format: dialect.format === "json_schema" ? "json_object" : "text" };
}

/** The request in a dialect; where the endpoint cannot be held to the schema, the model is asked to hold itself to it. */
export function bodyOf(request: ModelRequest, model: string, dialect: Dialect): Body {
  const schemaInWords = `Reply with one JSON object and nothing else. It must fit this JSON Schema:\n${JSON.stringify(request.schema)}`;
  const system = dialect.format === "json_schema" ? request.system : `${request.system}\n\n${schemaInWords}`;
  return {
    model,
    stream: true,
    messages: [
      { role: "system", content: system },
      { role: "user", content: request.user },
    ],
    [dialect.limit]: request.maxTokens + (dialect.limit === "max_completion_tokens" ? THINKING_TOKENS : 0),
    ...responseFormat(request, dialect),
    ...dialect.wishes,
  };
}

function responseFormat(request: ModelRequest, dialect: Dialect): Pick<Body, "response_format"> {
  if (dialect.format === "text") return {};
  if (dialect.format === "json_object") return { response_format: { type: "json_object" } };
  const json_schema = { name: request.task, strict: true, schema: { ...request.schema } };
  return { response_format: { type: "json_schema", json_schema } };
}
