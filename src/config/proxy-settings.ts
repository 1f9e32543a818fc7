import type { Refuse } from "./config-error.ts";
import { Secret } from "./secret.ts";

/** As `setGlobalProxyFromEnv` of node:http takes them. */
export type ProxySettings = Readonly<Record<"http_proxy" | "https_proxy" | "no_proxy", string>>;

/** Local endpoints must stay reachable where somebody sets a proxy and forgets to except them. */
const THIS_MACHINE = "localhost,127.0.0.1,::1";

export function isProxyVariable(name: string): boolean {
  return ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].includes(name.toUpperCase());
}

/**
 * The proxy that the variables name; null where they name none. Node's fetch heeds the variables by itself only when
 * it was started with NODE_USE_ENV_PROXY=1, which nobody can be expected to know, and never those in `.env`.
 * Private certificate authorities need nothing of us: Node reads NODE_EXTRA_CA_CERTS, or with NODE_USE_SYSTEM_CA=1
 * the system's own store, for every client in the process.
 */
export function readProxySettings(
  given: Readonly<Record<string, string>>,
  refuse: Refuse,
): Secret<ProxySettings> | null {
  // Small letters win, as in Node and curl; an empty value switches the proxy off.
  const valueOf = (name: string): string => (given[name.toLowerCase()] ?? given[name] ?? "").trim();
  const proxies = { http_proxy: valueOf("HTTP_PROXY"), https_proxy: valueOf("HTTPS_PROXY") };
  for (const [name, address] of Object.entries(proxies)) {
    if (address !== "" && !/^https?:$/.test(URL.parse(address)?.protocol ?? "")) {
      refuse(name.toUpperCase(), "is no proxy that Node can use: write it as http://proxy.example:8080");
    }
  }
  if (proxies.http_proxy === "" && proxies.https_proxy === "") return null;
  const exceptions = [valueOf("NO_PROXY"), THIS_MACHINE].filter((hosts) => hosts !== "");
  return new Secret({ ...proxies, no_proxy: exceptions.join(",") });
}
