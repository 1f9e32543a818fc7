import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestShape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  // Lengths: docs.slack.dev/reference/app-manifest
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z
        .string()
        .max(80)
        .regex(/^[a-z0-9._-]+$/),
      always_online: z.boolean(),
    }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32).startsWith("/"),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.boolean(),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const PATH = join(import.meta.dirname, "../../../src/chat/slack/manifest.json");

/** The app's manifest, as Slack takes it. */
export const MANIFEST = manifestShape.parse(JSON.parse(readFileSync(PATH, "utf8")));

/** What an app made from it is granted and hears of. */
export const GRANTED = {
  scopes: MANIFEST.oauth_config.scopes.bot,
  subscriptions: MANIFEST.settings.event_subscriptions.bot_events,
} as const;
