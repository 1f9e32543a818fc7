import { setGlobalProxyFromEnv } from "node:http";
import type { Wording } from "./answers/word.ts";
import type { Config } from "./config.ts";
import { ConfigError, type ConfigFault } from "./config/config-error.ts";
import type { PlaceSettings } from "./config/place-settings.ts";
import type { SummaryPlan } from "./digests/deliver/summary-plan.ts";
import { parseSchedule, ScheduleError } from "./digests/schedule/parse-schedule.ts";
import { openDocumentReader } from "./documents/apart/open-document-reader.ts";
import { bringUpToDate, type Holdings } from "./intake/rebuild.ts";
import { progressLine } from "./intake/sync-progress.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite/open-library.ts";
import { loadPrompt } from "./model/prompts.ts";
import { openAiModel } from "./model/openai/openai-model.ts";
import { createThesaurus } from "./retrieval/bilingual.ts";
import type { Search } from "./retrieval/passage.ts";
import type { PassageIndex } from "./retrieval/passage-index.ts";
import { createSearch } from "./retrieval/search.ts";
import { openPassageIndex } from "./retrieval/sqlite/open-index.ts";
import { audiences, PUBLIC } from "./standards/audience.ts";
import { RapporteurError } from "./standards/errors.ts";
import { usualReply, type Place } from "./standards/place.ts";
import type { Committee } from "./standards/working-group.ts";

/** What questions are answered from. */
export interface ReadingParts extends AsyncDisposable {
  readonly library: Library;
  readonly search: Search;
  /** Null where no model is configured. */
  readonly wording: Wording | null;
}

/** What has to be known for reading: nothing of where the bot speaks. */
export type ReadingConfig = Pick<Config, "dataDir" | "model" | "proxy" | "leavesTheHouse">;

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
export interface Store extends Holdings, AsyncDisposable {}

export async function openStore(config: Config, progress: (line: string) => void): Promise<Store> {
  await using opened = new AsyncDisposableStack();
  const library = opened.use(await openLibrary(config.dataDir));
  const index = opened.use(await openPassageIndex(config.dataDir));
  const reader = opened.use(openDocumentReader());
  const parts = opened.move();
  return {
    corpusDir: config.corpusDir,
    dataDir: config.dataDir,
    library,
    index,
    reader,
    onProgress: (step) => progress(progressLine(step)),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Opens what the configuration names and brings it up to date. What was opened is closed again when that fails. */
export async function openHouse(config: Config, progress: (line: string) => void): Promise<House> {
  await using opened = new AsyncDisposableStack();
  const store = opened.use(await openStore(config, progress));
  const { library, index } = store;
  await bringUpToDate(store);
  const reading = await joinReading(library, index, config);
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
  const library = opened.use(await openLibrary(config.dataDir));
  const index = opened.use(await openPassageIndex(config.dataDir));
  const reading = await joinReading(library, index, config);
  const parts = opened.move();
  return { ...reading, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

async function joinReading(
  library: Library,
  index: PassageIndex,
  config: ReadingConfig,
): Promise<Omit<ReadingParts, symbol>> {
  // Platforms are reached by it too, so that it does not depend on a model.
  if (config.proxy) setGlobalProxyFromEnv(config.proxy.reveal());
  const view = library.view(NOBODY_IN_PARTICULAR);
  const wording = await wordingOf(config, await view.committees());
  return { library, search: createSearch(index, createThesaurus(await view.glossary())), wording };
}

async function wordingOf(
  { model, leavesTheHouse }: ReadingConfig,
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
        `${id.value} is granted “${value}”, but there is no such working group. Known are: public, ${groups.join(", ")}`,
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
