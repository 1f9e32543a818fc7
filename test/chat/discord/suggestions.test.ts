import { describe, expect, test } from "@jest/globals";
import { suggestionsFor } from "../../../src/chat/discord/suggestions.ts";
import { choiceFaults } from "../../support/discord/validate-commands.ts";

const KEYS = { name: "GB/T 00801 Key management", value: "sm-key-management", alsoKnownAs: ["密钥管理"] };
const GATEWAY = { name: "GB/T 00805 Gateways and their keys", value: "iot-gateway", alsoKnownAs: [] };

describe("what is suggested while somebody types", () => {
  test.each([
    ["gb/t00801", ["sm-key-management"]],
    ["ＧＢ／Ｔ 00801", ["sm-key-management"]],
    ["密钥", ["sm-key-management"]],
    ["iot", ["iot-gateway"]],
    ["key", ["sm-key-management", "iot-gateway"]],
    ["", ["sm-key-management", "iot-gateway"]],
    ["weather", []],
  ])("given %j, then %j", (typed, values) => {
    expect(suggestionsFor(typed, [KEYS, GATEWAY]).map(({ value }) => value)).toEqual(values);
  });

  test("given names that begin with what was typed, then they come before those that hold it", () => {
    const late = { name: "Gateways, GB/T 00801 included", value: "a", alsoKnownAs: [] };

    expect(suggestionsFor("GB/T 00801", [late, KEYS]).map(({ value }) => value)).toEqual([
      "sm-key-management",
      "a",
    ]);
  });

  test("given more and longer ones than Discord shows, then it takes what comes", () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      name: `Standard ${i} ${"with a long title ".repeat(12)}`,
      value: i === 3 ? "x".repeat(101) : `standard-${i}`,
      alsoKnownAs: [],
    }));

    const choices = suggestionsFor("standard", many);

    expect(choices).toHaveLength(25);
    expect(choiceFaults(choices, [])).toEqual([]);
  });
});
