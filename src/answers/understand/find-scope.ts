import { findStandardNumbers, sameStandardNumber } from "../../standards/standard-number.ts";
import type { Standard } from "../../standards/standard.ts";
import type { Committee, WorkingGroup } from "../../standards/working-group.ts";
import { yearsOf } from "../resolve/edition-years.ts";
import type { Scope } from "../understanding.ts";
import { editionsOf, onceForEach, type Catalogue } from "./catalogue.ts";
import { findCalledByMatter, findComparedByMatter } from "./called-by-matter.ts";
import { FAMILY_PREFIX, likelyStandards } from "./likely-standards.ts";
import { findLooseNames, looseNames } from "./loose-names.ts";
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
    bearers.flatMap(({ standard, others: own, years }) => {
      const bare = other.year !== null && years.has(other.year) ? [other.bare] : [];
      const isIts = [other.number, ...bare].some((one) => own.has(one) || isIdOf(standard, one));
      return isIts ? [standard] : [];
    }),
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
  const exact: readonly Mention[] = [
    ...numbers.flatMap((place, i) => (byNumber[i] ?? []).map((standard) => ({ ...place, standard }))),
    ...others.flatMap((place, i) => (byOther[i] ?? []).map((standard) => ({ ...place, standard }))),
    ...short,
    ...matches.flatMap(({ start, end, value }) =>
      "standard" in value ? [{ start, end, standard: value.standard }] : [],
    ),
  ];
  const loose = looselyNamed(text, catalogue, [...exact, ...matches], exact);
  const all = [...exact, ...loose];
  const isMatter = (mention: Mention) => isMatterCompared(text, mention, standardsBeside(mention, all));
  const mentions = all.filter((mention) => !isMatter(mention));
  const matters = all.filter(isMatter);
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
    spans: [
      ...numbers,
      ...others.filter((_, i) => byOther[i]?.length !== 0),
      ...[...short, ...loose, ...matches]
        .filter(({ start }) => matters.every((one) => one.start !== start))
        .map((span) => withKindOfText(span, text)),
    ],
  };
}

/** Standards that are called by something near a name, or by their matter. */
function looselyNamed(
  text: string,
  catalogue: Catalogue,
  taken: readonly Omit<Mention, "standard">[],
  exact: readonly Mention[],
): readonly Mention[] {
  const near = findLooseNames(text, looseNamesIn(catalogue), taken, exact);
  const isFree = ({ start, end }: Mention) =>
    [...taken, ...near].every((one) => end <= one.start || one.end <= start);
  const likely = (matter: string) => likelyStandards(matter, catalogue);
  const called = findCalledByMatter(text, likely).filter(isFree);
  const named = [...exact, ...near, ...called];
  return [...near, ...called, ...findComparedByMatter(text, named, likely).filter(isFree)];
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

/** 边界产品评估方法, called 边界产品评估 for short: what kind of text it is belongs to the name. */
function withKindOfText<Span extends { readonly start: number; readonly end: number }>(
  span: Span,
  text: string,
): Span {
  const [tail = ""] = /^(?:方法|要求|指南|规则|规范)(?=[:：的里中]|\s|$)/.exec(text.slice(span.end)) ?? [];
  return { ...span, end: span.end + tail.length };
}

/** How many standards are named beside one. */
function standardsBeside({ standard }: Mention, all: readonly Mention[]): number {
  return unique(all.map((other) => other.standard)).filter((other) => other !== standard).length;
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
  /** Without the year of an edition (`ISO/IEC27001` of `ISO/IEC 27001:2013`), and that year; null without one. */
  readonly bare: string;
  readonly year: string | null;
  readonly start: number;
  readonly end: number;
}

/** Numbers of documents by publishers that no Chinese committee is among. */
function numbersOfOthers(text: string): readonly NumberOfOthers[] {
  const matches = text.matchAll(
    /\b(?:ISO(?:\/IEC)?|IEC|IEEE|RFC|NIST(?: SP| IR)?|FIPS|ETSI|ITU-T|EN|ANSI|BS|DIN)[ -]?(?:[A-Z]{1,3}[ .-]?)?\d[\d.:-]*\d(?:[A-Z](?![A-Za-z\d]))?/g,
  );
  const plain = (text: string) => text.replace(/[\s-]/g, "").toUpperCase();
  return [...matches].map((match) => {
    const [, bare, year = null] = /^(.*\d)[:-]((?:19|20)\d{2})$/.exec(match[0]) ?? [];
    return {
      number: plain(match[0]),
      bare: plain(bare ?? match[0]),
      year,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
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

const looseNamesIn = onceForEach((catalogue) =>
  looseNames(
    namesIn(catalogue).flatMap(({ name, value }) =>
      "standard" in value ? [{ name, value: value.standard }] : [],
    ),
  ),
);

const nameListOf = onceForEach((catalogue) => nameList(namesIn(catalogue)));

const numbersIn = onceForEach((catalogue) =>
  catalogue.standards.map((standard) => {
    const editions = editionsOf(catalogue, standard);
    const written = [standard.number, ...standard.aliases, ...editions.map((e) => e.number)].filter(
      (number) => number !== null,
    );
    return {
      standard,
      own: written.flatMap(findStandardNumbers),
      others: new Set(written.flatMap(numbersOfOthers).flatMap(({ number, bare }) => [number, bare])),
      years: new Set(editions.flatMap(yearsOf)),
    };
  }),
);

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
