import { createServer, request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSafe } from "node:https";
import type { Duplex } from "node:stream";

/**
 * A way to Discord's gateway through the proxy of this process. The WebSockets of discord.js heed no proxy and take no
 * agent; so they connect to this on the same machine, which asks on their behalf, as every request of the process goes.
 */
export interface GatewayRelay extends AsyncDisposable {
  /** The address to connect to in place of a gateway's. */
  to(gateway: string): Promise<string>;
}

export function createGatewayRelay(): GatewayRelay {
  const gateways: string[] = [];
  const open = new Set<Duplex>();
  const server = createServer((_, response) => void response.writeHead(404).end());
  server.on("upgrade", (request, socket, head) => {
    const [, index = "", query = ""] = /^\/(\d+)\/?(\?.*)?$/.exec(request.url ?? "") ?? [];
    const gateway = gateways[Number(index)];
    if (gateway === undefined) return socket.destroy();
    relay(request, socket, head, new URL(`${gateway.replace(/\/$/, "")}/${query}`), open);
  });
  let listening: Promise<string> | null = null;

  const listen = () =>
    new Promise<string>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        if (address === null || typeof address === "string")
          return reject(new Error("The relay has no port."));
        resolve(`ws://127.0.0.1:${address.port}`);
      });
      server.unref();
    });

  return {
    async to(gateway) {
      const own = await (listening ??= listen());
      if (gateway.startsWith(own)) return gateway;
      const known = gateways.indexOf(gateway);
      return `${own}/${known === -1 ? gateways.push(gateway) - 1 : known}`;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      if (listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function relay(asked: IncomingMessage, near: Duplex, head: Buffer, gateway: URL, open: Set<Duplex>): void {
  const isSafe = gateway.protocol === "wss:";
  const far = (isSafe ? requestSafe : requestPlain)({
    hostname: gateway.hostname,
    port: gateway.port === "" ? (isSafe ? 443 : 80) : Number(gateway.port),
    path: `${gateway.pathname}${gateway.search}`,
    headers: { ...asked.headers, host: gateway.host },
  });
  open.add(near);
  near.on("close", () => {
    open.delete(near);
    far.destroy();
  });
  near.on("error", () => near.destroy());
  far.on("upgrade", (answer, socket, first) => {
    open.add(socket);
    socket.on("close", () => {
      open.delete(socket);
      near.destroy();
    });
    socket.on("error", () => socket.destroy());
    near.on("close", () => socket.destroy());
    near.write(statusLines(answer));
    if (first.length > 0) near.write(first);
    if (head.length > 0) socket.write(head);
    socket.pipe(near);
    near.pipe(socket);
  });
  far.on("response", () => near.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
  far.on("error", () => near.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
  far.end();
}

function statusLines({ statusCode = 101, statusMessage = "", rawHeaders }: IncomingMessage): string {
  const headers = rawHeaders.flatMap((name, i) =>
    i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1] ?? ""}`] : [],
  );
  return [`HTTP/1.1 ${statusCode} ${statusMessage}`, ...headers, "", ""].join("\r\n");
}
