import type { Delivery, SocketMode } from "./socket-mode.ts";
import {
  actionPayload,
  changedEvent,
  commandPayload,
  deletedEvent,
  homeOpenedEvent,
  joinedEvent,
  mentionEvent,
  messageEvent,
  sharedEvent,
  userChangedEvent,
  type Payload,
} from "./payloads.ts";
import type { Interaction, ResponseUrls, UrlResponse } from "./response-urls.ts";
import { BOT, type SlackChannel, type SlackUser, type StoredMessage, type Workspace } from "./workspace.ts";

/** A command that was given or a button that was pressed: how it reached the app, and what the app said to it. */
export interface Used {
  readonly delivery: Delivery;
  readonly responses: readonly UrlResponse[];
}

/** What people do in Slack, and what Slack tells the app of it. */
export class People {
  readonly #workspace: Workspace;
  readonly #socket: SocketMode;
  readonly #urls: ResponseUrls;
  readonly #emit: (event: Payload, channel: SlackChannel | null) => void;
  readonly #origin: string;
  readonly #used = new Map<string, Interaction>();

  constructor(
    workspace: Workspace,
    socket: SocketMode,
    urls: ResponseUrls,
    emit: (event: Payload, channel: SlackChannel | null) => void,
    origin: string,
  ) {
    this.#workspace = workspace;
    this.#socket = socket;
    this.#urls = urls;
    this.#emit = emit;
    this.#origin = origin;
  }

  /** Writes as a person types it: `@rapporteur` is a mention, addresses are linked, signs are escaped. */
  say(user: SlackUser, channel: SlackChannel, typed: string, thread?: string): StoredMessage {
    return this.sayRaw(user, channel, asSent(typed), thread);
  }

  /** Writes with Slack's own marks, as clients and other apps do. */
  sayRaw(
    user: SlackUser,
    channel: SlackChannel,
    text: string,
    thread?: string,
    more: Pick<StoredMessage, "bot_id"> = {},
  ): StoredMessage {
    const message = this.#workspace.post(channel.id, {
      user: user.id,
      text,
      ...(thread !== undefined && { thread_ts: thread }),
      ...more,
    });
    this.#emit(messageEvent(channel, message), channel);
    if (channel.kind !== "im" && message.text.includes(`<@${BOT.user}>`))
      this.#emit(mentionEvent(channel, message), channel);
    return message;
  }

  edit(channel: SlackChannel, ts: string, typed: string): StoredMessage {
    const { previous, now } = this.#written(channel, ts);
    const message = { ...previous, text: asSent(typed), edited: { user: previous.user, ts: now } };
    this.#workspace.replace(channel.id, message);
    this.#emit(changedEvent(channel, message, previous, now), channel);
    return message;
  }

  /** Slack shows a preview of a link: to the app this looks like an edit, with the same text. */
  unfurl(channel: SlackChannel, ts: string): void {
    const { previous, now } = this.#written(channel, ts);
    const message = { ...previous, attachments: [{ from_url: "https://example.org/", title: "Example" }] };
    this.#workspace.replace(channel.id, message);
    this.#emit(changedEvent(channel, message, previous, now), channel);
  }

  /** A message that began a thread does not go: the app is told that it was changed into a tombstone. */
  remove(channel: SlackChannel, ts: string): void {
    const { previous, now } = this.#written(channel, ts);
    const tombstone = this.#workspace.remove(channel.id, ts);
    this.#emit(
      tombstone ? changedEvent(channel, tombstone, previous, now) : deletedEvent(channel, previous, now),
      channel,
    );
  }

  join(user: SlackUser, channel: SlackChannel): void {
    channel.members.add(user.id);
    this.#emit(joinedEvent(user, channel, this.#workspace.timestamp()), channel);
  }

  /** Shares a channel with another organisation. */
  share(channel: SlackChannel, otherTeam: string): void {
    channel.isExtShared = true;
    this.#emit(sharedEvent(channel, otherTeam, this.#workspace.timestamp()), channel);
  }

  becomeGuest(user: SlackUser): void {
    user.guest = "multi-channel";
    this.#emit(userChangedEvent(user, this.#workspace.timestamp()), null);
  }

  openMessages(user: SlackUser): void {
    const channel = this.#workspace.directMessage(user);
    this.#emit(homeOpenedEvent(user, channel, this.#workspace.timestamp()), channel);
  }

  command(user: SlackUser, channel: SlackChannel, text: string, command = "/rapporteur"): Used {
    const interaction: Interaction = { channel, user, origin: null, responses: [] };
    const url = `${this.#origin}${this.#urls.open(interaction)}`;
    return this.#use(interaction, "slash_commands", commandPayload(user, channel, command, text, url));
  }

  /** Presses the button whose label begins like this, in a message or in one that only this person sees. */
  press(user: SlackUser, channel: SlackChannel, ts: string, label: string): Used {
    const stored = this.#workspace.find(channel.id, ts);
    const ephemeral = this.#workspace.ephemerals.find((own) => own.ts === ts && own.user === user.id);
    const message = stored ?? ephemeral;
    if (!message) throw new Error(`There is no message ${ts} for ${user.name}.`);
    const button = buttonsOf(message.blocks ?? []).find((own) => own.label.startsWith(label));
    if (!button) throw new Error(`No button of ${ts} begins with "${label}".`);
    const isEphemeral = stored === null;
    const interaction: Interaction = { channel, user, origin: { ts, isEphemeral }, responses: [] };
    const url = `${this.#origin}${this.#urls.open(interaction)}`;
    const pressed = { user, channel, message: { ...message }, isEphemeral, button: button.element };
    return this.#use(interaction, "interactive", actionPayload(pressed, url));
  }

  /** What came with the acknowledgement of a command is shown like an answer to it. */
  acknowledged({ envelope, kind, acknowledgement }: Delivery): void {
    const interaction = this.#used.get(envelope);
    const hasContent =
      typeof acknowledgement === "object" && acknowledgement !== null && "text" in acknowledgement;
    if (interaction && kind === "slash_commands" && hasContent)
      this.#urls.respond(interaction, { ...acknowledgement, text: String(acknowledgement.text) });
  }

  #use(interaction: Interaction, kind: "slash_commands" | "interactive", payload: Payload): Used {
    const delivery = this.#socket.send(kind, payload);
    this.#used.set(delivery.envelope, interaction);
    return { delivery, responses: interaction.responses };
  }

  #written(channel: SlackChannel, ts: string): { readonly previous: StoredMessage; readonly now: string } {
    const previous = this.#workspace.find(channel.id, ts);
    if (!previous) throw new Error(`There is no message ${ts}.`);
    return { previous, now: this.#workspace.timestamp() };
  }
}

function asSent(typed: string): string {
  return typed
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(`@${BOT.name}`, `<@${BOT.user}>`)
    .replace(/https?:\/\/[^\s<>]+/g, "<$&>");
}

interface ShownButton {
  readonly label: string;
  readonly element: Payload & { readonly block_id: string };
}

export function buttonsOf(blocks: readonly unknown[]): readonly ShownButton[] {
  return blocks.flatMap((block) => {
    const { type, block_id, elements, accessory } = fields(block);
    const inside = type === "actions" && Array.isArray(elements) ? elements : [accessory];
    return inside.map(fields).flatMap((element): ShownButton[] =>
      element["type"] === "button"
        ? [
            {
              label: String(fields(element["text"])["text"]),
              element: { ...element, block_id: typeof block_id === "string" ? block_id : "none" },
            },
          ]
        : [],
    );
  });
}

function fields(value: unknown): Payload {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
