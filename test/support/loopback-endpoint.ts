import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { type ChatBody, says, type Turn } from "./loopback-model.ts";

export interface EndpointRequest {
  readonly path: string;
  readonly body: string;
}

/** How a request for embeddings is answered instead: with a status and headers, or so. */
export type EmbeddingFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly error?: object }
  | "breaks-off"
  | "hangs"
  | "one-too-few"
  | "of-several-lengths"
  | "not-json";

export interface LoopbackEndpoint extends AsyncDisposable {
  /** As `OPENAI_BASE_URL`. */
  readonly url: string;
  readonly requests: readonly EndpointRequest[];
  /** The next requests for embeddings meet these faults, one each; null is none. */
  failNext(...faults: readonly (EmbeddingFault | null)[]): void;
  /** From now on vectors have so many dimensions. */
  changeDimensions(dimensions: number): void;
}

const embeddingBody = z.looseObject({
  model: z.string(),
  input: z.array(z.string()).min(1).max(2_048),
  encoding_format: z.string().optional(),
});

/** A server on this machine that speaks OpenAI's embeddings and chat completions, as local model servers do. */
export async function startLoopbackEndpoint(
  options: { readonly dimensions?: number; readonly base64?: boolean; readonly chat?: Turn } = {},
): Promise<LoopbackEndpoint> {
  const { base64 = true, chat = says({ statements: [] }) } = options;
  let { dimensions = 64 } = options;
  const requests: EndpointRequest[] = [];
  const faults: (EmbeddingFault | null)[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    request.setEncoding("utf8");
    for await (const part of request) body += String(part);
    const path = request.url ?? "";
    requests.push({ path, body });
    if (path === "/v1/chat/completions") {
      const asked: ChatBody = JSON.parse(body);
      return chat(asked, response);
    }
    if (path !== "/v1/embeddings") return void response.writeHead(404).end();
    const fault = faults.shift();
    if (fault === "hangs") return;
    if (fault === "breaks-off") return void request.socket.destroy();
    if (fault === "not-json")
      return void response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello</p>");
    if (typeof fault === "object" && fault !== null) {
      response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      return void response.end(JSON.stringify({ error: fault.error ?? { message: "Not now." } }));
    }
    const { model, input, encoding_format } = embeddingBody.parse(JSON.parse(body));
    const texts = fault === "one-too-few" ? input.slice(1) : input;
    const data = texts.map((text, index) => {
      const length = fault === "of-several-lengths" ? dimensions + index : dimensions;
      const vector = vectorOf(text, length);
      const embedding =
        base64 && encoding_format === "base64" ? Buffer.from(vector.buffer).toString("base64") : [...vector];
      return { object: "embedding", index, embedding };
    });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ object: "list", model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  }

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
    failNext: (...next) => void faults.push(...next),
    changeDimensions: (changed) => {
      dimensions = changed;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What counts as the same meaning here, since nothing in this server knows a language. */
const SYNONYMS: Readonly<Record<string, string>> = { automobile: "car", vehicle: "car", 汽车: "car" };

/** The same words give the same vector, in whatever order; texts that share words lie near each other. */
function vectorOf(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 0x811c9dc5;
    for (const character of SYNONYMS[word] ?? word)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    // Several dimensions for a word, so that two words seldom fall together.
    for (let step = 0; step < 4; step += 1) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + step;
      const at = (hash >>> 0) % dimensions;
      vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? 1 : -1);
    }
  }
  return vector;
}
