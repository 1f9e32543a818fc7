import { apiAddress } from "./api-address.ts";
import type { Refuse } from "./config-error.ts";
import { Secret } from "./secret.ts";

/** Socket Mode, in one workspace. */
export interface SlackSettings {
  /** `xoxb-…` */
  readonly botToken: Secret;
  /** `xapp-…` */
  readonly appToken: Secret;
  /** Ends in `/api/`; null: Slack's own. */
  readonly apiUrl: string | null;
}

interface TokenKind {
  readonly name: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";
  readonly prefix: "xoxb-" | "xapp-";
  /** Where Slack shows it. */
  readonly found: string;
}

const BOT: TokenKind = {
  name: "SLACK_BOT_TOKEN",
  prefix: "xoxb-",
  found: "the bot's own begins with xoxb- and stands under “OAuth & Permissions”",
};
const APP: TokenKind = {
  name: "SLACK_APP_TOKEN",
  prefix: "xapp-",
  found:
    "the one meant begins with xapp- and is made under “Basic Information”, “App-Level Tokens”, with connections:write",
};

/** Slack's settings among `values`; null where nothing switches it on. */
export function readSlackSettings(values: ReadonlyMap<string, string>, refuse: Refuse): SlackSettings | null {
  const bot = values.get(BOT.name);
  const app = values.get(APP.name);
  const address = values.get("SLACK_API_URL");
  if (bot === undefined && app === undefined) {
    if (address !== undefined)
      refuse("SLACK_API_URL", "is set, but no SLACK_BOT_TOKEN and SLACK_APP_TOKEN switch Slack on");
    return null;
  }
  const apiUrl = address === undefined ? null : readAddress(address, refuse);
  if (bot?.startsWith(APP.prefix) && app?.startsWith(BOT.prefix)) {
    refuse(BOT.name, `and ${APP.name} are swapped: ${BOT.found}`);
    return null;
  }
  for (const [kind, token, other] of [
    [BOT, bot, APP],
    [APP, app, BOT],
  ] as const) {
    const fault =
      token === undefined
        ? `is missing: ${other.name} alone does not switch Slack on; ${kind.found}`
        : faultOf(token, kind);
    if (fault !== null) refuse(kind.name, fault);
  }
  return { botToken: new Secret(bot ?? ""), appToken: new Secret(app ?? ""), apiUrl };
}

function faultOf(token: string, { prefix, found }: TokenKind): string | null {
  if (new RegExp(`^${prefix}[A-Za-z0-9-]+$`).test(token)) return null;
  if (token.startsWith(prefix)) return "holds characters that no token has: copy it again";
  const what = token.startsWith("xoxp-")
    ? "is a user's token"
    : token.startsWith("xoxe")
      ? "is a token of an app that rotates its tokens, which Socket Mode has no need of"
      : token.startsWith(BOT.prefix)
        ? "is the bot's token"
        : token.startsWith(APP.prefix)
          ? "is an app-level token"
          : "is no such token";
  return `${what}: ${found}`;
}

function readAddress(address: string, refuse: Refuse): string | null {
  const url = apiAddress(address);
  if (url === null || !url.endsWith("/api")) {
    refuse("SLACK_API_URL", "is no address of Slack's API: write it as http://localhost:8080/api/");
    return null;
  }
  // The client appends a method's name to it.
  return `${url}/`;
}
