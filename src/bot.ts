import { setGlobalProxyFromEnv } from "node:http";
import type { Wording } from "./answers/word/wording.ts";
import { type Config, silenceTracing } from "./config.ts";
import { ConfigError, type ConfigFault } from "./config/config-error.ts";
import type { PlaceSettings } from "./config/place-settings.ts";
import type { SummaryPlan } from "./digests/deliver/summary-plan.ts";
import { parseSchedule, ScheduleError } from "./digests/schedule/parse-schedule.ts";
import { openDocumentReader } from "./documents/apart/open-document-reader.ts";
import { bringUpToDate, type Holdings } from "./intake/rebuild.ts";
import { progressLine } from "./intake/sync-progress.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite/open-library.ts";
import { openTokenBook } from "./library/sqlite/token-book.ts";
import type { TokenBook } from "./library/token-book.ts";
import { withinDailyLimit } from "./model/daily-limit.ts";
import { langchainResearcher } from "./model/langchain/langchain-researcher.ts";
import { embedderWithinDailyLimit } from "./model/limited-embedder.ts";
import { openAiEmbedder } from "./model/openai/openai-embedder.ts";
import { loadPrompt } from "./model/prompts.ts";
import { openAiModel } from "./model/openai/openai-model.ts";
import { createThesaurus } from "./retrieval/bilingual.ts";
import type { DenseSearch } from "./retrieval/dense/dense-search.ts";
import type { Dictionary } from "./retrieval/dictionary/dictionary.ts";
import { openDictionary } from "./retrieval/dictionary/open-dictionary.ts";
import { COLLOQUIAL_WORDS } from "./retrieval/colloquial-words.ts";
import { EVERYDAY_WORDS } from "./retrieval/everyday-words.ts";
import type { Search } from "./retrieval/passage.ts";
import type { FollowedIndex } from "./retrieval/followed-index.ts";
import { openRetrieval, type RetrievalOptions } from "./retrieval/open-retrieval.ts";
import { createSearch } from "./retrieval/search.ts";
import { audiences, PUBLIC } from "./standards/audience.ts";
import { RapporteurError } from "./standards/errors.ts";
import { usualReply, type Place } from "./standards/place.ts";
import type { Committee } from "./standards/working-group.ts";
import { chinaDay } from "./text/dates.ts";

/** What questions are answered from. */
export interface ReadingParts extends AsyncDisposable {
  readonly library: Library;
  readonly search: Search;
  /** Null where no model is configured. */
  readonly wording: Wording | null;
}

/** What has to be known for reading: nothing of where the bot speaks. */
export type ReadingConfig = Pick<
  Config,
  "corpusDir" | "dataDir" | "model" | "embedding" | "pinecone" | "proxy" | "leavesTheHouse" | "tokensPerDay"
>;

/** The parts, chosen by the configuration and joined: library and index up to date with the corpus, search over both. */
export interface House extends ReadingParts {
  readonly store: Store;
  readonly places: readonly Place[];
  readonly summaries: readonly SummaryPlan[];
  /** Committees and groups are public, and the same for everybody. */
  committees(): Promise<readonly Committee[]>;
}

/** As long as an answer waits for a model, in milliseconds. */
const PATIENCE = 30_000;

const CONFIG_FILE = "rapporteur.yaml";

const NOBODY_IN_PARTICULAR = { audiences: audiences(), asOf: null };

/** Library and index as they are, not yet brought up to date. */
export interface Store extends Holdings, AsyncDisposable {
  readonly index: FollowedIndex;
  readonly dense: DenseSearch | null;
  readonly dictionary: Dictionary;
  readonly tokens: TokenBook;
  /** What search is done without for now, each with the reason. */
  readonly troubles: readonly string[];
}

