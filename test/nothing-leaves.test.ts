import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type House, openHouse } from "../src/bot.ts";
import { houseDesk } from "../src/chat/desk/house-desk.ts";
import { loadConfig } from "../src/config.ts";
import { ingest } from "../src/intake/ingest.ts";
import { catchUp } from "../src/retrieval/catch-up.ts";
import { passageVector } from "../src/retrieval/pinecone/sparse-vector.ts";
import { languageOf } from "../src/text/language.ts";
import { terms } from "../src/text/tokens.ts";
import { type LoopbackEndpoint, startLoopbackEndpoint } from "./support/loopback-endpoint.ts";
import {
  API_KEY,
  type LoopbackPinecone,
  startLoopbackPinecone,
} from "./support/pinecone/loopback-pinecone.ts";
import { smallCorpus, STANDARD, textFile } from "./support/small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "./support/temporary-folder.ts";

/** Words that stand in what only members may see: in texts, titles, headings, names and numbers. */
const CANARIES = [
  "zeppelin",
  "quillfeather",
  "marzipan",
  "glockenspiel",
  "柠檬鲸鱼",
  "00877",
  "2026-10-rd",
  "2026-11-05",
  "20261105",
  "kept-quiet",
];

/** Where such words would stand in a vector of words. */
const SECRET_DIMENSIONS: readonly number[] = passageVector({
  heading: [],
  text: terms("zeppelin quillfeather marzipan glockenspiel 柠檬鲸鱼"),
}).indices;

const MEMBER = ["public", "wg3"];
const NOW = new Date("2026-11-20T01:00:00Z");
const QUESTIONS = [
  "what changed in the key draft?",
  "密钥标准有什么变化？",
  "how often shall keys be rotated?",
  "what does Quillfeather require of a zeppelin?",
  "柠檬鲸鱼应当怎样？",
  "which drafts does the encryption group have?",
  "what does GB/T 00877 say about glockenspiel?",
  "what does the press say about marzipan?",
  "compare the key draft of 2026-10-rd with the one before on zeppelin",
];

const TRACING = {
  LANGCHAIN_TRACING_V2: "true",
  LANGSMITH_TRACING: "true",
  LANGSMITH_API_KEY: "lsv2_x",
  LANGCHAIN_VERBOSE: "true",
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9",
  PINECONE_DEBUG: "1",
  PINECONE_DEBUG_CURL: "1",
};

let corpus: TemporaryFolder;
let data: TemporaryFolder;
let endpoint: LoopbackEndpoint;
let pinecone: LoopbackPinecone;

