import { randomUUID } from "node:crypto";
import { BOT, TEAM, type SlackChannel, type SlackUser, type StoredMessage } from "./workspace.ts";

/** What Slack sends an app, in the form in which it is documented under docs.slack.dev/reference. */
export type Payload = Readonly<Record<string, unknown>>;

const CHANNEL_TYPES = { channel: "channel", group: "group", im: "im", mpim: "mpim" } as const;

/** The envelope of the Events API around an event; a new `event_id` each time. */
export function eventCallback(event: Payload, channel: SlackChannel | null): Payload {
  const isShared = channel?.isExtShared === true;
  return {
    token: "verification",
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: BOT.app,
    event,
    type: "event_callback",
    event_id: `Ev${randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isShared,
    event_context: `4-${randomUUID()}`,
  };
}

export function messageEvent(channel: SlackChannel, message: StoredMessage): Payload {
  return {
    ...shownInEvents(message),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: CHANNEL_TYPES[channel.kind],
  };
}

export function mentionEvent(channel: SlackChannel, message: StoredMessage): Payload {
  return { ...shownInEvents(message), type: "app_mention", channel: channel.id, event_ts: message.ts };
}

export function changedEvent(
  channel: SlackChannel,
  message: StoredMessage,
  previous: StoredMessage,
  ts: string,
): Payload {
  return {
    type: "message",
    subtype: "message_changed",
    message: shownInEvents(message),
    previous_message: shownInEvents(previous),
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: CHANNEL_TYPES[channel.kind],
  };
}

export function deletedEvent(channel: SlackChannel, previous: StoredMessage, ts: string): Payload {
  return {
    type: "message",
    subtype: "message_deleted",
    previous_message: shownInEvents(previous),
    channel: channel.id,
    hidden: true,
    deleted_ts: previous.ts,
    ts,
    event_ts: ts,
    channel_type: CHANNEL_TYPES[channel.kind],
  };
}

export function joinedEvent(user: SlackUser, channel: SlackChannel, ts: string): Payload {
  const type = channel.kind === "channel" ? "C" : "G";
  return {
    type: "member_joined_channel",
    user: user.id,
    channel: channel.id,
    channel_type: type,
    team: user.team,
    event_ts: ts,
  };
}

export function sharedEvent(channel: SlackChannel, otherTeam: string, ts: string): Payload {
  return { type: "channel_shared", connected_team_id: otherTeam, channel: channel.id, event_ts: ts };
}

export function userChangedEvent(user: SlackUser, ts: string): Payload {
  return { type: "user_change", user: userObject(user), event_ts: ts };
}

export function userObject(user: SlackUser): Payload {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    real_name: user.name,
    deleted: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.guest !== "no",
    is_ultra_restricted: user.guest === "single-channel",
    ...(user.team !== TEAM.id && { is_stranger: true }),
  };
}

export function homeOpenedEvent(user: SlackUser, channel: SlackChannel, ts: string): Payload {
  return { type: "app_home_opened", user: user.id, channel: channel.id, tab: "messages", event_ts: ts };
}

export function commandPayload(
  user: SlackUser,
  channel: SlackChannel,
  command: string,
  text: string,
  responseUrl: string,
): Payload {
  const names = {
    channel: channel.name,
    group: "privategroup",
    im: "directmessage",
    mpim: `mpdm-${channel.name}`,
  };
  return {
    token: "verification",
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: names[channel.kind],
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: BOT.app,
    is_enterprise_install: "false",
    response_url: responseUrl,
    trigger_id: triggerId(),
  };
}

/** What was pressed, and the message it stands in. */
export interface Pressed {
  readonly user: SlackUser;
  readonly channel: SlackChannel;
  readonly message: Payload & { readonly ts: string };
  readonly isEphemeral: boolean;
  readonly button: Payload & { readonly block_id: string };
}

export function actionPayload(
  { user, channel, message, isEphemeral, button }: Pressed,
  responseUrl: string,
): Payload {
  const thread = message["thread_ts"] === undefined ? {} : { thread_ts: message["thread_ts"] };
  return {
    type: "block_actions",
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: BOT.app,
    token: "verification",
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    trigger_id: triggerId(),
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channel.kind === "im" ? "directmessage" : channel.name },
    // The content of an ephemeral message is not sent along.
    ...(!isEphemeral && { message }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...button, action_ts: `${Date.now() / 1000}` }],
  };
}

function triggerId(): string {
  return `${Date.now()}.1.${randomUUID().replaceAll("-", "")}`;
}

/** Metadata is not in message events. */
function shownInEvents(message: StoredMessage): Payload {
  const { metadata: _, ...shown } = message;
  return shown;
}
