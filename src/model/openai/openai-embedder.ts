import type { Embedding } from "openai/resources/embeddings";
import { setTimeout as sleep } from "node:timers/promises";
import type { Embedder } from "../embedder.ts";
import { ModelError } from "../model-error.ts";
import { connect, type Connection, type Endpoint } from "./connection.ts";
import { type Failure, failureOfConnection, failureOfStatus } from "./failure.ts";

export interface OpenAiEmbedderOptions extends Endpoint {
  readonly model: string;
  /** For one batch, with all its tries and waits. */
  readonly timeoutMs: number;
}

/** OpenAI takes 2048 texts and 300,000 tokens in one request; small local endpoints are slow beyond some dozens. */
const MOST_TEXTS = 64;
/** What is longer would be refused by most models (8,191 tokens, and a Chinese character is often one). */
const MOST_CHARACTERS = 6_000;
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 250;

/** An embedder behind any endpoint that speaks OpenAI's embeddings. */
export function openAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, timeoutMs } = options;
  const host = new URL(options.baseUrl).host;
  let connection: Promise<Connection> | null = null;

  async function ask(texts: readonly string[], signal: AbortSignal): Promise<readonly Embedding[] | Failure> {
    const { client, sdk } = await (connection ??= connect(options));
    try {
      const input = texts.map((text) => text.slice(0, MOST_CHARACTERS));
      const { data } = await client.embeddings.create({ model, input }, { signal });
      // An endpoint that is something else answers anything at all.
      return Array.isArray(data) ? data : [];
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof sdk.APIConnectionError) return failureOfConnection(error, host, model);
      if (error instanceof sdk.APIError) return failureOfStatus(error, host, model, "OPENAI_EMBEDDING_MODEL");
      throw badReply("its vectors cannot be read");
    }
  }

  async function askUntilAnswered(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Embedding[]> {
    for (let tries = 1; ; tries += 1) {
      const outcome = await ask(texts, signal);
      if (!("error" in outcome)) return outcome;
      if (!outcome.passing || tries >= MOST_TRIES) throw outcome.error;
      // Apart from each other, so that several processes do not come back in one moment.
      const wait = outcome.retryAfterMs ?? FIRST_WAIT_MS * 4 ** (tries - 1) * (0.75 + Math.random() / 2);
      await sleep(wait, undefined, { signal });
    }
  }

  async function embedBatch(texts: readonly string[], given?: AbortSignal): Promise<readonly Float32Array[]> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = given === undefined ? timeout : AbortSignal.any([given, timeout]);
    try {
      return read(await askUntilAnswered(texts, signal), texts.length);
    } catch (error) {
      if (given?.aborted === true && given.reason?.name !== "TimeoutError") throw given.reason;
      if (!signal.aborted || error instanceof ModelError) throw error;
      throw new ModelError("MODEL_TIMEOUT", `${model} embedded nothing in time.`, { host, model, timeoutMs });
    }
  }

  function read(embeddings: readonly Embedding[], count: number): readonly Float32Array[] {
    const vectors = [...embeddings].sort((a, b) => a.index - b.index).map(({ embedding }) => unit(embedding));
    if (vectors.length !== count) throw badReply(`it gave ${vectors.length} vectors for ${count} texts`);
    const [{ length: dimensions } = { length: 0 }] = vectors;
    if (dimensions === 0 || vectors.some(({ length }) => length !== dimensions))
      throw badReply("its vectors are of several lengths");
    return vectors;
  }

  function badReply(fault: string): ModelError {
    return new ModelError("MODEL_BAD_REPLY", `${model} did not embed as asked: ${fault}.`, { host, model });
  }

  return {
    name: `openai:${model}`,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += MOST_TEXTS)
        vectors.push(...(await embedBatch(texts.slice(from, from + MOST_TEXTS), signal)));
      return vectors;
    },
  };
}

/** Most models give vectors of length 1, and some only say so. One that is no direction at all becomes zeros. */
function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  const factor = Number.isFinite(length) && length > 0 ? 1 / length : 0;
  return Float32Array.from(values, (value) => value * factor);
}
