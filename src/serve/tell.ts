import type { ChatEvent } from "../chat/reception/chat-event.ts";
import type { DigestEvent } from "../digests/deliver/run-digests.ts";
import type { Log } from "../log.ts";
import type { ConnectionWatch } from "./watch-connections.ts";

/** Waiting that is longer than this is told to those who keep the bot. In milliseconds. */
const LONG_WAIT = 30_000;

/** What happens to questions, as lines of the log; each bears the exchange that people are told of when it fails. */
export function tellChat(log: Log, watch: ConnectionWatch): (event: ChatEvent) => void {
  return (event) => {
    switch (event.kind) {
      case "asked":
      case "answered": {
        const { kind, ...fields } = event;
        return log.info(kind, fields);
      }
      case "settled": {
        const { kind, ...fields } = event;
        const isWell = ["answered", "silent", "withdrawn"].includes(event.outcome);
        return isWell ? log.info(kind, fields) : log.warn(kind, fields);
      }
      case "waits": {
        const { kind, ...fields } = event;
        return event.milliseconds > LONG_WAIT ? log.warn(kind, fields) : log.debug(kind, fields);
      }
      case "failed":
      case "trouble": {
        const { kind, ...fields } = event;
        return log.error(kind, fields);
      }
      case "platform":
        return watch.heard(event.platform, event.event);
    }
  };
}

/** What happens to summaries. */
export function tellSummaries(log: Log): (event: DigestEvent) => void {
  return (event) => {
    const { done, place } = event;
    if (done === "failed") {
      const { error, retryInMs } = event;
      return log.warn("the summary could not be posted yet", { place, error, retryInMs });
    }
    const scheduledFor = event.scheduledFor.toISOString();
    return log.info(done === "nothing-new" ? "nothing new to be posted" : "summary posted", {
      place,
      scheduledFor,
      ...(done === "finished" && { begunBefore: true }),
    });
  };
}
