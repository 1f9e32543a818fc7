import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { loadConfig } from "../src/config.ts";
import { ConfigError } from "../src/config/config-error.ts";
import { SETTINGS } from "../src/config/settings.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "rapporteur-config-"));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const load = (env: Record<string, string> = {}) => loadConfig(env, cwd);
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);

function errorOf(env: Record<string, string> = {}): ConfigError | null {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  return null;
}

/** The faults, as a person reads them. */
function faultsOf(env: Record<string, string> = {}): string[] {
  return errorOf(env)?.details.faults.map((fault) => fault.message) ?? [];
}

describe("defaults", () => {
  test("given nothing, when loaded, then folders are in the working folder and nothing leaves the house", () => {
    const config = load();

    expect(config).toEqual({
      corpusDir: join(cwd, "corpus"),
      dataDir: join(cwd, "data"),
      model: null,
      embedding: null,
      pinecone: null,
      slack: null,
      discord: null,
      logLevel: "info",
      proxy: null,
      leavesTheHouse: { toModel: [], toEmbedder: [], toIndex: [] },
      tokensPerDay: 500_000,
      places: [],
    });
  });

  test("given variables of other programs, when loaded, then they are none of our business", () => {
    const others = {
      PATH: "/bin",
      HOME: "/root",
      LOGLEVEL: "debug",
      DB_URL: "x",
      XDG_DATA_DIRS: "/x",
      HTTPS_PROXYY: "",
    };

    expect(faultsOf(others)).toEqual([]);
  });
});

describe("the environment and .env", () => {
  test("given both, when they differ, then the environment wins", () => {
    mkdirSync(join(cwd, "a"));
    mkdirSync(join(cwd, "b"));
    write(".env", "\uFEFFCORPUS_DIR=a\nDATA_DIR='kept here' # a comment\n");

    const config = load({ CORPUS_DIR: "b" });

    expect([config.corpusDir, config.dataDir]).toEqual([join(cwd, "b"), join(cwd, "kept here")]);
  });

  test("given .env in UTF-16, when loaded, then that is said and not passed over", () => {
    writeFileSync(join(cwd, ".env"), Buffer.from("\uFEFFCORPUS_DIR=a\n", "utf16le"));

    expect(faultsOf()).toEqual([".env is not written in UTF-8: save it anew"]);
  });

  test.each(["TZ", "NODE_EXTRA_CA_CERTS", "NO_COLOR"])(
    "given %s in .env, then it is said that it does nothing there",
    (name) => {
      write(".env", `${name}=x`);

      expect(faultsOf()).toEqual([expect.stringMatching(`^${name} does nothing in .env`)]);
      expect(faultsOf({ [name]: "x" })).toHaveLength(1);
    },
  );

  test("given nothing but process-wide variables in the environment itself, then they are taken as they are", () => {
    expect(faultsOf({ TZ: "Asia/Shanghai", NODE_EXTRA_CA_CERTS: "/x.pem", NO_COLOR: "1" })).toEqual([]);
  });
});

