import { usualReply, type Place } from "../../../src/standards/place.ts";
import { openChatHouse } from "../chat/chat-house.ts";
import type { PlatformRig, Said } from "../chat/platform-rig.ts";
import type { SampleDesk } from "../chat/sample-desk.ts";
import { until } from "../chat/until.ts";
import { postSummary } from "./post-summary.ts";
import type { Standing } from "./standing.ts";
import type { Act, Talk } from "./talk.ts";

/** What came of something that a person did. */
export interface Step {
  readonly act: Act;
  /** The message that was edited, or under which a button was pressed. */
  readonly at: string | null;
  /** What stands there now and did not before, in this form; in order. */
  readonly appeared: readonly Standing[];
  /** Whether it took another one's place. */
  readonly changed: ReadonlySet<string>;
  readonly gone: readonly string[];
}

export interface Played {
  readonly steps: readonly Step[];
  /** What the platform would not take, and whom it notified; nothing, if all is well. */
  readonly refused: readonly string[];
  readonly pinged: readonly string[];
}

/** Plays a talk on a platform of its own, with its real client, the real record and the real desk. */
export async function playTalk<Rig extends PlatformRig>(
  { talk, granted, reply, language }: Talk,
  sample: SampleDesk,
  rig: Rig,
  standingOn: (rig: Rig) => readonly Standing[],
): Promise<Played> {
  await using house = await openChatHouse(rig, sample);
  const id = rig.places.channel;
  const places: readonly Place[] = [
    { id, audiences: granted, language: null, reply: reply ?? usualReply(id) },
  ];
  const reception = await house.open({ places });
  const settled = () => house.events.filter(({ kind }) => kind === "settled").length;
  let said: Said | null = null;
  const spoken = (): Said => {
    if (!said) throw new Error("Nothing was said yet.");
    return said;
  };

  /** What was done, if it can be acknowledged, and to which message. */
  const doing = async (
    act: Exclude<Act, { readonly summary: unknown }>,
  ): Promise<{ readonly did: Said | null; readonly at: string | null }> => {
    if ("mention" in act || "direct" in act) {
      said = await ("mention" in act ? rig.asks("channel", act.mention) : rig.asks("alone", act.direct));
      return { did: said, at: null };
    }
    if ("follow" in act) return { did: await rig.follows(spoken(), act.follow), at: null };
    if ("command" in act)
      return { did: await rig.commands("channel", { ...act.command, language }), at: null };
    if ("edit" in act) {
      const at = standingOn(rig).findLast(({ by }) => by === "person")?.id ?? null;
      await rig.edits(spoken(), act.edit);
      return { did: null, at };
    }
    const { press } = act;
    const shown = rig.shown().findLast(({ buttons }) => buttons.some((label) => label.startsWith(press)));
    if (!shown) throw new Error(`No button begins with ${press}.`);
    return { did: await rig.presses(shown, press), at: shown.id };
  };

  const perform = async (act: Act): Promise<string | null> => {
    if ("summary" in act) {
      await postSummary({ house, reception, desk: sample.desk, places, day: act.summary, language });
      return null;
    }
    const before = settled();
    const { did, at } = await doing(act);
    await until(() => settled() > before && (did === null || rig.acknowledged(did) !== false));
    return at;
  };

  const steps: Step[] = [];
  let before: readonly Standing[] = [];
  for (const act of talk) {
    const at = await perform(act);
    const now = standingOn(rig);
    steps.push({ act, at, ...difference(before, now) });
    before = now;
  }
  return { steps, refused: rig.refused(), pinged: rig.pinged() };
}

function difference(
  before: readonly Standing[],
  now: readonly Standing[],
): Pick<Step, "appeared" | "changed" | "gone"> {
  const former = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  const appeared = now.filter((one) => former.get(one.id) !== JSON.stringify(one));
  return {
    appeared,
    changed: new Set(appeared.map(({ id }) => id).filter((id) => former.has(id))),
    gone: before.map(({ id }) => id).filter((id) => !now.some((one) => one.id === id)),
  };
}
