import { afterAll, beforeAll } from "@jest/globals";
import type { Lack, PlatformRig } from "../support/chat/platform-rig.ts";
import { openSampleDesk, warmUp, type SampleDesk } from "../support/chat/sample-desk.ts";
import { openChatHouse, type ChatHouse } from "../support/chat/chat-house.ts";
import { askingContract } from "./chat/asking.ts";
import { crashContract } from "./chat/crashes.ts";
import { pressingContract } from "./chat/pressing.ts";
import { troubleContract } from "./chat/trouble.ts";

/** What a test of the whole way needs: each opens a house of its own, all share one desk. */
export interface WholeChat {
  readonly name: string;
  readonly lacks: readonly Lack[];
  readonly openHouse: () => Promise<ChatHouse>;
  readonly sample: () => SampleDesk;
}

/**
 * The whole way of a question on a platform: its client, the reception, the record on disk and the desk over the sample
 * corpus, as people on the platform see it.
 */
export function chatContract(
  name: string,
  makeRig: () => Promise<PlatformRig>,
  lacks: readonly Lack[] = [],
): void {
  let sample: SampleDesk | null = null;
  const opened = (): SampleDesk => {
    if (!sample) throw new Error("The desk is not open.");
    return sample;
  };
  beforeAll(async () => {
    sample = await openSampleDesk();
    await warmUp(sample);
  });
  afterAll(async () => {
    await sample?.[Symbol.asyncDispose]();
  });

  const chat: WholeChat = {
    name,
    lacks,
    sample: opened,
    openHouse: async () => openChatHouse(await makeRig(), opened()),
  };
  askingContract(chat);
  pressingContract(chat);
  troubleContract(chat);
  crashContract(chat);
}