describe("what is refused", () => {
  const unbuilt = SETTINGS.filter((setting) => setting.waitsFor !== null);

  test.each(unbuilt)(
    "given $name, which is not built, then the start stops and says why",
    ({ name, waitsFor }) => {
      expect(faultsOf({ [name]: "some-value" })).toEqual([
        `${name} is set, but ${waitsFor} is not built yet: unset it`,
      ]);
    },
  );

  test.each([
    ["SLACK_TOKEN", "SLACK_BOT_TOKEN"],
    ["OPENAI_KEY", "OPENAI_API_KEY"],
    ["OPENAI_API_BASE", "OPENAI_BASE_URL"],
    ["OPENAI_MODLE", "OPENAI_MODEL"],
    ["OPEN_AI_API_KEY", "OPENAI_API_KEY"],
    ["openai_api_key", "OPENAI_API_KEY"],
    ["DATADIR", "DATA_DIR"],
    ["CORPUS_DIRS", "CORPUS_DIR"],
    ["RAPORTEUR_CONFIG", "RAPPORTEUR_CONFIG"],
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["SLACK_BOT_TOKN", "SLACK_BOT_TOKEN"],
    ["DISCORD_GUILD", "DISCORD_GUILD_ID"],
    ["PINECONE_APY_KEI", "PINECONE_API_KEY"],
  ])("given the near miss %s, then %s is suggested", (name, meant) => {
    expect(faultsOf({ [name]: "x" })).toEqual([
      `${name} is set, but there is no such setting: did you mean ${meant}?`,
    ]);
  });

  test.each([
    [{ CORPUS_DIR: " " }, "CORPUS_DIR is set, but empty"],
    [{ CORPUS_DIR: "nowhere" }, "CORPUS_DIR names a folder that is not there"],
    [{ CORPUS_DIR: "a-file" }, "CORPUS_DIR names a file"],
    [{ DATA_DIR: "a-file" }, "DATA_DIR names a file"],
    [{ DATA_DIR: "~/data" }, "DATA_DIR begins with ~"],
    [{ RAPPORTEUR_CONFIG: "nowhere.yaml" }, "RAPPORTEUR_CONFIG names a file that is not there"],
    [{ OPENAI_API_KEY: "sk-…" }, "OPENAI_API_KEY holds characters that no key has"],
    [{ OPENAI_API_KEY: "sk-a", OPENAI_MODEL: "my model" }, "OPENAI_MODEL holds white space"],
    [{ OPENAI_MODEL: "gpt-5" }, "OPENAI_MODEL is set, but neither"],
    [{ OPENAI_BASE_URL: "localhost:11434/v1", OPENAI_MODEL: "m" }, "OPENAI_BASE_URL is no address"],
    [{ OPENAI_BASE_URL: "http://u:pw@host/v1", OPENAI_MODEL: "m" }, "OPENAI_BASE_URL holds a password"],
    [
      { OPENAI_BASE_URL: "http://host/v1/chat/completions", OPENAI_MODEL: "m" },
      "OPENAI_BASE_URL names one of the",
    ],
    [{ OPENAI_BASE_URL: "https://eu.api.openai.com/v1" }, "OPENAI_BASE_URL is OpenAI's own address"],
    [{ OPENAI_API_KEY: "sk-a", HTTPS_PROXY: "socks5://p:1" }, "HTTPS_PROXY is no proxy that Node can use"],
  ])("given %j, then the sentence names the setting and the fault", (env, sentence) => {
    write("a-file", "");

    expect(faultsOf(env)).toEqual([expect.stringContaining(sentence)]);
  });

  test("given several faults, when loaded, then one error names them all, with code and details", () => {
    write("rapporteur.yaml", "leave_the_house: {}\n");

    const error = errorOf({ SLACK_TOKEN: "x", CORPUS_DIR: "", PORT: "80" });

    expect(error).toMatchObject({
      code: "CONFIG",
      details: { faults: [{ setting: "SLACK_TOKEN" }, {}, {}, { line: 1 }] },
    });
    expect(error?.message).toMatch(
      /^The configuration has 4 faults:\n- SLACK_TOKEN .*\n- CORPUS_DIR .*\n- PORT .*\n- rapporteur\.yaml, line 1: /,
    );
  });
});

describe("the model", () => {
  test("given a key alone, then OpenAI's own address and a default model hold", () => {
    const { model } = load({ OPENAI_API_KEY: "sk-secret" });

    expect(model).toMatchObject({
      baseUrl: "https://api.openai.com/v1",
      name: expect.stringMatching(/^gpt-/),
    });
    expect(model?.apiKey?.reveal()).toBe("sk-secret");
  });

  test("given the address of a local endpoint and a model, then no key is needed", () => {
    const { model } = load({ OPENAI_BASE_URL: "http://localhost:11434/v1/", OPENAI_MODEL: "qwen3:8b" });
    const unnamed = load({ OPENAI_BASE_URL: "http://localhost:11434/v1" });

    expect(model).toEqual({ apiKey: null, baseUrl: "http://localhost:11434/v1", name: "qwen3:8b" });
    expect(unnamed.model?.name).toBe("gpt-5.4-mini");
  });
});

describe("secrets", () => {
  const env = { OPENAI_API_KEY: "sk-hush", HTTPS_PROXY: "http://u:hush@proxy:8080", OPENAI_MODEL: "m" };

  test("given a configuration with secrets, when printed in any way, then none shows", () => {
    const config = load(env);

    const printed = [
      JSON.stringify(config),
      inspect(config, { depth: 9, showHidden: true }),
      String(config.model?.apiKey),
    ];

    expect(printed.join()).not.toContain("hush");
    expect(printed[0]).toContain('"apiKey":"[secret]"');
  });

  test("given faults beside and in secrets, when refused, then no error shows a value", () => {
    const secrets = Object.fromEntries(
      SETTINGS.filter((setting) => setting.secret).map(({ name }) => [name, "hüsh ~"]),
    );

    const faults = faultsOf({
      ...env,
      ...secrets,
      SLACK_TOKEN: "hüsh",
      OPENAI_BASE_URL: "http://u:hüsh@host",
    });

    expect(faults.length).toBeGreaterThan(10);
    expect(faults.join()).not.toMatch(/h[üu]sh/);
  });
});

