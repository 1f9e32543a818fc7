import type { Played, Step } from "./play-talk.ts";
import type { Standing } from "./standing.ts";
import type { Act } from "./talk.ts";

/** What a button does names the exchange that it stands under. */
const EXCHANGE = /(?<=": ")(ask|redline|rest|more|again|share):([a-z0-9]{4,20})\b/g;

/** A talk as a file to be read: what was done, and the very messages that came of it, under names that stay the same. */
export function writeRecording({ steps }: Pick<Played, "steps">): string {
  const messages = new Names("message");
  const exchanges = new Names("answer");
  const recorded = JSON.stringify(
    steps.flatMap((step) => entriesOf(step, messages)),
    null,
    1,
  );
  return `${recorded.replace(EXCHANGE, (_, does: string, id: string) => `${does}:${exchanges.of(id)}`)}\n`;
}

function entriesOf({ act, at, appeared, changed, gone }: Step, messages: Names): readonly object[] {
  const own = appeared.find(({ by }) => by === "person");
  const did = {
    ...(own && { message: messages.of(own.id), in: own.where, ...under(own, messages) }),
    person: inWords(act),
    ...(at !== null && { at: messages.of(at) }),
  };
  const said = appeared
    .filter(({ by }) => by === "bot")
    .map((one) => ({
      message: messages.of(one.id),
      ...(changed.has(one.id) && { changed: true }),
      in: one.where,
      ...under(one, messages),
      seenBy: one.seenBy,
      ...one.body,
    }));
  const removed = gone.map((id) => ({ message: messages.of(id), gone: true }));
  return [...("summary" in act ? [] : [did]), ...said, ...removed];
}

function under({ under: id }: Standing, messages: Names): object {
  return id === null ? {} : { under: messages.of(id) };
}

function inWords(act: Act): string {
  if ("mention" in act) return `@rapporteur ${act.mention}`;
  if ("direct" in act) return act.direct;
  if ("follow" in act) return act.follow;
  if ("edit" in act) return `(edits) @rapporteur ${act.edit}`;
  if ("command" in act) return `/rapporteur ${act.command.verb} ${act.command.words}`.trim();
  if ("press" in act) return `(presses) ${act.press}`;
  return `(waits until) ${act.summary}`;
}

/** `message 1`, `message 2`, …, in the order in which they are first met. */
class Names {
  readonly #known = new Map<string, string>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  of(id: string): string {
    const name = this.#known.get(id) ?? `${this.#kind}-${this.#known.size + 1}`;
    this.#known.set(id, name);
    return name;
  }
}
