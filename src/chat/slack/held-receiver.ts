import { SocketModeReceiver, type App, type Receiver } from "@slack/bolt";
import { complaintLogger, withoutSecrets, type Notice } from "./bolt-logger.ts";
import { SLACK_LIMITS } from "./limits.ts";
import { SocketLine } from "./socket-line.ts";
import { clientOptions, type SlackReach } from "./web-api.ts";
import { within } from "./within.ts";

type SocketModeOptions = ConstructorParameters<typeof SocketModeReceiver>[0];
export type SocketDispatcher = NonNullable<SocketModeOptions["dispatcher"]>;

export interface ReceiverSettings {
  readonly appToken: string;
  readonly reach: SlackReach;
  /** By what the socket is opened, such as a proxy; null: directly. */
  readonly dispatcher: SocketDispatcher | null;
  /** Milliseconds that only go on. */
  readonly now: () => number;
  /** The line stands again, after so many milliseconds. */
  readonly restored: (downFor: number) => void;
}

/** What the client of Socket Mode brings. */
interface Envelope {
  readonly body: Record<string, unknown>;
  readonly ack: (response?: unknown) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/**
 * Socket Mode for Bolt, with acknowledgements held back: Bolt acknowledges an event before any listener hears of it, so
 * that what could not be kept would be lost. Here Slack is told once all listeners are done; where one fails, it is not
 * told at all, and brings the event again.
 */
export class HeldReceiver implements Receiver {
  readonly #line: SocketLine;
  readonly #noticed: Notice;
  readonly #hearing = new Set<Promise<void>>();
  #app: App | null = null;
  #isDeaf = false;

  constructor(settings: ReceiverSettings, noticed: Notice) {
    const { appToken, reach, dispatcher, now, restored } = settings;
    const closing = new AbortController();
    // Who leaves breaks off what is under way.
    this.#noticed = (event) => {
      if (!closing.signal.aborted) noticed(event);
    };
    const { client } = new SocketModeReceiver({
      appToken,
      ...(dispatcher && { dispatcher }),
      autoReconnectEnabled: false,
      logger: complaintLogger(this.#noticed, now),
      installerOptions: { clientOptions: clientOptions(reach, closing.signal) },
    });
    this.#line = new SocketLine(client, { noticed: this.#noticed, closing, now, restored });
    client.on("slack_event", (envelope: Envelope) => {
      if (this.#isDeaf) return;
      const hearing = this.#hear(envelope).finally(() => this.#hearing.delete(hearing));
      this.#hearing.add(hearing);
    });
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return this.#line.open();
  }

  /** What was brought before is still taken in, and acknowledged, while that makes sense. */
  async stop(): Promise<void> {
    this.#isDeaf = true;
    await within(SLACK_LIMITS.acknowledgement, Promise.all(this.#hearing));
    await this.#line.close();
  }

  async #hear({ body, ack, retry_num: retryNum, retry_reason: retryReason }: Envelope): Promise<void> {
    const held: { readonly response: unknown }[] = [];
    const hold = async (response?: unknown): Promise<void> => {
      held.push({ response });
    };
    const retry = {
      ...(retryNum !== undefined && { retryNum }),
      ...(retryReason !== undefined && { retryReason }),
    };
    try {
      await this.#app?.processEvent({ body, ack: hold, ...retry });
    } catch (error) {
      const message = `Something that Slack brought could not be taken in. ${withoutSecrets(String(error))}`;
      this.#noticed({ kind: "trouble", message });
      return;
    }
    // Where the line broke meanwhile Slack brings it once more, and it is known by its key.
    if (held[0]) await ack(held[0].response).catch(() => {});
  }
}
