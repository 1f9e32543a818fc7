import type { Part, Words } from "./words.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
const day = (iso: string) =>
  `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ""} ${iso.slice(0, 4)}`;
/** `Provision 5.1-1` says itself what it is. */
const place = (clause: string) =>
  /^[A-Z][a-z]+ \d/.test(clause) ? clause : /^[A-Z]$/.test(clause) ? `annex ${clause}` : `clause ${clause}`;
const DUTIES = {
  new: "new requirements",
  tightened: "tightened provisions",
  relaxed: "relaxed provisions",
  removed: "removed provisions",
  reversed: "reversed provisions",
};
const STRUCTURES = {
  kept: "kept clauses",
  renumbered: "renumbered clauses",
  moved: "moved clauses",
  merged: "merged clauses",
  split: "split clauses",
  added: "added clauses",
  deleted: "deleted clauses",
};
const PARTS = {
  table: "tables",
  term: "terms",
  definition: "definitions",
  annex: "annexes",
  reference: "references",
  figure: "figures",
};
const newIn = (n: number) =>
  n === 1 ? "one standard had a new edition" : `${n} standards had a new edition`;
/** `reports 9 to 16 of 17` */
const numbers = (one: string, many: string, { first, last, of }: Part) =>
  `${first === last ? `${one} ${first}` : `${many} ${first} to ${last}`} of ${of}`;
const days = (n: number) => count(n, "day", "days");

