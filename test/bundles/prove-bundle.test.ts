import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { appendFileSync, cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { answerQuestion } from "../../src/answers/answer-question.ts";
import { openHouse, type House } from "../../src/bot.ts";
import { idOf, parseBundle, type Bundle } from "../../src/bundles/bundle.ts";
import { keepBundle, readKeptBundle, writeBundle } from "../../src/bundles/keep-bundle.ts";
import { makeBundle } from "../../src/bundles/make-bundle.ts";
import { proveBundle } from "../../src/bundles/prove-bundle.ts";
import { loadConfig } from "../../src/config.ts";
import { audiences } from "../../src/standards/audience.ts";
import { languageOf } from "../../src/text/language.ts";
import { NOW } from "../support/cases.ts";
import { SAMPLE_CORPUS } from "../support/sample-house.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [corpus, data] = [temporaryFolder(), temporaryFolder()];
let house: House;
beforeAll(async () => {
  cpSync(SAMPLE_CORPUS, corpus.path, { recursive: true });
  house = await openHouse(loadConfig({ CORPUS_DIR: corpus.path, DATA_DIR: data.path }, data.path), () => {});
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  corpus[Symbol.dispose]();
  data[Symbol.dispose]();
});

const FOUNDING = "what changed in the encryption group's draft?";

async function bundleFor(text: string, as: readonly string[] = []): Promise<Bundle> {
  const asker = { audiences: audiences(as), asOf: null };
  const trace = await answerQuestion(
    { text, language: languageOf(text), asker, now: NOW, thread: null },
    { view: house.library.view(asker), search: house.search, wording: null },
  );
  return makeBundle(trace, house.library, asker);
}

async function failed(bundle: Bundle, folders = { corpusDir: corpus.path, dataDir: data.path }) {
  const { checks } = await proveBundle(bundle, { ...folders, reader: house.store.reader });
  return checks.filter(({ holds }) => !holds).map(({ what, why }) => `${what}: ${why}`);
}

/** Somebody who changes a bundle and gives it the id of what it is then. */
function forged(bundle: Bundle, change: (content: Bundle) => Bundle): Bundle {
  const made = change(structuredClone(bundle));
  return { ...made, id: idOf(made) };
}

function withClause(bundle: Bundle, text: (old: string) => string): Bundle {
  const [first, ...rest] = bundle.clauses.filter(({ clauseId }) => clauseId !== "~cover");
  const covers = bundle.clauses.filter(({ clauseId }) => clauseId === "~cover");
  return first ? { ...bundle, clauses: [...covers, { ...first, text: text(first.text) }, ...rest] } : bundle;
}

function withCitation(bundle: Bundle, change: Partial<Bundle["citations"][number]>): Bundle {
  const at = bundle.citations.findIndex((c) => c.kind === "news" || c.clauseId !== "~cover");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const citations = bundle.citations.map((c, i) => (i === at ? ({ ...c, ...change } as typeof c) : c));
  return { ...bundle, citations };
}

describe("a bundle", () => {
  test.each([
    [FOUNDING],
    ["密钥管理草案6.2规定了什么？"],
    ["What is the latest news about key management?"],
    ["until when can I comment on the agent draft?"],
    ["which editions of the key management draft are there?"],
  ])("given the answer to “%s”, when proved, then all of it holds", async (question) => {
    const bundle = await bundleFor(question);

    expect(bundle.citations.length).toBeGreaterThan(0);
    expect(bundle.originals.length).toBeGreaterThan(0);
    expect(await failed(bundle)).toEqual([]);
  });

  test("given the same answer twice, then it has the same id; as a file it is the same bundle", async () => {
    const [one, other] = [await bundleFor(FOUNDING), await bundleFor(FOUNDING)];

    expect(one.id).toBe(other.id);
    expect(parseBundle(writeBundle(one))).toEqual(one);
  });

  test.each<[string, (bundle: Bundle) => Bundle, RegExp]>([
    ["the question", (b) => ({ ...b, question: "something else?" }), /the bundle's id/],
    ["a statement", (b) => ({ ...b, statements: b.statements.slice(1) }), /the bundle's id/],
    ["a quotation", (b) => withCitation(b, { quote: "The keys may be lost." }), /the bundle's id/],
    ["the outcome", (b) => ({ ...b, outcome: "not-found" }), /the bundle's id/],
  ])("given one in which somebody changed %s, when proved, then it does not hold", async (_, change, why) => {
    expect((await failed(change(await bundleFor(FOUNDING)))).join("\n")).toMatch(why);
  });

  test.each<[string, (bundle: Bundle) => Bundle, RegExp]>([
    [
      "a quotation",
      (b) => withCitation(b, { quote: "The keys may be lost." }),
      /“The keys may be lost\.”: These words do not stand/,
    ],
    ["a clause number", (b) => withCitation(b, { clause: "9.9" }), /In the original these words stand in/],
    ["a page", (b) => withCitation(b, { page: 7 }), /on page none/],
    [
      "an edition",
      (b) => withCitation(b, { edition: "sm-key-management/2099-01-pub" }),
      /The original is sm-key-management\//,
    ],
    [
      "a clause's text",
      (b) => withClause(b, (text) => text.replace(/shall/, "may")),
      /The original says something else there/,
    ],
    ["a mark", (b) => ({ ...b, statements: [{ text: "It is so.", marks: [99] }] }), /rests on \[99\]/],
    [
      "the SHA-256 of an original",
      (b) => ({ ...b, originals: b.originals.map((o) => ({ ...o, sha256: "0".repeat(64) })) }),
      /is not the file that was cited/,
    ],
    [
      "what an original is",
      (b) => ({
        ...b,
        originals: b.originals.map((o, i) => (i === 0 ? { ...o, holds: "other/2020-01-wd.en" } : o)),
      }),
      /not other\/2020-01-wd\.en/,
    ],
    [
      "its citations away",
      (b) => ({ ...b, citations: [], statements: b.statements.map((s) => ({ ...s, marks: [] })) }),
      /without citing anything/,
    ],
    ["the cited clauses away", (b) => ({ ...b, clauses: [] }), /does not hold what stands there/],
    ["its originals away", (b) => ({ ...b, originals: [] }), /names no original/],
  ])(
    "given one that was forged in %s, with an id to fit, when proved, then it says what does not hold",
    async (_, change, why) => {
      expect((await failed(forged(await bundleFor(FOUNDING), change))).join("\n")).toMatch(why);
    },
  );

  test("given one that names a file beside the corpus, when proved, then that file is not even read", async () => {
    using beside = temporaryFolder();
    writeFileSync(join(beside.path, "secret.md"), "Not for strangers.");
    const bundle = await bundleFor(FOUNDING);
    const source = relative(corpus.path, join(beside.path, "secret.md"));

    const changed = forged(bundle, (b) => ({
      ...b,
      originals: b.originals.map((o) => ({ ...o, source, sha256: "0".repeat(64) })),
    }));

    expect((await failed(changed)).join("\n")).toContain(`The original ${source} is not there.`);
  });

  test("given a forged day on a cover, when proved, then no original states it", async () => {
    const bundle = await bundleFor("until when can I comment on the agent draft?");
    const put = (text: string) => text.replaceAll("2026-10-12", "2026-10-13");

    const changed = forged(bundle, (b) => parseBundle(put(writeBundle(b))));

    expect((await failed(changed)).join("\n")).toContain("No original states this");
  });

  test("given a report whose words were changed, when proved, then it does not hold", async () => {
    const bundle = await bundleFor("What is the latest news about key management?");
    const changed = forged(bundle, (b) => ({
      ...b,
      news: b.news.map((n) => ({ ...n, text: `${n.text} Approved.` })),
    }));

    expect((await failed(changed)).join("\n")).toContain("The original says something else.");
  });

  test("given that it was kept, when the corpus goes on changing, then it still holds by the bytes kept; without these it does not", async () => {
    const bundle = await bundleFor("What does clause 6.2 of the log retention draft say?");
    await keepBundle(bundle, { corpusDir: corpus.path, dataDir: data.path });
    const source = bundle.originals[0]?.source ?? "";
    appendFileSync(join(corpus.path, source), "\nAn afterthought.\n");

    const kept = await failed(bundle);
    rmSync(join(data.path, "originals"), { recursive: true });
    const lost = await failed(bundle);

    expect(kept).toEqual([]);
    expect(lost.join("\n")).toContain("is not the file that was cited");
  });

  test("given one that rests on a members' draft, when asked for by its id, then others are told of none", async () => {
    const bundle = await bundleFor("What does clause 7.2.1 of the pqc migration draft say?", ["wg3"]);
    await keepBundle(bundle, { corpusDir: corpus.path, dataDir: data.path });
    const read = (as: readonly string[]) =>
      readKeptBundle(bundle.id, house.library.view({ audiences: audiences(as), asOf: null }), data.path);

    expect(JSON.stringify(bundle)).toContain("2026-11-rd");
    expect(readdirSync(join(data.path, "bundles"))).toContain(`${bundle.id}.json`);
    expect(await read(["wg3"])).toEqual(bundle);
    expect(await read([])).toBeNull();
    expect(await read(["wg7"])).toBeNull();
  });

  test("given a member's question that public texts answer, when asked for by its id, then others are not told the question", async () => {
    const bundle = await bundleFor("What does clause 6.7 of GB/T 00801-202X say?", ["wg3"]);
    await keepBundle(bundle, { corpusDir: corpus.path, dataDir: data.path });
    const read = (as: readonly string[]) =>
      readKeptBundle(bundle.id, house.library.view({ audiences: audiences(as), asOf: null }), data.path);

    expect(await read(["wg3"])).toEqual(bundle);
    expect(await read([])).toBeNull();
  });

  test("given what is no bundle, then it is refused in a sentence", () => {
    expect(() => parseBundle("{}")).toThrow(/no evidence bundle/);
    expect(() => parseBundle("%PDF-1.7")).toThrow(/no evidence bundle/);
  });
});
