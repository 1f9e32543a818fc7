import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { VERBS } from "../../../src/chat/platform/chat-request.ts";
import { COMMAND, EVENTS, METHODS, SCOPES } from "../../../src/chat/slack/what-we-use.ts";
import { readSources } from "../../architecture/imports.ts";
import { MANIFEST } from "../../support/slack/manifest.ts";

const CODE = readSources(join(import.meta.dirname, "../../../src"))
  .filter(({ path }) => path.startsWith("chat/slack/") && !path.endsWith("what-we-use.ts"))
  .map(({ text }) => text)
  .join("\n");

const alphabetically = (one = "", other = "") => (one < other ? -1 : 1);

describe("the manifest of the Slack app", () => {
  test("given what the code calls and hears, then exactly the scopes for that are asked for", () => {
    expect(MANIFEST.oauth_config.scopes.bot).toEqual(SCOPES);
  });

  test("given the events that are listened to, then each is subscribed to, and no other", () => {
    const needed = Object.values(EVENTS).flatMap((subscriptions) => Object.keys(subscriptions));

    expect(MANIFEST.settings.event_subscriptions.bot_events).toEqual(needed.toSorted(alphabetically));
  });

  test("given the methods that the code calls, then the table names each, and no other", () => {
    const called = new Set(
      [...CODE.matchAll(/"((?:apps|auth|chat|conversations|reactions|users|views|files)\.[\w.]+)"/g)].map(
        ([, name]) => name,
      ),
    );

    expect([...called].toSorted(alphabetically)).toEqual(Object.keys(METHODS).toSorted(alphabetically));
  });

  test("given the command, then it bears its name, and every verb stands in its hint", () => {
    const [command, ...others] = MANIFEST.features.slash_commands;

    expect(others).toEqual([]);
    expect(command?.command).toBe(COMMAND);
    for (const verb of VERBS) expect(command?.usage_hint).toContain(verb);
  });

  test("given that the bot has no address of its own, then it comes to Slack by Socket Mode, buttons included", () => {
    expect(MANIFEST.settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      token_rotation_enabled: false,
    });
  });

  test("given that people may write to the bot alone, then its messages are open to them", () => {
    expect(MANIFEST.features.app_home).toEqual({
      home_tab_enabled: false,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});
