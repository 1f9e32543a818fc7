import { describe, expect, test } from "@jest/globals";
import type { ModelRequest } from "../../../src/model/language-model.ts";
import { ModelError } from "../../../src/model/model-error.ts";
import { openAiModel } from "../../../src/model/openai/openai-model.ts";
import {
  breaksOffAfter,
  declines,
  failsAfter,
  failsWith,
  hangs,
  limitsRate,
  type LoopbackModel,
  redirectsTo,
  refuses,
  says,
  startLoopbackModel,
  stopsAfter,
} from "../../support/loopback-model.ts";

const REQUEST: ModelRequest = {
  task: "word-answer",
  system: "Word the draft.",
  user: "密钥 of the draft",
  schema: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  maxTokens: 500,
};
const VALUE = { text: "口令长度不应少于12个字符。".repeat(40) };

function modelAt(server: Pick<LoopbackModel, "url">, { apiKey = "sk-loopback", timeoutMs = 20_000 } = {}) {
  return openAiModel({ apiKey, baseUrl: server.url, model: "tiny", timeoutMs });
}

/** What a call fails with, as a person and a program see it. */
async function failureOf(call: Promise<unknown>): Promise<ModelError> {
  const error = await call.then(
    (value) => new Error(`did not fail: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof ModelError) return error;
  throw error;
}

describe("a good reply", () => {
  test("given a reply streamed in pieces, when completed, then it is whole, with the tokens that it took", async () => {
    await using server = await startLoopbackModel([says(VALUE, { usage: [812, 90] })]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply).toEqual({ value: VALUE, tokens: 902 });
  });

  test("given a request, when sent, then it asks for a strict schema, a limit and a stream, and nothing is said of us", async () => {
    await using server = await startLoopbackModel([says(VALUE)]);

    await modelAt(server).complete(REQUEST);

    const [request] = server.requests;
    expect(request?.path).toBe("/v1/chat/completions");
    expect(request?.body).toEqual({
      model: "tiny",
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 500,
      messages: [
        { role: "system", content: REQUEST.system },
        { role: "user", content: REQUEST.user },
      ],
      response_format: {
        type: "json_schema",
        json_schema: { name: "word-answer", strict: true, schema: REQUEST.schema },
      },
    });
    expect(request?.headers.authorization).toBe("Bearer sk-loopback");
    expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith("x-"))).toEqual([]);
  });

  test("given an endpoint that needs no key, when asked, then none is sent", async () => {
    await using server = await startLoopbackModel([says(VALUE)]);
    const model = openAiModel({ apiKey: null, baseUrl: server.url, model: "tiny", timeoutMs: 20_000 });

    await model.complete(REQUEST);

    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(model.name).toBe("openai:tiny");
  });

  test.each([
    ["in a code fence", '```json\n{"text":"a"}\n```'],
    ["after a sentence", 'Here it is: {"text":"a"}\nHope it helps!'],
    ["after its thinking", '<think>Maybe {"text":"b"}?</think>\n{"text":"a"}'],
    ["with the stream's end missing", null],
  ])("given a reply %s, when completed, then its object is found", async (_, text) => {
    await using server = await startLoopbackModel([text === null ? stopsAfter('{"text":"a"}') : says(text)]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply.value).toEqual({ text: "a" });
  });
});

describe("endpoints that know less", () => {
  test("given one that refuses json_schema, when asked twice, then the schema goes into the words, and is remembered", async () => {
    await using server = await startLoopbackModel([
      refuses("response_format", "This response_format type is unavailable now"),
      says(VALUE),
      says(VALUE),
    ]);
    const model = modelAt(server);

    await model.complete(REQUEST);
    await model.complete(REQUEST);

    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
    expect(server.requests[1]?.body.messages[0]?.content).toContain(JSON.stringify(REQUEST.schema));
  });

  test("given one that refuses both forms with a bare string, when asked, then no form is asked for", async () => {
    const wanted = failsWith(400, "'response_format.type' must be 'text'");
    await using server = await startLoopbackModel([wanted, wanted, says(VALUE)]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply.value).toEqual(VALUE);
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      undefined,
    ]);
  });

  test("given one that refuses parts by name, when asked, then just those are left out", async () => {
    await using server = await startLoopbackModel([
      refuses("stream_options"),
      refuses("temperature", "Unsupported value: 'temperature' does not support 0 with this model."),
      refuses("max_tokens", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
      says(VALUE),
    ]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply).toEqual({ value: VALUE, tokens: null });
    const last = server.requests[3]?.body;
    expect(last).not.toHaveProperty("stream_options");
    expect(last).not.toHaveProperty("temperature");
    expect(last).not.toHaveProperty("max_tokens");
    expect(last?.["max_completion_tokens"]).toBeGreaterThanOrEqual(500);
    expect(last?.response_format?.type).toBe("json_schema");
  });

  test("given a question that is too long, when refused, then it is not asked again, and the next one is asked as before", async () => {
    await using server = await startLoopbackModel([
      refuses("messages", "maximum context length is 4096 tokens"),
      says(VALUE),
    ]);
    const model = modelAt(server);

    const error = await failureOf(model.complete(REQUEST));
    await model.complete(REQUEST);

    expect(error.code).toBe("MODEL_REFUSED");
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_schema",
    ]);
  });

  test("given one that refuses whatever is asked, then the asking ends", async () => {
    await using server = await startLoopbackModel(
      Array.from({ length: 20 }, () => refuses("max_tokens", "max_tokens or max_completion_tokens?")),
    );

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error.code).toBe("MODEL_REFUSED");
    expect(server.requests.length).toBeLessThan(9);
  });
});

describe("bad replies", () => {
  test.each([
    ["an empty reply", says(""), "empty"],
    ["words that are not JSON", says("I am sorry, I cannot find that."), "did not reply in JSON"],
    ["a list in place of an object", says([1, 2]), "did not reply in JSON"],
    ["a reply cut off at the limit", says('{"text":"口令', { finish: "length" }), "used up its tokens"],
    ["thinking that takes all the tokens", says("", { finish: "length" }), "used up its tokens"],
    ["a stream that ends too early", stopsAfter('{"text":"口令'), "only a part"],
    ["a connection that is lost", breaksOffAfter('{"text":"口令'), "broke off"],
    ["an error in the middle of the stream", failsAfter('{"text":"a"}'), "broke off"],
    ["an endless reply", says("x".repeat(60_000)), "does not stop writing"],
  ])("given %s, when completed, then it is called a bad reply, once", async (_, turn, words) => {
    await using server = await startLoopbackModel([turn]);

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({ code: "MODEL_BAD_REPLY", message: expect.stringContaining(words) });
    expect(server.requests).toHaveLength(1);
  });
});

describe("refusals", () => {
  test.each([
    [
      "a key that is not accepted",
      failsWith(401, { message: "Incorrect API key provided: sk-lo*back", code: "invalid_api_key" }),
      "OPENAI_API_KEY",
    ],
    ["a key without the right", failsWith(403, { message: "no access" }), "does not let this key"],
    [
      "a model that is not there",
      failsWith(404, { message: "no such model", code: "model_not_found" }),
      "OPENAI_MODEL",
    ],
    ["a model that declines", declines(), "declined"],
    ["a reply that is filtered", says('{"text":"a"}', { finish: "content_filter" }), "declined"],
  ])("given %s, when completed, then it says so and shows nothing of the key", async (_, turn, words) => {
    await using server = await startLoopbackModel([turn]);

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({ code: "MODEL_REFUSED", message: expect.stringContaining(words) });
    expect(
      JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause }),
    ).not.toContain("sk-lo");
    expect(server.requests).toHaveLength(1);
  });
});

describe("busy and broken endpoints", () => {
  test("given a busy one that says when to come back, when completed, then it is asked again then", async () => {
    await using server = await startLoopbackModel([limitsRate("0"), limitsRate("0.02"), says(VALUE)]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply.value).toEqual(VALUE);
  });

  test("given a busy one that wants more time than there is, when completed, then it fails at once", async () => {
    await using server = await startLoopbackModel([limitsRate("60"), says(VALUE)]);
    const start = performance.now();

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({
      code: "MODEL_RATE_LIMITED",
      details: { status: 429, retryAfterMs: 60_000 },
    });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(server.requests).toHaveLength(1);
  });

  test("given a credit that is used up, when completed, then no waiting is tried", async () => {
    await using server = await startLoopbackModel([limitsRate("0", "insufficient_quota"), says(VALUE)]);

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({ code: "MODEL_RATE_LIMITED", details: { reason: "insufficient_quota" } });
  });

  test("given one that is out of order for a moment, when completed, then a later try is answered", async () => {
    await using server = await startLoopbackModel([failsWith(500, { message: "oops" }), says(VALUE)]);

    const reply = await modelAt(server).complete(REQUEST);

    expect(reply.value).toEqual(VALUE);
  });

  test("given one that stays out of order, when completed, then it is given up after three tries", async () => {
    const busy = failsWith(503, { message: "oops" }, { "retry-after-ms": "1" });
    await using server = await startLoopbackModel([busy, busy, busy, says(VALUE)]);

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({ code: "MODEL_UNREACHABLE", details: { status: 503 } });
    expect(server.requests).toHaveLength(3);
  });

  test("given nobody at the address, when completed, then it cannot be reached, and why", async () => {
    const server = await startLoopbackModel([]);
    await server[Symbol.asyncDispose]();

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({
      code: "MODEL_UNREACHABLE",
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });

  test("given one that sends us elsewhere, when completed, then the evidence does not follow", async () => {
    await using elsewhere = await startLoopbackModel([says(VALUE)]);
    await using server = await startLoopbackModel([redirectsTo(`${elsewhere.url}/chat/completions`)]);

    const error = await failureOf(modelAt(server).complete(REQUEST));

    expect(error).toMatchObject({
      code: "MODEL_UNREACHABLE",
      message: expect.stringContaining("another address"),
    });
    expect(elsewhere.requests).toEqual([]);
  });
});

describe("time and abortion", () => {
  test.each([
    ["that says nothing", hangs()],
    ["that stops in the middle", hangs('{"text":"a')],
    ["that is whole but stays open", hangs('{"text":"a"}')],
  ])(
    "given a reply %s, when the time is over, then the call ends and the connection with it",
    async (_, turn) => {
      await using server = await startLoopbackModel([turn]);

      const error = await failureOf(modelAt(server, { timeoutMs: 600 }).complete(REQUEST));

      expect(error).toMatchObject({ code: "MODEL_TIMEOUT", details: { timeoutMs: 600 } });
      expect(await server.requests[0]?.abandoned).toBe(true);
    },
  );

  test("given a caller who gives up, when the reply is still coming, then the call ends with the caller's reason", async () => {
    await using server = await startLoopbackModel([hangs('{"text":"a')]);
    const giveUp = new AbortController();
    const call = modelAt(server).complete({ ...REQUEST, signal: giveUp.signal });
    setTimeout(() => giveUp.abort(new Error("asked again")), 40);

    await expect(call).rejects.toThrow("asked again");

    expect(await server.requests[0]?.abandoned).toBe(true);
  });

  test("given a caller with a shorter time of its own, when that is over, then it is a time-out like any other", async () => {
    await using server = await startLoopbackModel([hangs()]);

    const error = await failureOf(modelAt(server).complete({ ...REQUEST, signal: AbortSignal.timeout(40) }));

    expect(error.code).toBe("MODEL_TIMEOUT");
  });

  test("given a caller who gave up before, when completed, then nothing is sent", async () => {
    await using server = await startLoopbackModel([says(VALUE)]);

    const call = modelAt(server).complete({ ...REQUEST, signal: AbortSignal.abort(new Error("too late")) });

    await expect(call).rejects.toThrow("too late");
    expect(server.requests).toEqual([]);
  });
});
