import { randomUUID } from "node:crypto";
import { z } from "zod";
import { blockFaults } from "./check-blocks.ts";
import {
  BOT,
  type EphemeralMessage,
  type SlackChannel,
  type SlackUser,
  type StoredMessage,
  type Workspace,
} from "./workspace.ts";

/** Uses of one response_url, and milliseconds: docs.slack.dev/interactivity/handling-user-interaction */
const USES = 5;
const LIFETIME = 30 * 60_000;

/** What was sent to a response_url, and what came of it. */
export interface UrlResponse {
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly reply: string;
  readonly message: StoredMessage | EphemeralMessage | null;
}

/** A command that was given, or a button that was pressed, as far as it can be answered. */
export interface Interaction {
  readonly channel: SlackChannel;
  readonly user: SlackUser;
  /** The message in which a button was pressed. */
  readonly origin: { readonly ts: string; readonly isEphemeral: boolean } | null;
  readonly responses: UrlResponse[];
}

const responseBody = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** The addresses to which an app answers commands and buttons. */
export class ResponseUrls {
  readonly #open = new Map<string, { readonly interaction: Interaction; until: number; left: number }>();
  readonly #workspace: Workspace;
  readonly #now: () => number;

  constructor(workspace: Workspace, now: () => number) {
    this.#workspace = workspace;
    this.#now = now;
  }

  /** Lets half an hour pass for all addresses that were given out. */
  expire(): void {
    for (const open of this.#open.values()) open.until -= LIFETIME + 1;
  }

  /** The path of a new address. */
  open(interaction: Interaction): string {
    const path = `/${interaction.origin === null ? "commands" : "actions"}/${randomUUID()}`;
    this.#open.set(path, { interaction, until: this.#now() + LIFETIME, left: USES });
    return path;
  }

  /** What a request to this path does; null where there is no such address. */
  answer(path: string, json: unknown): UrlResponse | null {
    const open = this.#open.get(path);
    if (!open) return null;
    const body = responseBody.safeParse(json);
    const response = ((): UrlResponse => {
      if (this.#now() > open.until) return refused(404, "expired_url");
      if (open.left === 0) return refused(404, "used_url");
      if (!body.success) return refused(400, "invalid_payload");
      if (body.data.blocks && blockFaults(body.data.blocks).length > 0) return refused(400, "invalid_blocks");
      open.left -= 1;
      return {
        body: body.data,
        status: 200,
        reply: "ok",
        message: this.respond(open.interaction, body.data),
      };
    })();
    const recorded = { ...response, body: body.data ?? {} };
    open.interaction.responses.push(recorded);
    return recorded;
  }

  /** Shows what an app says to an interaction, by its address or with its acknowledgement. */
  respond(
    { channel, user, origin }: Interaction,
    body: z.infer<typeof responseBody>,
  ): StoredMessage | EphemeralMessage | null {
    const { ephemerals } = this.#workspace;
    const replaced = body.replace_original === true || body.delete_original === true ? origin : null;
    if (replaced?.isEphemeral === true) {
      const at = ephemerals.findIndex(({ ts }) => ts === replaced.ts);
      if (at >= 0) ephemerals.splice(at, 1);
    } else if (replaced && body.delete_original === true) this.#workspace.remove(channel.id, replaced.ts);
    if (body.delete_original === true) return null;
    const content = {
      text: body.text ?? "",
      ...(body.thread_ts !== undefined && { thread_ts: body.thread_ts }),
    };
    const original = replaced && this.#workspace.find(channel.id, replaced.ts);
    if (original)
      return this.#workspace.replace(channel.id, { ...original, ...content, blocks: body.blocks ?? [] });
    if (body.response_type === "in_channel")
      return this.#workspace.post(channel.id, {
        user: BOT.user,
        bot_id: BOT.bot,
        app_id: BOT.app,
        ...content,
        ...(body.blocks && { blocks: body.blocks }),
      });
    const shown: EphemeralMessage = {
      ts: replaced?.ts ?? this.#workspace.timestamp(),
      channel: channel.id,
      user: user.id,
      blocks: body.blocks ?? [],
      ...content,
    };
    ephemerals.push(shown);
    return shown;
  }
}

function refused(status: number, error: string): UrlResponse {
  return { body: {}, status, reply: JSON.stringify({ ok: false, error }), message: null };
}
