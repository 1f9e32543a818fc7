import type { Exchange } from "../../library/exchanges.ts";
import type { PostTarget } from "../platform/chat-platform.ts";
import { span, type Message } from "../message.ts";
import { moreButton } from "./notices.ts";
import type { Outbox, OutboxParts } from "./outbox.ts";

const GOES_ON = {
  en: "Still being worded; this may change.",
  zh: "仍在组织措辞，内容可能变化。",
} as const;

export interface PartialAnswerOrder extends OutboxParts {
  readonly outbox: Outbox;
  readonly exchange: Exchange;
  readonly target: PostTarget;
}

/**
 * Shows an answer that everybody may know while it is worded: one message, which is changed as more of it holds, and in whose place the whole
 * answer comes. The latest state only, and no oftener than the platform takes it.
 */
export class PartialAnswer {
  readonly #order: PartialAnswerOrder;
  readonly #ended = new AbortController();
  #exchange: Exchange;
  #latest: Message | null = null;
  #showing: Promise<void> | null = null;
  #isBegun = false;

  constructor(order: PartialAnswerOrder) {
    this.#order = order;
    this.#exchange = order.exchange;
  }

  take(message: Message): void {
    if (this.#ended.signal.aborted || this.#order.platform.partialsEvery === undefined) return;
    this.#latest = message;
    this.#showing ??= this.#showLatest();
  }

  /** Nothing more is shown. The exchange as it is now: what stands there is to be replaced. */
  async end(): Promise<Exchange> {
    this.#ended.abort();
    await this.#showing;
    return this.#exchange;
  }

  async #showLatest(): Promise<void> {
    const { clock, platform } = this.#order;
    for (let latest = this.#latest; latest && !this.#ended.signal.aborted; latest = this.#latest) {
      this.#latest = null;
      if (!(await this.#show(latest))) return;
      await clock.sleep(platform.partialsEvery ?? 0, this.#ended.signal);
    }
    this.#showing = null;
  }

  /** False where nothing is to be shown any more. */
  async #show(message: Message): Promise<boolean> {
    const { exchanges, platform, target, outbox } = this.#order;
    if (!this.#isBegun) {
      // On disk before it is posted, so that a later process looks for it.
      const begun = await exchanges.begin(this.#exchange);
      if (begun === null) return false;
      this.#exchange = begun;
      this.#isBegun = true;
    }
    const { language } = message;
    const own: Message = {
      language,
      blocks: [...message.blocks, { kind: "paragraph", spans: [span(GOES_ON[language], "faint")] }],
    };
    const [body] = platform.render(own, target, moreButton(this.#exchange.id, language)).bodies;
    if (body === undefined) return true;
    const reference = this.#exchange.posts[0]?.reference ?? null;
    const exchange = { ...this.#exchange, posts: [{ body, reference }] };
    const delivered = await outbox.deliver({ exchange, target, mayStand: false, maySay: null });
    const now = await exchanges.withId(exchange.id);
    // Of another revision it is another question: what comes of this one is not to be taken for its answer.
    if (delivered !== "delivered" || now?.revision !== exchange.revision) return false;
    this.#exchange = now;
    return true;
  }
}
