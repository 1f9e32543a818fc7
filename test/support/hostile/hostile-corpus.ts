import { openHouse, type House } from "../../../src/bot.ts";
import { loadConfig } from "../../../src/config.ts";
import { addDays, type Day } from "../../../src/text/dates.ts";
import { COMMITTEES, GLOSSARY, textFile } from "../small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "../temporary-folder.ts";

/** What an author of documents may have written for one payload. */
export interface Planted {
  readonly payload: string;
  /** A standard that bears it in headings, text, list items, table cells and code; the one before does not. */
  readonly standard: string;
  /** A standard that is called so, and says nothing else of it. */
  readonly called: string;
  /** A standard into which it was written as it is, whatever that makes of the document. */
  readonly bare: string;
  /** The day on which all of it was issued; no other payload's is. */
  readonly day: Day;
  /** The address of the report about both. */
  readonly address: string;
}

/** A house over documents of which each bears a payload wherever an author can put one. */
export interface HostileHouse extends AsyncDisposable {
  readonly house: House;
  readonly planted: readonly Planted[];
}

const FIRST_DAY = "2026-01-02";
/** The clauses that bear the payload. */
export const CLAUSES = ["5.1", "5.2", "5.3", "5.4", "5.5"] as const;

export async function openHostileHouse(payloads: readonly string[]): Promise<HostileHouse> {
  const [corpus, data] = [temporaryFolder(), temporaryFolder()];
  corpus.write("committee.yaml", COMMITTEES);
  corpus.write("glossary.tsv", GLOSSARY);
  const planted = payloads.map(plan);
  for (const one of planted) plant(corpus, one);
  const config = loadConfig({ CORPUS_DIR: corpus.path, DATA_DIR: data.path }, data.path);
  const house = await openHouse(config, () => {});
  return {
    house,
    planted,
    [Symbol.asyncDispose]: async () => {
      await house[Symbol.asyncDispose]();
      corpus[Symbol.dispose]();
      data[Symbol.dispose]();
    },
  };
}

function plan(payload: string, i: number): Planted {
  const number = String(i).padStart(3, "0");
  return {
    payload,
    standard: `trial-${number}`,
    called: `called-${number}`,
    bare: `bare-${number}`,
    day: addDays(FIRST_DAY, i),
    address: `https://news.example/${number}`,
  };
}

function plant(corpus: TemporaryFolder, { payload, standard, called, bare, day, address }: Planted): void {
  const month = day.slice(0, 7);
  const title = oneLine(payload);
  const frontMatter = (issued: Day, name: string) =>
    `stage: comment-draft\ndate: ${issued}\nlanguage: en\naudience: public\ntitle: ${quoted(name)}`;
  const open = `comment: { opens: ${day}, closes: 2026-12-31 }`;

  corpus.write(`standards/${standard}/standard.yaml`, standardFile(`About ${standard}`, []));
  corpus.write(
    `standards/${standard}/2025-06-cd.en.md`,
    textFile(frontMatter("2025-06-02", standard), body(null)),
  );
  corpus.write(
    `standards/${standard}/${month}-rd.en.md`,
    textFile(
      `${frontMatter(day, standard)}\n${open}`.replace("comment-draft", "review-draft"),
      body(payload),
    ),
  );

  corpus.write(`standards/${called}/standard.yaml`, standardFile(`Called ${title}`, [title]));
  corpus.write(
    `standards/${called}/2025-06-cd.en.md`,
    textFile(frontMatter("2025-06-02", title), body(null)),
  );
  corpus.write(
    `standards/${called}/${month}-rd.en.md`,
    textFile(`${frontMatter(day, title)}\n${open}`.replace("comment-draft", "review-draft"), body("yearly")),
  );

  // Its days are nobody's summary's.
  corpus.write(`standards/${bare}/standard.yaml`, standardFile(`About ${bare}`, []));
  for (const [issued, words] of [
    ["2025-06-02", "plain"],
    ["2025-07-02", payload],
  ] as const)
    corpus.write(
      `standards/${bare}/${issued.slice(0, 7)}-cd.en.md`,
      textFile(frontMatter(issued, bare), `# 5 Rules\n\nKeys shall be kept.\n\n# 6 Bare\n\nIt is ${words}\n`),
    );

  corpus.write(
    `news/${day}-report.md`,
    textFile(
      [
        `title: ${quoted(`Report ${title}`)}`,
        `publisher: ${quoted(`Wire ${title}`)}`,
        `date: ${day}`,
        "language: en",
        `url: ${address}`,
        `about: { committees: [tc1], groups: [wg3], standards: [${standard}, ${called}] }`,
        "audience: public",
        "invented: true",
      ].join("\n"),
      `It is reported that ${payload}\n`,
    ),
  );
}

function standardFile(title: string, aliases: readonly string[]): string {
  const named = aliases.filter((alias) => alias.trim() !== "");
  return [
    "committee: tc1",
    "group: wg3",
    `titles: { en: ${quoted(title)} }`,
    `aliases: [${named.map(quoted).join(", ")}]`,
    "invented: true",
    "",
  ].join("\n");
}

/** The same clauses with a payload, and without. */
function body(payload: string | null): string {
  const words = payload === null ? "plain" : escaped(oneLine(payload));
  const fence = "~".repeat(12);
  return [
    "# 1 Scope",
    "This document is a trial.",
    "# 5 Rules",
    `## 5.1 Marker ${words}`,
    "Keys shall be kept.",
    "## 5.2 Words",
    `It shall be known that ${words}`,
    "## 5.3 Items",
    "The items are:",
    `a) the first is ${words};\nb) the second is none.`,
    "## 5.4 Marks",
    `| Name | Mark |\n|---|---|\n| one | cell ${words} |`,
    "## 5.5 Lines",
    `${fence}\nlines ${payload ?? "plain"}\n${fence}`,
    "",
  ].join("\n\n");
}

/** Markdown that reads as these very characters. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** YAML takes JSON's strings, but not characters that it calls unprintable. */
function quoted(text: string): string {
  return JSON.stringify(text.trim() === "" ? "empty" : text);
}
