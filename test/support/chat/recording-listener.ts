import type { ChatListener, PlatformEvent } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";

/** Writes down what a platform brings. */
export interface RecordingListener extends ChatListener {
  readonly heard: ChatRequest[];
  readonly changes: { readonly key: string; readonly text: string | null }[];
  readonly events: PlatformEvent[];
  /** Whether what is asked can be kept. */
  takes: boolean;
  /** Whether the bot knows the conversations that it is asked about. */
  takesPart: boolean;
}

export function recordingListener(): RecordingListener {
  const listener: RecordingListener = {
    heard: [],
    changes: [],
    events: [],
    takes: true,
    takesPart: true,
    async asked(request) {
      listener.heard.push(request);
      if (!listener.takes) throw new Error("The disk is full.");
    },
    async changed(key, text) {
      listener.changes.push({ key, text });
    },
    takesPartIn: async () => listener.takesPart,
    conversationOf: async () => listener.heard.at(-1)?.conversation ?? null,
    suggest: async () => [],
    lastHeard: async () => null,
    knownPlaces: async () => [],
    noticed: (event) => void listener.events.push(event),
  };
  return listener;
}
