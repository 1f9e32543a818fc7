import type { Part, Words } from "./words.ts";

const day = (iso: string) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
const DUTIES = {
  new: "新增要求",
  tightened: "加严规定",
  relaxed: "放宽规定",
  removed: "取消规定",
  reversed: "反转规定",
};
const STRUCTURES = {
  kept: "保留条款",
  renumbered: "重新编号",
  moved: "移动",
  merged: "合并",
  split: "拆分",
  added: "新增条款",
  deleted: "删除条款",
};
const PARTS = {
  table: "表格",
  term: "术语",
  definition: "术语定义",
  annex: "附录",
  reference: "引用文件",
  figure: "数值",
};
const place = (clause: string) =>
  clause.startsWith("第") ? clause : /^[A-Z]$/.test(clause) ? `附录${clause}` : `第${clause}条`;
const list = (parts: readonly string[]) => parts.join("、");
/** 第9至16 */
const numbers = ({ first, last }: Part) => (first === last ? `第${first}` : `第${first}至${last}`);
/** A title within a title stands in single marks, and one within that in double ones again (GB/T 15834). */
const titled = (title: string) =>
  `《${title.replace(/[《》〈〉]/gu, (mark) => "〈〉《》"["《》〈〉".indexOf(mark)] ?? mark)}》`;

