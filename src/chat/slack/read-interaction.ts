import { z } from "zod";
import { parseCommand } from "../parse-command.ts";
import type { ChatListener } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { pressSeenBy, readPress } from "../press.ts";
import { isDirect, placeId } from "./address.ts";
import { threadConversation } from "./question.ts";
import { unescaped } from "./typed-words.ts";

const commandShape = z.looseObject({
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().optional(),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** A command that somebody gave; who gave it alone sees the answer. */
export function readCommand(body: unknown, team: string): ChatRequest {
  const command = commandShape.parse(body);
  const { channel_id: channel, user_id: person, trigger_id: trigger } = command;
  const place = placeId(team, channel);
  const typed = unescaped(command.text ?? "");
  return {
    key: `${place}/${trigger}`,
    place,
    conversation: `${place}/${person}`,
    person,
    // Slack does not say; who types a verb in Chinese does.
    language: /\p{Script=Han}/u.test(typed) ? "zh" : null,
    wanted: parseCommand(typed),
    seenBy: "asker",
    addressed: true,
    address: {
      channel,
      question: null,
      thread: null,
      under: null,
      since: null,
      responseUrl: command.response_url,
    },
  };
}

const pressShape = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }),
  container: z.looseObject({
    message_ts: z.string(),
    is_ephemeral: z.boolean().optional(),
    thread_ts: z.string().optional(),
  }),
  response_url: z.string().optional(),
  actions: z.tuple([z.looseObject({ value: z.string().optional(), action_ts: z.string() })], z.unknown()),
});

/** Seconds by which Slack's clocks, which stamp presses and messages, may differ. */
const CLOCKS = 60;

/** A button that somebody pressed. */
export async function readPressed(
  body: unknown,
  team: string,
  known: Pick<ChatListener, "takesPartIn" | "conversationOf">,
): Promise<ChatRequest> {
  const { user, channel, container, actions, response_url: responseUrl = null } = pressShape.parse(body);
  const [{ value: action = "", action_ts: pressedAt }] = actions;
  const { message_ts: message, is_ephemeral: isEphemeral = false, thread_ts: root = message } = container;
  const thread = root === message ? null : root;
  const place = placeId(team, channel.id);
  const key = `${place}/${message}/${user.id}/${pressedAt}`;
  const isAlone = isDirect(channel.id) && !isEphemeral;
  // Nobody else is there who could see it, and what only the asker sees is gone when the client starts anew.
  const seenBy = isAlone ? "place" : pressSeenBy(action, isEphemeral ? "asker" : "place");
  const conversation = async (): Promise<string> => {
    if (seenBy === "asker") return `${place}/${user.id}`;
    // What is shared begins a conversation of its own: what somebody asks alone stays theirs.
    if (isEphemeral || readPress(action)?.does === "share") return key;
    return isAlone && thread === null ? place : threadConversation(place, thread ?? message, known);
  };
  return {
    key,
    place,
    conversation: await conversation(),
    person: user.id,
    language: null,
    wanted: { kind: "press", action },
    seenBy,
    addressed: true,
    address: {
      channel: channel.id,
      question: null,
      thread,
      under: isEphemeral || isAlone ? null : message,
      since: String(Number(pressedAt) - CLOCKS),
      responseUrl,
    },
  };
}
