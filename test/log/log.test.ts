import { describe, expect, test } from "@jest/globals";
import { openLog, type Log, type LogSettings } from "../../src/log.ts";
import { RapporteurError } from "../../src/standards/errors.ts";

const DISCORD_TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAw.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab";

/** The lines that are written when these things are said, as text. */
function written(
  level: LogSettings["level"],
  say: (log: Log) => void,
  secrets: readonly string[] = [],
): string {
  let text = "";
  say(openLog({ level, secrets, destination: { write: (line) => (text += line) } }));
  return text;
}

const lines = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("a line", () => {
  test("given a message with fields, then it is one object with level, time and msg, and nothing of the machine", () => {
    const [line] = lines(written("info", (log) => log.info("ready", { places: 2 })));

    expect(line).toEqual({ level: "info", time: expect.stringMatching(/^2.*Z$/), places: 2, msg: "ready" });
  });

  test("given an id that is bound, then every line bears it", () => {
    const text = written("info", (log) => {
      const bound = log.with({ exchange: "a1b2" });
      bound.info("taken");
      bound.warn("slow");
      log.info("other");
    });

    expect(lines(text).map(({ exchange }) => exchange)).toEqual(["a1b2", "a1b2", undefined]);
  });

  test("given a level, then what is below it is not written", () => {
    const text = written("warn", (log) => {
      log.debug("a");
      log.info("b");
      log.warn("c");
      log.fatal("d");
    });

    expect(lines(text).map(({ msg }) => msg)).toEqual(["c", "d"]);
  });
});

describe("an error", () => {
  test("given one of ours, then code, sentence and place are told; the stack only at debug", () => {
    const say = (log: Log) =>
      log.error("failed", { error: new RapporteurError("LIBRARY_BUSY", "Somebody “writes”.") });
    const [info, debug] = [written("info", say), written("debug", say)].map((text) => lines(text)[0].error);

    expect(info).toMatchObject({
      name: "RapporteurError",
      code: "LIBRARY_BUSY",
      message: "Somebody “writes”.",
      at: expect.stringMatching(/^test\/log\/log\.test\.ts:\d+:\d+$/),
    });
    expect(info).not.toHaveProperty("stack");
    expect(debug.stack[0]).toMatch(/^at /);
    expect(debug.stack.join()).not.toContain("Somebody");
  });

  test("given one that quotes what it could not read, and clients' own with whole requests, then no word of it shows", () => {
    const asked = "what is the secret plan?";
    const error = Object.assign(
      catching(() => JSON.parse(asked)),
      {
        requestBody: { json: { content: asked } },
        cause: new TypeError(`reading '${asked}'`, { cause: asked }),
      },
    );
    const text = written("trace", (log) => log.error("failed", { error }));

    expect(lines(text)[0].error).toMatchObject({ name: "SyntaxError", cause: { name: "TypeError" } });
    expect(text).not.toMatch(/secret|plan/);
  });

  test("given something thrown that is no error, then it is told so, and not what it is", () => {
    const text = written("info", (log) => log.error("failed", { error: "what is the plan?" }));

    expect(lines(text)[0].error).toMatchObject({ name: "string", message: "" });
    expect(text).not.toContain("plan");
  });
});

describe("secrets", () => {
  test.each([
    ["Slack's bot token", "xoxb-1-2-hush"],
    ["Slack's app token", "xapp-1-A0-hush"],
    ["a token that rotates", "xoxe.xoxb-1-hush"],
    ["a user's token", "xoxp-1-hush"],
    ["Discord's token", DISCORD_TOKEN],
    ["a key of OpenAI's", "sk-proj-hushhushhush"],
    ["a header", "Bearer hush"],
    ["a response address", "https://hooks.slack.com/commands/T1/2/hush"],
    ["a connection's address", "wss://wss-primary.slack.com/link/?ticket=hush&app_id=1"],
    ["a proxy with a password", "http://user:hush@proxy:8080"],
    ["an interaction's path", "/webhooks/110000/hush/messages/@original"],
  ])("given %s in a message, a field, an error and a bound field, then none shows", (_, secret) => {
    const text = written("trace", (log) => {
      log.info(`said ${secret} there`);
      log.info("field", { deep: { address: secret } });
      log.error("failed", { error: new Error(`request to ${secret} failed`, { cause: new Error(secret) }) });
      log.with({ secret }).warn("bound");
    });

    expect(lines(text)).toHaveLength(4);
    expect(text).not.toContain(secret);
    expect(text).not.toContain("hush");
  });

  test("given a secret of no known form, then it is known by itself", () => {
    const text = written("info", (log) => log.info("the key is open-sesame"), ["open-sesame", ""]);

    expect(lines(text)[0].msg).toBe("the key is [secret]");
  });

  test("given addresses and words that are none, then they can still be read", () => {
    const text = written("info", (log) =>
      log.info(
        "src/chat/press.ts:12:3 place slack:T1/C1 at https://slack.com/api/auth.test, GB/T 00801-202X",
      ),
    );

    expect(lines(text)[0].msg).toBe(
      "src/chat/press.ts:12:3 place slack:T1/C1 at https://slack.com/…, GB/T 00801-202X",
    );
  });
});

function catching(does: () => unknown): Error {
  try {
    does();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("Nothing was thrown.");
}
