import type { Refuse } from "./config-error.ts";
import { Secret } from "./secret.ts";
import { fallbackOf } from "./settings.ts";

/** A key or an address switches the model on. */
export interface ModelSettings {
  readonly apiKey: Secret | null;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly name: string;
}

/** The model's settings among `values`; null where nothing switches it on. */
export function readModelSettings(values: ReadonlyMap<string, string>, refuse: Refuse): ModelSettings | null {
  const key = values.get("OPENAI_API_KEY");
  const address = values.get("OPENAI_BASE_URL");
  const name = values.get("OPENAI_MODEL");
  if (key === undefined && address === undefined) {
    if (name !== undefined) {
      refuse("OPENAI_MODEL", "is set, but neither OPENAI_API_KEY nor OPENAI_BASE_URL switches the model on");
    }
    return null;
  }

  // A header takes visible ASCII only; the request would fail with the key in its message.
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    refuse("OPENAI_API_KEY", "holds characters that no key has");
  if (name !== undefined && /\s/.test(name))
    refuse("OPENAI_MODEL", "holds white space, as no model's name does");
  const url = readAddress(address ?? fallbackOf("OPENAI_BASE_URL"), refuse);
  if (url === null) return null;
  const ofOpenAi = url.hostname === "api.openai.com" || url.hostname.endsWith(".api.openai.com");
  if (ofOpenAi && key === undefined)
    refuse("OPENAI_BASE_URL", "is OpenAI's own address, which needs OPENAI_API_KEY");
  return {
    apiKey: key === undefined ? null : new Secret(key),
    baseUrl: url.href.replace(/\/+$/, ""),
    name: name ?? fallbackOf("OPENAI_MODEL"),
  };
}

function readAddress(address: string, refuse: Refuse): URL | null {
  const url = URL.parse(address);
  const fault =
    url === null || !/^https?:$/.test(url.protocol)
      ? "is no address: write it as http://localhost:11434/v1"
      : url.username !== "" || url.password !== ""
        ? "holds a password: give it as OPENAI_API_KEY"
        : /\/(?:completions|responses|embeddings|models)\/?$/.test(url.pathname)
          ? "names one of the endpoint's services: leave that part off, so that it mostly ends in /v1"
          : null;
  if (fault === null) return url;
  refuse("OPENAI_BASE_URL", fault);
  return null;
}
