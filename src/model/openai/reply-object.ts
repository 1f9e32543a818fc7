/**
 * The JSON object in a model's text, or null. Small models wrap it in a code fence, in a sentence, or put their
 * thinking before it (`<think>…</think>`); whatever is cut off fails, because no beginning of an object is an object.
 */
export function objectIn(text: string): object | null {
  return parseObject(text) ?? parseObject(withoutWrapping(text));
}

function withoutWrapping(text: string): string {
  const reply = text.split("</think>").at(-1) ?? "";
  return reply.slice(reply.indexOf("{"), reply.lastIndexOf("}") + 1);
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
