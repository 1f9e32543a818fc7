import { describe, expect, test } from "@jest/globals";
import type { Question } from "../../../src/answers/question.ts";
import { editionNamed } from "../../../src/answers/resolve/choose-editions.ts";
import { chooseInLine } from "../../../src/answers/resolve/choose-in-line.ts";
import { chooseStandard } from "../../../src/answers/resolve/choose-standard.ts";
import { editionsOf, type Catalogue } from "../../../src/answers/understand/catalogue.ts";
import { understand } from "../../../src/answers/understand/understand.ts";
import type { Edition, Standard } from "../../../src/standards/standard.ts";
import { languageOf } from "../../../src/text/language.ts";

const standard = (id: string, own: Pick<Standard, "titles" | "number" | "aliases">): Standard => ({
  id,
  committee: "tc1",
  group: null,
  plan: null,
  replaces: [],
  succeededBy: null,
  invented: true,
  ...own,
});
const LOGS = standard("ds-77", { titles: { en: "Log management" }, number: null, aliases: ["DS-77"] });
const KEYS = standard("gb-t-90801", {
  titles: { zh: "信息安全技术 密钥管理要求" },
  number: "GB/T 90801-2027",
  aliases: [],
});
const editionOf = (of: Standard, year: number): Edition => ({
  id: `${of.id}/${year}`,
  standard: of.id,
  name: String(year),
  stage: "published",
  date: `${year}-03-01`,
  number: of.number?.replace("2027", String(year)) ?? null,
  comment: null,
  effective: null,
  titles: {},
  replaces: [],
  ics: null,
  ccs: null,
  audience: "public",
  texts: [],
});
/** Each with editions of 2023, 2026 and 2027. */
const catalogue: Catalogue = {
  committees: [],
  standards: [LOGS, KEYS],
  words: new Set(),
  editions: new Map([LOGS, KEYS].map((of) => [of.id, [2023, 2026, 2027].map((year) => editionOf(of, year))])),
};
const asked = (text: string) => {
  const question: Question = {
    text,
    language: languageOf(text),
    asker: { audiences: new Set(["public"]), asOf: null },
    now: new Date("2027-06-01T09:00:00+08:00"),
    thread: null,
  };
  const understanding = understand(question, catalogue);
  const chosen = chooseStandard(understanding.scope, catalogue);
  if (chosen.found !== "one") throw new Error(`“${text}” names ${chosen.found} of the standards`);
  return { understanding, standard: chosen.standard };
};

