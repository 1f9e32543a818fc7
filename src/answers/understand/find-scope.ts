import { findStandardNumbers, sameStandardNumber } from "../../standards/standard-number.ts";
import type { Standard } from "../../standards/standard.ts";
import type { Committee, WorkingGroup } from "../../standards/working-group.ts";
import { terms } from "../../text/tokens.ts";
import type { Scope } from "../understanding.ts";
import { editionsOf, onceForEach, type Catalogue } from "./catalogue.ts";
import { blank, findNames, nameList, type Named } from "./names.ts";
import { capitalNames, headOfTitle, shortNamesOf } from "./short-names.ts";

export interface FoundScope {
  readonly scope: Scope;
  /** The stretches of the question that named something. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

type Thing =
  | { readonly standard: Standard }
  | { readonly group: WorkingGroup }
  | { readonly committee: Committee };

/** Title prefixes shared by whole families of standards: they tell none of them apart. */
const FAMILY_PREFIX =
  /^(?:(?:信息安全|网络安全|数据安全)技术\s*|(?:information security|cyber ?security|data security) technology\s*[-—–:]\s*)/i;

/** Standards, groups and committees that a question names, and those it probably means. */
export function findScope(text: string, catalogue: Catalogue): FoundScope {
  const numbers = findStandardNumbers(text);
  const bearers = numbersIn(catalogue);
  const byNumber = numbers.map((number) =>
    bearers.flatMap(({ standard, own }) =>
      own.some((n) => sameStandardNumber(n, number)) || isIdOf(standard, number.kind + number.serial)
        ? [standard]
        : [],
    ),
  );
  const others = numbersOfOthers(text);
  const byOther = others.map((other) =>
    bearers.flatMap(({ standard, others: own }) =>
      own.includes(other.number) || isIdOf(standard, other.number) ? [standard] : [],
    ),
  );
  const unheld =
    numbers.find((_, i) => byNumber[i]?.length === 0) ?? others.find((_, i) => byOther[i]?.length === 0);
  const found = findNames(text, nameListOf(catalogue));
  const numbered = new Set([...byNumber, ...byOther].flat());
  const matches = found.filter((match) => !isMatterCompared(text, match, numbered.size));
  // In "QUIC loss detection" QUIC names nothing of its own.
  const short = shortlyNamed(text, catalogue).filter(
    ({ start, end }) => !matches.some((one) => one.start <= start && end <= one.end),
  );
  const mentions: readonly Mention[] = [
    ...numbers.flatMap((place, i) => (byNumber[i] ?? []).map((standard) => ({ ...place, standard }))),
    ...others.flatMap((place, i) => (byOther[i] ?? []).map((standard) => ({ ...place, standard }))),
    ...short,
    ...matches.flatMap(({ start, end, value }) =>
      "standard" in value ? [{ start, end, standard: value.standard }] : [],
    ),
  ];
  const named = unique(mentions.filter(thatCounts(text, mentions)).map(({ standard }) => standard));
  const groups = matches.flatMap((m) =>
    "group" in m.value ? [{ start: m.start, group: m.value.group }] : [],
  );
  return {
    scope: {
      named,
      talkedOf: [],
      likely: named.length > 0 || unheld ? [] : likelyStandards(blank(text, matches), catalogue),
      ...groupsNamed(groups),
      committees: unique(matches.flatMap((m) => ("committee" in m.value ? [m.value.committee] : []))),
      unheldNumber: unheld ? text.slice(unheld.start, unheld.end).trim() : null,
    },
    spans: [...numbers, ...others.filter((_, i) => byOther[i]?.length !== 0), ...short, ...matches],
  };
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly standard: Standard;
}

/** Which mentions count: the one before a colon that the question begins with, where there is one, and else each. */
function thatCounts(text: string, mentions: readonly Mention[]): (mention: Mention) => boolean {
  const heads = ({ start, end }: Mention) => start === 0 && /^\s*[:：]/.test(text.slice(end));
  return mentions.some(heads) ? heads : () => true;
}

/** "Compare the one and the other on log retention": beside two numbers, what they are compared on names no third standard. */
function isMatterCompared(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  numbered: number,
): boolean {
  if (numbered < 2) return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    /\b(?:on|about|regarding|concerning|in terms of|with regard to)\s+(?:the\s+)?$/i.test(before) ||
    (/(?:在|关于|就|对)\s*$/.test(before) && /^[^？?，,]{0,4}(?:上|方面|的|有)/.test(after))
  );
}

