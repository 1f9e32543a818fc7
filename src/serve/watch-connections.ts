import type { PlatformEvent } from "../chat/platform/chat-platform.ts";
import type { Clock } from "../digests/deliver/clock.ts";
import type { Log } from "../log.ts";

const MINUTE_MS = 60_000;
/** Connections are renewed every few hours, which takes seconds; what stays away for so long is worth a look. */
const AWAY_AFTER = [1, 10, 60].map((minutes) => minutes * MINUTE_MS);

/** Tells of connections that come and go, and says it aloud when one does not come back. Never the end of the process. */
export class ConnectionWatch implements Disposable {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #away = new Map<string, AbortController>();

  constructor(log: Log, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  heard(platform: string, { kind, message }: PlatformEvent): void {
    const fields = { platform, state: kind };
    if (kind === "trouble") return this.#log.warn(message, fields);
    this.#log.info(message, fields);
    if (kind === "connected") return this.#back(platform);
    if (this.#away.has(platform)) return;
    const back = new AbortController();
    this.#away.set(platform, back);
    void this.#wait(platform, back.signal);
  }

  [Symbol.dispose](): void {
    for (const platform of this.#away.keys()) this.#back(platform);
  }

  #back(platform: string): void {
    this.#away.get(platform)?.abort();
    this.#away.delete(platform);
  }

  async #wait(platform: string, signal: AbortSignal): Promise<void> {
    let waited = 0;
    for (const after of AWAY_AFTER) {
      await this.#clock.sleep(after - waited, signal);
      if (signal.aborted) return;
      waited = after;
      this.#log.warn("still not connected", { platform, minutes: after / MINUTE_MS });
    }
  }
}
