import { parse as parseDotenv } from "dotenv";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConfigError, type ConfigFault, type Refuse } from "./config/config-error.ts";
import { type DiscordSettings, readDiscordSettings } from "./config/discord-settings.ts";
import { type HouseRules, NO_HOUSE_RULES, readHouseRules } from "./config/house-rules.ts";
import { type EmbeddingSettings, readEmbeddingSettings } from "./config/embedding-settings.ts";
import { type LogLevel, readLogLevel } from "./config/log-level.ts";
import { type ModelSettings, readModelSettings } from "./config/model-settings.ts";
import { type PineconeSettings, readPineconeSettings } from "./config/pinecone-settings.ts";
import { isProxyVariable, type ProxySettings, readProxySettings } from "./config/proxy-settings.ts";
import type { Secret } from "./config/secret.ts";
import { fallbackOf, meantSetting, SETTINGS } from "./config/settings.ts";
import { readSlackSettings, type SlackSettings } from "./config/slack-settings.ts";

/** What the process was told, checked. A part that nothing switches on is null. */
export interface Config extends HouseRules {
  /** Absolute; it may be missing, unless `CORPUS_DIR` names it. */
  readonly corpusDir: string;
  /** Absolute; still to be created. */
  readonly dataDir: string;
  readonly model: ModelSettings | null;
  readonly embedding: EmbeddingSettings | null;
  readonly pinecone: PineconeSettings | null;
  readonly slack: SlackSettings | null;
  readonly discord: DiscordSettings | null;
  readonly logLevel: LogLevel;
  /** To be given to `setGlobalProxyFromEnv` of node:http before the first request. */
  readonly proxy: Secret<ProxySettings> | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Given = Readonly<Record<string, string>>;

/** What Node or the system reads before our first line runs, so that it does nothing in `.env`. */
const READ_BEFORE_US = /^(?:NODE_.+|TZ|NO_COLOR|FORCE_COLOR|SSL_CERT_FILE|SSL_CERT_DIR)$/;

/**
 * Reads the environment, `.env` in the working folder `cwd` (the environment wins over it), and `rapporteur.yaml`.
 * Fails with one `ConfigError` that names every fault.
 */
export function loadConfig(env: Environment = process.env, cwd: string = process.cwd()): Config {
  const faults: ConfigFault[] = [];
  const refuse: Refuse = (setting, sentence, line) => {
    const place = line === undefined ? setting : `${setting}, line ${line}:`;
    faults.push({ setting, line: line ?? null, message: `${place} ${sentence}` });
  };

  const given = readGiven(env, cwd, refuse);
  const values = readValues(given, refuse);
  const model = readModelSettings(values, refuse);
  const abroad = {
    model,
    embedding: readEmbeddingSettings(values, model, refuse),
    pinecone: readPineconeSettings(values, refuse),
    slack: readSlackSettings(values, refuse),
    discord: readDiscordSettings(values, refuse),
  };
  const leaves = Object.values(abroad).some((part) => part !== null);
  const config: Config = {
    corpusDir: readFolder("CORPUS_DIR", values, cwd, refuse),
    dataDir: readFolder("DATA_DIR", values, cwd, refuse),
    ...abroad,
    logLevel: readLogLevel(values, refuse),
    // Where nothing leaves the house, the machine's proxy (which may be of a kind that Node cannot use) is not ours to judge.
    proxy: leaves ? readProxySettings(given, refuse) : null,
    ...readRules(values.get("RAPPORTEUR_CONFIG"), cwd, refuse),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/**
 * What switches on that langchain and its kin send what they read to a tracing service or print it, or go by a gateway,
 * and that Pinecone's client prints every request, with the key.
 */
const TRACING = /^(?:LANGCHAIN|LANGSMITH|LANGGRAPH|LANGFUSE|TRACELOOP|OTEL)_|^PINECONE_DEBUG/;

/** Takes it out of this thread's environment: whatever that says, nothing is traced. */
export function silenceTracing(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) if (TRACING.test(name)) delete env[name];
}

/** Everything that is set, ours or not. */
function readGiven(env: Environment, cwd: string, refuse: Refuse): Given {
  const path = join(cwd, ".env");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  // What Windows' older shells write is UTF-16, in which dotenv would find nothing and say nothing.
  if (text.includes("\0")) refuse(".env", "is not written in UTF-8: save it anew");
  const dotenv = parseDotenv(text);
  for (const name of Object.keys(dotenv).filter((name) => READ_BEFORE_US.test(name))) {
    refuse(name, "does nothing in .env, because Node reads it before us: set it in the environment");
  }
  const own = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...dotenv, ...Object.fromEntries(own) };
}

/** Our own settings among them; refuses what is not built, what is empty, and what was meant to be one of ours. */
function readValues(given: Given, refuse: Refuse): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if (isProxyVariable(name)) continue;
    const setting = SETTINGS.find((setting) => setting.name === name);
    if (setting === undefined) {
      const meant = meantSetting(name);
      if (meant !== null) refuse(name, `is set, but there is no such setting: did you mean ${meant}?`);
    } else if (setting.waitsFor !== null) {
      refuse(name, `is set, but ${setting.waitsFor} is not built yet: unset it`);
    } else if (value.trim() === "") {
      refuse(name, "is set, but empty: give it a value or unset it");
    } else {
      values.set(name, value.trim());
    }
  }
  return values;
}

function readFolder(
  name: "CORPUS_DIR" | "DATA_DIR",
  values: ReadonlyMap<string, string>,
  cwd: string,
  refuse: Refuse,
): string {
  const value = values.get(name);
  const path = resolve(cwd, value ?? fallbackOf(name));
  const found = statSync(path, { throwIfNoEntry: false });
  if (value?.startsWith("~"))
    refuse(name, "begins with ~, which only a shell understands: write the path out");
  else if (found !== undefined && !found.isDirectory()) refuse(name, "names a file, not a folder");
  // An empty answer to every question would be the only other sign of a mistyped corpus.
  else if (found === undefined && value !== undefined && name === "CORPUS_DIR")
    refuse(name, "names a folder that is not there");
  return path;
}

function readRules(named: string | undefined, cwd: string, refuse: Refuse): HouseRules {
  const name = named ?? fallbackOf("RAPPORTEUR_CONFIG");
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return readHouseRules(readFileSync(path, "utf8"), (line, sentence) => refuse(name, sentence, line));
  }
  if (named !== undefined) refuse("RAPPORTEUR_CONFIG", "names a file that is not there");
  else if (existsSync(resolve(cwd, "rapporteur.yml")))
    refuse("rapporteur.yml", `is not read: call it ${name}`);
  return NO_HOUSE_RULES;
}