interface NumberOfOthers {
  /** Without spaces and dashes, in capitals: `RFC9000`. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers of documents by publishers that no Chinese committee is among. */
function numbersOfOthers(text: string): readonly NumberOfOthers[] {
  const matches = text.matchAll(
    /\b(?:ISO(?:\/IEC)?|IEC|IEEE|RFC|NIST(?: SP| IR)?|FIPS|ETSI|ITU-T|EN|ANSI|BS|DIN)[ -]?(?:[A-Z]{1,3}[ .-]?)?\d[\d.:-]*\d(?:[A-Z](?![A-Za-z\d]))?/g,
  );
  return [...matches].map((match) => ({
    number: match[0].replace(/[\s-]/g, "").toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether a number is what a standard is kept under: `jtt1078` for JT/T 1078, `sp800-63b` for NIST SP 800-63B and, by
 * its last part, for NIST 63B. Not every cover prints its number.
 */
function isIdOf({ id }: Standard, number: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, "");
  const [own, written] = [plain(id), plain(number)];
  if (own === written) return true;
  const rest = /^nist(?:sp|ir)?(?<rest>\d.*)$/.exec(written)?.groups?.["rest"];
  return rest !== undefined && rest.length > 2 && /^(?:nist)?(?:sp|ir)?\d/.test(own) && own.endsWith(rest);
}

/** Standards called by the initials of their titles, or the like, in capitals. */
function shortlyNamed(text: string, catalogue: Catalogue) {
  const names = shortNamesIn(catalogue);
  return capitalNames(text).flatMap(({ name, start, end }) =>
    names.flatMap(({ standard, short }) => (short.includes(name) ? [{ standard, start, end }] : [])),
  );
}

const shortNamesIn = onceForEach((catalogue) =>
  catalogue.standards.map((standard) => ({ standard, short: shortNamesOf(standard) })),
);

/** A stretch of the question that names several groups means those that another one names alone, if any does. */
function groupsNamed(
  found: readonly { readonly start: number; readonly group: WorkingGroup }[],
): Pick<Scope, "groups" | "namesakes"> {
  const byPlace = [...Map.groupBy(found, (f) => f.start).values()].map((matches) =>
    matches.map((m) => m.group),
  );
  const clear = unique(byPlace.filter((groups) => groups.length === 1).flat());
  const shared = unique(byPlace.filter((groups) => groups.length > 1).flat());
  return clear.length > 0 ? { groups: clear, namesakes: [] } : { groups: shared, namesakes: shared };
}

/** Every name by which something the asker may see can be called. */
export function namesIn(catalogue: Catalogue): readonly Named<Thing>[] {
  const standards = catalogue.standards.flatMap((standard) => {
    const titles = [standard.titles.zh, standard.titles.en].filter((title) => title !== undefined);
    const names = [
      ...titles,
      ...titles.map((t) => t.replace(FAMILY_PREFIX, "")),
      ...headsOf(standard, catalogue),
      ...standard.aliases,
      standard.id,
      standard.id.replaceAll("-", " "),
    ];
    if (standard.plan !== null) names.push(standard.plan);
    return [...new Set(names)].map((name): Named<Thing> => ({ name, value: { standard } }));
  });
  const others = catalogue.committees.flatMap((committee) => [
    ...[committee.id, ...Object.values(committee.names), ...committee.aliases].map((name): Named<Thing> => ({
      name,
      value: { committee },
    })),
    ...committee.groups.flatMap((group) =>
      [group.id, ...Object.values(group.names), ...group.aliases].map((name): Named<Thing> => ({
        name,
        value: { group },
      })),
    ),
  ]);
  return sharedValues([...standards, ...others]);
}

/** By how its title begins, where none of the others' begins so. */
function headsOf(standard: Standard, { standards }: Catalogue): readonly string[] {
  const head = headOfTitle(standard);
  const isShared = standards.some(
    (other) =>
      other !== standard && (other.titles.en ?? "").toLowerCase().includes((head ?? "").toLowerCase()),
  );
  return head === null || isShared ? [] : [head];
}

/** One value object for all names of a thing, so that a thing named twice is found as one. */
function sharedValues(names: readonly Named<Thing>[]): readonly Named<Thing>[] {
  const values = new Map<unknown, Thing>();
  return names.map(({ name, value }) => {
    const key = "standard" in value ? value.standard : "group" in value ? value.group : value.committee;
    if (!values.has(key)) values.set(key, value);
    return { name, value: values.get(key) ?? value };
  });
}

const nameListOf = onceForEach((catalogue) => nameList(namesIn(catalogue)));

const numbersIn = onceForEach((catalogue) =>
  catalogue.standards.map((standard) => {
    const written = [
      standard.number,
      ...standard.aliases,
      ...editionsOf(catalogue, standard).map((e) => e.number),
    ].filter((number) => number !== null);
    return {
      standard,
      own: written.flatMap(findStandardNumbers),
      others: written.flatMap(numbersOfOthers).map(({ number }) => number),
    };
  }),
);

/**
 * The standards whose names share most of the question's telling words. A word tells the more, the fewer standards
 * bear it; what more than a third of them bear tells nothing.
 */
function likelyStandards(text: string, catalogue: Catalogue): readonly Standard[] {
  const asked = new Set(tellingTerms(text));
  const { words, bearers } = nameWordsIn(catalogue);
  const most = Math.max(1, catalogue.standards.length / 3);
  const scored = words.map(({ standard, own }) => {
    const shared = [...asked].filter((word) => own.has(word) && (bearers.get(word) ?? 0) <= most);
    return {
      standard,
      score: shared.reduce(
        (sum, word) => sum + Math.log(1 + catalogue.standards.length / (bearers.get(word) ?? 1)),
        0,
      ),
    };
  });
  const best = Math.max(0, ...scored.map((s) => s.score));
  return best === 0 ? [] : scored.filter((s) => s.score > best * 0.8).map((s) => s.standard);
}

/** The telling words of each standard's names, and how many standards bear each. */
const nameWordsIn = onceForEach((catalogue) => {
  const bearers = new Map<string, number>();
  const words = catalogue.standards.map((standard) => {
    const own = new Set(
      [...Object.values(standard.titles), ...standard.aliases].flatMap((name) =>
        tellingTerms(name.replace(FAMILY_PREFIX, "")),
      ),
    );
    for (const word of own) bearers.set(word, (bearers.get(word) ?? 0) + 1);
    return { standard, own };
  });
  return { words, bearers };
});

/** What any standard may be called. */
const GENERIC: ReadonlySet<string> = new Set(
  terms(
    "standard draft edition version text requirements rules guidelines methods technology security 标准 草案 稿 版本 要求 规则 指南 方法 技术 安全 规范",
  ),
);

/** Single Chinese characters tell too little to name a standard by; pairs do. */
function tellingTerms(text: string): readonly string[] {
  return terms(text).filter((term) => term.length > 1 && !GENERIC.has(term));
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
