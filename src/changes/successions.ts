import type { Pair } from "./candidates.ts";
import type { Outline, Place } from "./outline.ts";

/** What the newer of two texts itself says became of the older one's clauses. */
export interface Successions {
  /** An older clause, and the newer one that it is said to have gone into or come to be. */
  readonly told: readonly Pair[];
  /** Newer clauses that hold nothing but where their matter went. */
  readonly signposts: ReadonlySet<number>;
}

/** `incorporated into`, 并入: this clause's matter stands there now. */
const INTO =
  /\b(?:incorporated|integrated|merged|consolidated|absorbed|combined|moved|relocated|transferred|split)\s+(?:in|into|to|with|under)\b|\b(?:superseded|replaced|covered)\s+by\b|\bduplicates?\s+of\b|并入|合并[到至入]|移[到至入]|转[到至入]|归入|纳入|调整[到至]/iu;

/** `moved from`, （原5.3）: this clause's matter stood there before. In Chinese 由 and its like say so with what follows. */
const FROM =
  /\b(?:incorporated|merged|moved|relocated|transferred|split)\s+from\b|\b(?:formerly|previously|originally)\b|(?<origin>[由自从]原?(?=第|[A-Z\d]))|原(?=第|[A-Z\d])/iu;
const CAME_FROM = /^\s*[章条款项节]?(?:中|内)?\s*(?:的?内容)?\s*(?:移|并|调整|转|拆|分[出立]|合并)/u;

const EITHER = new RegExp(`(?<into>${INTO.source})|(?<from>${FROM.source})`, "giu");

/** `5.2.1`, `A.3`, `V2.1.1`, `AC-2(10)`, 第十二条之一. */
const NUMBER = new RegExp(
  String.raw`第[一二三四五六七八九十百千零\d]+条(?:之[一二三四五六七八九十\d]+)?|(?:[A-Z]+[-.])*[A-Z]*\d+(?:\.\d+)*(?: ?\(\d+\))*`,
  "giu",
);

/** The numbers that follow a phrase: `the former clauses 5.3 b), 5.4 and 5.5`. What follows later is about something else. */
const BEFORE_NUMBER = String.raw`:?\s*(?:(?:the|new|old|former|original|[原新旧])\s*)*(?:(?:sub-?)?(?:clause|section|article|chapter|control|requirement)s?\s*)?`;
const BETWEEN = String.raw`(?: ?[a-z][.)]*(?!\p{L}))?\s*(?:(?:[,，、&]|and|or|和|以?及|与|或)\s*)+`;
const NUMBERS = new RegExp(
  String.raw`^\s*${BEFORE_NUMBER}(?:${NUMBER.source})(?:${BETWEEN}${BEFORE_NUMBER}(?:${NUMBER.source}))*`,
  "iu",
);

/** A remark in brackets at the edge of a title or text. */
const BRACKETED = String.raw`[[【][^\]】]+[\]】]|[(（](?:[^()（）]|\(\d+\))+[)）]`;
const AT_START = new RegExp(`^(?:${BRACKETED})`, "u");
const AT_END = new RegExp(`(?:${BRACKETED})$`, "u");

/** In characters. */
const LONGEST_REMARK = 160;

/** Without brackets, a whole clause is such a remark if it is short and says of itself that it is no more. */
const OF_ITSELF =
  /^\s*(?:(?:this (?:sub)?(?:clause|section|article|requirement|control) (?:is|was|has been) )?(?:withdrawn|deleted|removed|void|obsolete|moved|incorporated|merged|relocated|superseded)\b|(?:本[条章节款项])?(?:内容)?[已被现]?(?:废止|删除|撤销|取消|并入|合并[到至入]|移[到至入]))/iu;

/** A bare number names a clause only beside a word that says so: else it counts something. */
const BARE = /^\d+$/;
const CLAUSE_WORD = /clause|section|article|chapter|control|requirement|[条章节款]/iu;

/**
 * Only the newer text can tell: what the older one says is about what stood before it, and so is what both say. A
 * number that the text it points to lacks, or bears twice, tells nothing.
 */
