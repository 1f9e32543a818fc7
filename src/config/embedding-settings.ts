import type { Refuse } from "./config-error.ts";
import type { ModelSettings } from "./model-settings.ts";

/** The model that embeds passages, at the endpoint of the one that words answers. */
export type EmbeddingSettings = ModelSettings;

/** Null where nothing switches it on: it needs a name of its own, for no endpoint has a usual one. */
export function readEmbeddingSettings(
  values: ReadonlyMap<string, string>,
  model: ModelSettings | null,
  refuse: Refuse,
): EmbeddingSettings | null {
  const setting = "OPENAI_EMBEDDING_MODEL";
  const name = values.get(setting);
  if (name === undefined) return null;
  if (/\s/.test(name)) refuse(setting, "holds white space, as no model's name does");
  if (model !== null) return { ...model, name };
  if (!values.has("OPENAI_API_KEY") && !values.has("OPENAI_BASE_URL"))
    refuse(setting, "is set, but neither OPENAI_API_KEY nor OPENAI_BASE_URL says where it is served");
  return null;
}
