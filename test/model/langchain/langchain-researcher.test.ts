import { describe, expect, test } from "@jest/globals";
import { createServer } from "node:http";
import { silenceTracing } from "../../../src/config.ts";
import { langchainResearcher } from "../../../src/model/langchain/langchain-researcher.ts";
import type { LookUp, ResearchOrder } from "../../../src/model/researcher.ts";
import {
  failsWith,
  hangs,
  looksUp,
  looksUpNoMore,
  startLoopbackModel,
  type Turn,
} from "../../support/loopback-model.ts";
import { limitOf } from "../../support/model-wording.ts";

/** A look-up that tells what it was given. */
function recording(name = "search"): LookUp & { readonly given: readonly unknown[] } {
  const given: unknown[] = [];
  return {
    name,
    given,
    description: "Finds clauses.",
    schema: { type: "object", properties: { query: { type: "string" } }, required: ["query"] },
    look: async (one) => {
      given.push(one);
      return JSON.stringify({ found: given.length });
    },
  };
}

async function researched(
  turns: readonly Turn[],
  order: Partial<ResearchOrder> = {},
  limit = limitOf(100_000),
) {
  await using endpoint = await startLoopbackModel(turns);
  const researcher = langchainResearcher({
    apiKey: null,
    baseUrl: endpoint.url,
    model: "small",
    limit,
    silenceTracing,
  });
  const lookUp = recording();
  const research = researcher.research({
    system: "You choose look-ups.",
    user: "What about keys?",
    lookUps: [lookUp],
    mostSteps: 6,
    mostTokens: 50_000,
    signal: AbortSignal.timeout(10_000),
    ...order,
  });
  const result = await research.catch((error: unknown) => error);
  return { result, given: lookUp.given, requests: endpoint.requests, used: limit.used() };
}

describe("research", () => {
  test("given a model that chooses two look-ups, when it ends, then both were made with what it passed, and counted", async () => {
    const { result, given, used, requests } = await researched([
      looksUp([["search", { query: "keys" }]]),
      looksUp([["search", { query: "key backups" }]]),
      looksUpNoMore(),
    ]);

    expect(result).toEqual({ steps: 2, tokens: 360 });
    expect(given).toEqual([{ query: "keys" }, { query: "key backups" }]);
    expect(used).toBe(360);
    expect(JSON.stringify(requests[2]?.body.messages)).toContain("found");
  });

  test("given a model that never ends, then it has six steps and no more", async () => {
    const { result, given, requests } = await researched(
      Array.from({ length: 20 }, () => looksUp([["search", { query: "again" }]])),
    );

    expect(result).toMatchObject({ steps: 6 });
    expect(given).toHaveLength(6);
    expect(requests.length).toBeLessThanOrEqual(6);
  });

  test("given a model that asks for many look-ups at once, then six of them are made", async () => {
    const many = Array.from({ length: 30 }, (_, i) => ["search", { query: `q${i}` }] as const);

    const { given } = await researched([looksUp(many), looksUpNoMore()]);

    expect(given).toHaveLength(6);
  });

  test("given a model that uses more than it may, then it is not called again", async () => {
    const { result, requests } = await researched(
      Array.from({ length: 5 }, () => looksUp([["search", { query: "a" }]], { usage: [9_000, 100] })),
      { mostTokens: 10_000 },
    );

    expect(result).toMatchObject({ steps: 1, tokens: 9_100 });
    expect(requests).toHaveLength(1);
  });

  test("given a day whose tokens are used up, then nothing is sent", async () => {
    const { result, requests } = await researched([looksUpNoMore()], {}, limitOf(1_000));

    expect(result).toMatchObject({ code: "MODEL_LIMIT" });
    expect(requests).toEqual([]);
  });

  test.each([
    ["is broken", failsWith(500, { message: "Something broke." }), "MODEL_UNREACHABLE"],
    [
      "limits its rate",
      failsWith(429, { message: "Slow down." }, { "retry-after": "60" }),
      "MODEL_RATE_LIMITED",
    ],
    ["knows no look-ups", failsWith(400, { message: "tools are not supported" }), "MODEL_REFUSED"],
    [
      "sends what is no reply",
      (_: unknown, response: { end: (text: string) => void }) => response.end("{"),
      "MODEL_BAD_REPLY",
    ],
  ])(
    "given an endpoint that %s, then the research fails by that, and takes nothing from the day",
    async (_, turn, code) => {
      const { result } = await researched([turn]);

      expect(result).toMatchObject({ code });
    },
  );

  test("given a model that never answers, then the research ends with its signal", async () => {
    const { result } = await researched([hangs()], { signal: AbortSignal.timeout(150) });

    expect(result).toMatchObject({ code: "MODEL_TIMEOUT" });
  });

  test("given a look-up that is at fault, then that is told, and not as a model's failure", async () => {
    const faulty = { ...recording(), look: () => Promise.reject(new Error("defect of ours")) };

    const { result } = await researched([looksUp([["search", { query: "a" }]]), looksUpNoMore()], {
      lookUps: [faulty],
    });

    expect(result).toEqual(new Error("defect of ours"));
  });
});

describe("tracing", () => {
  test.each(["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING"])(
    "given %s in the environment, when researched, then the tracing service hears nothing",
    async (variable) => {
      const heard: string[] = [];
      const service = createServer((request, response) => {
        heard.push(request.url ?? "");
        response.writeHead(202).end("{}");
      });
      await new Promise<void>((resolve) => void service.listen(0, "127.0.0.1", resolve));
      const address = service.address();
      const port = typeof address === "object" ? address?.port : 0;
      const environment: Readonly<Record<string, string>> = {
        [variable]: "true",
        LANGSMITH_ENDPOINT: `http://127.0.0.1:${port}`,
        LANGCHAIN_ENDPOINT: `http://127.0.0.1:${port}`,
        LANGSMITH_API_KEY: "lsv2_test",
        LANGCHAIN_API_KEY: "lsv2_test",
        LANGCHAIN_CALLBACKS_BACKGROUND: "false",
      };
      const before = { ...process.env };
      Object.assign(process.env, environment);
      try {
        const { result } = await researched([looksUp([["search", { query: "secret" }]]), looksUpNoMore()]);
        await new Promise((resolve) => setTimeout(resolve, 500));

        expect(result).toMatchObject({ steps: 1 });
        expect(heard).toEqual([]);
      } finally {
        for (const name of Object.keys(environment)) delete process.env[name];
        Object.assign(process.env, before);
        service.closeAllConnections();
        service.close();
      }
    },
  );
});
