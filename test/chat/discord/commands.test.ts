import { describe, expect, test } from "@jest/globals";
import { COMMAND_NAME, discordCommands, SUGGESTED_OPTIONS } from "../../../src/chat/discord/commands.ts";
import { areRegistered } from "../../../src/chat/discord/compare-commands.ts";
import { VERBS } from "../../../src/chat/platform/chat-request.ts";
import { isRecord, listOf, type Json } from "../../support/discord/read-json.ts";
import { commandListFaults, sizeOf } from "../../support/discord/validate-commands.ts";

/** As data, which is what goes over the wire. */
const wire = (scope: "everywhere" | "one server"): readonly Json[] =>
  listOf(JSON.parse(JSON.stringify(discordCommands(scope))));

/** A definition and all in it that bears a name. */
function named(definition: Json): readonly Json[] {
  return [definition, ...listOf(definition["options"]).flatMap(named)];
}

describe("the slash command in Discord", () => {
  test("given the definitions, then Discord takes them", () => {
    expect(commandListFaults(wire("everywhere"))).toEqual([]);
    expect(commandListFaults(wire("one server"))).toEqual([]);
    expect(Math.max(...wire("everywhere").map(sizeOf))).toBeLessThan(8000);
  });

  test("given the verbs, then each is a subcommand", () => {
    const [command] = wire("everywhere");

    expect(command?.["name"]).toBe(COMMAND_NAME);
    expect(listOf(command?.["options"]).map(({ name }) => name)).toEqual([...VERBS]);
  });

  test("given a reader whose Discord is in Chinese, then every description is, and every name but the command's", () => {
    const [command] = wire("everywhere");
    const all = command ? named(command) : [];
    const chinese = (field: unknown) => isRecord(field) && /\p{Script=Han}/u.test(String(field["zh-CN"]));

    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((d) => !chinese(d["description_localizations"]))).toEqual([]);
    expect(all.slice(1).filter((d) => !chinese(d["name_localizations"]))).toEqual([]);
  });

  test("given options that name a standard or an edition, then exactly they are completed", () => {
    const options = wire("everywhere").flatMap(named);
    const completed = options.filter(({ autocomplete }) => autocomplete === true).map(({ name }) => name);

    expect(new Set(completed)).toEqual(new Set(SUGGESTED_OPTIONS));
  });

  test("given one server only, then nothing is said that holds for all servers alone", () => {
    expect(wire("everywhere")[0]?.["contexts"]).toEqual([0, 1]);
    expect(wire("one server")[0]).not.toHaveProperty("contexts");
    expect(wire("one server")[0]).not.toHaveProperty("integration_types");
  });
});

describe("commands that Discord has", () => {
  /** As Discord tells a command that it took: with its own particulars, and empty ones filled in. */
  const registered = (scope: "everywhere" | "one server"): readonly Json[] =>
    wire(scope).map((command) => ({
      id: "1",
      application_id: "2",
      version: "3",
      default_member_permissions: null,
      nsfw: false,
      dm_permission: true,
      name_localizations: null,
      contexts: null,
      integration_types: [0],
      ...command,
      options: listOf(command["options"]).map(({ options, ...verb }) =>
        listOf(options).length === 0 ? verb : { ...verb, options },
      ),
    }));

  test("given what we define, then nothing needs to be sent", () => {
    expect(areRegistered(registered("everywhere"), discordCommands("everywhere"))).toBe(true);
    expect(areRegistered(registered("one server"), discordCommands("one server"))).toBe(true);
  });

  test("given no command, or one too many, then they need to be sent", () => {
    const [command = {}] = registered("everywhere");

    expect(areRegistered([], discordCommands("everywhere"))).toBe(false);
    expect(areRegistered([command, { ...command, name: "old" }], discordCommands("everywhere"))).toBe(false);
  });

  test("given a verb or an option that we no longer have, then they need to be sent", () => {
    const [command = {}] = registered("everywhere");
    const [ask = {}, ...others] = listOf(command["options"]);
    const more = { type: 3, name: "more", description: "More" };
    const verbs = [ask, ...others, { type: 1, name: "old", description: "Old" }];
    const options = [{ ...ask, options: [...listOf(ask["options"]), more] }, ...others];

    expect(areRegistered([{ ...command, options: verbs }], discordCommands("everywhere"))).toBe(false);
    expect(areRegistered([{ ...command, options }], discordCommands("everywhere"))).toBe(false);
  });

  test.each([
    ["a description", (text: string) => text.replace("What changed between", "Changes between")],
    ["a translation", (text: string) => text.replace("提问", "问")],
    ["what is required", (text: string) => text.replace('"required":true', '"required":false')],
    ["an option", (text: string) => text.replace('"name":"from"', '"name":"since"')],
    ["where it can be used", (text: string) => text.replace('"contexts":[0,1]', '"contexts":[0]')],
  ])("given a change of %s, then they need to be sent", (_, change) => {
    const before = JSON.stringify(registered("everywhere"));
    const after = change(before);

    expect(after).not.toBe(before);
    expect(areRegistered(listOf(JSON.parse(after)), discordCommands("everywhere"))).toBe(false);
  });
});