describe("the proxy", () => {
  test("given proxy variables in either case, when a model is on, then small letters win and this machine is excepted", () => {
    const { proxy } = load({
      OPENAI_API_KEY: "sk-a",
      HTTPS_PROXY: "http://big:1",
      https_proxy: "http://small:1",
      NO_PROXY: ".corp",
    });

    expect(proxy?.reveal()).toEqual({
      http_proxy: "",
      https_proxy: "http://small:1",
      no_proxy: ".corp,localhost,127.0.0.1,::1",
    });
  });

  test.each([
    { OPENAI_API_KEY: "sk-a" },
    { SLACK_BOT_TOKEN: "xoxb-1-a", SLACK_APP_TOKEN: "xapp-1-a" },
    { DISCORD_TOKEN: "MTEwMDAwMDAwMDAwMDAwMDAw.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab" },
  ])("given a proxy and what leaves the house by %j, then it is judged and used", (switchesOn) => {
    const { proxy } = load({ ...switchesOn, HTTPS_PROXY: "http://proxy:1" });

    expect(proxy?.reveal().https_proxy).toBe("http://proxy:1");
    expect(faultsOf({ ...switchesOn, HTTPS_PROXY: "socks5://127.0.0.1:1080" })).toHaveLength(1);
  });

  test("given a proxy that Node cannot use, when nothing leaves the house, then the start goes on", () => {
    expect(load({ HTTPS_PROXY: "socks5://127.0.0.1:1080" }).proxy).toBeNull();
  });

  test("given an emptied proxy variable, then there is no proxy and no fault", () => {
    expect(load({ OPENAI_API_KEY: "sk-a", HTTPS_PROXY: "http://p:1", https_proxy: "" }).proxy).toBeNull();
  });
});

describe("rapporteur.yaml", () => {
  test("given audiences that may leave the house, when loaded, then they are there", () => {
    write("rapporteur.yaml", "leaves_the_house:\n  model: [wg3, swg-bds]\n  index: [wg8]\n");

    expect(load().leavesTheHouse).toEqual({ toModel: ["wg3", "swg-bds"], toEmbedder: [], toIndex: ["wg8"] });
  });

  test("given another place for it, when loaded, then that one is read", () => {
    write("elsewhere.yaml", "leaves_the_house: { model: [wg8] }");

    expect(load({ RAPPORTEUR_CONFIG: "elsewhere.yaml" }).leavesTheHouse.toModel).toEqual(["wg8"]);
  });

  test("given rapporteur.yml, when loaded, then it is not passed over in silence", () => {
    write("rapporteur.yml", "leaves_the_house: {}");

    expect(faultsOf()).toEqual(["rapporteur.yml is not read: call it rapporteur.yaml"]);
  });

  test.each(["", "# only a comment\n", "leaves_the_house: {}\n"])(
    "given %j, then nothing more leaves the house",
    (text) => {
      write("rapporteur.yaml", text);

      expect(load().leavesTheHouse.toModel).toEqual([]);
    },
  );

  test.each([
    [
      "leaves_the_house:\n  modle: [wg3]\n",
      'line 2: there is no "modle" in leaves_the_house: did you mean "model"?',
    ],
    [
      "leaves_the_house:\n  slack: [wg3]\n",
      'line 2: there is no "slack" in leaves_the_house: known here: model, embedder, index',
    ],
    [
      "\nleaves-the-house:\n  model: []\n",
      'line 2: there is no "leaves-the-house": did you mean "leaves_the_house"?',
    ],
    [
      "leaves_the_house:\n  model:\n    - wg3\n    - 7\n",
      "line 4: leaves_the_house.model.1 must be an audience",
    ],
    ["leaves_the_house:\n  model:\n    - WG 3\n", "line 3: leaves_the_house.model.0 must be an audience"],
    ["leaves_the_house:\n  model: wg3\n", "line 2: leaves_the_house.model must be a list of audiences"],
    ["\n\nleaves_the_house:\n", "line 3: leaves_the_house must be a section with model"],
    ["- wg3\n", "line 1: the file must be a section with leaves_the_house, models, places"],
    ["a: 1\na: 2\n", "line 2: Map keys must be unique"],
    ["leaves_the_house:\n  model: [wg3\n", "line 3: "],
  ])("given %j, then the fault bears its line", (text, sentence) => {
    write("rapporteur.yaml", text);

    expect(faultsOf()).toEqual([expect.stringContaining(`rapporteur.yaml, ${sentence}`)]);
  });
});

describe(".env.example", () => {
  const example = readFileSync(join(import.meta.dirname, "../.env.example"), "utf8");
  const built = SETTINGS.filter((setting) => setting.waitsFor === null);

  test("given the table of settings, then it documents each built one with its meaning and default, and no other", () => {
    const documented = [...example.matchAll(/^# (.+)\n#?([A-Z_]+)=(.*)$/gm)].map(
      ([, meaning, name, value]) => ({ name, meaning, value }),
    );

    expect(documented).toEqual(
      built.map(({ name, meaning, fallback }) => ({ name, meaning, value: fallback ?? "" })),
    );
  });

  test("given it is copied as it stands, then nothing changes", () => {
    const before = load();
    write(".env", example);

    expect(load()).toEqual(before);
  });
});
