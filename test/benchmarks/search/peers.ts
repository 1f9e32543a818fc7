import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Passage } from "../../../src/retrieval/passage.ts";
import { terms } from "../../../src/text/tokens.ts";
import { BEST, isCurrent, type Engine } from "./engine.ts";

/**
 * What somebody might take instead, each as its documentation shows it. All are given our terms, parted by spaces, so
 * that engines are compared and not what they make of Chinese.
 */
const PEERS = join(import.meta.dirname, "../node_modules");

export const PACKAGES = {
  lancedb: "@lancedb/lancedb",
  minisearch: "minisearch",
  orama: "@orama/orama",
  langchain: "@langchain/community",
} as const;
export type PeerName = keyof typeof PACKAGES;

export function isInstalled(peer: PeerName): boolean {
  return existsSync(join(PEERS, PACKAGES[peer]));
}

interface Row {
  readonly id: string;
  readonly edition: string;
  readonly current: boolean;
  readonly visible: boolean;
  readonly terms: string;
  readonly body: string;
}

function rowOf(passage: Passage): Row {
  return {
    id: passage.id,
    edition: passage.edition ?? "",
    current: isCurrent(passage),
    visible: passage.audience === "public",
    terms: termsOf(`${passage.document} ${passage.heading} ${passage.text}`),
    body: passage.text,
  };
}

function termsOf(text: string): string {
  return terms(text).join(" ");
}

/** By a name that is known only then, because it may not be installed where types are checked. */
async function load<Module>(name: string): Promise<Module> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await import(name)) as Module;
}

interface LanceTable {
  add(rows: readonly Row[]): Promise<unknown>;
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  delete(condition: string): Promise<unknown>;
  optimize(): Promise<unknown>;
  search(query: string, type: "fts", columns: string): LanceQuery;
}
interface LanceQuery {
  where(condition: string): LanceQuery;
  limit(count: number): LanceQuery;
  toArray(): Promise<readonly unknown[]>;
}
interface Lance {
  readonly connect: (
    folder: string,
  ) => Promise<{ createTable(name: string, rows: readonly Row[]): Promise<LanceTable> }>;
  readonly Index: {
    fts(options: Readonly<Record<string, unknown>>): unknown;
    bitmap(): unknown;
    btree(): unknown;
  };
}

async function lancedb(folder: string): Promise<Engine> {
  const { connect, Index } = await load<Lance>(PACKAGES.lancedb);
  const connection = await connect(join(folder, "lance"));
  let table: LanceTable | null = null;
  const add = async (rows: readonly Row[]) => {
    if (table) await table.add(rows);
    else table = await connection.createTable("clauses", rows);
  };
  const opened = (): LanceTable => {
    if (!table) throw new Error("nothing was added");
    return table;
  };
  return batched(add, {
    async finish() {
      const config = Index.fts({
        baseTokenizer: "whitespace",
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        lowercase: false,
        withPosition: false,
      });
      await opened().createIndex("terms", { config });
      await opened().createIndex("current", { config: Index.bitmap() });
      await opened().createIndex("visible", { config: Index.bitmap() });
      await opened().createIndex("edition", { config: Index.btree() });
      await opened().optimize();
    },
    async search(question, filtering) {
      const condition = filtering === "usual" ? "current = true" : "visible = true";
      const query = opened().search(termsOf(question), "fts", "terms");
      return (await query.where(condition).limit(BEST).toArray()).length;
    },
    async update(edition, passages) {
      await opened().delete(`edition = '${edition}'`);
      await opened().add(passages.map(rowOf));
      await opened().optimize();
    },
  });
}

interface MiniSearchIndex {
  addAll(rows: readonly Row[]): void;
  removeAll(rows: readonly Row[]): void;
  search(
    query: string,
    options: { readonly filter: (row: { readonly [K in keyof Row]: Row[K] }) => boolean },
  ): readonly unknown[];
}
interface MiniSearchModule {
  readonly default: new (options: Readonly<Record<string, unknown>>) => MiniSearchIndex;
}

