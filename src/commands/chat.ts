import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { openHouse } from "../bot.ts";
import { evidenceKeeper } from "../bundles/evidence-keeper.ts";
import { houseDesk } from "../chat/desk/house-desk.ts";
import type { ChatEvent } from "../chat/reception/chat-event.ts";
import { openReception } from "../chat/reception/reception.ts";
import { terminalChat } from "../chat/terminal/terminal-chat.ts";
import { loadConfig } from "../config.ts";
import { SYSTEM_CLOCK, type Clock } from "../digests/deliver/clock.ts";
import { openExchanges } from "../library/sqlite/exchanges.ts";
import type { Place } from "../standards/place.ts";
import { askerOf, languageOption, nowOf } from "./arguments.ts";
import type { Command, Invocation, Surroundings } from "./command.ts";

const GREETING = `Ask in your own words, in English or Chinese. #3 presses the button 3, /help tells more, exit leaves.\n`;

export const chat: Command = {
  usage: "chat [--language zh|en] [--as AUDIENCE,…] [--now TIME]",
  operands: 0,
  options: { as: { type: "string" }, now: { type: "string" }, language: { type: "string" } },
  async run(invocation, surroundings) {
    const clock = clockFrom(invocation, surroundings);
    const language = languageOption(invocation);
    await using opened = new AsyncDisposableStack();
    const config = loadConfig();
    const house = opened.use(await openHouse(config, surroundings.progress));
    surroundings.progress("");
    const { audiences } = askerOf(invocation, await house.committees());
    const place: Place = { id: "terminal", audiences: [...audiences], language, reply: "inline" };
    // What is said here is nobody else's: a bot that serves this folder is not to go on with it.
    const folder = await mkdtemp(join(tmpdir(), "rapporteur-chat-"));
    opened.defer(() => rm(folder, { recursive: true, force: true }));
    const exchanges = opened.use(await openExchanges(folder));
    const answered = { before: async () => {} };
    const platform = terminalChat({
      lines: oneAtATime(surroundings.lines(), () => answered.before()),
      print: surroundings.print,
      look: surroundings,
      person: userInfo().username,
      session: String(clock.now().getTime()),
    });
    const reception = opened.use(
      await openReception({
        platform,
        exchanges,
        desk: opened.use(houseDesk({ ...house, keepEvidence: evidenceKeeper(house.library, config) })),
        places: [place],
        library: house.library,
        clock,
        report: (event) => tell(event, surroundings),
      }),
    );
    answered.before = reception.idle;
    surroundings.print(GREETING);
    await platform.left;
    await reception.idle();
  },
};

/** The next line is read once the one before it is answered. */
async function* oneAtATime(
  lines: AsyncIterable<string>,
  answered: () => Promise<void>,
): AsyncGenerator<string> {
  for await (const line of lines) {
    yield line;
    await answered();
  }
}

function clockFrom(invocation: Invocation, surroundings: Surroundings): Clock {
  const ahead = nowOf(invocation, surroundings).getTime() - surroundings.clock().getTime();
  return { ...SYSTEM_CLOCK, now: () => new Date(surroundings.clock().getTime() + ahead) };
}

/** Whoever sits here keeps the bot, too. */
function tell(event: ChatEvent, { print }: Surroundings): void {
  if (event.kind === "failed" || event.kind === "trouble") print(`${event.fault}\n`);
}
