import type { MessagePort } from "node:worker_threads";
import type { Desk } from "../chat/desk/desk.ts";
import type { Message } from "../chat/message.ts";
import type { CallMessage, DeskCall, ReaderMessage } from "./messages.ts";
import { writeFault } from "./written-fault.ts";

/** Makes a desk ready on this thread and answers by it what comes through the port, until the thread is ended. */
export async function serveDesk(port: MessagePort, makeDesk: () => Promise<Desk>): Promise<void> {
  const tell = (message: ReaderMessage) => port.postMessage(message);
  try {
    const desk = await makeDesk();
    port.on("message", (message: CallMessage) => void answer(desk, message, tell));
    tell({ kind: "ready" });
  } catch (error) {
    tell({ kind: "unable", fault: writeFault(error) });
  }
}

async function answer(
  desk: Desk,
  { number, call }: CallMessage,
  tell: (message: ReaderMessage) => void,
): Promise<void> {
  tell({ kind: "begun", number });
  const onPartial = (partial: Message) => tell({ kind: "partial", number, partial });
  try {
    tell({ kind: "result", number, result: await perform(desk, call, onPartial) });
  } catch (error) {
    tell({ kind: "fault", number, fault: writeFault(error) });
  }
}

function perform(desk: Desk, call: DeskCall, onPartial: (partial: Message) => void): Promise<unknown> {
  switch (call.method) {
    case "answer":
      return desk.answer(...call.given, onPartial);
    case "redline":
      return desk.redline(...call.given);
    case "maySee":
      return desk.maySee(...call.given);
    case "digest":
      return desk.digest(...call.given);
  }
}