async function minisearch(): Promise<Engine> {
  const { default: MiniSearch } = await load<MiniSearchModule>(PACKAGES.minisearch);
  const index = new MiniSearch({
    fields: ["terms"],
    storeFields: ["current", "visible", "body"],
    tokenize: (text: string) => text.split(" "),
    processTerm: (term: string) => term,
  });
  const byEdition = new Map<string, readonly Row[]>();
  return {
    async add(passages) {
      const rows = passages.map(rowOf);
      byEdition.set(passages[0]?.edition ?? "", rows);
      index.addAll(rows);
    },
    async finish() {},
    async search(question, filtering) {
      const filter = (row: Row) => (filtering === "usual" ? row.current : row.visible);
      return index.search(termsOf(question), { filter }).slice(0, BEST).length;
    },
    async update(edition, passages) {
      index.removeAll(byEdition.get(edition) ?? []);
      index.addAll(passages.map(rowOf));
    },
    async [Symbol.asyncDispose]() {},
  };
}

interface Orama {
  readonly create: (options: Readonly<Record<string, unknown>>) => object;
  readonly insertMultiple: (index: object, rows: readonly Row[], batch: number) => Promise<readonly string[]>;
  readonly removeMultiple: (index: object, ids: readonly string[]) => Promise<unknown>;
  readonly search: (
    index: object,
    query: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly hits: readonly unknown[] }>;
}

async function orama(): Promise<Engine> {
  const { create, insertMultiple, removeMultiple, search } = await load<Orama>(PACKAGES.orama);
  const tokenizer = {
    language: "english",
    normalizationCache: new Map(),
    tokenize: (text: string) => text.split(" "),
  };
  const schema = { terms: "string", edition: "enum", current: "boolean", visible: "boolean" };
  const index = create({ schema, components: { tokenizer } });
  const byEdition = new Map<string, readonly string[]>();
  const insert = async (passages: readonly Passage[]) => {
    const ids = await insertMultiple(index, passages.map(rowOf), passages.length);
    byEdition.set(passages[0]?.edition ?? "", ids);
  };
  return {
    add: insert,
    async finish() {},
    async search(question, filtering) {
      const where = filtering === "usual" ? { current: true } : { visible: true };
      return (await search(index, { term: termsOf(question), properties: ["terms"], limit: BEST, where }))
        .hits.length;
    },
    async update(edition, passages) {
      await removeMultiple(index, byEdition.get(edition) ?? []);
      await insert(passages);
    },
    async [Symbol.asyncDispose]() {},
  };
}

interface LangchainDocument {
  readonly pageContent: string;
  readonly metadata: Row;
}
interface LangchainBm25 {
  readonly BM25Retriever: {
    fromDocuments(
      documents: readonly LangchainDocument[],
      options: { readonly k: number },
    ): {
      invoke(query: string): Promise<readonly unknown[]>;
    };
  };
}

/** It has no filter: one is had by giving it those documents alone that pass. */
async function langchain(): Promise<Engine> {
  const { BM25Retriever } = await load<LangchainBm25>("@langchain/community/retrievers/bm25");
  let documents: LangchainDocument[] = [];
  const retrieverOf = (filtering: "all" | "usual") =>
    BM25Retriever.fromDocuments(
      documents.filter(({ metadata }) => (filtering === "usual" ? metadata.current : metadata.visible)),
      { k: BEST },
    );
  let retrievers = { all: retrieverOf("all"), usual: retrieverOf("usual") };
  const add = (passages: readonly Passage[]) =>
    documents.push(...passages.map(rowOf).map((row) => ({ pageContent: row.terms, metadata: row })));
  const finish = async () => void (retrievers = { all: retrieverOf("all"), usual: retrieverOf("usual") });
  return {
    add: async (passages) => void add(passages),
    finish,
    search: async (question, filtering) => (await retrievers[filtering].invoke(termsOf(question))).length,
    async update(edition, passages) {
      documents = documents.filter(({ metadata }) => metadata.edition !== edition);
      add(passages);
      await finish();
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** Rows at once that an engine is given which writes a file each time. */
const BATCH = 10_000;

function batched(
  add: (rows: readonly Row[]) => Promise<void>,
  rest: Pick<Engine, "finish" | "search" | "update">,
): Engine {
  let waiting: Row[] = [];
  const flush = async () => {
    if (waiting.length > 0) await add(waiting);
    waiting = [];
  };
  return {
    ...rest,
    async add(passages) {
      waiting.push(...passages.map(rowOf));
      if (waiting.length >= BATCH) await flush();
    },
    async finish() {
      await flush();
      await rest.finish();
    },
    async [Symbol.asyncDispose]() {},
  };
}

export const OPEN_PEER: Readonly<Record<PeerName, (folder: string) => Promise<Engine>>> = {
  lancedb,
  minisearch,
  orama,
  langchain,
};
