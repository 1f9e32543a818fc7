import type { Endpoint } from "../openai/connection.ts";

/** Bytes of one reply: many times the longest; whoever is beyond it does not stop. */
const MOST_BYTES = 1_000_000;
const SENT = ["accept", "content-type", "authorization"];

/** The process's fetch for one endpoint: no other address, no redirect, nothing told of this machine, no endless reply. */
export function narrowFetch({ apiKey, baseUrl }: Endpoint): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(`${baseUrl}/`)) throw new Error("The research goes to another address.");
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of SENT) {
      const value = given.get(name);
      if (value !== null && (name !== "authorization" || apiKey !== null)) headers.set(name, value);
    }
    const response = await fetch(address, { ...init, headers, redirect: "error" });
    const { status, statusText, body } = response;
    return new Response(body?.pipeThrough(atMost(MOST_BYTES)) ?? null, {
      status,
      statusText,
      headers: response.headers,
    });
  };
}

function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new Error("The reply does not end."));
      else controller.enqueue(chunk);
    },
  });
}
