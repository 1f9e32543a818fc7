import { z } from "zod";
import type { LoopbackSlack } from "./loopback-slack.ts";

const answerShape = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  ts: z.string().optional(),
  errors: z.array(z.string()).optional(),
  messages: z.array(z.looseObject({ ts: z.string(), text: z.string() })).optional(),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});
export type ApiAnswer = z.infer<typeof answerShape>;

/** Calls a method as the client does, by a form, but once and without a second thought. */
export async function callApi(
  slack: LoopbackSlack,
  method: string,
  given: Readonly<Record<string, unknown>>,
  token = slack.tokens.bot,
): Promise<ApiAnswer> {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    fields.set(name, typeof value === "string" ? value : JSON.stringify(value));
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: fields,
  });
  return answerShape.parse(await response.json());
}
