import type { ChatEvent } from "../../../src/chat/reception/chat-event.ts";
import { openReception, type Reception, type ReceptionParts } from "../../../src/chat/reception/reception.ts";
import type { Exchanges } from "../../../src/library/exchanges.ts";
import { openExchanges } from "../../../src/library/sqlite/exchanges.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ScriptedPlatform } from "./scripted-platform.ts";
import type { SampleDesk } from "./sample-desk.ts";
import { storyClock } from "./story-clock.ts";

/** A reception on a scripted platform, with a real record and the real desk. */
export interface ScriptedHouse extends AsyncDisposable {
  readonly platform: ScriptedPlatform;
  readonly exchanges: Exchanges;
  readonly events: readonly ChatEvent[];
  open(parts?: Partial<ReceptionParts>): Promise<Reception>;
}

export async function openScriptedHouse({ desk, library }: SampleDesk): Promise<ScriptedHouse> {
  const folder = temporaryFolder();
  const exchanges = await openExchanges(folder.path);
  const platform = new ScriptedPlatform();
  const events: ChatEvent[] = [];
  const running: Reception[] = [];
  const report = (event: ChatEvent) => void events.push(event);
  return {
    platform,
    exchanges,
    events,
    async open(parts = {}) {
      const usual = { platform, exchanges, desk, library, places: [], clock: storyClock(), report };
      const reception = await openReception({ ...usual, ...parts });
      running.push(reception);
      return reception;
    },
    async [Symbol.asyncDispose]() {
      for (const reception of running) await reception.close();
      await exchanges[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}
