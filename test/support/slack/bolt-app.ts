import { App, LogLevel, SocketModeReceiver, type Logger } from "@slack/bolt";
import type { LoopbackSlack } from "./loopback-slack.ts";

/** The real client as tests use it: quiet, and quick to connect anew. */
export interface BoltApp extends AsyncDisposable {
  readonly app: App;
  /** What it would have logged as warnings and errors. */
  readonly complaints: readonly string[];
}

/** Starts an app of `@slack/bolt` in Socket Mode against a loopback Slack. */
export async function startBoltApp(slack: LoopbackSlack, listen: (app: App) => void): Promise<BoltApp> {
  const complaints: string[] = [];
  const complain = (...words: unknown[]): void => {
    complaints.push(words.map(String).join(" "));
  };
  const logger: Logger = {
    debug: () => {},
    info: () => {},
    warn: complain,
    error: complain,
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
  // Retries of the client: at once, where it would wait up to half an hour.
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 5, minTimeout: 1, maxTimeout: 20 },
    logger,
  };
  const receiver = new SocketModeReceiver({
    appToken: slack.tokens.app,
    // It waits this long before it connects anew, 5 s unless told.
    clientPingTimeout: 300,
    logger,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: slack.tokens.bot, socketMode: true, receiver, clientOptions, logger });
  listen(app);
  // Stopped before it is greeted, the client rejects a promise that nobody holds (slackapi/node-slack-sdk#2656).
  let greetings = 0;
  receiver.client.on("connected", () => (greetings += 1));
  await app.start();
  return {
    app,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await slack.until(() => greetings === slack.socket.greetings);
      await app.stop();
      await slack.until(() => slack.socket.connections === 0);
    },
  };
}
