import type { Clock } from "../../digests/deliver/clock.ts";
import type { Exchange, Exchanges } from "../../library/exchanges.ts";
import type { Library } from "../../library/library.ts";
import { audiencesOf, placeFor, type Place } from "../../standards/place.ts";
import type { Desk } from "../desk/desk.ts";
import type { ChatListener, ChatPlatform, Suggestion, SuggestionRequest } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { isLookUp } from "../press.ts";
import { attend, type AttendingParts } from "./attend.ts";
import { faultOf, type ChatEvent } from "./chat-event.ts";
import { Gate } from "./gate.ts";
import { readRequest, writeKept } from "./kept.ts";
import { Lanes } from "./lanes.ts";
import { languageFor } from "./language-for.ts";
import { Outbox } from "./outbox.ts";
import { suggestEditions, suggestStandards } from "./suggest.ts";

/** Questions at the desk at once. */
const AT_THE_DESK = 32;

export interface ReceptionParts {
  readonly platform: ChatPlatform;
  readonly exchanges: Exchanges;
  readonly desk: Desk;
  readonly places: readonly Place[];
  /** For what is suggested and for help; all through views. */
  readonly library: Pick<Library, "view">;
  readonly clock: Clock;
  readonly report: (event: ChatEvent) => void;
}

/** Where a platform's questions arrive and are answered. */
export interface Reception extends AsyncDisposable {
  readonly platform: ChatPlatform;
  /** What nobody asked for goes out by the same way, in order with the rest. */
  readonly outbox: Outbox;
  /** Fulfilled once everything that was heard is answered. */
  readonly idle: () => Promise<void>;
  /**
   * Hears nothing more, answers what was heard for as many milliseconds, brings what is being posted then to its end
   * and lets go of the platform. What is open still is answered by the next process.
   */
  readonly close: (patience?: number) => Promise<void>;
}

/** Connects a platform, and goes on with what an earlier process left open on it. */
export async function openReception(parts: ReceptionParts): Promise<Reception> {
  const desk = new FrontDesk(parts);
  // Before anything new is heard, so that it stays in order.
  desk.resume(await parts.exchanges.open(parts.platform.name));
  try {
    await parts.platform.connect(desk);
  } catch (error) {
    await desk.close();
    throw error;
  }
  desk.begin();
  return {
    platform: parts.platform,
    outbox: desk.outbox,
    idle: () => desk.idle(),
    close: (patience) => desk.close(patience),
    [Symbol.asyncDispose]: () => desk.close(),
  };
}

class FrontDesk implements ChatListener {
  readonly outbox: Outbox;
  readonly #parts: AttendingParts;
  readonly #stop = new AbortController();
  readonly #conversations = new Lanes();
  readonly #edits = new Lanes();
  /** Nothing can be posted before the platform is connected. */
  readonly #begun = Promise.withResolvers<void>();
  #closed: Promise<void> | null = null;

  constructor(parts: ReceptionParts) {
    const sending = { ...parts, signal: this.#stop.signal };
    this.outbox = new Outbox(sending);
    this.#parts = { ...sending, outbox: this.outbox, counter: new Gate(AT_THE_DESK) };
  }

  resume(leftOpen: readonly Exchange[]): void {
    for (const exchange of leftOpen) this.#take(exchange, true);
  }

  begin(): void {
    this.#begun.resolve();
  }

  async asked(request: ChatRequest): Promise<void> {
    const { exchanges, clock, report } = this.#parts;
    const { key, place, wanted } = request;
    // Who looks something up closer does not change what a conversation is about, nor waits for what is said there.
    const looksUp = wanted.kind === "press" && isLookUp(wanted.action);
    const taken = exchanges.take({
      key,
      place,
      conversation: looksUp ? null : request.conversation,
      receivedAt: clock.now(),
      request: writeKept({ request, withdrawn: false }),
    });
    const exchange = await this.#orTrouble(taken);
    if (!exchange) return;
    report({ kind: "asked", exchange: exchange.id, place, by: wanted.kind });
    this.#take(exchange, false);
  }

  changed(key: string, text: string | null): Promise<void> {
    return this.#orTrouble(this.#edits.run(key, () => this.#change(key, text)));
  }

  async #change(key: string, text: string | null): Promise<void> {
    const { exchanges } = this.#parts;
    const kept = readRequest((await exchanges.withKey(key))?.request ?? null);
    if (!kept || kept.withdrawn) return;
    const { wanted } = kept.request;
    // A link that is shown with a preview looks like an edit, with the same words.
    if (text !== null && (wanted.kind !== "question" || wanted.text === text)) return;
    const request =
      text === null ? kept.request : { ...kept.request, wanted: { kind: "question" as const, text } };
    const revised = await exchanges.revise(key, writeKept({ request, withdrawn: text === null }));
    if (revised) this.#take(revised, false);
  }

