import { setTimeout as sleep } from "node:timers/promises";
import type { LanguageModel, ModelReply, ModelRequest } from "../language-model.ts";
import { ModelError } from "../model-error.ts";
import { connect, type Connection, type Endpoint } from "./connection.ts";
import { bodyOf, type Dialect, firstDialect, plainerDialect } from "./dialect.ts";
import { type Failure, failureOfConnection, failureOfStatus } from "./failure.ts";
import { readReply } from "./reply.ts";

export interface OpenAiModelOptions extends Endpoint {
  readonly model: string;
  /** For a whole call, with all its tries and waits. */
  readonly timeoutMs: number;
}

const MOST_TRIES = 3;
const FIRST_WAIT_MS = 100;
/** Each part of a dialect can be given up once. */
const MOST_DIALECTS = 7;

/** A model behind any endpoint that speaks OpenAI's chat completions. */
export function openAiModel(options: OpenAiModelOptions): LanguageModel {
  const { model, timeoutMs } = options;
  const host = new URL(options.baseUrl).host;
  let connection: Promise<Connection> | null = null;
  let accepted = firstDialect(options.baseUrl);

  function timedOut(): ModelError {
    return new ModelError("MODEL_TIMEOUT", `${model} gave no whole reply in time.`, {
      host,
      model,
      timeoutMs,
    });
  }

  /** One request; a `Failure` where another try or a plainer dialect may help. */
  async function ask(
    request: ModelRequest,
    dialect: Dialect,
    signal: AbortSignal,
  ): Promise<ModelReply | Failure> {
    const { client, sdk } = await (connection ??= connect(options));
    try {
      const chunks = await client.chat.completions.create(bodyOf(request, model, dialect), { signal });
      return await readReply(chunks, model, signal, request.onText);
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof sdk.APIConnectionTimeoutError) throw timedOut();
      if (error instanceof sdk.APIConnectionError) return failureOfConnection(error, host, model);
      if (error instanceof sdk.APIError) return failureOfStatus(error, host, model);
      throw error;
    }
  }

  async function askUntilAnswered(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const deadline = performance.now() + timeoutMs;
    let dialect = accepted;
    for (let tries = 1, dialects = 1; ;) {
      const outcome = await ask(request, dialect, signal);
      if ("value" in outcome) {
        // Remembered only now: a complaint about one question need not hold for the next.
        accepted = dialect;
        return outcome;
      }
      const plainer = outcome.complaint === null ? null : plainerDialect(dialect, outcome.complaint);
      const wait = outcome.retryAfterMs ?? FIRST_WAIT_MS * 4 ** (tries - 1);
      if (plainer !== null && dialects < MOST_DIALECTS) {
        dialect = plainer;
        dialects += 1;
      } else if (outcome.passing && tries < MOST_TRIES && performance.now() + wait < deadline) {
        await sleep(wait, undefined, { signal });
        tries += 1;
      } else {
        throw outcome.error;
      }
    }
  }

  async function complete(request: ModelRequest): Promise<ModelReply> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout]);
    try {
      return await askUntilAnswered(request, signal);
    } catch (error) {
      const lateForCaller =
        request.signal?.aborted === true && request.signal.reason?.name === "TimeoutError";
      if (!lateForCaller) request.signal?.throwIfAborted();
      const late = lateForCaller || (timeout.aborted && !(error instanceof ModelError));
      throw late ? timedOut() : error;
    }
  }

  return { name: `openai:${model}`, complete };
}
