import { nearestName } from "./nearest-name.ts";

/** One variable of the environment. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** What holds when it is not set; null: nothing does. */
  readonly fallback: string | null;
  readonly secret: boolean;
  /** The part it belongs to, which is still to be built; null: it is built. */
  readonly waitsFor: string | null;
}

const HTTP_MODE = "HTTP mode for many workspaces";

/** Every variable, built or not yet. `.env.example` documents those that are built, and a test holds it to that. */
export const SETTINGS: readonly Setting[] = [
  built("CORPUS_DIR", "The folder that the corpus is read from.", "corpus"),
  built("DATA_DIR", "The folder where the process keeps its files; created when missing.", "data"),
  built("RAPPORTEUR_CONFIG", "Where rapporteur.yaml stands.", "rapporteur.yaml"),
  secret(built("OPENAI_API_KEY", "The key of an OpenAI-compatible endpoint: switches the model on.", null)),
  built("OPENAI_BASE_URL", "The endpoint's address. A local one needs no key.", "https://api.openai.com/v1"),
  // Small and quick, and holds to a strict JSON Schema.
  built(
    "OPENAI_MODEL",
    "The model that words answers. Name one that the endpoint serves, if it is not OpenAI's.",
    "gpt-5.4-mini",
  ),
  built(
    "OPENAI_EMBEDDING_MODEL",
    "The model of the same endpoint that embeds passages, so that search finds what is said in other words.",
    null,
  ),
  secret(built("PINECONE_API_KEY", "The key of Pinecone: switches the hosted index on.", null)),
  built("PINECONE_INDEX", "The hosted index's name; it is made when there is none of that name.", null),
  built("PINECONE_INDEX_HOST", "The hosted index's address, where it is known.", null),
  built("PINECONE_CONTROLLER_HOST", "Another address of Pinecone's control plane, for a proxy.", null),
  secret(built("SLACK_BOT_TOKEN", "Slack: the bot's token, xoxb-…. Needs SLACK_APP_TOKEN beside it.", null)),
  secret(built("SLACK_APP_TOKEN", "Slack: the app-level token of Socket Mode, xapp-….", null)),
  built(
    "SLACK_API_URL",
    "Another address of Slack's API, for a proxy or a test server; ends in /api/.",
    null,
  ),
  secret(built("DISCORD_TOKEN", "Discord: the bot's token, without “Bot ” before it.", null)),
  built(
    "DISCORD_API_URL",
    "Another address of Discord's API, for a proxy or a test server; ends in /api.",
    null,
  ),
  built(
    "DISCORD_GUILD_ID",
    "The one Discord server in which commands are registered, at once; all, after a while, when unset.",
    null,
  ),
  built("LOG_LEVEL", "How much the process logs: trace, debug, info, warn, error, fatal or silent.", "info"),
  secret(built("HTTP_PROXY", "The proxy for http addresses.", null)),
  secret(built("HTTPS_PROXY", "The proxy for https addresses.", null)),
  built("NO_PROXY", "Hosts reached without the proxy. This machine itself always is.", null),

  secret(unbuilt("DATABASE_URL", "PostgreSQL in place of SQLite.", "PostgreSQL")),
  secret(unbuilt("SLACK_SIGNING_SECRET", "Proves that an event comes from Slack.", HTTP_MODE)),
  unbuilt("SLACK_CLIENT_ID", "OAuth, for many workspaces.", HTTP_MODE),
  secret(unbuilt("SLACK_CLIENT_SECRET", "OAuth, for many workspaces.", HTTP_MODE)),
  secret(unbuilt("SLACK_STATE_SECRET", "OAuth, for many workspaces.", HTTP_MODE)),
  unbuilt("PORT", "Where the web reader listens.", "the web reader"),
  unbuilt("PUBLIC_URL", "The web reader's address as others see it.", "the web reader"),
  secret(unbuilt("LINK_SECRET", "Signs the web reader's links.", "the web reader")),
];

