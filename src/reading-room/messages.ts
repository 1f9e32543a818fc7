import type { AskedQuestion, Desk } from "../chat/desk/desk.ts";
import type { Message } from "../chat/message.ts";
import type { WrittenFault } from "./written-fault.ts";

type DeskMethod = Exclude<keyof Desk, symbol>;

/** What goes to another thread: who hears of an answer while it is worded stays here. */
type Given<Method extends DeskMethod> = Method extends "answer"
  ? readonly [asked: AskedQuestion]
  : Parameters<Desk[Method]>;

/** One call of a desk. */
export type DeskCall = {
  readonly [Method in DeskMethod]: { readonly method: Method; readonly given: Given<Method> };
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
  | { readonly kind: "partial"; readonly number: number; readonly partial: Message }
  | { readonly kind: "result"; readonly number: number; readonly result: unknown }
  | { readonly kind: "fault"; readonly number: number; readonly fault: WrittenFault };
