import type { Message } from "../message.ts";
import { parseCommand } from "../parse-command.ts";
import type {
  ChatListener,
  ChatPlatform,
  PostName,
  PostTarget,
  Rendering,
} from "../platform/chat-platform.ts";
import type { ChatRequest, Wanted } from "../platform/chat-request.ts";
import { numberButtons } from "./numbered-buttons.ts";
import { printMessage, type TerminalLook } from "./print-message.ts";

const PLACE = "terminal";
const NOBODY_ELSE = { shared: false, guest: false };
const LEAVING = /^(?:exit|quit|bye|退出|再见)$/i;

export interface TerminalChatParts {
  /** What is typed, line by line. */
  readonly lines: AsyncIterable<string>;
  readonly print: (text: string) => void;
  readonly look: TerminalLook;
  /** Who types, as they are called here. */
  readonly person: string;
  /** Unlike that of any other conversation. */
  readonly session: string;
}

export interface TerminalChat extends ChatPlatform {
  /** Fulfilled once whoever types has left, or there is nothing more to read. */
  readonly left: Promise<void>;
}

/**
 * The terminal as a chat platform: one conversation with one person. `/changes …` is a command, `#3` presses a button,
 * and where choices were just given, `2` takes the second.
 * What was printed stands; a message that is changed is printed once more.
 */
export function terminalChat(parts: TerminalChatParts): TerminalChat {
  return new Terminal(parts);
}

class Terminal implements TerminalChat {
  readonly name = "terminal";
  readonly left: Promise<void>;
  readonly #parts: TerminalChatParts;
  readonly #leave: () => void;
  readonly #posted = new Map<string, string>();
  /** What can be pressed, the number 1 first. */
  readonly #actions: string[] = [];
  /** What the numbered points of the last message do. */
  #choices: readonly (string | null)[] = [];
  #asked = 0;
  #listens = false;

  constructor(parts: TerminalChatParts) {
    this.#parts = parts;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.left = promise;
    this.#leave = resolve;
  }

  async connect(listener: ChatListener): Promise<void> {
    this.#listens = true;
    void this.#listen(listener);
  }

  async disconnect(): Promise<void> {
    this.#listens = false;
    this.#leave();
  }

  async close(): Promise<void> {
    await this.disconnect();
  }

  async readers(): Promise<typeof NOBODY_ELSE> {
    return NOBODY_ELSE;
  }

  async showWork(): Promise<void> {
    // An answer takes less time than it would to read that one is coming.
  }

  render(message: Message): Rendering {
    return { bodies: message.blocks.length === 0 ? [] : [JSON.stringify(message)], rest: null };
  }

  async post(_: PostTarget, body: string, name: PostName): Promise<string> {
    const reference = String(this.#posted.size + 1);
    this.#posted.set(wordOf(name), reference);
    this.#print(body);
    return reference;
  }

  async find(_: PostTarget, name: PostName): Promise<string | null> {
    return this.#posted.get(wordOf(name)) ?? null;
  }

  async replace(_target: PostTarget, _reference: string, body: string): Promise<void> {
    this.#print(body);
  }

  async remove(): Promise<void> {
    // What was printed stands.
  }

  async #listen(listener: ChatListener): Promise<void> {
    try {
      for await (const line of this.#parts.lines) {
        const typed = line.trim();
        if (!this.#listens || LEAVING.test(typed)) break;
        if (typed !== "") await this.#hear(typed, listener);
      }
    } catch {
      listener.noticed({ kind: "trouble", message: "What was typed could not be read or kept." });
    } finally {
      this.#leave();
    }
  }

  async #hear(typed: string, listener: ChatListener): Promise<void> {
    const { person, session } = this.#parts;
    this.#asked += 1;
    const request: ChatRequest = {
      key: `${PLACE}:${session}/${this.#asked}`,
      place: PLACE,
      conversation: `${PLACE}/${session}`,
      person,
      language: /\p{Script=Han}/u.test(typed) ? "zh" : null,
      wanted: this.#read(typed),
      seenBy: "place",
      addressed: true,
      address: {},
    };
    await listener.asked(request);
  }

  #read(typed: string): Wanted {
    const pressed = /^#(\d+)$/.exec(typed);
    if (pressed) return { kind: "press", action: this.#actions[Number(pressed[1]) - 1] ?? typed };
    const chosen = this.#choices[Number(/^(\d)\.?$/.exec(typed)?.[1]) - 1];
    if (chosen) return { kind: "press", action: chosen };
    if (typed.startsWith("/")) return parseCommand(typed.slice(1));
    return { kind: "question", text: typed };
  }

  #print(body: string): void {
    const kept: Message = JSON.parse(body);
    const { message, actions } = numberButtons(kept, this.#actions.length + 1);
    this.#actions.push(...actions);
    this.#choices = kept.blocks.flatMap((block) =>
      block.kind === "list" && block.ordered ? (block.buttons ?? []).map((one) => one?.action ?? null) : [],
    );
    this.#parts.print(`\n${printMessage(message, this.#parts.look)}\n`);
  }
}

function wordOf({ key, part }: PostName): string {
  return `${key} ${part}`;
}
