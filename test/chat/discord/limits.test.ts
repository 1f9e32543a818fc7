import { expect, test } from "@jest/globals";
import { DISCORD_LIMITS, DISCORD_ROOM } from "../../../src/chat/discord/limits.ts";
import { PUBLISHED } from "../../support/discord/published-limits.ts";

test("given Discord's numbers as the bot keeps them, then they are those that the documentation has", () => {
  expect(DISCORD_LIMITS).toEqual({
    components: PUBLISHED.components,
    text: PUBLISHED.componentText,
    textBytes: PUBLISHED.componentBytes,
    displayBytes: PUBLISHED.displayBytes,
    rowButtons: PUBLISHED.rowButtons,
    buttonLabel: PUBLISHED.buttonLabel,
    customId: PUBLISHED.customId,
    componentId: PUBLISHED.componentId,
    nonce: PUBLISHED.nonce,
    commandName: 32,
    commandDescription: PUBLISHED.description,
    commandOptions: PUBLISHED.commandOptions,
    commandCharacters: PUBLISHED.commandCharacters,
    choices: PUBLISHED.choices,
    choice: PUBLISHED.choice,
    optionLength: PUBLISHED.optionLength,
    acknowledgement: PUBLISHED.acknowledgement,
    tokenTime: PUBLISHED.tokenTime,
  });
});

test("given the room we allow ourselves, then it lies within them", () => {
  expect(DISCORD_ROOM.postBytes).toBeLessThan(DISCORD_LIMITS.textBytes);
  expect(DISCORD_ROOM.section * 2).toBeLessThan(DISCORD_LIMITS.text);
});
