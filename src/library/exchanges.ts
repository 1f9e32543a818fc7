/** How an exchange ended. `silent`: nothing needed to be said. `expired`: it could not be said any more. */
export type ExchangeOutcome = "answered" | "silent" | "withdrawn" | "refused" | "expired" | "failed";

/** One message of an answer. */
export interface ExchangePost {
  /** What is posted, in the platform's own words. */
  readonly body: string;
  /** How the platform names the message that stands there; null while none is known to. */
  readonly reference: string | null;
}

/**
 * One thing that somebody asked in a chat, or that is posted unasked, from its arrival to the last of its messages.
 * What was asked and what is answered are texts (JSON) that mean something to the chat only.
 */
export interface Exchange {
  /** Short and unguessable, in letters and digits: stands in faults that people read and behind buttons. */
  readonly id: string;
  /** Named by whoever brings it; what comes twice bears the same key. */
  readonly key: string;
  /** `slack:T1/C1` */
  readonly place: string;
  /** What is said in one conversation is answered in order, and later questions may refer to earlier ones. */
  readonly conversation: string | null;
  readonly receivedAt: Date;
  /** Null for what is posted unasked. */
  readonly request: string | null;
  /** How often what was asked has been changed: 0 at first. */
  readonly revision: number;
  /** Null until it is known what to say to this revision. */
  readonly answer: string | null;
  /** After a change of the question these are the messages of the former answer, until another is prepared. */
  readonly posts: readonly ExchangePost[];
  /** Null while something is still to be done about it. */
  readonly outcome: ExchangeOutcome | null;
}

export type Arrival = Pick<Exchange, "key" | "place" | "conversation" | "receivedAt" | "request">;

/** What is to be said, ready to be posted. */
export interface PreparedAnswer {
  readonly answer: string;
  readonly bodies: readonly string[];
}

/**
 * What was asked and answered in chats. Everything is on disk when its promise is fulfilled, so that nothing that was
 * acknowledged is lost by a crash, and nothing that was posted is posted again. What arrives at once is written at once.
 */
export interface Exchanges extends AsyncDisposable {
  /** Null when the key is known already. */
  take(arrival: Arrival): Promise<Exchange | null>;
  /** Those without an outcome in places that begin like this, in order of arrival. */
  open(placePrefix: string): Promise<readonly Exchange[]>;
  withId(id: string): Promise<Exchange | null>;
  withKey(key: string): Promise<Exchange | null>;
  /** The one of whose messages this is one. */
  withReference(place: string, reference: string): Promise<Exchange | null>;
  /** The latest one in a conversation that was answered and arrived before this one; any, without a bound. */
  lastIn(conversation: string, before?: Exchange): Promise<Exchange | null>;
  /** Whether somebody asked something in this conversation, answered or not, and did not take it back. */
  askedIn(conversation: string): Promise<boolean>;
  /** When something was last asked in a place that begins like this; null where nothing was. */
  lastArrival(placePrefix: string): Promise<Date | null>;
  /** Where something was asked, of the places that begin like this. */
  places(placePrefix: string): Promise<readonly string[]>;
  /** The question reads otherwise now: it is open again, unanswered. Null for a key that is not known. */
  revise(key: string, request: string): Promise<Exchange | null>;
  /**
   * A part of the answer is about to be shown before all of it is known: what stands there is then replaced, as after a
   * change of the question. Null when it was revised, prepared or settled meanwhile.
   */
  begin(exchange: Exchange): Promise<Exchange | null>;
  /**
   * It is known what to say. Messages of a former answer keep their references, so that they are changed, not repeated;
   * those beyond the new ones stay at the end with an empty body, to be removed (without a reference: to be looked for,
   * where they may have been posted). Null when it was revised or settled meanwhile.
   */
  prepare(exchange: Exchange, prepared: PreparedAnswer): Promise<Exchange | null>;
  /** The message stands there, or (null) does not stand there any more; one with an empty body is then done with. */
  posted(id: string, part: number, reference: string | null): Promise<void>;
  /** What is settled can only be withdrawn. False when it was revised meanwhile, and is still open, or was settled. */
  settle(exchange: Exchange, outcome: ExchangeOutcome): Promise<boolean>;
  /** Forgets what arrived before then and was settled, or nobody asked for. */
  forget(before: Date): Promise<void>;
}