function built(name: string, meaning: string, fallback: string | null): Setting {
  return { name, meaning, fallback, secret: false, waitsFor: null };
}

function unbuilt(name: string, meaning: string, waitsFor: string): Setting {
  return { name, meaning, fallback: null, secret: false, waitsFor };
}

function secret(setting: Setting): Setting {
  return { ...setting, secret: true };
}

/** Names that other programs, older documentation or habit use for ours, and that no typing slip explains. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  CORPUS_DIR: ["CORPUS", "CORPUS_PATH", "CORPUS_FOLDER", "RAPPORTEUR_CORPUS", "RAPPORTEUR_CORPUS_DIR"],
  DATA_DIR: ["DATA_PATH", "DATA_FOLDER", "RAPPORTEUR_DATA", "RAPPORTEUR_DATA_DIR"],
  RAPPORTEUR_CONFIG: ["RAPPORTEUR_YAML", "RAPPORTEUR_CONFIG_FILE", "RAPPORTEUR_CONFIG_PATH"],
  OPENAI_API_KEY: ["OPENAI_KEY", "OPENAI_TOKEN", "OPENAI_SECRET", "OPENAI_SECRET_KEY", "OPENAI_API_TOKEN"],
  OPENAI_BASE_URL: [
    "OPENAI_BASE",
    "OPENAI_API_BASE",
    "OPENAI_API_BASE_URL",
    "OPENAI_URL",
    "OPENAI_API_URL",
    "OPENAI_HOST",
    "OPENAI_API_HOST",
    "OPENAI_ENDPOINT",
  ],
  OPENAI_MODEL: ["OPENAI_MODEL_NAME", "OPENAI_CHAT_MODEL", "OPENAI_DEFAULT_MODEL", "OPENAI_API_MODEL"],
  OPENAI_EMBEDDING_MODEL: ["OPENAI_EMBED_MODEL", "OPENAI_EMBEDDING"],
  SLACK_BOT_TOKEN: ["SLACK_TOKEN", "SLACK_API_TOKEN", "SLACK_BOT_USER_TOKEN", "SLACK_XOXB_TOKEN"],
  SLACK_APP_TOKEN: ["SLACK_APP_LEVEL_TOKEN", "SLACK_SOCKET_TOKEN", "SLACK_XAPP_TOKEN"],
  SLACK_API_URL: ["SLACK_BASE_URL", "SLACK_URL"],
  DISCORD_TOKEN: ["DISCORD_BOT_TOKEN", "DISCORD_API_TOKEN", "DISCORD_BOT_KEY"],
  DISCORD_API_URL: ["DISCORD_BASE_URL", "DISCORD_URL"],
  DISCORD_GUILD_ID: ["DISCORD_GUILD", "DISCORD_SERVER_ID"],
  PINECONE_API_KEY: ["PINECONE_KEY", "PINECONE_TOKEN"],
  PINECONE_INDEX: ["PINECONE_INDEX_NAME"],
  PINECONE_INDEX_HOST: ["PINECONE_HOST", "PINECONE_INDEX_URL"],
};

/** Names so common that something like them in the environment says nothing about us. */
const COMMON = new Set([
  "PORT",
  "LOG_LEVEL",
  "DATABASE_URL",
  "PUBLIC_URL",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
]);

const DISTINCT_NAMES = SETTINGS.map((setting) => setting.name).filter((name) => !COMMON.has(name));

/** What holds when the setting is not set. */
export function fallbackOf(name: string): string {
  return SETTINGS.find((setting) => setting.name === name)?.fallback ?? "";
}

/** The setting that an unknown variable was probably meant to be; null where it is none of our business. */
export function meantSetting(name: string): string | null {
  const other = Object.entries(OTHER_NAMES).find(([, names]) => names.includes(name.toUpperCase()));
  return other?.[0] ?? nearestName(name, DISTINCT_NAMES);
}
