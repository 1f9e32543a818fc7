import type { ChatListener } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { Lanes } from "../reception/lanes.ts";
import { messageKey, questionOf, type SlackIdentity } from "./question.ts";
import { readMessage, type MessageNews } from "./read-message.ts";
import { mentions } from "./typed-words.ts";

type Known = Pick<ChatListener, "changed" | "takesPartIn" | "conversationOf">;

/** What people write, change and take back, as the listener is to hear it. */
export class MessageEars {
  readonly #self: SlackIdentity;
  readonly #known: Known;
  readonly #ask: (request: ChatRequest) => Promise<void>;
  readonly #lanes = new Lanes();

  constructor(self: SlackIdentity, known: Known, ask: (request: ChatRequest) => Promise<void>) {
    this.#self = self;
    this.#known = known;
    this.#ask = ask;
  }

  /** A `message` event, or the `app_mention` that comes beside it. */
  async hear(event: unknown): Promise<void> {
    const news = readMessage(event, this.#self.user);
    // What is changed at once must not come before what it changes.
    if (news) await this.#lanes.run(this.#keyOf(news), () => this.#tell(news));
  }

  /** A message that nobody heard in its time. It must call us: what else is said in threads may be older than our part in them. */
  async makeUpFor(message: unknown): Promise<void> {
    const news = readMessage(message, this.#self.user);
    if (news?.kind !== "said") return;
    await this.#lanes.run(this.#keyOf(news), async () => {
      const question = await questionOf(news.message, this.#self, this.#known);
      if (question?.addressed === true) await this.#ask(question);
    });
  }

  async #tell(news: MessageNews): Promise<void> {
    const key = this.#keyOf(news);
    if (news.kind === "removed") return this.#known.changed(key, null);
    const { user } = this.#self;
    const { message } = news;
    const question = await questionOf(message, this.#self, this.#known);
    if (news.kind === "said") {
      if (question) await this.#ask(question);
      return;
    }
    const words = question?.wanted.kind === "question" ? question.wanted.text : null;
    await this.#known.changed(key, words);
    // Somebody who forgot to call us adds it.
    const wasCalled = news.before === null || mentions(news.before, user);
    if (question && !wasCalled && mentions(message.text, user)) await this.#ask(question);
  }

  #keyOf(news: MessageNews): string {
    const { channel, ts } = news.kind === "removed" ? news : news.message;
    return messageKey(this.#self.team, channel, ts);
  }
}