describe("the editions that a question about changes names by their years", () => {
  test.each([
    ["What changed in clause 3 of DS-77 2023 in 2026?", "2023>2026"],
    ["Was clause 2.1 of DS-77 2023 deleted in 2026?", "2023>2026"],
    ["Which duties of DS-77 2023 were dropped by 2027?", "2023>2027"],
    ["What became of clause 2.1 of DS-77 2023?", "2023>2027"],
    ["What changed in DS-77 2023?", "2023>2027"],
    ["What is the difference between the 2023 and 2027 editions of DS-77?", "2023>2027"],
    ["What changed between the 2023 and 2026 editions of DS-77?", "2023>2026"],
    ["compare DS-77 2023 vs 2026", "2023>2026"],
    ["DS-77 2023 vs. DS-77 2026: what changed?", "2023>2026"],
    ["DS-77-2023 vs DS-77-2026 differences", "2023>2026"],
    ["DS-77:2023 and DS-77:2026, what is different?", "2023>2026"],
    ["What changed in DS-77 from 2023 to 2026?", "2023>2026"],
    ["What changed in DS-77 from 2026 to 2027?", "2026>2027"],
    ["What changed in DS-77 between 2026 and 2027?", "2026>2027"],
    ["What changed in DS-77 since the 2023 edition?", "2023>2027"],
    ["What changed since DS-77 2023?", "2023>2027"],
    ["What changed since DS-77:2026?", "2026>2027"],
    ["What changed in DS-77 (2026)?", "2023>2026"],
    ["What changed in DS-77:2026?", "2023>2026"],
    ["What changed in the 2026 edition of DS-77?", "2023>2026"],
    ["Which duties were added in DS-77 2026 compared with 2023?", "2023>2026"],
    ["what is new in the 2027 version of DS-77 against the 2023 version?", "2023>2027"],
    ["DS-77 2026/2027 differences", "2026>2027"],
    ["How do DS-77 2023 and 2026 differ?", "2023>2026"],
    ["How does the 2026 edition of DS-77 differ from that of 2023?", "2023>2026"],
    ["Which clauses of the 2023 edition of DS-77 were deleted?", "2023>2027"],
    ["Which duties of DS-77 2026 were dropped?", "2026>2027"],
    ["What changed in DS-77 in 2026?", "2023>2026"],
    ["What changed in DS-77?", "2026>2027"],
    ["Is the deletion rule of DS-77:2023 still in the 2027 edition? What changed?", "2023>2027"],
    ["what's different in DS-77 2027 vs the 2023 one", "2023>2027"],
    ["DS-77: 2023 versus 2027, what changed?", "2023>2027"],
    ["Show me the changes from DS-77:2023 to DS-77:2026", "2023>2026"],
    ["How did clause 4 change from the 2026 to the 2027 edition of DS-77?", "2026>2027"],
    ["Changes to DS-77 between the editions of 2023 and 2026", "2023>2026"],
    ["What was added to DS-77 2023 in the 2027 edition?", "2023>2027"],
    ["Has DS-77 2026 been changed since?", "2026>2027"],
    ["What was tightened in DS-77 [2026]?", "2023>2026"],
    ["Log management 2023 and 2026: differences", "2023>2026"],
    ["What changed in DS-77 after the 2026 edition?", "2026>2027"],
    ["what changed in the 2023, 2026 and 2027 editions of DS-77", "2023>2027"],
    ["DS-77 (2023) vs DS-77 (2027): which duties are new?", "2023>2027"],
    ["What changed in DS-77 during 2026?", "2023>2026"],
    ["What moved in DS-77:2026 relative to DS-77:2023?", "2023>2026"],
    ["Compare the 2023 and the 2026 version of DS-77", "2023>2026"],
    ["Compare the 2023 with the 2027 edition of the log management standard", "2023>2027"],
    ["how has DS-77 changed between its 2023 and 2027 versions?", "2023>2027"],
    ["Diff DS-77-2026 DS-77-2027", "2026>2027"],
    ["What's new in DS-77-2027?", "2026>2027"],
    ["What's new in the DS-77 2026 edition?", "2023>2026"],
    ["Is clause 4 new in DS-77 2027 or was it in DS-77 2026?", "2026>2027"],
    ["What was relaxed in DS-77 (2026) over DS-77 (2023)?", "2023>2026"],
    ["Which clauses of DS-77:2023 were renumbered in DS-77:2026?", "2023>2026"],
    ["Which requirements of DS-77 (2023) were removed?", "2023>2027"],
    ["I have DS-77:2023. What changed since then?", "2023>2027"],
    ["We comply with DS-77 2026, what changed since?", "2026>2027"],
    ["Which 2023 DS-77 clauses were deleted in the 2026 one?", "2023>2026"],
    ["Upgrade from DS-77 2023 to 2027: what changed?", "2023>2027"],
    ["GB/T 90801 2023、2026有什么区别", "2023>2026"],
    ["GB/T 90801的2023版和2027版有什么区别", "2023>2027"],
    ["GB/T 90801-2023与GB/T 90801-2026的区别", "2023>2026"],
    ["GB/T 90801—2026相比GB/T 90801—2023有哪些变化", "2023>2026"],
    ["GB/T 90801 2023年版与2026年版的区别", "2023>2026"],
    ["GB/T 90801从2023到2027改了什么", "2023>2027"],
    ["GB/T 90801 2023 和 2027 有哪些不同", "2023>2027"],
    ["GB/T 90801-2023第4章后来有什么变化", "2023>2027"],
    ["GB/T 90801 2023的哪些要求在2026年被删除了", "2023>2026"],
    ["自2023版以来GB/T 90801有什么变化", "2023>2027"],
    ["2023版GB/T 90801与2027版相比哪些条款被删除了", "2023>2027"],
    ["GB/T 90801 2023至2026年的变化", "2023>2026"],
    ["GB/T 90801 2026跟2023比有什么不同", "2023>2026"],
    ["GB/T 90801 2026–2027有什么变化", "2026>2027"],
    ["GB/T 90801 2023及2026版的差异", "2023>2026"],
    ["GB/T 90801—2023到GB/T 90801—2027，密钥存储改了什么", "2023>2027"],
    ["对比GB/T 90801的2023、2026两版", "2023>2026"],
    ["GB/T 90801 2023版 vs 2027版", "2023>2027"],
    ["GB/T 90801-2026较2023版新增了哪些要求", "2023>2026"],
    ["GB/T 90801在2026年版中有哪些变化", "2023>2026"],
    ["GB/T 90801-2023的第6章被删除了吗", "2023>2027"],
    ["GB/T 90801（2026）与（2027）有何不同", "2026>2027"],
    ["2023年的GB/T 90801和2026年的有什么区别", "2023>2026"],
    ["从GB/T 90801-2023升级到2027版要注意哪些变化", "2023>2027"],
    ["密钥管理要求2023版和2026版相比，哪些更严了", "2023>2026"],
    ["GB/T 90801的2023版、2026版、2027版有什么变化", "2023>2027"],
    ["2026版和2023版的GB/T 90801差别在哪", "2023>2026"],
    ["GB/T 90801新版（2027）跟老版（2023）比，密钥存储有什么变化", "2023>2027"],
    ["GB/T 90801-2023被GB/T 90801-2026删除了哪些条款", "2023>2026"],
    ["对照2023版，GB/T 90801-2026增加了什么", "2023>2026"],
    ["GB/T 90801 2026版相较于2023版的主要变化", "2023>2026"],
    ["GB/T 90801-2026之后又改了什么", "2026>2027"],
    ["Which duties does DS-77 2027 add to those of DS-77 2023?", "2023>2027"],
    ["What's the delta 2023 -> 2026 for DS-77?", "2023>2026"],
    ["DS-77 2023 → 2027 changes please", "2023>2027"],
    ["What changed in DS-77 ed. 2026?", "2023>2026"],
    ["How was clause 7 of DS-77 (2023 edition) amended in 2027?", "2023>2027"],
    ["Has anything in DS-77:2026 been dropped since?", "2026>2027"],
    ["From DS-77 2023 to DS-77 2026, which duties are stricter?", "2023>2026"],
    ["Are there differences between DS-77:2023, DS-77:2026 and DS-77:2027?", "2023>2027"],
    ["Did the 2026 revision of DS-77 tighten anything?", "2023>2026"],
    ["changes in log management 2027 vs 2026 edition", "2026>2027"],
    ["What happened to clause 2.1 of DS-77-2023?", "2023>2027"],
    ["GB/T 90801-2023/2026差异对比", "2023>2026"],
    ["GB/T 90801—2026代替GB/T 90801—2023，主要技术变化有哪些", "2023>2026"],
    ["GB/T 90801 2027版新增条款", "2026>2027"],
    ["GB/T 90801（2023版→2027版）变更内容", "2023>2027"],
  ])("given “%s”, then %s is compared", (question, expected) => {
    const { understanding, standard: one } = asked(question);

    const chosen = chooseInLine(understanding, catalogue, one);

    expect(understanding.kind).toBe("changes");
    expect(chosen.found === "pair" ? `${chosen.from.name}>${chosen.to.name}` : chosen.found).toBe(expected);
  });
});

