import { z } from "zod";

const sparse = z.strictObject({
  indices: z.array(
    z
      .int()
      .min(0)
      .max(2 ** 32 - 1),
  ),
  values: z.array(z.number()),
});
export type Sparse = z.infer<typeof sparse>;

/** What the index's schema declares: the fields that are searched. */
const schema = z.strictObject({
  fields: z.record(
    z.string(),
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("sparse_vector") }),
      z.strictObject({
        type: z.literal("dense_vector"),
        dimension: z.int().min(1).max(20_000),
        metric: z.string(),
      }),
    ]),
  ),
});
export type Schema = z.infer<typeof schema>;

export function readSchema(value: unknown): Schema {
  return schema.parse(value);
}

export type MetadataValue = string | number | boolean | readonly string[];

/** A document as the index holds it, its declared fields apart from what a filter looks at. */
export interface StoredDocument {
  readonly id: string;
  readonly sparse: ReadonlyMap<string, Sparse>;
  readonly dense: ReadonlyMap<string, readonly number[]>;
  readonly metadata: Readonly<Record<string, MetadataValue>>;
}

const metadataValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const MOST_METADATA = 40_960;

/** Reads a document as Pinecone would, or throws the sentence by which it is refused. */
export function readDocument(value: unknown, { fields }: Schema): StoredDocument {
  const { _id: id, ...rest } = z.looseObject({ _id: z.string().min(1).max(512) }).parse(value);
  // eslint-disable-next-line no-control-regex
  if (!/^[\x20-\x7e]+$/.test(id)) throw new Error("_id must be ASCII");
  const dense = new Map<string, readonly number[]>();
  const sparseFields = new Map<string, Sparse>();
  const metadata: Record<string, MetadataValue> = {};
  for (const [name, given] of Object.entries(rest)) {
    const field = fields[name];
    if (field?.type === "sparse_vector") sparseFields.set(name, readSparse(given));
    else if (field?.type === "dense_vector") dense.set(name, readDense(given, field.dimension));
    else metadata[name] = readMetadata(name, given);
  }
  if (dense.size + sparseFields.size === 0) throw new Error("a document needs a value for a ranking field");
  if (Buffer.byteLength(JSON.stringify(metadata)) > MOST_METADATA)
    throw new Error("metadata size exceeds the limit of 40960 bytes");
  return { id, sparse: sparseFields, dense, metadata };
}

function readMetadata(name: string, value: unknown): MetadataValue {
  if (name.startsWith("$") || name.startsWith("_")) throw new Error(`the field name ${name} is reserved`);
  const read = metadataValue.safeParse(value);
  if (!read.success)
    throw new Error(`metadata value of ${name} must be a string, number, boolean or list of strings`);
  return read.data;
}

export function readSparse(value: unknown): Sparse {
  const { indices, values } = sparse.parse(value);
  if (indices.length === 0) throw new Error("sparse vector must contain at least one value");
  if (indices.length > 1_000) throw new Error("sparse vector exceeds 1000 non-zero values");
  if (indices.length !== values.length) throw new Error("indices and values must have the same length");
  if (new Set(indices).size !== indices.length) throw new Error("sparse vector has repeated indices");
  if (values.some((each) => each === 0)) throw new Error("sparse vector has zero values");
  return { indices, values };
}

export function readDense(value: unknown, dimension: number): readonly number[] {
  const values = z.array(z.number()).parse(value);
  if (values.length !== dimension)
    throw new Error(
      `vector dimension ${values.length} does not match the dimension of the index ${dimension}`,
    );
  if (values.every((each) => each === 0)) throw new Error("dense vector must contain a non-zero value");
  return values;
}
