import type { ReadingConfig } from "../bot.ts";
import type { ModelSettings } from "../config/model-settings.ts";
import type { PineconeSettings } from "../config/pinecone-settings.ts";
import type { ProxySettings } from "../config/proxy-settings.ts";
import { Secret } from "../config/secret.ts";

type Packed<Settings extends { readonly apiKey: Secret | null }> = Omit<Settings, "apiKey"> & {
  readonly apiKey: Settings["apiKey"] extends Secret ? string : string | null;
};

/** The configuration on its way to another thread, where a `Secret` would arrive empty: never to be shown or kept. */
export interface PackedConfig {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly leavesTheHouse: ReadingConfig["leavesTheHouse"];
  readonly tokensPerDay: number;
  readonly model: Packed<ModelSettings> | null;
  readonly embedding: Packed<ModelSettings> | null;
  readonly pinecone: Packed<PineconeSettings> | null;
  readonly proxy: ProxySettings | null;
}

export function packConfig(config: ReadingConfig): PackedConfig {
  const { corpusDir, dataDir, leavesTheHouse, tokensPerDay, model, embedding, pinecone, proxy } = config;
  return {
    corpusDir,
    dataDir,
    leavesTheHouse,
    tokensPerDay,
    model: model && { ...model, apiKey: model.apiKey?.reveal() ?? null },
    embedding: embedding && { ...embedding, apiKey: embedding.apiKey?.reveal() ?? null },
    pinecone: pinecone && { ...pinecone, apiKey: pinecone.apiKey.reveal() },
    proxy: proxy?.reveal() ?? null,
  };
}

export function unpackConfig(packed: PackedConfig): ReadingConfig {
  const { corpusDir, dataDir, leavesTheHouse, tokensPerDay, model, embedding, pinecone, proxy } = packed;
  return {
    corpusDir,
    dataDir,
    leavesTheHouse,
    tokensPerDay,
    model: model && { ...model, apiKey: hidden(model.apiKey) },
    embedding: embedding && { ...embedding, apiKey: hidden(embedding.apiKey) },
    pinecone: pinecone && { ...pinecone, apiKey: new Secret(pinecone.apiKey) },
    proxy: proxy && new Secret(proxy),
  };
}

function hidden(key: string | null): Secret | null {
  return key === null ? null : new Secret(key);
}
