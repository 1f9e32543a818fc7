import { editionsOfLine } from "../resolve/lineage.ts";
import { yearsOf } from "../resolve/edition-years.ts";
import type { Scope } from "../understanding.ts";
import type { Catalogue } from "./catalogue.ts";
import { findScope } from "./find-scope.ts";
import { blank } from "./names.ts";

/** A question whose names are found. */
export interface NamesRead {
  readonly scope: Scope;
  /** The question with its names blanked out; the length is kept. */
  readonly unnamed: string;
  /** The years of the editions of the standards that it may mean. */
  readonly held: ReadonlySet<string>;
}

/** Names are put aside first: a standard on "change management" asks for no changes. */
export function readNames(asRead: string, catalogue: Catalogue): NamesRead {
  const { scope, spans } = findScope(asRead, catalogue);
  const meant = scope.named.length > 0 ? scope.named : scope.likely;
  const held = new Set(meant.flatMap((one) => editionsOfLine(one, catalogue).flatMap(yearsOf)));
  // Of several standards a year tells which is meant; of one with a single edition it tells nothing.
  const tells = (year: string) => scope.named.length === 1 && held.size > 1 && held.has(year);
  const names = spans.map(({ start, end }) => ({ start, end: endOfName(asRead, start, end, tells) }));
  return { scope, unnamed: blank(asRead, names), held };
}

/** `DS 1:2013`, `DS 1-2013`: the year is part of the name, unless it tells which edition is meant. */
function endOfName(text: string, start: number, end: number, tells: (year: string) => boolean): number {
  const [, own, ownYear = ""] = WITH_YEAR.exec(text.slice(start, end)) ?? [];
  if (own !== undefined) return tells(ownYear) ? start + own.length : end;
  const [behind = "", year = ""] = YEAR_BEHIND.exec(text.slice(end)) ?? [];
  return tells(year) ? end : end + behind.length;
}

const WITH_YEAR = /^(.*?)\s?[-—–－:：]\s?((?:19|20)\d{2})$/s;
const YEAR_BEHIND = /^[-—–－:：/]((?:19|20)\d{2})(?![-/.:]?\d)/;
