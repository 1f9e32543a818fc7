import { expect, test } from "@jest/globals";
import { createServer, request, setGlobalProxyFromEnv, type Server } from "node:http";
import { connect } from "node:net";
import { until } from "../../support/chat/until.ts";
import { says } from "../../support/discord/people.ts";
import { bodyOf, connected, NAME, targetOf } from "./connected.ts";

/** A proxy that writes down what goes through it. */
async function startProxy() {
  const passed: string[] = [];
  const server: Server = createServer((_, response) => void response.writeHead(501).end());
  server.on("connect", ({ url = "" }, near, head) => {
    passed.push(`tunnel ${url}`);
    const [host = "", port = ""] = url.split(":");
    const far = connect(Number(port), host, () => {
      near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.write(head);
      far.pipe(near).pipe(far);
    });
    far.on("error", () => near.destroy());
    near.on("error", () => far.destroy());
  });
  server.on("upgrade", ({ url = "", headers }, near) => {
    passed.push(`upgrade ${new URL(url).pathname}`);
    const { hostname, port, pathname, search } = new URL(url);
    const asked = request({ hostname, port, path: pathname + search, headers, agent: false });
    asked.on("upgrade", (answer, far, first) => {
      const lines = answer.rawHeaders.flatMap((n, i, all) => (i % 2 ? [] : [`${n}: ${all[i + 1]}`]));
      near.write(["HTTP/1.1 101 Switching Protocols", ...lines, "", ""].join("\r\n"));
      near.write(first);
      far.pipe(near).pipe(far);
      far.on("error", () => near.destroy());
      near.on("error", () => far.destroy());
    });
    asked.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    passed,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("given a proxy, then requests and the gateway go through it, before and after the connection is lost", async () => {
  await using proxy = await startProxy();
  const restore = setGlobalProxyFromEnv({ http_proxy: proxy.url, https_proxy: proxy.url, no_proxy: "" });
  try {
    await using bot = await connected({ settings: { isProxied: true } });
    const { discord, alice, channel, listener, platform } = bot;
    says(discord, alice, channel, `${bot.bot} before`);
    const target = targetOf(await until(() => listener.heard[0]));
    await platform.post(target, bodyOf(platform, target, "Much."), NAME);

    discord.gateway.drop();
    await until(() => discord.gateway.sessions[0]?.socket === null);
    says(discord, alice, channel, `${bot.bot} meanwhile`);
    await until(() => listener.heard[1]);

    expect(proxy.passed).toContain(`tunnel ${new URL(discord.url).host}`);
    expect(proxy.passed.filter((what) => what.startsWith("upgrade"))).toEqual([
      "upgrade /gateway/",
      "upgrade /gateway/resume/",
    ]);
    expect(discord.gateway.identifies).toBe(1);
  } finally {
    restore();
  }
});
