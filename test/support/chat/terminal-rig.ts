import { terminalChat } from "../../../src/chat/terminal/terminal-chat.ts";
import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { Lack, PlatformRig, Said, Shown } from "./platform-rig.ts";

export const TERMINAL_LACKS: readonly Lack[] = [
  "channel",
  "edits",
  "changing",
  "privacy",
  "network",
  "bringing-again",
  "overhearing",
  "memory",
  "client-language",
];

/** Somebody at a terminal. */
export async function terminalRig(): Promise<PlatformRig> {
  const printed: string[] = [];
  const platforms: ChatPlatform[] = [];
  let keyboard = typewriter();
  let typed = 0;

  const type = async (line: string): Promise<Said> => {
    keyboard.type(line);
    return { spot: "alone", id: String(++typed) };
  };
  return {
    platform: "terminal",
    lacks: new Set(TERMINAL_LACKS),
    person: "alice",
    places: { channel: "terminal", alone: "terminal" },
    start() {
      keyboard = typewriter();
      const platform = terminalChat({
        lines: keyboard.lines(),
        print: (text) => void printed.push(text),
        look: { width: 100, colour: false },
        person: "alice",
        session: "s1",
      });
      platforms.push(platform);
      return platform;
    },
    asks: (_, words) => type(words),
    follows: (_, words) => type(words),
    commands: (_, { verb, words = "", from = "", to = "" }) =>
      type(["/", verb, " ", words, " ", from, " ", to].join("").trim()),
    presses: (shown, label) => {
      const button = buttonsIn(shown.words).find((own) => own.label.startsWith(label));
      if (!button) throw new Error(`No button begins with "${label}".`);
      return type(`#${button.number}`);
    },
    edits: () => Promise.reject(new Error("What was typed stays.")),
    deletes: () => Promise.reject(new Error("What was typed stays.")),
    repeats: async () => {},
    acknowledged: () => null,
    shown: () => printed.map(shownAs),
    pinged: () => [],
    refused: () => [],
    fails: () => {
      throw new Error("Nothing lies between terminal and bot.");
    },
    [Symbol.asyncDispose]: async () => {
      for (const platform of platforms) await platform.close();
    },
  };
}

function shownAs(text: string, i: number): Shown {
  const buttons = buttonsIn(text).map(({ label }) => label);
  return { id: String(i), spot: "alone", words: text, buttons, seenBy: "everybody" };
}

function buttonsIn(text: string): readonly { readonly number: string; readonly label: string }[] {
  const found = text.matchAll(/(?:^|\s)#(\d+) ([^#\n]+)$/gm);
  return [...found].map(([, number = "", label = ""]) => ({ number, label: label.trim() }));
}

/** Lines that are typed one by one. */
function typewriter() {
  const waiting: string[] = [];
  let wake: () => void = () => {};
  return {
    type(line: string) {
      waiting.push(line);
      wake();
    },
    async *lines(): AsyncGenerator<string> {
      for (;;) {
        const line = waiting.shift();
        if (line !== undefined) yield line;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
