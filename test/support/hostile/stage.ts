import { houseDesk } from "../../../src/chat/desk/house-desk.ts";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatEvent } from "../../../src/chat/reception/chat-event.ts";
import { openReception, type Reception } from "../../../src/chat/reception/reception.ts";
import type { Exchanges } from "../../../src/library/exchanges.ts";
import { openExchanges } from "../../../src/library/sqlite/exchanges.ts";
import type { House } from "../../../src/bot.ts";
import type { Place } from "../../../src/standards/place.ts";
import { storyClock } from "../chat/story-clock.ts";
import { until } from "../chat/until.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Fault } from "./fault.ts";

/** A message of the bot's as its platform keeps it. */
export interface Kept {
  /** The platform's name for it. */
  readonly id: string;
  /** All that is read in it as words, without its mark-up. */
  readonly words: string;
  readonly buttons: readonly string[];
  /** What is wrong with it, whatever it is about: looked for in what the platform stored, in the platform's own terms. */
  readonly faults: (allowed: Allowed) => readonly Fault[];
}

/** What a message may do that comes from others. */
export interface Allowed {
  /** The only addresses that may be linked. */
  readonly addresses: readonly string[];
  /** Whose words it may show, none of which may begin a block or end one. */
  readonly payload: string;
}

/** `marks`: a mention whose words are sent as they are, so that the platform's own marks in them work as another app's would. */
export type Way = "mention" | "marks" | "direct" | "command";

/** People on a platform, with a bot among them. */
export interface Stage extends AsyncDisposable {
  readonly name: "Slack" | "Discord";
  readonly channel: string;
  /** UTF-16 units that a person can send. */
  readonly longest: Readonly<Record<Way, number>>;
  /** Somebody called `name` says something; gives what the bot made of it, once all of it stands there. */
  asks(way: Way, words: string, name?: string): Promise<readonly Kept[]>;
  /** Presses the button with this label. */
  presses(message: Kept, label: string): Promise<readonly Kept[]>;
  /** What is suggested to somebody who fills in a standard; null where nothing is ever suggested. */
  suggested(typed: string): Promise<readonly string[] | null>;
  /** Something that happens without being asked for, such as a summary. */
  happens(work: (reception: Reception, exchanges: Exchanges) => Promise<void>): Promise<readonly Kept[]>;
  /** What must never be told. */
  readonly secrets: readonly string[];
  /** What those who keep the bot were told. */
  logged(): string;
  /** What the platform would not take since this was last called. */
  refused(): readonly string[];
}

/** The bot's side, and when it is done. */
export interface Troupe extends AsyncDisposable {
  readonly reception: Reception;
  readonly exchanges: Exchanges;
  readonly events: readonly ChatEvent[];
  /** Does something that asks the bot, and waits until it is answered, if it is heard at all. */
  answered(work: () => void): Promise<void>;
  /** The same of what is certainly heard, such as a changed question. */
  settled(work: () => void): Promise<void>;
}

/** Milliseconds in which what is heard at all is heard, on a machine that is busy with long texts. */
const UNHEARD = 2000;
/** Milliseconds in which anything is answered. */
const UNANSWERED = 30_000;

export async function openTroupe(
  platform: ChatPlatform,
  house: Pick<House, "library" | "search" | "wording">,
  places: readonly Place[] = [],
): Promise<Troupe> {
  const { library } = house;
  const folder = temporaryFolder();
  const exchanges = await openExchanges(folder.path);
  const desk: Desk = houseDesk(house);
  const events: ChatEvent[] = [];
  const count = (kind: ChatEvent["kind"]) => events.filter((event) => event.kind === kind).length;
  const reception = await openReception({
    platform,
    exchanges,
    desk,
    places,
    library,
    clock: storyClock(),
    report: (event) => void events.push(event),
  });
  return {
    reception,
    exchanges,
    events,
    async answered(work) {
      const [asked, settled] = [count("asked"), count("settled")];
      work();
      const isHeard = await until(() => count("asked") > asked, UNHEARD).catch(() => false);
      if (isHeard) await until(() => count("settled") > settled, UNANSWERED);
    },
    async settled(work) {
      const settled = count("settled");
      work();
      await until(() => count("settled") > settled, UNANSWERED);
    },
    [Symbol.asyncDispose]: async () => {
      await reception.close();
      await exchanges[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}
