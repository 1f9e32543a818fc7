import type * as Sdk from "@pinecone-database/pinecone";
import { HostedIndexError, hostedIndexError } from "./hosted-index-error.ts";
import { MEANING, WORDS, type HostedDocument } from "./hosted-record.ts";
import { patientFetch, type Patience } from "./patient-fetch.ts";
import type { SparseVector } from "./sparse-vector.ts";

export interface HostedIndexAddress {
  readonly apiKey: string;
  /** Null where only the address is known. */
  readonly index: string | null;
  readonly indexHost: string | null;
  readonly controllerHost: string | null;
}

export interface HostedSearch {
  readonly namespace: string;
  /** By words, or by meaning. */
  readonly asked: SparseVector | Float32Array;
  readonly filter: object;
  readonly limit: number;
}

export interface HostedMatch {
  /** The document's id. */
  readonly id: string;
  readonly score: number;
}

/** The hosted index as we use it. Fails with a `HostedIndexError`. */
export interface HostedClient {
  /** Makes the index where there is none of the name yet; refuses one that cannot hold our documents. */
  ensure(dimensions: number | null): Promise<void>;
  upsert(namespace: string, documents: readonly HostedDocument[]): Promise<void>;
  remove(namespace: string, ids: readonly string[]): Promise<void>;
  /** All that stands in a namespace; one that is not there is empty already. */
  removeAll(namespace: string): Promise<void>;
  search(search: HostedSearch): Promise<readonly HostedMatch[]>;
}

/** The real client, loaded with the first request; it sends by the process's own fetch, so that proxy and authorities hold. */
export function hostedClient(address: HostedIndexAddress, patience: Patience): HostedClient {
  let connected: Promise<{ readonly pinecone: Sdk.Pinecone; readonly host: string }> | null = null;

  async function connect(): Promise<Sdk.Pinecone> {
    const { Pinecone } = await import("@pinecone-database/pinecone");
    return new Pinecone({
      apiKey: address.apiKey,
      ...(address.controllerHost !== null && { controllerHostUrl: address.controllerHost }),
      fetchApi: patientFetch(patience),
      // Ours tries again, and knows better for how long.
      maxRetries: 0,
    });
  }

  async function documents(namespace: string): Promise<Sdk.Documents> {
    connected ??= connect().then(async (pinecone) => ({
      pinecone,
      host: address.indexHost ?? (await pinecone.indexes.describe(address.index ?? "")).host ?? "",
    }));
    try {
      const { pinecone, host } = await connected;
      return pinecone.index({ host, namespace }).documents;
    } catch (error) {
      connected = null;
      throw error;
    }
  }

  return {
    ensure: (dimensions) =>
      inOurWords(async () => {
        // An address alone tells nothing of the schema: the first document that does not fit is refused.
        if (address.index === null) return;
        const { indexes } = await connect();
        const schema = schemaFor(dimensions);
        const found = await indexes.describe(address.index).catch((error: unknown) => {
          if (error instanceof Error && error.name === "PineconeNotFoundError") return null;
          throw error;
        });
        if (found) return checkSchema(address.index, found.schema.fields, dimensions);
        await indexes.create({
          name: address.index,
          schema,
          waitUntilReady: true,
          timeout: patience.timeoutMs,
          suppressConflicts: true,
        });
      }),
    upsert: (namespace, some) =>
      inOurWords(async () => {
        await (
          await documents(namespace)
        ).upsert({ documents: some.map(({ id, ...fields }) => ({ _id: id, ...fields })) });
      }),
    remove: (namespace, ids) =>
      inOurWords(async () => {
        await (await documents(namespace)).delete({ ids: [...ids] });
      }),
    removeAll: (namespace) =>
      inOurWords(async () => {
        try {
          await (await documents(namespace)).delete({ deleteAll: true });
        } catch (error) {
          if (!(error instanceof Error) || error.name !== "PineconeNotFoundError") throw error;
        }
      }),
    search: ({ namespace, asked, filter, limit }) =>
      inOurWords(async () => {
        const { matches } = await (
          await documents(namespace)
        ).search({
          scoreBy: [
            asked instanceof Float32Array
              ? { type: "dense_vector", fields: [MEANING], values: [...asked] }
              : { type: "sparse_vector", fields: [WORDS], sparseValues: asked },
          ],
          filter,
          topK: limit,
          includeFields: [],
        });
        return matches.map(({ _id: id, _score: score }) => ({ id, score: score ?? 0 }));
      }),
  };
}

async function inOurWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw hostedIndexError(error);
  }
}

/** Only what is searched by is declared; what a filter looks at is found by itself. */
function schemaFor(dimensions: number | null): Sdk.CreateIndexSchema {
  return {
    fields: {
      [WORDS]: { type: "sparse_vector" },
      ...(dimensions !== null && {
        [MEANING]: { type: "dense_vector" as const, dimension: dimensions, metric: "cosine" as const },
      }),
    },
  };
}

function checkSchema(
  index: string,
  fields: Readonly<Record<string, object>>,
  dimensions: number | null,
): void {
  const { [WORDS]: sparse = {}, [MEANING]: dense = {} } = fields;
  const words = "type" in sparse && sparse.type === "sparse_vector";
  const meaning = dimensions === null || ("dimension" in dense && dense.dimension === dimensions);
  if (words && meaning) return;
  const lack = words ? `vectors of ${dimensions} dimensions in “${MEANING}”` : `sparse vectors in “${WORDS}”`;
  throw new HostedIndexError(
    `The index ${index} has no ${lack}, and a schema cannot be changed: name another in PINECONE_INDEX, or delete this one, and it is made anew.`,
    { index },
  );
}
