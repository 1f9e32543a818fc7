import { describe, expect, test } from "@jest/globals";
import { rate } from "../../../src/answers/find/rate.ts";
import { soughtIn } from "../../../src/answers/find/sought.ts";
import type { AskedTerm, SearchResult } from "../../../src/retrieval/passage.ts";
import { informativeTerms } from "../../../src/text/tokens.ts";
import { clausePassage } from "../../support/passages.ts";

const STANDARD = {
  id: "log-retention",
  committee: "tc260",
  group: "wg7",
  titles: { en: "Log retention" },
  number: "GB/T 00808-202X",
  plan: null,
  aliases: ["log retention"],
  replaces: [],
  succeededBy: null,
  invented: true,
};

describe("what a found passage is worth as an answer", () => {
  test("given words that only name the standard, then they count for nothing beside what is asked of it", () => {
    const found = result({ text: "Logs." }, [term("log", true), term("retent", true), term("fine", false)]);

    expect(rated("what fines for log retention?", found).relevance).toBe(0);
  });

  test("given a word that no text holds, then it counts less than one that only this text lacks, unless it was set off", () => {
    const unknown = result({ text: "Keys." }, [term("kei", true), { ...term("retir", false), known: false }]);
    const lacked = result({ text: "Keys." }, [term("kei", true), term("retir", false)]);

    const [loose, setOff] = [rated("keys retired", unknown), rated("keys retired", unknown, true)];

    expect(loose.relevance).toBeGreaterThan(rated("keys retired", lacked).relevance);
    expect(setOff.relevance).toBe(rated("keys retired", lacked).relevance);
  });

  test("given what the question asks to be told, then nothing makes up for it where no text holds it", () => {
    const found = result({ text: "Servers keep logs." }, [
      term("server", true),
      term("keep", true),
      { ...term("colour", false), known: false },
    ]);

    expect(rated("which colour must servers keep?", found).relevance).toBeLessThan(
      rated("servers keep colour", found).relevance,
    );
  });

  test("given a topic set off, then it is another one without its commonest word as without its rarest", () => {
    const terms = [
      { ...term("quantum", false), weight: 1 },
      { ...term("random", true), weight: 5 },
    ];
    const found = result({ text: "Random numbers." }, terms);

    expect(rated("about quantum random", found, true).relevance).toBeCloseTo(1 / 2);
  });

  test("given a definition that is asked for, then that of the very word goes before one that only uses it", () => {
    const asked = [term("centr", true)];
    const own = result({ heading: "3 Terms and definitions > 3.1 centre", text: "a place" }, asked);
    const other = result({ heading: "3 Terms and definitions > 3.2 access", text: "way to a centre" }, asked);

    expect(rated("what is a centre?", own).rating).toBeGreaterThan(rated("what is a centre?", other).rating);
  });

  test("given a definition that is asked for, then its name counts whichever language the heading begins with", () => {
    const asked = [term("centr", true)];
    const [chineseFirst, englishFirst] = ["3.1 中心 centre", "3.1 centre 中心"].map((title) =>
      rated(
        "what is a centre?",
        result({ heading: `3 Terms and definitions > ${title}`, text: "a place" }, asked),
      ),
    );

    expect(englishFirst?.rating).toBe(chineseFirst?.rating);
  });

  test("given a figure that is asked for, then a passage without one is less relevant, numbers of labels and tables aside", () => {
    const terms = [term("kept", true)];
    const gives = rated("how long are they kept?", result({ text: "They are kept for 6 months." }, terms));
    const refers = rated(
      "how long are they kept?",
      result({ text: "a) They are kept, see Table 6." }, terms),
    );

    expect(gives.relevance).toBeGreaterThan(refers.relevance);
    expect(gives.rating).toBeGreaterThan(refers.rating);
  });

  test("given a definition, then it goes first only where one is asked for", () => {
    const definition = result({ heading: "3 Terms and definitions > 3.1 key", text: "secret value" }, [
      term("kei", true),
    ]);
    const clause = result({ heading: "6 Keys > 6.1 Use", text: "Keys shall be used." }, [term("kei", true)]);

    expect(rated("what is a key?", definition).rating).toBeGreaterThan(
      rated("what is a key?", clause).rating,
    );
    expect(rated("who uses keys?", definition).rating).toBeLessThan(rated("who uses keys?", clause).rating);
  });

  test("given two terms of which one is part of the other's name, then that of the very name goes first", () => {
    const terms = [term("监控", true)];
    const own = result({ heading: "3 术语和定义 > 3.1 监控域 realm", text: "网络" }, terms);
    const other = result({ heading: "3 术语和定义 > 3.2 非监控域 non-realm", text: "网络" }, terms);

    expect(rated("监控域指的是什么？", own).rating).toBeGreaterThan(
      rated("监控域指的是什么？", other).rating,
    );
  });

  test("given a dimension that is asked for, then a passage that can't give it is no answer at all", () => {
    const found = result({ text: "The range of the field is 1 to 65536." }, [term("rang", true)]);

    expect(rated("what is the temperature range?", found).relevance).toBe(0);
  });

  test("given figures that only refer, then they are not the figure that is asked for", () => {
    const terms = [term("member", true)];
    const refers = result({ text: "Members (see Sec. 5.1.4) follow [RFC 9000], 10.1 Keep Data." }, terms);
    const counts = result({ text: "The body has 12 members." }, terms);

    expect(rated("how many members?", refers).relevance).toBeLessThan(
      rated("how many members?", counts).relevance,
    );
  });

  test("given a figure, then it counts less where its sentence does not speak of the things to be counted", () => {
    const terms = [term("member", true), term("vote", true)];
    const question = "How many members must vote?";
    const ofMembers = result({ text: "At least 7 members vote. Logs are kept." }, terms);
    const ofLogs = result({ text: "Members vote. At least 7 logs are kept." }, terms);

    expect(rated(question, ofLogs).relevance).toBeLessThan(rated(question, ofMembers).relevance);
  });

  test("given the entry of the very thing, then it may say more of it than of what the thing is", () => {
    const terms = [term("kei", true)];
    const own = result(
      { heading: "3 Terms and definitions > 3.1 key", text: "value, kept by the centre" },
      terms,
    );
    const other = result({ heading: "3 Terms and definitions > 3.2 log", text: "record of the keys" }, terms);

    expect(rated("who keeps the key?", own).rating).toBeGreaterThan(
      rated("who keeps the key?", other).rating,
    );
  });

  test("given what stands under the title of the whole, then it answers little, for it is the cover", () => {
    const terms = [term("member", true)];
    const cover = result(
      { heading: "Log retention", text: "Adopted at the 12th meeting of members." },
      terms,
    );
    const clause = result({ text: "The body has 12 members." }, terms);

    expect(rated("how many members?", cover).relevance).toBeLessThan(
      rated("how many members?", clause).relevance,
    );
  });

  test("given several things that are asked for, then a passage that lists them goes before one that mentions them", () => {
    const lists = result({ text: "The body may take the following measures:\na) inspections;" }, [
      term("measur", true),
    ]);
    const mentions = result({ text: "Measures are recorded." }, [term("measur", true)]);
    const question = "which measures may the body take?";

    expect(rated(question, lists).rating).toBeGreaterThan(rated(question, mentions).rating);
  });

  test("given a deed that is asked about, then the passage that demands it is marked and goes first", () => {
    const demands = result({ text: "Operations shall be confirmed by the user." }, [term("confirm", true)]);
    const mentions = result({ text: "Logs shall cover confirmations." }, [term("confirm", true)]);
    const question = "must calls be confirmed?";

    expect([rated(question, demands).demanded, rated(question, mentions).demanded]).toEqual([true, false]);
    expect(rated(question, demands).rating).toBeGreaterThan(rated(question, mentions).rating);
  });

  test("given a laboratory that is asked for, then a clause answers that names somebody where it speaks of the matter", () => {
    const asked = [term("sensor", true), term("test", true)];
    const names = result({ text: "Sensors are tested by an accredited body." }, asked);
    const apart = result({ text: "Sensors are tested. An authority keeps a list." }, asked);
    const question = "which laboratory tests sensors?";

    expect([rated(question, names).relevance, rated(question, apart).relevance]).toEqual([1, 0]);
  });

  test("given a kind that is asked for, then a clause that has its words in different sentences says less of it", () => {
    const asked = [term("hash", true), term("function", true)];
    const together = result({ text: "The hash function is SM3." }, asked);
    const apart = result({ text: "Each log has a hash. The function of logs is proof." }, asked);
    const question = "which hash function must logs use?";

    expect(rated(question, apart).relevance).toBeLessThan(rated(question, together).relevance / 2);
  });
});

function rated(question: string, found: SearchResult, setOff = false) {
  return rate(found, STANDARD, soughtIn(question, setOff, new Set(informativeTerms(question))));
}

function term(word: string, borne: boolean): AskedTerm {
  return { term: word, weight: 1, wordings: [[word]], borne, certainty: borne ? 1 : 0, known: true };
}

function result(
  words: { readonly heading?: string; readonly text: string },
  terms: readonly AskedTerm[],
): SearchResult {
  const { heading = "5 Logs > 5.1 Records", text } = words;
  const passage = clausePassage("log-retention/2026-08-rd", "5.1", text, { heading });
  return { rank: 1, score: 1, coverage: 1, terms, alsoIn: [], passage };
}