  takesPartIn(conversation: string): Promise<boolean> {
    return this.#parts.exchanges.askedIn(conversation);
  }

  async conversationOf(place: string, reference: string): Promise<string | null> {
    const exchange = await this.#parts.exchanges.withReference(place, reference);
    return readRequest(exchange?.request ?? null)?.request.conversation ?? null;
  }

  suggest(request: SuggestionRequest): Promise<readonly Suggestion[]> {
    return this.#orTrouble(this.#suggest(request));
  }

  async #suggest({
    place: id,
    option,
    standard,
    request,
  }: SuggestionRequest): Promise<readonly Suggestion[]> {
    const { places, platform, library } = this.#parts;
    const place = placeFor(places, id);
    const audiences = audiencesOf(place, await platform.readers(place, request));
    const view = library.view({ audiences, asOf: null });
    const language = languageFor(request, place);
    return option === "standard"
      ? suggestStandards(view, language)
      : suggestEditions(view, standard, language);
  }

  lastHeard(): Promise<Date | null> {
    const { exchanges, platform } = this.#parts;
    return exchanges.lastArrival(platform.name);
  }

  knownPlaces(prefix: string): Promise<readonly string[]> {
    return this.#parts.exchanges.places(prefix);
  }

  noticed(event: Parameters<ChatListener["noticed"]>[0]): void {
    this.#parts.report({ kind: "platform", platform: this.#parts.platform.name, event });
  }

  async idle(): Promise<void> {
    await this.#edits.idle();
    await this.#conversations.idle();
    await this.outbox.idle();
  }

  close(patience = 0): Promise<void> {
    this.#closed ??= this.#close(patience);
    return this.#closed;
  }

  async #close(patience: number): Promise<void> {
    const { platform } = this.#parts;
    await this.#orTrouble(platform.disconnect()).catch(() => {});
    try {
      await this.#edits.idle();
      if (patience > 0) await this.#drain(patience);
      this.#stop.abort();
      this.begin();
      await this.idle();
    } finally {
      await platform.close();
    }
  }

  async #drain(patience: number): Promise<void> {
    const drained = new AbortController();
    const tooLong = this.#parts.clock.sleep(patience, drained.signal);
    await Promise.race([this.idle(), tooLong]);
    drained.abort();
  }

  /** Attends to it once what was asked before it in its conversation is done. */
  #take({ id, conversation }: Exchange, resumed: boolean): void {
    const attended = this.#conversations.run(conversation ?? id, async () => {
      await this.#begun.promise;
      if (!this.#stop.signal.aborted) await attend(id, resumed, this.#parts);
    });
    // It is open still, for the next process.
    this.#orTrouble(attended).catch(() => {});
  }

  async #orTrouble<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.#trouble(error);
      throw error;
    }
  }

  #trouble(error: unknown): void {
    const { report, platform } = this.#parts;
    report({ kind: "trouble", platform: platform.name, fault: faultOf(error) });
  }
}