export function successionsIn(old: Outline, after: Outline): Successions {
  const known = new Set(old.flatMap(remarksOf));
  const remarks = [...after.entries()].flatMap(([at, place]) =>
    remarksOf(place).flatMap((remark) => (known.has(remark) ? [] : [{ at, place, remark }])),
  );
  const told: Pair[] = [];
  const signposts = new Set<number>();
  if (remarks.length === 0) return { told, signposts };
  const [inOld, inNew] = [positionsByNumber(old), positionsByNumber(after)];
  for (const { at, place, remark } of remarks) {
    const { into, from } = numbersIn(remark);
    told.push(...from.flatMap((number) => pairOf(inOld.get(number), at)));
    const left = inOld.get(keyOf(place.clause.number ?? ""));
    const targets = into.flatMap((number) => inNew.get(number) ?? []).filter((target) => target !== at);
    if (left === undefined || targets.length === 0 || !isOnly(place, remark) || isRemark(old[left])) continue;
    signposts.add(at);
    told.push(...targets.flatMap((target) => pairOf(left, target)));
  }
  return { told, signposts };
}

function pairOf(old: number | undefined, after: number): Pair[] {
  return old === undefined ? [] : [{ old, new: after }];
}

function remarksOf({ clause: { title, text } }: Place): string[] {
  const remarks = [title ?? "", text].flatMap(bracketedAtEdges);
  if (text.length <= LONGEST_REMARK && OF_ITSELF.test(text)) remarks.push(text.trim());
  return remarks.filter(({ length }) => length <= LONGEST_REMARK);
}

function bracketedAtEdges(words: string): string[] {
  const trimmed = words.trim();
  const atStart = /^[[【(（]/u.test(trimmed) ? AT_START.exec(trimmed) : null;
  // Only where it ends so: looking for the beginning of a bracket through a long text is slow.
  const end = trimmed.slice(-LONGEST_REMARK);
  const atEnd = /[\]】)）]$/u.test(end) && atStart?.[0] !== trimmed ? AT_END.exec(end) : null;
  return [atStart, atEnd].flatMap((match) => match?.[0] ?? []);
}

/** Beside its title the clause holds the remark alone. */
function isOnly({ clause: { text } }: Place, remark: string): boolean {
  return text.trim() === "" || text.trim() === remark;
}

/** True for a clause that holds a remark and nothing else: where its matter went, or that it is no more. */
export function isRemark(place: Place | undefined): boolean {
  return place !== undefined && remarksOf(place).some((remark) => isOnly(place, remark));
}

/** The numbers that follow each phrase. */
function numbersIn(remark: string): { readonly into: readonly string[]; readonly from: readonly string[] } {
  const found = { into: new Set<string>(), from: new Set<string>() };
  // Whatever stands between words, the patterns take time by the square of white space.
  const plain = remark.replace(/\s+/gu, " ");
  for (const phrase of plain.matchAll(EITHER)) {
    const behind = plain.slice(phrase.index + phrase[0].length);
    const [numbers = ""] = NUMBERS.exec(behind) ?? [];
    if (phrase.groups?.["origin"] !== undefined && !CAME_FROM.test(behind.slice(numbers.length))) continue;
    const side = phrase.groups?.["into"] === undefined ? found.from : found.into;
    for (const [number] of numbers.matchAll(NUMBER))
      if (!BARE.test(number) || CLAUSE_WORD.test(numbers)) side.add(keyOf(number));
  }
  return { into: [...found.into], from: [...found.from] };
}

function positionsByNumber(outline: Outline): ReadonlyMap<string, number> {
  const bearers = Map.groupBy(outline.entries(), ([, { clause }]) => keyOf(clause.number ?? ""));
  return new Map(
    [...bearers].flatMap(([number, places]) =>
      number !== "" && places.length === 1 ? places.map(([at]) => [number, at] as const) : [],
    ),
  );
}

/** `AC-2 (10)` is AC-2(10), and V2.1.1 is 2.1.1. */
function keyOf(number: string): string {
  return number
    .replaceAll(" ", "")
    .toUpperCase()
    .replace(/^V(?=\d)|\.$/g, "");
}
