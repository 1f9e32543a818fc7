import type { Lack, PlatformRig } from "../support/chat/platform-rig.ts";
import { hearingContract } from "./chat-platform/hearing.ts";
import { postingContract } from "./chat-platform/posting.ts";
import type { Bench } from "./chat-platform/started-rig.ts";

/** What every chat platform does, whatever stands behind it. Each test makes a rig of its own. */
export function chatPlatformContract(
  name: string,
  makeRig: () => Promise<PlatformRig>,
  lacks: readonly Lack[] = [],
): void {
  const bench: Bench = { name, makeRig, lacks, spot: lacks.includes("channel") ? "alone" : "channel" };
  hearingContract(bench);
  postingContract(bench);
}
