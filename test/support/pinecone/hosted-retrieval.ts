import type { Embedder } from "../../../src/model/embedder.ts";
import { openRetrieval, type Retrieval } from "../../../src/retrieval/open-retrieval.ts";
import { terms } from "../../../src/text/tokens.ts";
import type { PassageFilter } from "../../../src/retrieval/passage.ts";
import { API_KEY, type LoopbackPinecone } from "./loopback-pinecone.ts";

export interface HostedOptions {
  readonly mayLeave?: readonly string[];
  readonly embedder?: Embedder;
  readonly troubles?: unknown[];
  readonly index?: string;
}

/** Search over a data folder with its hosted index on the loopback server; troubles fail, unless they are gathered. */
export function openHostedRetrieval(
  dataDir: string,
  pinecone: LoopbackPinecone,
  { mayLeave = ["public"], embedder, troubles, index = "drafts" }: HostedOptions = {},
): Promise<Retrieval> {
  return openRetrieval({
    dataDir,
    embedding: embedder ? { embedder, mayLeave: new Set(mayLeave) } : null,
    hosted: {
      address: { apiKey: API_KEY, index, indexHost: null, controllerHost: pinecone.url },
      mayLeave: new Set(mayLeave),
    },
    onTrouble: (_, error) => {
      if (!troubles) throw error;
      troubles.push(error);
    },
  });
}

/** The ids found for a question, best first. */
export async function found(
  { index }: Retrieval,
  question: string,
  filter: PassageFilter = { audiences: ["public"] },
  limit = 100,
): Promise<readonly string[]> {
  const asked = terms(question).map((term) => ({ term, weight: 1 }));
  return (await index.candidates(asked, filter, limit)).map(({ id }) => id);
}

/** The bodies of requests to an operation on documents. */
export function bodiesOf({ requests }: LoopbackPinecone, operation: string): readonly string[] {
  return requests.filter(({ path }) => path.endsWith(`/documents/${operation}`)).map(({ body }) => body);
}