beforeAll(async () => {
  endpoint = await startLoopbackEndpoint();
  Object.assign(process.env, TRACING, { LANGSMITH_ENDPOINT: `${endpoint.url}/traces` });
  corpus = smallCorpus();
  data = temporaryFolder();
  pinecone = await startLoopbackPinecone({ delay: 1 });
  corpus.write(
    "standards/keys/2026-10-rd.en.md",
    textFile(
      "stage: review-draft\ndate: 2026-11-05\nlanguage: en\naudience: wg3\ntitle: Quillfeather key requirements",
      "# 1 Scope\n\nThis document is about keys.\n\n# 2 Zeppelin rules\n\nKeys of a zeppelin shall be rotated daily.\n",
    ),
  );
  corpus.write(
    "standards/kept-quiet/standard.yaml",
    STANDARD.replace("00801", "00877").replaceAll(/Key|密钥/g, "Quillfeather"),
  );
  corpus.write(
    "standards/kept-quiet/2026-09-wd.zh.md",
    textFile(
      "stage: working-draft\ndate: 2026-09-01\nlanguage: zh\naudience: wg3\ntitle: 柠檬鲸鱼要求\nnumber: GB/T 00877-202X",
      "# 1 范围\n\n柠檬鲸鱼应保密。\n",
    ),
  );
  corpus.write(
    "news/2026-10-01-marzipan.md",
    textFile(
      'title: "Marzipan for the group"\npublisher: "The Sample Wire"\ndate: 2026-10-01\nlanguage: en\nurl: null\nabout: { committees: [tc1], groups: [wg3], standards: [] }\naudience: wg3\ninvented: true',
      "Only members read of marzipan.\n",
    ),
  );
});
afterAll(async () => {
  await pinecone[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
  corpus[Symbol.dispose]();
  data[Symbol.dispose]();
});

function open(dataDir = data.path): Promise<House> {
  const env = {
    CORPUS_DIR: corpus.path,
    DATA_DIR: dataDir,
    OPENAI_BASE_URL: endpoint.url,
    OPENAI_MODEL: "loopback",
    OPENAI_EMBEDDING_MODEL: "loopback-embedder",
    PINECONE_API_KEY: API_KEY,
    PINECONE_INDEX: "drafts",
    PINECONE_CONTROLLER_HOST: pinecone.url,
  };
  return openHouse(
    loadConfig(env, dataDir),
    () => {},
    (line) => {
      throw new Error(line);
    },
  );
}

async function ingestDraft({ store }: House): Promise<void> {
  const path = data.write(
    "upload.md",
    textFile(
      "stage: review-draft\ndate: 2026-11-06\nlanguage: en\ntitle: Glockenspiel",
      "# 1 Scope\n\nA glockenspiel shall be locked.\n",
    ),
  );
  await ingest({
    paths: [path],
    metadata: { standard: "keys", edition: "2026-11-rd", audience: "wg3" },
    resolution: "ask",
    dataDir: store.dataDir,
    library: store.library,
    reader: store.reader,
    now: () => NOW,
  });
  await catchUp(store.library, store.index);
}

async function askAll(house: House, audiences: readonly string[]) {
  const desk = houseDesk(house);
  for (const text of QUESTIONS) {
    await house.search.search(text, { audiences }, 10);
    await house.search.search(text, { audiences, currentOnly: true }, 10);
    await desk.answer({
      id: "abcdefghijkl",
      text,
      language: languageOf(text),
      audiences,
      now: NOW,
      thread: null,
    });
  }
}

function sent(): readonly string[] {
  return [...endpoint.requests, ...pinecone.requests].map(({ path, body }) =>
    `${path} ${body}`.toLowerCase(),
  );
}

/** Each opens a whole house and asks it everything twice. */
const PATIENCE = 90_000;

describe("a house with model, embedder and hosted index", () => {
  test(
    "given what only members may see, when it is taken in, searched and asked about by a member, then no word, title, name or date of it leaves",
    async () => {
      await using house = await open();
      await ingestDraft(house);

      await askAll(house, MEMBER);

      const found = await house.search.search("zeppelin", { audiences: MEMBER }, 10);
      expect(found.map(({ passage }) => passage.edition)).toEqual(["keys/2026-10-rd"]);
      const leaks = sent().filter((request) => CANARIES.some((canary) => request.includes(canary)));
      expect(leaks).toEqual([]);
      const dimensions = pinecone.requests.flatMap(({ body }) => [...body.matchAll(/\d{5,10}/g)].map(Number));
      expect(dimensions.length).toBeGreaterThan(50);
      expect(dimensions.filter((dimension) => SECRET_DIMENSIONS.includes(dimension))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "given the public, when it asks the same, then what it is answered from holds none of it either",
    async () => {
      await using house = await open();
      const before = sent().length;

      await askAll(house, ["public"]);

      const repeated = new Set(
        QUESTIONS.flatMap((question) => question.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []),
      );
      const unasked = CANARIES.filter((canary) => ![...repeated].some((word) => word.includes(canary)));
      expect(unasked.length).toBeGreaterThan(2);
      const leaks = sent()
        .slice(before)
        .filter((request) => unasked.some((canary) => request.includes(canary)));
      expect(leaks).toEqual([]);
    },
    PATIENCE,
  );

  test("given an environment that switches tracing on, then it is off, and nothing was sent but what the parts send", () => {
    const left = Object.keys(process.env).filter((name) => /^(?:LANG|OTEL|PINECONE_DEBUG)/.test(name));
    const paths = new Set(endpoint.requests.map(({ path }) => path));

    expect(left.filter((name) => name in TRACING)).toEqual([]);
    expect([...paths].toSorted()).toEqual(["/v1/chat/completions", "/v1/embeddings"]);
  });

  test("given what is public, then it does leave: to the embedder as text, to the index as vectors, to the model as evidence", () => {
    const embedded = endpoint.requests.filter(({ path }) => path.endsWith("/embeddings"));
    const worded = endpoint.requests.filter(({ path }) => path.endsWith("/chat/completions"));

    expect(embedded.map(({ body }) => body).join()).toContain("Keys shall be rotated.");
    expect(worded.map(({ body }) => body).join()).toContain("Keys shall be rotated.");
    expect(Object.values(pinecone.documents()).flat().length).toBeGreaterThan(4);
  });

  test(
    "given rules that let members' drafts leave for the embedder and the index, then there, and only there, they go",
    async () => {
      using folder = temporaryFolder();
      writeFileSync(
        join(folder.path, "rapporteur.yaml"),
        "leaves_the_house: { embedder: [wg3], index: [wg3] }\n",
      );
      const before = endpoint.requests.length;
      await using house = await open(folder.path);

      await askAll(house, MEMBER);

      const since = endpoint.requests.slice(before);
      const bodies = (service: string) =>
        since
          .filter(({ path }) => path.endsWith(service))
          .map(({ body }) => body)
          .join();
      expect(bodies("/embeddings")).toContain("zeppelin shall be rotated daily");
      expect(bodies("/chat/completions")).not.toMatch(/zeppelin|quillfeather|marzipan|柠檬鲸鱼/i);
      const hosted = Object.values(pinecone.documents()).flat();
      expect(hosted.map(({ metadata }) => metadata["audience"])).toContain("wg3");
    },
    PATIENCE,
  );
});
