import { describe, expect, test } from "@jest/globals";
import { silenceTracing } from "../../src/config.ts";
import { readHouseRules } from "../../src/config/house-rules.ts";

function read(text: string) {
  const faults: string[] = [];
  const rules = readHouseRules(text, (line, sentence) => faults.push(`${line}: ${sentence}`));
  return { tokensPerDay: rules.tokensPerDay, faults };
}

describe("the tokens of a day", () => {
  test("given a number, then that is the limit; without one there is a limit all the same", () => {
    expect(read("models: { tokens_per_day: 20000 }")).toEqual({ tokensPerDay: 20_000, faults: [] });
    expect(read("places: []")).toEqual({ tokensPerDay: 500_000, faults: [] });
  });

  test.each(["lots", "-1", "1.5"])("given %s, then it is refused with its line", (written) => {
    expect(read(`models:\n  tokens_per_day: ${written}`).faults).toEqual([
      "2: models.tokens_per_day must be a whole number of tokens, such as 500000",
    ]);
  });

  test("given a slip in the key, then the right one is named", () => {
    expect(read("models:\n  tokens_a_day: 5").faults.join()).toContain("tokens_per_day");
  });
});

describe("tracing", () => {
  test("given an environment that switches it on, when silenced, then nothing of it is left, and all else is", () => {
    const env = {
      LANGSMITH_TRACING: "true",
      LANGCHAIN_VERBOSE: "true",
      LANGSMITH_GATEWAY: "1",
      LANGUAGE: "zh",
      PATH: "/bin",
    };

    silenceTracing(env);

    expect(env).toEqual({ LANGUAGE: "zh", PATH: "/bin" });
  });
});