export const CHINESE: Words = {
  quote: (words) => `“${words}”`,
  day,
  list,
  marks: { comma: "，", colon: "：", semicolon: "；", stop: "。", brackets: (text) => `（${text}）` },
  edition: (stage, at, name) => (at === null ? `${stage}（${name}）` : `${day(at)}${stage}`),
  standard: (number, title) => `${number ?? ""}${titled(title)}`,
  force: {
    shall: "应",
    "shall not": "不应",
    should: "宜",
    "should not": "不宜",
    may: "可",
    "need not": "不必",
    can: "能",
    cannot: "不能",
  },
  direction: { created: "新增", tightened: "加严", relaxed: "放宽", removed: "取消", reversed: "反转" },
  structureCount: {
    added: (n) => `新增${n}条`,
    deleted: (n) => `删除${n}条`,
    moved: (n) => `移动${n}条`,
    merged: (n) => `合并${n}处`,
    split: (n) => `拆分${n}条`,
    renumbered: (n) => `重新编号${n}条`,
  },
  modifiedCount: (n) => `文字改动${n}条`,
  dutyCount: (n, direction) =>
    `${{ created: "新增", tightened: "加严", relaxed: "放宽", removed: "取消", reversed: "反转" }[direction]}规定${n}项`,
  reason: {
    "made-normative": "附录由资料性改为规范性",
    "made-informative": "附录由规范性改为资料性",
    "figure-changed": "数值变化",
    "term-redefined": "术语重新定义",
    "reference-changed": "引用变化",
    "translation-differs": "两种语言的说法不同",
    informative: "资料性内容",
  },
  reach: {
    term: (clauses, more) => `用于${clauses}${more > 0 ? `等，另有${more}处` : ""}`,
    reference: (clauses, more) => `引用于${clauses}${more > 0 ? `等，另有${more}处` : ""}`,
  },
  cameIn: (edition) => `自${edition}起`,
  acrossLanguages: "两个文本语言不同：只在义务、数值或条款有差异时才说明措辞的不同。",
  nothingDiffers: "没有条款不同",
  unchanged: (clause, was, to, from) =>
    `${clause}：${to}与${from}${was === null ? "" : `（原编号${was}）`}内容相同`,
  stillSays: (clause, was) => `现在的${clause}${was === null ? "" : `（原${was}）`}内容未变`,
  lead: (compared, counted) => `${compared}，${counted}。`,
  compared: (standard, to, from) => `${standard}：${to}与${from}相比`,
  narrowed: ({ clause, duties, structures, editorialOnly, parts }, topic, n) => {
    const kinds = [
      ...(duties === null ? [] : [DUTIES[duties]]),
      ...structures.map((structure) => STRUCTURES[structure]),
      ...(editorialOnly ? ["编辑性改动"] : []),
      ...parts.map((part) => PARTS[part]),
    ];
    const where = [clause === null ? "" : `${place(clause)}中`, topic === null ? "" : `关于“${topic}”`].join(
      "",
    );
    return `${where}${kinds.length === 0 ? "" : `涉及${list(kinds)}的`}变化${n}处`;
  },
  annex: (letter) => `附录${letter}`,
  clauseHead: (number, title) => (title === null ? number : `${number} ${title}`),
  wasNumber: (number) => `原${number}`,
  added: "新增条款",
  deleted: "已删除",
  movedFrom: (number) => `由${number}移来`,
  mergedFrom: (numbers) => `由${list(numbers)}合并`,
  splitInto: (numbers) => `拆分为${list(numbers)}`,
  mergedInto: (number) => `并入${number}`,
  partedFrom: (number) => `由${number}分出`,
  tookIn: (clauses) => `并入了${clauses}`,
  gaveOff: (clauses) => `分出了${clauses}`,
  forceChange: (from, to, direction) => {
    if (from === null) return `${direction}“${to ?? ""}”`;
    return to === null ? `${direction}“${from}”` : `${direction}：“${from}”改为“${to}”`;
  },
  wasAndNow: (old, after) => `原文：${old}　现为：${after}`,
  nowAlso: (quote) => `增加：${quote}`,
  noLonger: (quote) => `删去：${quote}`,
  changesTold: (part) => `${numbers(part)}处变化，共${part.of}处`,
  more: (n) => `另有${n}处`,
  thatIsAll: "以上是全部内容。",
  thatIsNearest: "没有其他更相关的条款。",
  moreReports: (n) => `另有${n}条`,
  moreStandards: (n) => `另有${n}项标准`,
  others: (drafts) => `该组还有：${drafts.join("；")}。`,
  translation: "所引中文为译文，以原文为准。",
  otherLanguage: (all) => (all ? "所引文本没有中文版，按原文引用。" : "其中有的文本没有中文版，按原文引用。"),
  recent: (from, to, n, part) => {
    const time = from <= "0001" ? `截至${day(to)}` : `${day(from)}至${day(to)}`;
    return `${time}，有${n}项标准发出新版本${part === null ? "" : `，以下是${numbers(part)}项`}：`;
  },
  firstIssue: (standard, edition) => `${standard}：${edition}，是第一个版本`,
  clauseSays: (clause, standard, edition, part) =>
    `${standard}（${edition}）${clause}${part === null ? "" : "（续）"}：`,
  textsSay: (n, part) => `有${n}个条款涉及${part === null ? "" : `，以下是${numbers(part)}个`}：`,
  oneTextSays: (standard, edition, part) => `${standard}（${edition}）${part === null ? "规定" : "还规定"}：`,
  inEdition: (standard, edition) => `${standard}，${edition}`,
  children: (parts) => `其下条款：${parts.join("；")}。`,
  superseded: (standard, edition, since, by) =>
    `${standard}的${edition}${since === null ? "" : `自${day(since)}起`}已由${by}取代。`,
  dutiesOf: (standard, edition, n, part) =>
    `${standard}（${edition}）中这样的要求共${n}项${part === null ? "" : `，以下是${numbers(part)}项`}：`,
  dutiesOfSeveral: (n, part) => `这样的要求共${n}项${part === null ? "" : `，以下是${numbers(part)}项`}：`,
  binds: (whom) => `约束：${whom}`,
  silentOn: (editions) => `以下文本中没有找到这方面的内容：${editions.join("；")}。`,
  alsoIn: (editions) => `${list(editions)}中几乎相同`,
  openPeriods: (n, today) => `${day(today)}（北京时间）有${n}个征求意见期正在进行：`,
  openUntil: (standard, edition, closes, left) =>
    `${standard}，${edition}：意见反馈截至${day(closes)}（北京时间），${left === 0 ? "今天是最后一天" : `还剩${left}天`}`,
  closedOn: (standard, edition, closes, ago) =>
    `${standard}，${edition}：征求意见已于${day(closes)}截止，距今${ago}天`,
  noneOpen: (today, group) =>
    `${day(today)}（北京时间）${group === null ? "" : group}没有正在进行的征求意见期。最近截止的是：`,
  wording: (quote) => `通知原文：${quote}`,
  newsLead: (n, part, order) => {
    if (n === 1) return "有一条报道：";
    return `共${n}条报道，${order === "newest" ? "由新到旧" : "最相关的在前"}${part === null ? "" : `，以下是${numbers(part)}条`}：`;
  },
  newsItem: (at, publisher, title, quote) => `${day(at)}，${publisher}，${titled(title)}：“${quote}”`,
  fact: {
    effective: ({ standard, effective, newest }) =>
      effective === null
        ? `我所藏的文本没有说明${standard}何时实施；最新版本是${newest}。`
        : `${standard}自${day(effective)}起实施。`,
    group: ({ standard, group }) =>
      group === null ? `不清楚${standard}由哪个工作组起草。` : `${standard}由${group}负责。`,
    mandatory: ({ standard, mandatory }) =>
      mandatory === null
        ? `从${standard}的编号看不出是否强制。`
        : `从编号看，${standard}是${mandatory ? "强制性标准" : "推荐性标准，不是强制性标准"}。`,
    stage: ({ standard, newest }) => `${standard}目前是${newest}。`,
    published: ({ standard, published, newest }) =>
      published === null
        ? `${standard}尚未发布，最新版本是${newest}。`
        : `${standard}于${day(published)}发布。`,
    newest: ({ standard, newest }) => `我所藏的${standard}最新版本是${newest}。`,
    replaces: ({ standard, related, settled }) =>
      related.length === 0
        ? `我所藏的文本没有说明${standard}代替其他标准。`
        : `${standard}${settled ? "代替" : "发布后将代替"}${list(related)}。`,
    "replaced-by": ({ standard, related, settled, newest }) =>
      related.length === 0
        ? `我所藏的文本没有说明${standard}被其他标准代替，其最新版本是${newest}。`
        : `${standard}${settled ? "已由" : "将由"}${list(related)}代替。`,
  },
  editionsOf: (standard, group, n) => `${standard}${group === null ? "" : `（${group}）`}共${n}个版本：`,
  newestEditions: (n, part) =>
    `共${n}项标准，${part === null ? "" : `以下是${numbers(part)}项，`}${n === 1 ? "" : "各"}列最新版本：`,
  standardLine: (standard, edition, group) =>
    `${standard}：${edition}${group === null ? "" : `（${group}）`}`,
  commentLine: (closes) => `意见反馈截至${day(closes)}`,
  effectiveLine: (at) => `自${day(at)}起实施`,
  refusal: {
    outOfScope: "我只回答有关标准草案以及制定这些标准的委员会动态的问题，这个问题无法回答。",
    help: "您可以问我：某项草案有什么变化、某一条有什么要求、意见何时截止、某个工作组有哪些草案、媒体怎么说。我只依据所藏文件回答，并逐句注明出处。",
    unheldNumber: (number) => `我没有可向您展示的${number}文本。`,
    noStandard: "无法判断您指的是哪项标准。请说明标准编号、名称或工作组。",
    noDraftOfGroup: (group) => `我没有可向您展示的${group}草案。`,
    noSuchEdition: (standard, held) => `我没有${standard}的这个版本。现有：${held.join("；")}。`,
    noCommonLanguage: (from, to) => `无法比较${to}与${from}：两者没有同一语言的文本。`,
    singleEdition: (standard, edition) =>
      `符合您问题的${standard}版本只有一个（${edition}），此前没有其他版本，无从比较。`,
    nothingSince: (from, to, newest) =>
      `${from <= "0001" ? `截至${day(to)}` : `${day(from)}至${day(to)}`}没有新版本。${newest === null ? "" : `最新版本是${newest}。`}`,
    twoStandards: "我只比较同一标准的不同版本，不比较两项标准。请分别提问。",
    noSuchClause: (clause, standard, edition) => `${standard}的${edition}中没有${place(clause)}。`,
    noSuchChange: (to, from, narrowed) => `${from}与${to}之间没有${narrowed.replace(/变化0处$/, "变化")}。`,
    noDeadline: (standard) =>
      standard === null ? "我没有这方面的征求意见期限。" : `我没有${standard}的征求意见期限。`,
    noReason: "我所持文本没有说明原因，可以看看相关报道。",
    toldAll: "相关内容已全部列出，没有更多了。",
    thanks: "不客气，随时可以接着问。",
    noNews: "我没有这方面的新闻。",
    noPassage: "在我所藏的文本中没有找到这方面的内容。",
    nearest: (clause, standard, edition) =>
      `我所藏的文本没有回答这个问题。最接近的是${standard}（${edition}）的${clause}。`,
  },
  whichOne: "您指的是哪一项？",
  followup: {
    rest: {
      changes: (standard) => `${standard}还有哪些变化？`,
      recent: "还有哪些新版本？",
      provisions: "还有哪些相关规定？",
      clause: "该条还规定了什么？",
      news: "还有哪些新闻？",
      editions: "还有哪些标准？",
    },
    changes: (standard) => `${standard}有什么变化？`,
    newDuties: (standard) => `${standard}新增了哪些要求？`,
    deadline: (standard) => `${standard}的意见何时截止？`,
    news: (standard) => `媒体怎么报道${standard}？`,
    clause: (clause, standard) => `${standard}的${place(clause)}是怎么规定的？`,
    editions: (standard) => `${standard}有哪些版本？`,
    openComments: "哪些标准正在征求意见？",
    held: "有哪些标准？",
  },
};