export async function openStore(
  config: Config,
  progress: (line: string) => void,
  complain = progress,
): Promise<Store> {
  await using opened = new AsyncDisposableStack();
  prepareToSend(config);
  const tokens = opened.use(await openTokenBook(config.dataDir));
  const troubles: string[] = [];
  const note = (trouble: string) => {
    troubles.push(trouble);
    complain(trouble);
  };
  const { index, dense, meanings } = opened.use(await openRetrieval(retrievalOptions(config, tokens, note)));
  const library = opened.use(await openLibrary(config.dataDir, { meanings }));
  const dictionary = opened.use(await openDictionary(config.dataDir));
  const reader = opened.use(openDocumentReader());
  const parts = opened.move();
  return {
    corpusDir: config.corpusDir,
    dataDir: config.dataDir,
    library,
    index,
    dense,
    dictionary,
    tokens,
    troubles,
    reader,
    onProgress: (step) => progress(progressLine(step)),
    onIndexing: ({ done, total }) => progress(`indexing: ${done} of ${total} changes`),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Opens what the configuration names and brings it up to date. What was opened is closed again when that fails. */
export async function openHouse(
  config: Config,
  progress: (line: string) => void,
  complain = progress,
): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const store = opened.use(await openStore(config, progress, complain));
  const { library } = store;
  await bringUpToDate(store);
  await store.dictionary.catchUp(library);
  const reading = await joinReading(store, config);
  const places = readPlaces(config.places, await library.view(NOBODY_IN_PARTICULAR).committees());
  const parts = opened.move();
  return {
    store,
    ...reading,
    ...places,
    committees: () => library.view(NOBODY_IN_PARTICULAR).committees(),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Opens library and index as they stand: to be brought up to date is another's business. */
export async function openReadingParts(config: ReadingConfig): Promise<ReadingParts> {
  await using opened = new AsyncDisposableStack();
  prepareToSend(config);
  const tokens = opened.use(await openTokenBook(config.dataDir));
  const { index, dense, meanings } = opened.use(
    await openRetrieval(retrievalOptions(config, tokens, () => {})),
  );
  const library = opened.use(await openLibrary(config.dataDir, { meanings }));
  const dictionary = opened.use(await openDictionary(config.dataDir));
  const reading = await joinReading({ library, index, dense, dictionary, tokens }, config);
  const parts = opened.move();
  return { ...reading, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** Before the first client is loaded. Platforms are reached by the proxy too, so that it does not depend on a model. */
function prepareToSend({ proxy }: ReadingConfig): void {
  silenceTracing();
  if (proxy) setGlobalProxyFromEnv(proxy.reveal());
}

async function joinReading(
  {
    library,
    index,
    dense,
    dictionary,
    tokens,
  }: Pick<Store, "library" | "index" | "dense" | "dictionary" | "tokens">,
  config: ReadingConfig,
): Promise<Omit<ReadingParts, symbol>> {
  const view = library.view(NOBODY_IN_PARTICULAR);
  const wording = await wordingOf(config, await view.committees(), tokens);
  return {
    library,
    search: createSearch(
      index,
      createThesaurus([...EVERYDAY_WORDS, ...(await view.glossary())], COLLOQUIAL_WORDS),
      dictionary,
      dense,
    ),
    wording,
  };
}

/** What is embedded and hosted, and whose: nothing but what is public, unless the house's rules say more. */
function retrievalOptions(
  { dataDir, embedding, pinecone, leavesTheHouse, tokensPerDay }: ReadingConfig,
  book: TokenBook,
  complain: (line: string) => void,
): RetrievalOptions {
  const limit = { book, tokensPerDay, today: () => chinaDay(new Date()) };
  const embedder =
    embedding &&
    openAiEmbedder({
      apiKey: embedding.apiKey?.reveal() ?? null,
      baseUrl: embedding.baseUrl,
      model: embedding.name,
      timeoutMs: PATIENCE,
    });
  return {
    dataDir,
    embedding: embedder && {
      embedder: embedderWithinDailyLimit(embedder, limit),
      mayLeave: audiences(leavesTheHouse.toEmbedder),
    },
    hosted: pinecone && {
      address: { ...pinecone, apiKey: pinecone.apiKey.reveal() },
      mayLeave: audiences(leavesTheHouse.toIndex),
    },
    onTrouble: (part, error) =>
      complain(`${part} is done without for now: ${error instanceof Error ? error.message : String(error)}`),
  };
}

async function wordingOf(
  { model, leavesTheHouse, tokensPerDay }: ReadingConfig,
  committees: readonly Committee[],
  book: TokenBook,
): Promise<Wording | null> {
  const groups = committees.flatMap((c) => c.groups.map((g) => g.id));
  const unknown = Object.values(leavesTheHouse)
    .flat()
    .find((audience) => audience !== PUBLIC && !groups.includes(audience));
  // A slip here would go unnoticed otherwise: the drafts meant to leave would silently stay.
  if (unknown !== undefined)
    throw new RapporteurError(
      "CONFIG",
      `rapporteur.yaml lets “${unknown}” leave the house, but there is no such working group.`,
    );
  if (!model) return null;
  const limit = { book, tokensPerDay, today: () => chinaDay(new Date()) };
  const endpoint = {
    apiKey: model.apiKey?.reveal() ?? null,
    baseUrl: model.baseUrl,
    model: model.name,
  };
  const [prompt, lookUp, answer, translation] = await Promise.all([
    loadPrompt("word-answer"),
    loadPrompt("choose-look-ups"),
    loadPrompt("answer-open-question"),
    loadPrompt("translate-quotations"),
  ]);
  return {
    model: withinDailyLimit(openAiModel({ ...endpoint, timeoutMs: PATIENCE }), limit),
    prompt,
    open: { researcher: langchainResearcher({ ...endpoint, limit, silenceTracing }), lookUp, answer },
    translation,
    mayLeave: audiences(leavesTheHouse.toModel),
    patience: PATIENCE,
  };
}

/** The places that people named, once audiences and schedules prove to be what they say. */
function readPlaces(
  settings: readonly PlaceSettings[],
  committees: readonly Committee[],
): Pick<House, "places" | "summaries"> {
  const groups = committees.flatMap((c) => c.groups.map((g) => g.id));
  const faults: ConfigFault[] = [];
  const refuse = (line: number, sentence: string) =>
    faults.push({ setting: CONFIG_FILE, line, message: `${CONFIG_FILE}, line ${line}: ${sentence}` });
  const read = settings.map(({ id, audiences: granted, language, reply, summary }) => {
    for (const { value, line } of granted.filter((a) => a.value !== PUBLIC && !groups.includes(a.value)))
      refuse(
        line,
        `${id.value} is granted “${value}”, but there is no such working group. Known are: ${[PUBLIC, ...groups].join(", ")}`,
      );
    const place = {
      id: id.value,
      audiences: granted.map((audience) => audience.value),
      language,
      reply: reply ?? usualReply(id.value),
    };
    return { place, summary: summary ? planOf(place, summary, refuse) : null };
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return { places: read.map(({ place }) => place), summaries: read.flatMap(({ summary }) => summary ?? []) };
}

function planOf(
  place: Place,
  { schedule, timeZone }: NonNullable<PlaceSettings["summary"]>,
  refuse: (line: number, sentence: string) => void,
): SummaryPlan | null {
  try {
    return { place, language: place.language ?? "en", schedule: parseSchedule(schedule.value), timeZone };
  } catch (error) {
    if (!(error instanceof ScheduleError)) throw error;
    refuse(schedule.line, `the schedule of ${place.id}: ${error.message}`);
    return null;
  }
}
