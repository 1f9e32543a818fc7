import type { Desk } from "../chat/desk/desk.ts";
import type { WrittenFault } from "./written-fault.ts";

type DeskMethod = Exclude<keyof Desk, symbol>;

/** One call of a desk. */
export type DeskCall = {
  readonly [Method in DeskMethod]: { readonly method: Method; readonly given: Parameters<Desk[Method]> };
}[DeskMethod];

/** What a call of that method comes to. */
export type DeskResult<Method extends DeskMethod> = Awaited<ReturnType<Desk[Method]>>;

/** From the room to a reader. */
export interface CallMessage {
  /** Names the call between the two of them. */
  readonly number: number;
  readonly call: DeskCall;
}

/** From a reader to the room. `unable`: it could not be made ready, and ends. */
export type ReaderMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unable"; readonly fault: WrittenFault }
  | { readonly kind: "begun"; readonly number: number }
  | { readonly kind: "result"; readonly number: number; readonly result: unknown }
  | { readonly kind: "fault"; readonly number: number; readonly fault: WrittenFault };
