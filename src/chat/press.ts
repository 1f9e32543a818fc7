/**
 * What a button does, as it travels through a platform and back: our own words and numbers only, at most 90 characters.
 * Each names the exchange in whose answer it stands.
 */
export type Press =
  /** Asks what stands at `index` among the answer's questions. */
  | { readonly does: "ask"; readonly exchange: string; readonly index: number }
  /** Shows the redline of the change at `index`. */
  | { readonly does: "redline"; readonly exchange: string; readonly index: number }
  /** Shows a list, the block at `index`, from the item `from` on. */
  | { readonly does: "rest"; readonly exchange: string; readonly index: number; readonly from: number }
  /** Shows what there was no room for. */
  | { readonly does: "more"; readonly exchange: string }
  /** Shows the answer once more, where it may not have arrived. */
  | { readonly does: "again"; readonly exchange: string }
  /** Shows everybody in the place what only the asker sees. */
  | { readonly does: "share"; readonly exchange: string };

const WRITTEN = /^(ask|redline|rest|more|again|share):([a-z0-9]{4,20})(?::(\d{1,4}))?(?::(\d{1,5}))?$/;

export function writePress(press: Press): string {
  const numbers = [...("index" in press ? [press.index] : []), ...("from" in press ? [press.from] : [])];
  return [press.does, press.exchange, ...numbers].join(":");
}

/** What a list's own button does, but for the item it goes on from: a platform adds that where it cuts the list. */
export function writeRest(exchange: string, index: number): string {
  return `rest:${exchange}:${index}`;
}

/** Null for what is none of ours, or of an earlier version. */
export function readPress(action: string): Press | null {
  const [, does, exchange = "", first, second] = WRITTEN.exec(action) ?? [];
  const index = first === undefined ? null : Number(first);
  const from = second === undefined ? null : Number(second);
  switch (does) {
    case "ask":
    case "redline":
      return index === null || from !== null ? null : { does, exchange, index };
    case "rest":
      return index === null || from === null ? null : { does, exchange, index, from };
    case "more":
    case "again":
    case "share":
      return index !== null ? null : { does, exchange };
    default:
      return null;
  }
}

/** Whether it shows something closer, rather than saying something in the conversation. */
export function isLookUp(action: string): boolean {
  const does = readPress(action)?.does;
  return does !== "ask" && does !== "share";
}

/**
 * Who sees what a button brings: what somebody asks or shares is for all who saw the message, what somebody looks up
 * closer is for them alone, and under a message that only they see everything but sharing stays so.
 */
export function pressSeenBy(action: string, message: "place" | "asker"): "place" | "asker" {
  const does = readPress(action)?.does;
  if (does === "share") return "place";
  return message === "place" && does === "ask" ? "place" : "asker";
}
