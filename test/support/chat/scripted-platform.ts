import type { Message, MessageButton } from "../../../src/chat/message.ts";
import type {
  ChatListener,
  ChatPlatform,
  PostName,
  PostTarget,
  Rendering,
} from "../../../src/chat/platform/chat-platform.ts";
import type { ChatRequest, Wanted } from "../../../src/chat/platform/chat-request.ts";

export interface ScriptedPost {
  readonly place: string;
  readonly name: PostName;
  readonly reference: string;
  body: string;
}

/**
 * A platform whose answers come when and as a test says: for what depends on timing that no real client can be made to
 * show at will.
 */
export class ScriptedPlatform implements ChatPlatform {
  readonly name = "slack";
  readonly posts: ScriptedPost[] = [];
  /** What messages were changed to, in order. */
  readonly changes: string[] = [];
  partialsEvery?: number;
  /** What happens before a message is posted. */
  onPost: (post: { readonly place: string; readonly body: string }) => void | Promise<void> = () => {};
  onConnect: () => void | Promise<void> = () => {};
  /** How many blocks a message has room for. */
  room = Infinity;
  isClosed = false;
  listener: ChatListener | null = null;
  #asked = 0;

  async connect(listener: ChatListener): Promise<void> {
    this.listener = listener;
    await this.onConnect();
  }

  async disconnect(): Promise<void> {
    this.listener = null;
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  async readers() {
    return { shared: false, guest: false };
  }

  async showWork(): Promise<void> {}

  render(message: Message, _: PostTarget, more: MessageButton): Rendering {
    const { blocks } = message;
    if (blocks.length <= this.room) return { bodies: [JSON.stringify(message)], rest: null };
    const button = { kind: "questions" as const, title: "", questions: [more.label], actions: [more.action] };
    const shown = { ...message, blocks: [...blocks.slice(0, this.room), button] };
    return { bodies: [JSON.stringify(shown)], rest: { ...message, blocks: blocks.slice(this.room) } };
  }

  async post({ place }: PostTarget, body: string, name: PostName): Promise<string> {
    await this.onPost({ place: place.id, body });
    const reference = `m${this.posts.length}`;
    this.posts.push({ place: place.id, name, reference, body });
    return reference;
  }

  async find(_: PostTarget, { key, part }: PostName): Promise<string | null> {
    return this.posts.find(({ name }) => name.key === key && name.part === part)?.reference ?? null;
  }

  async replace(_: PostTarget, reference: string, body: string): Promise<void> {
    const post = this.posts.find((own) => own.reference === reference);
    if (post) post.body = body;
    this.changes.push(body);
  }

  async remove(): Promise<void> {}

  /** Somebody asks; fulfilled once it may be acknowledged. */
  async ask(place: string, asked: string | Wanted, more: Partial<ChatRequest> = {}): Promise<string> {
    this.#asked += 1;
    const key = `${place}/${this.#asked}`;
    await this.listener?.asked({
      key,
      place,
      conversation: null,
      person: "alice",
      language: null,
      wanted: typeof asked === "string" ? { kind: "question", text: asked } : asked,
      seenBy: "place",
      addressed: true,
      address: {},
      ...more,
    });
    return key;
  }

  /** Somebody presses a button. */
  press(place: string, action: string, more: Partial<ChatRequest> = {}): Promise<string> {
    return this.ask(place, { kind: "press", action }, more);
  }

  /** The actions of all buttons under a message. */
  buttons(post: ScriptedPost | undefined): readonly string[] {
    return post === undefined
      ? []
      : [...post.body.matchAll(/"((?:ask|redline|rest|more|again|share):[^"]+)"/g)].map(
          ([, action = ""]) => action,
        );
  }

  /** What was posted in a place, as plain words. */
  said(place: string): readonly string[] {
    return this.posts.filter((post) => post.place === place).map(({ body }) => wordsOf(body));
  }
}

function wordsOf(body: string): string {
  const { blocks }: Message = JSON.parse(body);
  return blocks
    .flatMap((block) => (block.kind === "paragraph" || block.kind === "heading" ? block.spans : []))
    .map(({ text }) => text)
    .join(" ");
}
