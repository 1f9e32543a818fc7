import type { MeaningSource } from "../library/meanings.ts";
import type { Embedder } from "../model/embedder.ts";
import type { Audiences } from "../standards/audience.ts";
import { clauseMeanings } from "./dense/clause-meanings.ts";
import { DenseIndex, madeFor } from "./dense/dense-index.ts";
import { createDenseSearch, type DenseSearch } from "./dense/dense-search.ts";
import { VectorStore } from "./dense/vector-store.ts";
import { FollowedIndex, type OnTrouble } from "./followed-index.ts";
import { hostedClient, type HostedIndexAddress } from "./pinecone/hosted-client.ts";
import { HostedIndex } from "./pinecone/hosted-index.ts";
import { HostedCandidates } from "./pinecone/hosted-candidates.ts";
import { Shadow } from "./pinecone/shadow.ts";
import { openPassageIndex } from "./sqlite/open-index.ts";

export interface RetrievalOptions {
  readonly dataDir: string;
  /** By which passages are embedded, and whose; null for search by words alone. */
  readonly embedding: { readonly embedder: Embedder; readonly mayLeave: Audiences } | null;
  readonly hosted: { readonly address: HostedIndexAddress; readonly mayLeave: Audiences } | null;
  /** Hears why a part is behind, or is done without. */
  readonly onTrouble: OnTrouble;
}

/** Where passages are found: by words, and by meaning where that is configured. */
export interface Retrieval extends AsyncDisposable {
  readonly index: FollowedIndex;
  readonly dense: DenseSearch | null;
  readonly meanings: MeaningSource | null;
}

/** What is written has time; what somebody waits for has not. */
const WRITING = { timeoutMs: 120_000, tries: 8 };
const READING = { timeoutMs: 2_000, tries: 2 };

/** Opens the index in `dataDir` and what is configured beside it. Neither embedder nor hosted index is asked anything yet. */
export async function openRetrieval(options: RetrievalOptions): Promise<Retrieval> {
  const { dataDir, embedding, hosted, onTrouble } = options;
  await using opened = new AsyncDisposableStack();
  const local = opened.use(await openPassageIndex(dataDir));
  const vectors =
    embedding && opened.use(VectorStore.open(dataDir, madeFor(embedding.embedder, embedding.mayLeave)));
  const dense = vectors && embedding ? new DenseIndex(vectors, embedding.embedder, embedding.mayLeave) : null;
  const pinecone = hosted && opened.use(openHosted(dataDir, hosted, vectors, embedding));
  const remote = pinecone && new HostedCandidates({ local, vectors, hosted: pinecone.index, onTrouble });
  const index = new FollowedIndex({
    index: local,
    source: remote ?? local,
    followers: [dense, pinecone?.index].filter((follower) => follower !== null && follower !== undefined),
    onTrouble,
  });
  const nearest = remote ?? vectors;
  const parts = opened.move();
  return {
    index,
    dense: embedding && nearest ? createDenseSearch(embedding.embedder, embedding.mayLeave, nearest) : null,
    meanings: vectors && clauseMeanings(vectors),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

function openHosted(
  dataDir: string,
  { address, mayLeave }: NonNullable<RetrievalOptions["hosted"]>,
  vectors: VectorStore | null,
  embedding: RetrievalOptions["embedding"],
): { readonly index: HostedIndex } & AsyncDisposable {
  const place = [address.index, address.indexHost, address.controllerHost];
  const meaning = embedding === null ? null : madeFor(embedding.embedder, embedding.mayLeave);
  const shadow = Shadow.open(dataDir, JSON.stringify({ place, audiences: [...mayLeave].sort(), meaning }));
  const index = new HostedIndex({
    writing: hostedClient(address, WRITING),
    reading: hostedClient(address, READING),
    shadow,
    vectors,
    mayLeave,
  });
  return { index, [Symbol.asyncDispose]: () => shadow[Symbol.asyncDispose]() };
}