describe("the edition that a question about a text names by its year", () => {
  test.each([
    ["What does DS-77 (2023) say about retention?", "2023"],
    ["What does DS-77:2023 say about retention?", "2023"],
    ["What does DS-77-2026 say about retention?", "2026"],
    ["What did DS-77 2023 require of administrators?", "2023"],
    ["What does the 2023 DS-77 require of administrators?", "2023"],
    ["What does DS-77 of 2023 say about clocks?", "2023"],
    ["How often must clocks be synchronised under the 2023 edition of DS-77?", "2023"],
    ["What does the 2024 edition of DS-77 say about clocks?", "none held"],
    ["What does DS-77 2024 say about clocks?", "none held"],
    ["Does DS-77 2024 users limit apply to gateways?", "newest"],
    ["Must a gateway under DS-77 2000 requests per second log?", "newest"],
    ["What must be done by the DS-77 2030 deadline?", "newest"],
    ["What are the DS-77 2030 targets?", "newest"],
    ["How does DS-77 2024 ms clock tolerance work?", "newest"],
    ["What does DS-77 require?  2026 is when we start keeping logs", "newest"],
    ["What does DS-77:2024 say about retention?", "newest"],
    ["GB/T 90801（2023）对密钥存储有什么规定", "2023"],
    ["GB/T 90801-2023对密钥更换有什么要求", "2023"],
    ["密钥管理要求2023对备份密钥怎么规定", "2023"],
    ["GB/T 90801 2000米以上的设备有什么要求", "newest"],
    ["GB/T 90801 2024个密钥要多久更换", "newest"],
    ["In DS-77 2023, how long must logs be retained?", "2023"],
    ["how long are logs retained according to DS-77:2023, clause 3?", "2023"],
    ["DS-77 2023 clause 3", "2023"],
    ["Under DS-77, 2023 edition, who may delete logs?", "2023"],
    ["Does DS-77's 2026 edition allow deletion?", "2026"],
    ["What is the DS-77 2050 goal for retention?", "newest"],
    ["Does DS-77 cover 2023 incidents?", "newest"],
    ["How does DS-77 protect 2026 keys?", "newest"],
    ["Must logs from 2023 be retained under DS-77?", "newest"],
    ["GB/T 90801:2023里密钥长度是多少", "2023"],
    ["2026版GB/T 90801中备份密钥由几人保管", "2026"],
    ["GB/T 90801 2026 第5章", "2026"],
    ["GB/T 90801规定2026年起要更换密钥吗", "newest"],
    ["按GB/T 90801，2000台设备要几个保管人", "newest"],
    ["What does the log management standard of 2023 say about clocks?", "2023"],
    ["Per DS-77:2026 clause 6.2, how often are keys rotated?", "2026"],
    ["What does version 2023 of DS-77 say about clocks?", "2023"],
    ["According to DS-77 - 2023, who reviews logs?", "2023"],
    ["Does DS-77 need 2026 bytes per log?", "newest"],
    ["Will DS-77 2030 plans affect retention?", "newest"],
    ["密钥管理要求（2023年版）里备份密钥怎么规定的", "2023"],
    ["GB/T 90801 2026年的版本对密钥长度怎么规定", "2026"],
    ["GB/T90801-2023 第5章讲什么", "2023"],
    ["GB/T 90801 2048比特密钥多久更换", "newest"],
    ["What does DS-77's 2023 text say about clocks?", "2023"],
    ["DS-77/2023: how long are logs retained?", "2023"],
    ["Was JSON mandatory in DS-77 2023?", "2023"],
    ["In the 2026 release of DS-77, who reviews logs?", "2026"],
    ["Is DS-77 ready for 2030 and beyond?", "newest"],
    ["Does DS-77 2100 limit logs?", "newest"],
    ["旧版2023的GB/T 90801对备份有什么规定", "2023"],
    ["2026的GB/T 90801怎么规定密钥长度", "2026"],
    ["GB/T 90801 2023版第4.1条", "2023"],
  ])("given “%s”, then it is %s", (question, expected) => {
    const { understanding, standard: one } = asked(question);

    const [reference] = understanding.editions;

    const held = editionsOf(catalogue, one);
    const named = reference ? (editionNamed(held, reference)?.name ?? "none held") : "newest";
    expect(named).toBe(expected);
  });
});
