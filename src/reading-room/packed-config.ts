import type { ReadingConfig } from "../bot.ts";
import type { ProxySettings } from "../config/proxy-settings.ts";
import { Secret } from "../config/secret.ts";

/** The configuration on its way to another thread, where a `Secret` would arrive empty: never to be shown or kept. */
export interface PackedConfig {
  readonly dataDir: string;
  readonly leavesTheHouse: ReadingConfig["leavesTheHouse"];
  readonly model: { readonly apiKey: string | null; readonly baseUrl: string; readonly name: string } | null;
  readonly proxy: ProxySettings | null;
}

export function packConfig({ dataDir, leavesTheHouse, model, proxy }: ReadingConfig): PackedConfig {
  return {
    dataDir,
    leavesTheHouse,
    model: model && { ...model, apiKey: model.apiKey?.reveal() ?? null },
    proxy: proxy?.reveal() ?? null,
  };
}

export function unpackConfig({ dataDir, leavesTheHouse, model, proxy }: PackedConfig): ReadingConfig {
  return {
    dataDir,
    leavesTheHouse,
    model: model && { ...model, apiKey: model.apiKey === null ? null : new Secret(model.apiKey) },
    proxy: proxy && new Secret(proxy),
  };
}
