import type { ChatCompletionChunk } from "openai/resources/chat/completions";
import type { ModelReply } from "../language-model.ts";
import { ModelError, type ModelErrorCode } from "../model-error.ts";
import { objectIn } from "./reply-object.ts";

/** Ten times a long answer, so that there is room for a small model's thinking; whoever is beyond it does not stop. */
const MOST_CHARACTERS = 50_000;

/** Reads a streamed reply to its end. Fails with a `ModelError`, or with the signal's reason. */
export async function readReply(
  chunks: AsyncIterable<ChatCompletionChunk>,
  model: string,
  signal: AbortSignal,
  onText: (piece: string) => void = () => {},
): Promise<ModelReply> {
  let text = "";
  let declined = false;
  let finish: ChatCompletionChunk.Choice["finish_reason"] = null;
  let tokens: number | null = null;
  let broken = false;
  try {
    for await (const chunk of chunks) {
      tokens = chunk.usage?.total_tokens ?? tokens;
      // Some endpoints leave out what OpenAI always sends, whatever the types say.
      const choice = chunk.choices?.[0];
      const piece = choice?.delta?.content ?? "";
      text += piece;
      if (piece !== "") onText(piece);
      declined ||= Boolean(choice?.delta?.refusal);
      finish = choice?.finish_reason ?? finish;
      if (text.length > MOST_CHARACTERS) break;
    }
  } catch {
    broken = true;
  }
  // The client ends an aborted stream as if it were whole.
  signal.throwIfAborted();

  const failed = (code: ModelErrorCode, message: string): ModelError =>
    new ModelError(code, `${model} ${message}.`, { model, finish, characters: text.length });
  if (declined || finish === "content_filter") throw failed("MODEL_REFUSED", "declined to answer");
  if (text.length > MOST_CHARACTERS) throw failed("MODEL_BAD_REPLY", "does not stop writing");
  const value = objectIn(text);
  if (value !== null && !broken) return { value, tokens };
  if (broken) throw failed("MODEL_BAD_REPLY", "broke off in the middle of its reply");
  if (finish === "length") throw failed("MODEL_BAD_REPLY", "used up its tokens before the reply was whole");
  if (text.trim() === "") throw failed("MODEL_BAD_REPLY", "gave an empty reply");
  throw failed("MODEL_BAD_REPLY", finish === null ? "gave only a part of a reply" : "did not reply in JSON");
}
