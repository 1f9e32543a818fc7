import { createServer, setGlobalProxyFromEnv } from "node:http";
import { connect } from "node:net";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { recordingListener } from "../chat/recording-listener.ts";
import { startLoopbackSlack } from "./loopback-slack.ts";
import { slackFor } from "./slack-office.ts";

// A thread of its own, because the proxy holds for a whole one. What it says: the hosts to which the proxy was asked to
// connect, one for each connection.

const asked: string[] = [];
const proxy = createServer();
proxy.on("connect", (request, client) => {
  const { hostname, port } = new URL(`http://${request.url ?? ""}`);
  asked.push(hostname);
  const server = connect(Number(port), "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    server.pipe(client).pipe(server);
  });
  server.on("error", () => client.destroy());
  client.on("error", () => server.destroy());
});
await new Promise<void>((resolve) => {
  proxy.listen(0, "127.0.0.1", resolve);
});
const { port } = z.object({ port: z.number() }).parse(proxy.address());
const address = `http://127.0.0.1:${port}`;
// A host whose name only the proxy knows.
setGlobalProxyFromEnv({ http_proxy: address, https_proxy: address, no_proxy: "" });

const slack = await startLoopbackSlack({ host: "slack.test" });
const platform = slackFor(slack, { isProxied: true });
const listener = recordingListener();
await platform.connect(listener);
slack.people.say(
  slack.workspace.addUser("ann"),
  slack.workspace.directMessage(slack.workspace.addUser("bob")),
  "hello",
);
await slack.until(() => listener.heard.length === 1);
await platform.disconnect();
await platform.close();
parentPort?.postMessage(asked);
process.exit();
