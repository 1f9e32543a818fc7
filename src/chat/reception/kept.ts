import type { ThreadScope } from "../../answers/thread-scope.ts";
import type { ExchangeOutcome } from "../../library/exchanges.ts";
import type { Pressable } from "../desk/desk.ts";
import type { ChatRequest } from "../platform/chat-request.ts";

/** A row that another version of the program wrote is not read by this one. */
const VERSION = 1;

/** What was asked, as an exchange keeps it. */
export interface KeptRequest {
  readonly request: ChatRequest;
  /** Whoever asked took it back. */
  readonly withdrawn: boolean;
}

/** What is said, as an exchange keeps it: all that its buttons and the questions after it need. */
export interface KeptAnswer extends Pressable {
  /** What the conversation is about from now on; null for nothing in particular. */
  readonly scope: ThreadScope | null;
  /** How the exchange ends once it is said. */
  readonly ends: Extract<ExchangeOutcome, "answered" | "failed">;
}

export function writeKept(kept: KeptRequest | KeptAnswer): string {
  return JSON.stringify({ version: VERSION, ...kept });
}

export function readRequest(text: string | null): KeptRequest | null {
  const kept = read(text);
  return kept && "request" in kept ? kept : null;
}

export function readAnswer(text: string | null): KeptAnswer | null {
  const kept = read(text);
  return kept && "message" in kept ? kept : null;
}

function read(text: string | null): KeptRequest | KeptAnswer | null {
  if (text === null) return null;
  try {
    const kept: ({ readonly version: number } & (KeptRequest | KeptAnswer)) | null = JSON.parse(text);
    return kept?.version === VERSION ? kept : null;
  } catch {
    return null;
  }
}