export const ENGLISH: Words = {
  quote: (words) => `“${words}”`,
  day,
  list,
  marks: { comma: ", ", colon: ": ", semicolon: "; ", stop: ".", brackets: (text) => ` (${text})` },
  edition: (stage, at, name) => (at === null ? `${stage} (${name})` : `${stage} of ${day(at)}`),
  standard: (number, title) => (number === null ? title : `${number} “${title}”`),
  force: {
    shall: "shall",
    "shall not": "shall not",
    should: "should",
    "should not": "should not",
    may: "may",
    "need not": "need not",
    can: "can",
    cannot: "cannot",
  },
  direction: {
    created: "new",
    tightened: "tightened",
    relaxed: "relaxed",
    removed: "removed",
    reversed: "reversed",
  },
  structureCount: {
    added: (n) => count(n, "clause added", "clauses added"),
    deleted: (n) => count(n, "clause deleted", "clauses deleted"),
    moved: (n) => count(n, "clause moved", "clauses moved"),
    merged: (n) => count(n, "merger of clauses", "mergers of clauses"),
    split: (n) => count(n, "clause split", "clauses split"),
    renumbered: (n) => count(n, "clause renumbered", "clauses renumbered"),
  },
  modifiedCount: (n) => count(n, "clause with changed wording", "clauses with changed wording"),
  dutyCount: (n, direction) =>
    `${count(n, "provision", "provisions")} ${{ created: "new", tightened: "tightened", relaxed: "relaxed", removed: "removed", reversed: "reversed" }[direction]}`,
  reason: {
    "made-normative": "made normative",
    "made-informative": "made informative",
    "figure-changed": "figure changed",
    "term-redefined": "term redefined",
    "reference-changed": "reference changed",
    "translation-differs": "differs between the languages",
    informative: "informative part",
  },
  reach: {
    term: (clauses, more) => `used in ${clauses}${more > 0 ? ` and ${more} more` : ""}`,
    reference: (clauses, more) => `cited in ${clauses}${more > 0 ? ` and ${more} more` : ""}`,
  },
  cameIn: (edition) => `since the ${edition}`,
  acrossLanguages:
    "The two texts are in different languages: their wording is told apart only where duties, figures or clauses differ.",
  nothingDiffers: "no clause differs",
  unchanged: (clause, was, to, from) =>
    `${clause} says the same in the ${to} as in the ${from}${was === null ? "" : `, where it was ${was}`}`,
  stillSays: (clause, was) =>
    `Today's ${clause} says the same as before${was === null ? "" : `, when it was ${was}`}`,
  lead: (compared, counted) => `${compared} — ${counted}.`,
  compared: (standard, to, from) => `${standard}: ${to} compared with ${from}`,
  narrowed: ({ clause, duties, structures, editorialOnly, parts }, topic, n) => {
    const kinds = [
      ...(duties === null ? [] : [DUTIES[duties]]),
      ...structures.map((structure) => STRUCTURES[structure]),
      ...(editorialOnly ? ["editorial wording"] : []),
      ...parts.map((part) => PARTS[part]),
    ];
    const what = `${count(n, "change", "changes")}${kinds.length === 0 ? "" : ` with ${list(kinds)}`}`;
    return `${what}${clause === null ? "" : ` in ${place(clause)}`}${topic === null ? "" : ` about “${topic}”`}`;
  },
  annex: (letter) => `Annex ${letter}`,
  clauseHead: (number, title) => (title === null ? number : `${number} ${title}`),
  wasNumber: (number) => `was ${number}`,
  added: "new clause",
  deleted: "deleted",
  movedFrom: (number) => `moved from ${number}`,
  mergedFrom: (numbers) => `merged from ${list(numbers)}`,
  splitInto: (numbers) => `split into ${list(numbers)}`,
  mergedInto: (number) => `merged into ${number}`,
  partedFrom: (number) => `split off from ${number}`,
  tookIn: (clauses) => `took in ${clauses}`,
  gaveOff: (clauses) => `gave off ${clauses}`,
  forceChange: (from, to, direction) => {
    if (from === null) return `${direction} “${to ?? ""}”`;
    return to === null ? `“${from}” ${direction}` : `${direction}: “${from}” became “${to}”`;
  },
  wasAndNow: (old, after) => `Was: ${old} Now: ${after}`,
  nowAlso: (quote) => `Now also: ${quote}`,
  noLonger: (quote) => `No longer: ${quote}`,
  changesTold: (part) => numbers("change", "changes", part),
  more: (n) => `and ${n} more`,
  thatIsAll: "That is all of it.",
  thatIsNearest: "No other clause comes closer to what was asked.",
  moreReports: (n) => `and ${n} more`,
  moreStandards: (n) => `and ${count(n, "standard", "standards")} more`,
  others: (drafts) => `The group also has: ${drafts.join("; ")}.`,
  translation: "The cited English text is a translation; the original prevails.",
  otherLanguage: (all) =>
    all
      ? "The cited text exists in Chinese only and is quoted as it stands."
      : "Some of these texts exist in Chinese only and are quoted as they stand.",
  recent: (from, to, n, part) => {
    const time = from <= "0001" ? `Up to ${day(to)}` : `Between ${day(from)} and ${day(to)}`;
    return `${time}, ${newIn(n)}${part === null ? "" : `; ${numbers("number", "numbers", part)}`}:`;
  },
  firstIssue: (standard, edition) => `${standard}: ${edition}, the first edition`,
  clauseSays: (clause, standard, edition, part) =>
    `${clause}, in ${standard} (${edition})${part === null ? "" : ", continued"}:`,
  textsSay: (n, part) =>
    `${count(n, "clause speaks", "clauses speak")} of this${part === null ? "" : `; ${numbers("number", "numbers", part)}`}:`,
  oneTextSays: (standard, edition, part) =>
    `${standard} (${edition}) ${part === null ? "says" : "also says"}:`,
  inEdition: (standard, edition) => `${standard}, ${edition}`,
  children: (parts) => `Clauses under it: ${parts.join("; ")}.`,
  superseded: (standard, edition, since, by) =>
    `The ${edition} of ${standard} has been superseded${since === null ? "" : ` since ${day(since)}`} by the ${by}.`,
  dutiesOf: (standard, edition, n, part) =>
    `${standard} (${edition}) lays down ${count(n, "such duty", "such duties")}${part === null ? "" : `; ${numbers("number", "numbers", part)}`}:`,
  dutiesOfSeveral: (n, part) =>
    `${count(n, "duty", "duties")} of this kind${part === null ? "" : `; ${numbers("number", "numbers", part)}`}:`,
  binds: (whom) => `binds: ${whom}`,
  silentOn: (editions) => `I find nothing about this in ${editions.join("; ")}.`,
  alsoIn: (editions) => `nearly the same in ${list(editions)}`,
  openPeriods: (n, today) =>
    `${count(n, "comment period is", "comment periods are")} open on ${day(today)} (China time):`,
  openUntil: (standard, edition, closes, left) =>
    `${standard}, ${edition}: comments until the end of ${day(closes)}, China time (${left === 0 ? "today is the last day" : `${days(left)} left`})`,
  closedOn: (standard, edition, closes, ago) =>
    `${standard}, ${edition}: the comment period closed on ${day(closes)}, ${days(ago)} ago`,
  noneOpen: (today, group) =>
    `No comment period${group === null ? "" : ` of the ${group}`} is open on ${day(today)} (China time). The latest to close:`,
  wording: (quote) => `the notice says ${quote}`,
  newsLead: (n, part, order) => {
    if (n === 1) return "One report:";
    return `${part === null ? `${n} reports` : numbers("Report", "Reports", part)}, ${order} first:`;
  },
  newsItem: (at, publisher, title, quote) => `${day(at)}, ${publisher}, “${title}”: “${quote}”`,
  fact: {
    effective: ({ standard, effective, newest }) =>
      effective === null
        ? `No text I hold says when ${standard} enters into force; its newest edition is the ${newest}.`
        : `${standard} is in force from ${day(effective)}.`,
    group: ({ standard, group }) =>
      group === null
        ? `I don't know which group writes ${standard}.`
        : `${standard} is written by the ${group}.`,
    mandatory: ({ standard, mandatory }) =>
      mandatory === null
        ? `The number of ${standard} doesn't say whether it is mandatory.`
        : `${standard} is ${mandatory ? "a mandatory standard" : "a recommended standard, not a mandatory one"}, as the letters of its number say.`,
    stage: ({ standard, newest }) => `${standard} is at the ${newest}.`,
    published: ({ standard, published, newest }) =>
      published === null
        ? `${standard} is not published; its newest edition is the ${newest}.`
        : `${standard} was published on ${day(published)}.`,
    newest: ({ standard, newest }) => `The newest edition of ${standard} that I hold is the ${newest}.`,
    replaces: ({ standard, related, settled }) =>
      related.length === 0
        ? `No text I hold says that ${standard} replaces another standard.`
        : `${standard} ${settled ? "replaces" : "is to replace"} ${list(related)}.`,
    "replaced-by": ({ standard, related, settled, newest }) =>
      related.length === 0
        ? `No text I hold says that another standard replaces ${standard}; its newest edition is the ${newest}.`
        : `${standard} ${settled ? "is replaced" : "is to be replaced"} by ${list(related)}.`,
  },
  editionsOf: (standard, group, n) =>
    `${standard}${group === null ? "" : `, by the ${group}`}: ${count(n, "edition", "editions")}:`,
  newestEditions: (n, part) =>
    `${part === null ? count(n, "standard", "standards") : numbers("Standard", "Standards", part)}, ${n === 1 ? "" : "each "}with its newest edition:`,
  standardLine: (standard, edition, group) => `${standard}: ${edition}${group === null ? "" : ` (${group})`}`,
  commentLine: (closes) => `comments until ${day(closes)}`,
  effectiveLine: (at) => `in force from ${day(at)}`,
  refusal: {
    outOfScope:
      "I answer questions about draft standards and news of the committees that write them; this one I can't answer.",
    help: "Ask me what changed in a draft, what a clause requires, by when to comment, which drafts a group has, or what the press says. I answer from the documents I hold, and cite each statement.",
    unheldNumber: (number) => `I hold no text of ${number} that I may show you.`,
    noStandard:
      "I can't tell which standard you mean. Name it by its number, its title or its working group.",
    noDraftOfGroup: (group) => `I hold no draft of the ${group} that I may show you.`,
    noSuchEdition: (standard, held) => `I hold no such edition of ${standard}. I hold: ${held.join("; ")}.`,
    noCommonLanguage: (from, to) =>
      `I can't compare ${to} with ${from}: I hold no text of both in one language.`,
    singleEdition: (standard, edition) =>
      `I hold one edition of ${standard} that fits your question (${edition}) and none before it, so there is nothing to compare.`,
    nothingSince: (from, to, newest) =>
      `Nothing came out ${from <= "0001" ? `up to ${day(to)}` : `between ${day(from)} and ${day(to)}`}.${newest === null ? "" : ` The newest edition is the ${newest}.`}`,
    twoStandards:
      "I compare editions of one standard with each other, not one standard with another. Ask about each.",
    noSuchClause: (clause, standard, edition) => `${standard} has no ${place(clause)} in its ${edition}.`,
    noSuchChange: (to, from, narrowed) =>
      `Between the ${from} and the ${to} I find ${narrowed.replace(/^0 /, "no ")}.`,
    noDeadline: (standard) =>
      standard === null
        ? "I know of no comment period for this."
        : `I know of no comment period for ${standard}.`,
    noReason: "The texts I hold don't say why. What was reported about it may.",
    toldAll: "That was all of it; there is nothing more to show.",
    thanks: "Any time. Ask on whenever you like.",
    noNews: "I hold no news about this.",
    noPassage: "I find nothing about this in the texts I hold.",
    nearest: (clause, standard, edition) =>
      `I find nothing in the texts I hold that answers this. The nearest is ${clause} of ${standard} (${edition}).`,
  },
  whichOne: "Which one do you mean?",
  followup: {
    rest: {
      changes: (standard) => `What else changed in ${standard}?`,
      recent: "What else came out?",
      provisions: "What else do the texts say?",
      clause: "What else does this clause say?",
      news: "What other news is there?",
      editions: "Which other standards are there?",
    },
    changes: (standard) => `What changed in ${standard}?`,
    newDuties: (standard) => `Which requirements are new in ${standard}?`,
    deadline: (standard) => `By when must we comment on ${standard}?`,
    news: (standard) => `What does the press say about ${standard}?`,
    clause: (clause, standard) => `What does ${place(clause)} of ${standard} say?`,
    editions: (standard) => `Which editions of ${standard} are there?`,
    openComments: "Which comment periods are open?",
    held: "Which standards do you have?",
  },
};
