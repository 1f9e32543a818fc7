import { setGlobalProxyFromEnv } from "node:http";
import type { Wording } from "./answers/word.ts";
import type { Config } from "./config.ts";
import { syncCorpus } from "./intake/sync-corpus.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite/open-library.ts";
import { loadPrompt } from "./model/prompts.ts";
import { openAiModel } from "./model/openai/openai-model.ts";
import { createThesaurus } from "./retrieval/bilingual.ts";
import { catchUp } from "./retrieval/catch-up.ts";
import type { PassageIndex } from "./retrieval/passage-index.ts";
import type { Search } from "./retrieval/passage.ts";
import { createSearch } from "./retrieval/search.ts";
import { openPassageIndex } from "./retrieval/sqlite/open-index.ts";
import { audiences } from "./standards/audience.ts";
import { RapporteurError } from "./standards/errors.ts";
import type { Committee } from "./standards/working-group.ts";

/** The parts, chosen by the configuration and joined: library and index up to date with the corpus, search over both. */
export interface House extends AsyncDisposable {
  readonly library: Library;
  readonly index: PassageIndex;
  readonly search: Search;
  /** Null where no model is configured. */
  readonly wording: Wording | null;
  /** Committees and groups are public, and the same for everybody. */
  committees(): Promise<readonly Committee[]>;
}

/** As long as an answer waits for a model, in milliseconds. */
const PATIENCE = 30_000;

const NOBODY_IN_PARTICULAR = { audiences: audiences(), asOf: null };

/** Opens what the configuration names and brings it up to date. What was opened is closed again when that fails. */
export async function openHouse(config: Config, progress: (line: string) => void): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const library = opened.use(await openLibrary(config.dataDir));
  const index = opened.use(await openPassageIndex(config.dataDir));
  await syncCorpus({
    corpusDir: config.corpusDir,
    library,
    onProgress: ({ done, total, path }) => progress(`reading ${done} of ${total}: ${path}`),
  });
  await catchUp(library, index, ({ done, total }) => progress(`indexing ${done} of ${total}`));
  const view = library.view(NOBODY_IN_PARTICULAR);
  const committees = await view.committees();
  const wording = await wordingOf(config, committees);
  const search = createSearch(index, createThesaurus(await view.glossary()));
  const parts = opened.move();
  return {
    library,
    index,
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
