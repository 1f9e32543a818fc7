import { setGlobalProxyFromEnv } from "node:http";
import type { Wording } from "./answers/word.ts";
import type { Config } from "./config.ts";
import { bringUpToDate, type Holdings } from "./intake/rebuild.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite/open-library.ts";
import { loadPrompt } from "./model/prompts.ts";
import { openAiModel } from "./model/openai/openai-model.ts";
import { createThesaurus } from "./retrieval/bilingual.ts";
import type { Search } from "./retrieval/passage.ts";
import { createSearch } from "./retrieval/search.ts";
import { openPassageIndex } from "./retrieval/sqlite/open-index.ts";
import { audiences } from "./standards/audience.ts";
import { RapporteurError } from "./standards/errors.ts";
import type { Committee } from "./standards/working-group.ts";

/** The parts, chosen by the configuration and joined: library and index up to date with the corpus, search over both. */
export interface House extends AsyncDisposable {
  readonly store: Store;
  readonly library: Library;
  readonly search: Search;
  /** Null where no model is configured. */
  readonly wording: Wording | null;
  /** Committees and groups are public, and the same for everybody. */
  committees(): Promise<readonly Committee[]>;
}

/** As long as an answer waits for a model, in milliseconds. */
const PATIENCE = 30_000;

const NOBODY_IN_PARTICULAR = { audiences: audiences(), asOf: null };

/** Library and index as they are, not yet brought up to date. */
export interface Store extends Holdings, AsyncDisposable {}

export async function openStore(config: Config, progress: (line: string) => void): Promise<Store> {
  await using opened = new AsyncDisposableStack();
  const library = opened.use(await openLibrary(config.dataDir));
  const index = opened.use(await openPassageIndex(config.dataDir));
  const parts = opened.move();
  return {
    corpusDir: config.corpusDir,
    dataDir: config.dataDir,
    library,
    index,
    onProgress: ({ done, total, path }) => progress(`reading ${done} of ${total}: ${path}`),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Opens what the configuration names and brings it up to date. What was opened is closed again when that fails. */
export async function openHouse(config: Config, progress: (line: string) => void): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const store = opened.use(await openStore(config, progress));
  const { library, index } = store;
  await bringUpToDate(store);
  const view = library.view(NOBODY_IN_PARTICULAR);
  const wording = await wordingOf(config, await view.committees());
  const search = createSearch(index, createThesaurus(await view.glossary()));
  const parts = opened.move();
  return {
    store,
    library,
    search,
    wording,
    committees: () => library.view(NOBODY_IN_PARTICULAR).committees(),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

async function wordingOf(
  { model, proxy, leavesTheHouse }: Config,
  committees: readonly Committee[],
): Promise<Wording | null> {
  const groups = committees.flatMap((c) => c.groups.map((g) => g.id));
  const unknown = leavesTheHouse.toModel.find((audience) => !groups.includes(audience));
  // A slip here would go unnoticed otherwise: the drafts meant to leave would silently stay.
  if (unknown !== undefined)
    throw new RapporteurError(
      "CONFIG",
      `rapporteur.yaml lets “${unknown}” leave the house, but there is no such working group.`,
    );
  if (!model) return null;
  if (proxy) setGlobalProxyFromEnv(proxy.reveal());
  return {
    model: openAiModel({
      apiKey: model.apiKey?.reveal() ?? null,
      baseUrl: model.baseUrl,
      model: model.name,
      timeoutMs: PATIENCE,
    }),
    prompt: await loadPrompt("word-answer"),
    mayLeave: audiences(leavesTheHouse.toModel),
    patience: PATIENCE,
  };
}
