import type { Desk } from "../../../src/chat/desk/desk.ts";
import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatEvent } from "../../../src/chat/reception/chat-event.ts";
import { openReception, type Reception } from "../../../src/chat/reception/reception.ts";
import type { Exchanges } from "../../../src/library/exchanges.ts";
import { openExchanges } from "../../../src/library/sqlite/exchanges.ts";
import type { Place } from "../../../src/standards/place.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { PlatformRig } from "./platform-rig.ts";
import type { SampleDesk } from "./sample-desk.ts";
import { storyClock } from "./story-clock.ts";

/** A bot on one platform, with everything that a process of it keeps. */
export interface ChatHouse extends AsyncDisposable {
  readonly rig: PlatformRig;
  readonly events: readonly ChatEvent[];
  /** Starts a process, on what an earlier one left. */
  open(settings?: ProcessSettings): Promise<Reception>;
  /** Ends every process as the system ends it: nothing is brought to its end. */
  kill(): Promise<void>;
  /** The record, as a process of the test's own sees it. */
  exchanges(): Promise<Exchanges>;
}

export interface ProcessSettings {
  readonly places?: readonly Place[];
  readonly desk?: Desk;
  /** What stands between the reception and its platform, and its record. */
  readonly around?: {
    readonly platform: (platform: ChatPlatform) => ChatPlatform;
    readonly exchanges: (exchanges: Exchanges) => Exchanges;
  };
}

export async function openChatHouse(rig: PlatformRig, { desk, library }: SampleDesk): Promise<ChatHouse> {
  const folder = temporaryFolder();
  const events: ChatEvent[] = [];
  const records: Exchanges[] = [];
  const running: { readonly reception: Reception; readonly platform: ChatPlatform }[] = [];
  const openRecord = async () => {
    const record = await openExchanges(folder.path);
    records.push(record);
    return record;
  };
  return {
    rig,
    events,
    async open({ places = [], desk: other = desk, around } = {}) {
      const exchanges = await openRecord();
      const platform = rig.start();
      const reception = await openReception({
        platform: around ? around.platform(platform) : platform,
        exchanges: around ? around.exchanges(exchanges) : exchanges,
        desk: other,
        places,
        library,
        clock: storyClock(),
        report: (event) => void events.push(event),
      });
      running.push({ reception, platform });
      return reception;
    },
    async kill() {
      for (const { platform } of running.splice(0)) await platform.close();
      for (const record of records.splice(0)) await record[Symbol.asyncDispose]();
    },
    exchanges: openRecord,
    async [Symbol.asyncDispose]() {
      for (const { reception } of running) await reception.close();
      for (const record of records) await record[Symbol.asyncDispose]();
      await rig[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}
