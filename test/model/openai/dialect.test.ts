import { describe, expect, test } from "@jest/globals";
import { bodyOf, firstDialect, plainerDialect } from "../../../src/model/openai/dialect.ts";

const REQUEST = { task: "t", system: "s", user: "u", schema: { type: "object" }, maxTokens: 500 };

describe("the first dialect", () => {
  test("given OpenAI's own address, then a model that thinks has room for it, and nothing is stored", () => {
    const body = bodyOf(REQUEST, "gpt-5.4-mini", firstDialect("https://api.openai.com/v1"));

    expect(body).toMatchObject({ reasoning_effort: "low", store: false });
    expect(body.max_completion_tokens).toBeGreaterThan(1500);
    expect(body).not.toHaveProperty("temperature");
  });

  test.each([
    "http://localhost:11434/v1",
    "https://api.openai.com.evil.example/v1",
    "https://example.com/api.openai.com/v1",
  ])("given %s, then nothing is asked that only OpenAI knows", (baseUrl) => {
    const body = bodyOf(REQUEST, "qwen3", firstDialect(baseUrl));

    expect(body).toMatchObject({ temperature: 0, max_tokens: 500 });
    expect(body).not.toHaveProperty("reasoning_effort");
    expect(body).not.toHaveProperty("store");
  });

  test("given a regional address of OpenAI, then it is OpenAI's", () => {
    expect(firstDialect("https://eu.api.openai.com/v1")).toEqual(firstDialect("https://api.openai.com/v1"));
  });
});

describe("a plainer dialect", () => {
  const first = firstDialect("http://localhost/v1");

  test("given a complaint that names nothing, then only the form of reply becomes plainer, until it cannot", () => {
    const second = plainerDialect(first, "Bad Request");
    const third = second && plainerDialect(second, "Bad Request");

    expect(second).toEqual({ ...first, format: "json_object" });
    expect(third).toEqual({ ...first, format: "text" });
    expect(third && plainerDialect(third, "Bad Request")).toBeNull();
  });

  test.each([
    "This model's maximum context length is 8192 tokens",
    "the request exceeds the available context size",
    "prompt too long",
  ])("given %j, then no leaving out helps", (complaint) => {
    expect(plainerDialect(first, complaint)).toBeNull();
  });
});
