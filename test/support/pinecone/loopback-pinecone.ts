import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { HostedStore } from "./hosted-store.ts";
import { readSchema, type Schema, type StoredDocument } from "./stored-document.ts";

/** A request as it came. */
export interface PineconeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What happens to a request instead of an answer: a status with headers, or a connection that breaks off. */
export type PineconeFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | "breaks-off";

export interface LoopbackPinecone extends AsyncDisposable {
  /** As `PINECONE_CONTROLLER_HOST`, and of each index that is made here. */
  readonly url: string;
  readonly requests: readonly PineconeRequest[];
  /** What searches find now, by namespace. */
  documents(index?: string): Readonly<Record<string, readonly StoredDocument[]>>;
  /** The next requests meet these faults, one each; null is none. */
  failNext(...faults: readonly (PineconeFault | null)[]): void;
  /** All requests fail until it is called again with false. */
  breakDown(isDown: boolean): void;
}

export interface LoopbackPineconeOptions {
  /** Indexes that are there from the beginning. */
  readonly indexes?: Readonly<Record<string, Schema>>;
  /** After how many further requests what was written is found. */
  readonly delay?: number;
}

export const API_KEY = "pcsk_loopback";
const API_VERSION = "2026-07";
const MOST_BYTES = 2 * 1024 * 1024;

const newIndex = z.looseObject({ name: z.string().regex(/^[a-z0-9-]{1,45}$/), schema: z.unknown() });

/** A server on this machine that speaks Pinecone's API 2026-07, as far as documents and indexes go. */
export async function startLoopbackPinecone(
  options: LoopbackPineconeOptions = {},
): Promise<LoopbackPinecone> {
  const { indexes = {}, delay = 0 } = options;
  const requests: PineconeRequest[] = [];
  const faults: (PineconeFault | null)[] = [];
  let isDown = false;
  const stores = new Map(
    Object.entries(indexes).map(([name, schema]) => [name, new HostedStore(schema, delay)]),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    let body = "";
    request.setEncoding("utf8");
    for await (const part of request) body += String(part);
    requests.push({ method, path, headers, body });
    const fault = faults.shift() ?? (isDown ? { status: 503 } : null);
    if (fault === "breaks-off") return void request.socket.destroy();
    if (fault)
      return reply(response, fault.status, { error: { code: "FAULT", message: "Not now." } }, fault.headers);
    if (headers["api-key"] !== API_KEY)
      return reply(response, 401, { error: { code: "UNAUTHENTICATED", message: "Invalid API key." } });
    if (headers["x-pinecone-api-version"] !== API_VERSION)
      return reply(response, 400, { error: { code: "INVALID_ARGUMENT", message: "Unknown API version." } });
    if (Buffer.byteLength(body) > MOST_BYTES)
      return reply(response, 413, { error: { code: "OUT_OF_RANGE", message: "Request size exceeds 2MB." } });
    try {
      const found = route(method, path, body === "" ? null : JSON.parse(body));
      if (found) return reply(response, found.status, found.value);
      return reply(response, 404, { error: { code: "NOT_FOUND", message: `Nothing at ${path}.` } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return reply(response, 400, { error: { code: "INVALID_ARGUMENT", message } });
    }
  }

  function route(method: string, path: string, body: unknown): { status: number; value: object } | null {
    const document = /^\/namespaces\/(?<namespace>[^/]+)\/documents\/(?<operation>\w+)$/.exec(path)?.groups;
    if (method === "POST" && document) {
      // One index stands at one address; the first here answers for all.
      const [store] = stores.values();
      const { namespace = "", operation = "" } = document;
      return store
        ? { status: 200, value: store.answer(decodeURIComponent(namespace), operation, body) }
        : null;
    }
    const named = /^\/indexes\/(?<name>[^/]+)$/.exec(path)?.groups?.["name"];
    if (method === "GET" && named !== undefined) {
      const store = stores.get(named);
      return store ? { status: 200, value: describe(named, store) } : null;
    }
    if (method === "POST" && path === "/indexes") {
      const { name, schema } = newIndex.parse(body);
      if (stores.has(name))
        return { status: 409, value: { error: { code: "ALREADY_EXISTS", message: name } } };
      const store = new HostedStore(readSchema(schema), delay);
      stores.set(name, store);
      return { status: 201, value: describe(name, store) };
    }
    return null;
  }

  function describe(name: string, store: HostedStore): object {
    return {
      name,
      host: url,
      status: { ready: true, state: "Ready" },
      deployment: { deployment_type: "managed", cloud: "aws", region: "us-east-1" },
      schema: store.schema,
      deletion_protection: "disabled",
    };
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    requests,
    documents: (index) => {
      const store = index === undefined ? stores.values().next().value : stores.get(index);
      return store?.documents() ?? {};
    },
    failNext: (...next) => void faults.push(...next),
    breakDown: (down) => {
      isDown = down;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(
  response: ServerResponse,
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
}
