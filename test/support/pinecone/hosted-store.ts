import { z } from "zod";
import { passesFilter } from "./filter-language.ts";
import {
  readDense,
  readDocument,
  readSparse,
  type Schema,
  type Sparse,
  type StoredDocument,
} from "./stored-document.ts";

const upsertBody = z.strictObject({ documents: z.array(z.unknown()).min(1).max(1_000) });
const deleteBody = z.strictObject({
  ids: z.array(z.string()).min(1).max(1_000).optional(),
  filter: z.unknown().optional(),
  delete_all: z.boolean().optional(),
});
const searchBody = z.strictObject({
  score_by: z
    .array(
      z.strictObject({
        type: z.enum(["sparse_vector", "dense_vector"]),
        fields: z.array(z.string()).length(1),
        values: z.unknown().optional(),
        sparse_values: z.unknown().optional(),
      }),
    )
    .length(1),
  top_k: z.int().min(1).max(10_000),
  include_fields: z.array(z.string()).optional(),
  filter: z.unknown().optional(),
});

/** A write on its way from where it was taken to where searches find it. */
interface Write {
  readonly namespace: string;
  readonly perform: () => void;
  /** By the server's count of requests. */
  readonly foundAfter: number;
}

/** The documents of one index. What is written is found only some requests later, as Pinecone has it. */
export class HostedStore {
  readonly schema: Schema;
  readonly #delay: number;
  readonly #namespaces = new Map<string, Map<string, StoredDocument>>();
  #onTheirWay: Write[] = [];
  #requests = 0;

  constructor(schema: Schema, delay: number) {
    this.schema = schema;
    this.#delay = delay;
  }

  /** All that searches find now, by namespace. */
  documents(): Readonly<Record<string, readonly StoredDocument[]>> {
    return Object.fromEntries(
      [...this.#namespaces].map(([name, documents]) => [name, [...documents.values()]]),
    );
  }

  /** Answers one request of the data plane, or throws the sentence by which it is refused. */
  answer(namespace: string, operation: string, body: unknown): object {
    this.#requests += 1;
    const arrived = this.#onTheirWay.filter(({ foundAfter }) => foundAfter <= this.#requests);
    this.#onTheirWay = this.#onTheirWay.filter((write) => !arrived.includes(write));
    for (const { perform } of arrived) perform();
    switch (operation) {
      case "upsert":
        return this.#upsert(namespace, body);
      case "delete":
        return this.#delete(namespace, body);
      case "search":
        return this.#search(namespace, body);
      default:
        throw new Error(`${operation} is not spoken here`);
    }
  }

  #upsert(namespace: string, body: unknown): object {
    const documents = upsertBody.parse(body).documents.map((each) => readDocument(each, this.schema));
    this.#later(namespace, (held) => {
      for (const document of documents) held.set(document.id, document);
    });
    return { upserted_count: documents.length };
  }

  #delete(namespace: string, body: unknown): object {
    const { ids, filter, delete_all } = deleteBody.parse(body);
    if ([ids, filter, delete_all].filter((each) => each !== undefined).length !== 1)
      throw new Error("exactly one of ids, filter and delete_all must be given");
    this.#later(namespace, (held) => {
      for (const [id, { metadata }] of held)
        if (delete_all === true || ids?.includes(id) === true || (filter && passesFilter(metadata, filter)))
          held.delete(id);
    });
    return { matched_records: ids?.length ?? 0 };
  }

  #search(namespace: string, body: unknown): object {
    const { score_by, top_k, filter } = searchBody.parse(body);
    const [method] = score_by;
    if (!method) throw new Error("score_by must not be empty");
    const score = this.#scorer(method);
    const matches = [...(this.#namespaces.get(namespace)?.values() ?? [])]
      .filter(({ metadata }) => filter === undefined || passesFilter(metadata, filter))
      .flatMap((document) => {
        const scored = score(document);
        return scored === null ? [] : [{ id: document.id, scored }];
      })
      .sort((a, b) => b.scored - a.scored)
      .slice(0, top_k)
      .map(({ id, scored }) => ({ _id: id, _score: scored }));
    return { matches, namespace, usage: { read_units: 1 } };
  }

  #scorer(
    method: z.infer<typeof searchBody>["score_by"][number],
  ): (document: StoredDocument) => number | null {
    const [name = ""] = method.fields;
    const field = this.schema.fields[name];
    if (field?.type !== method.type) throw new Error(`the field ${name} is no ${method.type}`);
    if (field.type === "sparse_vector") {
      const asked = readSparse(method.sparse_values);
      // What has nothing in common with the question is no match.
      return ({ sparse }) => sparseProduct(asked, sparse.get(name)) || null;
    }
    const asked = readDense(method.values, field.dimension);
    return ({ dense }) => cosine(asked, dense.get(name));
  }

  #later(namespace: string, change: (held: Map<string, StoredDocument>) => void): void {
    const perform = () => {
      const held = this.#namespaces.get(namespace) ?? new Map<string, StoredDocument>();
      this.#namespaces.set(namespace, held);
      change(held);
    };
    if (this.#delay === 0) perform();
    else this.#onTheirWay.push({ namespace, perform, foundAfter: this.#requests + this.#delay });
  }
}

function sparseProduct(asked: Sparse, held: Sparse | undefined): number {
  const values = new Map(held?.indices.map((index, at) => [index, held.values[at] ?? 0]));
  return asked.indices.reduce(
    (sum, index, at) => sum + (values.get(index) ?? 0) * (asked.values[at] ?? 0),
    0,
  );
}

function cosine(asked: readonly number[], held: readonly number[] | undefined): number | null {
  if (!held) return null;
  const product = asked.reduce((sum, value, at) => sum + value * (held[at] ?? 0), 0);
  return product / (Math.hypot(...asked) * Math.hypot(...held));
}
